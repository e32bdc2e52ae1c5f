// @ts-check
// The door to the program: the only script that touches the WebAssembly module and its memory. What
// crosses is checked against the program (tests/browser/types.test.mjs) by types that the build makes:
// Emscripten tells those of the exported functions, for which it knows numbers alone, and the program
// those of its records (src/platform/web/records.h), which cross as JSON. So nothing is listed twice.

import instantiate from 'kurabe_page';

import { stopAfterAbort } from './sudden_end.js';

/**
 * @typedef {import('kurabe_page').MainModule & {memory: () => Uint8Array<ArrayBuffer>}} Module memory:
 *   from src/platform/web/memory.js; what it gives is out of date once the program has asked for more
 * @typedef {import('kurabe_records').Frame} Frame
 * @typedef {import('kurabe_records').BrowserRequest} BrowserRequest
 * @typedef {import('kurabe_records').AutosaveStep} AutosaveStep
 * @typedef {import('kurabe_records').AutosaveAction} AutosaveAction
 * @typedef {import('kurabe_records').ViewLabels} ViewLabels
 * @typedef {import('kurabe_records').WaitingCopy} WaitingCopy
 * @typedef {import('kurabe_records').FileNames} FileNames
 * @typedef {Awaited<ReturnType<typeof loadProgram>>} Program
 */

// Characters of a pasted text, far beyond what a field takes, which then refuses it as it would all of it.
const MOST_PASTED = 100_000;

/**
 * @param {Uint8Array} wasm
 * @param {{softwareCanvas: ReturnType<typeof import('./display/software_canvas.js').createSoftwareCanvas>,
 *   glyphCanvas: ReturnType<typeof import('./display/glyphs.js').createGlyphCanvas>}} canvases what the
 *   program calls (src/platform/web/software_display.cpp, canvas_glyphs.cpp)
 * @param {() => void} [stopped] is called where the program has come to a sudden end
 */
export async function loadProgram(wasm, canvases, stopped = () => {}) {
  /** @type {Module} */
  const module = /** @type {any} */ (await instantiate({ wasmBinary: wasm, ...canvases }));
  stopAfterAbort(/** @type {any} */ (module), stopped);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let [font, font_size] = [0, 0];

  /**
   * Copies bytes into the program's memory for a call. Null where there is no room for them.
   * @template T
   * @param {Uint8Array} bytes
   * @param {(pointer: number, size: number) => T} call
   */
  function withBytes(bytes, call) {
    const pointer = module._malloc(Math.max(bytes.length, 1));
    if (pointer === 0) return null;
    try {
      module.memory().set(bytes, pointer);
      return call(pointer, bytes.length);
    } finally {
      module._free(pointer);
    }
  }

  /**
   * The same with texts, as UTF-8 that ends in a zero.
   * @template T
   * @template {string[]} Texts
   * @param {[...Texts]} texts
   * @param {(...pointers: {[I in keyof Texts]: number}) => T} call
   * @returns {T}
   */
  function withTexts(texts, call) {
    // They end with a NUL: one in them becomes a space, as other control characters in fields do.
    const encoded = texts.map(text => encoder.encode(`${text.replaceAll('\0', ' ')}\0`));
    const pointer = module._malloc(encoded.reduce((size, { length }) => size + length, 1));
    try {
      let end = pointer;
      const pointers = encoded.map(bytes => {
        module.memory().set(bytes, end);
        end += bytes.length;
        return end - bytes.length;
      });
      return call(.../** @type {any} */ (pointers));
    } finally {
      module._free(pointer);
    }
  }

  /** What the program has handed out (src/platform/web/handed_out.h). @param {number} pointer */
  function handedOut(pointer) {
    const memory = module.memory();
    const [start, size] = new Uint32Array(memory.buffer, pointer, 2);
    return memory.subarray(start, start + size);
  }
  const textOf = (/** @type {number} */ pointer) => decoder.decode(handedOut(pointer));
  const recordOf = (/** @type {number} */ pointer) => JSON.parse(textOf(pointer));

  /**
   * Rejects the file where it is too large, for the program or for its memory.
   * @template T
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {(name: number, pointer: number, size: number) => T} call
   */
  function passFile(name, bytes, call) {
    const answer = bytes.length > program.maxFileBytes() ? null : withBytes(bytes, (pointer, size) =>
      withTexts([name], text => call(text, pointer, size)));
    if (answer === null) program.rejectFile(name, bytes.length);
    return answer;
  }

  const program = {
    /**
     * To be called first. False where the browser has no canvas to draw on.
     * @param {Uint8Array} typeface the page's own
     * @param {Date} today
     * @param {string} renderer its name (src/platform/web/graphics.h); any other stands for the fastest
     */
    start(typeface, today, renderer) {
      font = module._malloc(typeface.length);  // the program keeps it
      font_size = typeface.length;
      module.memory().set(typeface, font);
      return withTexts([renderer], name => module._kurabe_start(
        today.getFullYear(), today.getMonth() + 1, today.getDate(), font, font_size, name)) !== 0;
    },
    /** False where it is that day already. @param {Date} today */
    setToday: today => module._kurabe_set_today(today.getFullYear(), today.getMonth() + 1, today.getDate()) !== 0,
    font: () => module.memory().slice(font, font + font_size),

    /** As the program has asked to keep them. @param {string} text */
    setPreferences(text) { withTexts([text], pointer => module._kurabe_set_preferences(pointer)); },

    // Display

    /** @param {number} width device pixels @param {number} height @param {number} scale of them in one of the program's */
    resize(width, height, scale) { module._kurabe_resize(width, height, scale); },
    /**
     * @param {'light' | 'dark' | 'contrast' | 'forced'} scheme
     * @param {{canvas: number, text: number, link: number}} system its own colours, 0xRRGGBB
     */
    showIn(scheme, { canvas, text, link }) {
      withTexts([scheme], name => module._kurabe_show_in(name, canvas, text, link));
    },
    /** @param {boolean} finger whether the page is mostly pointed at with one */
    pointWith(finger) { module._kurabe_point_with(Number(finger)); },
    /** Makes some of what the next frame needs where much has changed; false where nothing is left. */
    prepareViews: () => module._kurabe_prepare_views() !== 0,
    /**
     * Draws one.
     * @param {number} now milliseconds
     * @param {boolean} composing whether the text field's mirror is being composed in
     * @returns {Frame}
     */
    frame: (now, composing) => recordOf(module._kurabe_frame(now, Number(composing))),
    /** Draws until all input that has come is taken. */
    takeInput() { module._kurabe_take_input(); },
    loseGraphics() { module._kurabe_lose_graphics(); },
    restoreGraphics() { module._kurabe_restore_graphics(); },
    /** The view on the screen as HTML; all texts in it are escaped. */
    viewHtml: () => textOf(module._kurabe_view_html()),
    /** The same for paper. */
    paperHtml: () => textOf(module._kurabe_paper_html()),
    /** @returns {ViewLabels} */
    viewLabels: () => recordOf(module._kurabe_view_labels()),
    frames: () => module._kurabe_frames(),
    renderer: () => textOf(module._kurabe_renderer()),
    shown: () => recordOf(module._kurabe_shown()),

    // Input. Places and distances are in pixels of the program.

    /** @param {number} x @param {number} y */
    moveMouse(x, y) { module._kurabe_mouse_move(x, y); },
    /** @param {number} button left, right, middle, further ones @param {boolean} down */
    pressButton(button, down) { module._kurabe_mouse_button(button, Number(down)); },
    /** @param {number} right steps of the wheel @param {number} up */
    turnWheel(right, up) { module._kurabe_wheel(right, up); },
    /** @param {number} right by which the content under the mouse moves @param {number} down */
    scroll(right, down) { module._kurabe_scroll(right, down); },
    /** @param {boolean} focused whether the page has the keyboard */
    setFocus(focused) { module._kurabe_focus(Number(focused)); },
    /** @param {{ctrlKey: boolean, shiftKey: boolean, altKey: boolean, metaKey: boolean}} modifiers */
    setModifiers({ ctrlKey, shiftKey, altKey, metaKey }) {
      module._kurabe_modifiers(Number(ctrlKey), Number(shiftKey), Number(altKey), Number(metaKey));
    },
    /** False where the program has no such key. @param {{code: string, key: string}} which @param {boolean} down */
    pressKey: ({ code, key }, down) =>
      withTexts([code, key], (of_code, of_key) => module._kurabe_key(of_code, of_key, Number(down))) !== 0,
    /** False where there is nothing further to go to in the program. @param {boolean} backward */
    pressTab: backward => module._kurabe_tab(Number(backward)) !== 0,
    /** The same with F6, which goes from region to region. @param {boolean} backward */
    pressRegionKey: backward => module._kurabe_region_key(Number(backward)) !== 0,
    /** What the browser made of the text field. @param {string} before the selection @param {string} selected @param {string} after */
    editText(before, selected, after) {
      withTexts([before, selected, after], (...parts) => module._kurabe_edit_text(...parts));
    },
    /** What the browser's clipboard does not have yet. @returns {WaitingCopy} */
    waitingCopy: () => recordOf(module._kurabe_waiting_copy()),
    /** The same after the user has asked to copy or cut. @param {boolean} cut @returns {WaitingCopy} */
    copyOrCut: cut => recordOf(module._kurabe_copy_or_cut(Number(cut))),
    /** @param {boolean} done whether the browser took it */
    endCopy(done) { module._kurabe_end_copy(Number(done)); },
    /** Has a text wait for the browser's clipboard. @param {string} text */
    copyText(text) { withTexts([text], pointer => module._kurabe_copy_text(pointer)); },
    /**
     * Into the field that is edited: false where there is none. No field takes as much as a file may have: the rest
     * is not gone through.
     * @param {string} text
     */
    paste: text => withTexts([text.slice(0, MOST_PASTED)], pointer => module._kurabe_paste(pointer)) !== 0,

    // Files

    maxFileBytes: () => module._kurabe_max_file_bytes(),
    /** @param {string} name @param {Uint8Array} bytes */
    beginFile(name, bytes) {
      passFile(name, bytes, (...file) => module._kurabe_begin_file(...file));
    },
    /** Goes on with it; false where it is loaded. @param {number} milliseconds that it may take */
    loadSome: milliseconds => module._kurabe_load_some(milliseconds) !== 0,
    /** A file that is too large. @param {string} name @param {number} size bytes */
    rejectFile(name, size) { withTexts([name], pointer => module._kurabe_reject_file(pointer, size)); },
    /** False where the user has had enough. @param {number} done files @param {number} total 0 where it is not known */
    reportLoading: (done, total) => module._kurabe_report_loading(done, total) !== 0,
    endLoading() { module._kurabe_end_loading(); },
    /**
     * Does what frames wait for, or makes searches fast. Gives whether something is left to do, or a frame would
     * show something new.
     * @param {number} milliseconds that it may take
     * @returns {{hasMore: boolean, showsNews: boolean}}
     */
    prepare(milliseconds) {
      const left = module._kurabe_prepare(milliseconds);
      return { hasMore: left > 0, showsNews: left === 2 };
    },
    /** @param {string} name */
    reportEmptyFolder(name) { withTexts([name], pointer => module._kurabe_report_empty_folder(pointer)); },
    /** Gives the files that a library's index names. @param {string} name @param {Uint8Array} bytes @returns {FileNames} */
    loadLibraryIndex: (name, bytes) =>
      passFile(name, bytes, (...file) => recordOf(module._kurabe_load_library_index(...file))) ?? [],
    /** @param {string} name @param {Uint8Array} bytes */
    loadLibraryFile(name, bytes) {
      passFile(name, bytes, (...file) => module._kurabe_load_library_file(...file));
    },
    /** @param {string} name @param {number} status HTTP's; 0 where there was no answer */
    missLibraryFile(name, status) {
      withTexts([name], pointer => module._kurabe_miss_library_file(pointer, status));
    },

    /** After the last file of the library. */
    endLibrary() { module._kurabe_end_library(); },

    // Session

    /** The view as the fragment of the page's address, without "#". */
    fragment: () => textOf(module._kurabe_fragment()),
    /** @param {string} fragment */
    openFragment(fragment) { withTexts([fragment], pointer => module._kurabe_open_fragment(pointer)); },
    /** Grows with each change of what is loaded and of the saved views. */
    contentRevision: () => module._kurabe_content_revision(),
    sessionFileParts: () => module._kurabe_session_file_parts(),
    /** @param {number} part */
    sessionFilePart: part => handedOut(module._kurabe_session_file_part(part)).slice(),
    /** The same of the file that the user is given. @param {number} part */
    savedFilePart: part => handedOut(module._kurabe_saved_file_part(part)).slice(),
    /** Of a file for the user: false where it is too large. @param {number} size bytes */
    reportSaved: size => module._kurabe_report_saved(size) !== 0,
    sessionFileName: () => textOf(module._kurabe_session_file_name()),

    // Autosave: its events (src/app/autosave/machine.h). Times are performance.now()'s.

    /** Before the start, in order of time. @param {import('./storage/leftovers.js').Leftover} left */
    foundLeftover({ visit, basedOn, session, view }) {
      withTexts([visit, basedOn.map(version => `${version}\n`).join(''), view], (of_visit, based_on, of_view) =>
        module._kurabe_found_leftover(of_visit, based_on, Number(session !== null), of_view));
    },
    /** @param {string} visit unlike that of any other page @param {number} now @returns {AutosaveStep} */
    startAutosave: (visit, now) => withTexts([visit], pointer => recordOf(module._kurabe_start_autosave(pointer, now))),
    /**
     * @param {string} error its name, or "" for none
     * @param {{version: string, view: string, isEmpty: boolean} | null} persisted null where it cannot be read
     * @param {number} now
     * @returns {AutosaveStep}
     */
    got: (error, persisted, now) => withTexts([error, persisted?.version ?? '', persisted?.view ?? ''],
      (of_error, version, view) =>
        recordOf(module._kurabe_got(of_error, version, view, Number(persisted?.isEmpty ?? false), now))),

    // Reading sessions that were kept: first each of them, then the beginning, then steps until one gives false.

    /** @param {number} size bytes */
    addRestorable(size) { module._kurabe_add_restorable(size); },
    /** A piece of the last one. @param {Uint8Array} piece */
    addToRestorable(piece) {
      withBytes(piece, (pointer, size) => module._kurabe_add_to_restorable(pointer, size));
    },
    /** @param {string} view "" for none @param {string} link the fragment of the address @param {boolean} unite */
    beginRestoring(view, link, unite) {
      withTexts([view, link], (of_view, of_link) => module._kurabe_begin_restoring(of_view, of_link, Number(unite)));
    },
    restoreSome: () => module._kurabe_restore_some() !== 0,
    /** Ends what autosave asks for. @param {number} now @returns {AutosaveStep} */
    endRestoring: now => recordOf(module._kurabe_end_restoring(now)),
    /** Ends what the user has taken over: false where the session does not have all of it. */
    endTakingOver: () => module._kurabe_end_taking_over() !== 0,
    /** What was kept elsewhere. @param {string} id @param {string} place @param {string} date "" where they are not known */
    addOffer(id, place, date) {
      withTexts([id, place, date], (...texts) => module._kurabe_add_offer(...texts));
    },
    /** @param {string} id */
    endOffer(id) { withTexts([id], pointer => module._kurabe_end_offer(pointer)); },
    /** @param {number} now @returns {AutosaveStep} */
    sessionChanged: now => recordOf(module._kurabe_session_changed(now)),
    /** @param {number} now @returns {AutosaveStep} */
    tick: now => recordOf(module._kurabe_tick(now)),
    /** @param {number} bytes @param {number} now @returns {AutosaveStep} */
    partsAdded: (bytes, now) => recordOf(module._kurabe_parts_added(bytes, now)),
    /** @param {string} error its name, or "" for none @param {number} now @returns {AutosaveStep} */
    finished: (error, now) => withTexts([error], pointer => recordOf(module._kurabe_finished(pointer, now))),
    leftoverFailed() { module._kurabe_leftover_failed(); },
    /** @param {number} now @returns {AutosaveStep} */
    hide: now => recordOf(module._kurabe_hide(now)),
    /** @param {number} now @returns {AutosaveStep} */
    leave: now => recordOf(module._kurabe_leave(now)),
    /** @param {number} now @returns {AutosaveStep} */
    erase: now => recordOf(module._kurabe_erase(now)),
    /** @param {number} now @returns {AutosaveStep} */
    unite: now => recordOf(module._kurabe_unite(now)),
    /** After leaving: whether to ask the user first. */
    hasUnsavedChanges: () => module._kurabe_has_unsaved_changes() !== 0,
  };
  return program;
}
