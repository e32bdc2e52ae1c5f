// @ts-check
// Hands the browser's events to the program and the program's wishes to the browser. Glue only: what an
// event means is decided by the program (src/platform/web).

/**
 * @param {any} module the instantiated program
 * @param {{canvas: HTMLCanvasElement, text: HTMLTextAreaElement, picker: HTMLInputElement,
 *   report: HTMLElement, read: HTMLButtonElement, font: () => Uint8Array<ArrayBuffer>,
 *   storage: KurabeStorage}} elements
 */
function connectPlatform(module, { canvas, text, picker, report, read, font, storage }) {
  // The same numbers as enum class Request in src/platform/web/exports.cpp.
  const REQUEST = {
    none: 0, openFilePicker: 1, speakJapanese: 2, speakEnglish: 3, copy: 4, saveSession: 5, forgetSession: 6,
    copyLink: 7,
  };
  // In the order of ImGuiMouseCursor.
  const CURSORS = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize',
    'pointer', 'wait', 'progress', 'not-allowed'];
  const LINE = 16; // CSS pixels that a wheel "line" stands for

  const { callWithTexts, callWithBytes, passFile } = callsOf(module);

  let scheduled = 0;
  let timer = 0;
  function requestFrame() {
    clearTimeout(timer);
    if (scheduled === 0 && !document.hidden) scheduled = requestAnimationFrame(frame);
  }

  /** @param {number} now */
  function frame(now) {
    scheduled = 0;
    const delay = module._kurabe_frame(now);
    followProgram();
    if (delay === 0) requestFrame();
    else if (delay > 0) timer = window.setTimeout(requestFrame, delay);
  }

  function followProgram() {
    const cursor = module._kurabe_cursor();
    canvas.style.cursor = cursor < 0 ? 'none' : CURSORS[cursor] ?? 'default';
    followTextField();
    view.follow();
    for (let request = module._kurabe_next_request(); request !== REQUEST.none; request = module._kurabe_next_request()) {
      if (request === REQUEST.openFilePicker) picker.click();
      if (request === REQUEST.speakJapanese) document.documentElement.lang = 'ja';
      if (request === REQUEST.speakEnglish) document.documentElement.lang = 'en';
      if (request === REQUEST.copy) clipboard.copy();
      if (request === REQUEST.saveSession) session.saveFile();
      if (request === REQUEST.forgetSession) session.forget();
      if (request === REQUEST.copyLink) session.copyLink();
    }
    session.follow();
  }

  // The hidden field has the focus while the program edits text.
  function followTextField() {
    const wanted = module._kurabe_wants_text() !== 0;
    if (wanted) input.follow(size.zoom());
    // For the Tab key, the two are one.
    canvas.tabIndex = wanted ? -1 : 0;
    text.tabIndex = wanted ? 0 : -1;
    const focused = document.activeElement === text;
    if (wanted && !focused && !view.hasFocus() && document.hasFocus()) text.focus({ preventScroll: true });
    if (!wanted && focused && !input.isComposing()) returnToCanvas();
  }

  let returning = false;
  let away = false;  // the canvas has the focus, but the window has not
  function returnToCanvas() {
    returning = true;
    canvas.focus({ preventScroll: true });
    returning = false;
  }

  /** The Tab key goes through the program's controls, and on from the last one. @param {KeyboardEvent} event */
  function pressTab(event) {
    // While nothing has the focus, the browser goes to the page's first element.
    if (document.activeElement === document.body) return;
    if (module._kurabe_tab(event.shiftKey)) event.preventDefault();
    requestFrame();
  }

  /** @param {MouseEvent | KeyboardEvent} event */
  function passModifiers(event) {
    module._kurabe_modifiers(event.ctrlKey, event.shiftKey, event.altKey, event.metaKey);
  }

  function listenToPointer() {
    // Dear ImGui numbers the buttons left, right, middle.
    const button = (/** @type {PointerEvent} */ event) => [0, 2, 1, 3, 4][event.button] ?? 0;
    const isTouch = (/** @type {PointerEvent} */ event) => event.pointerType === 'touch';
    const moveMouse = (/** @type {number} */ x, /** @type {number} */ y) =>
      module._kurabe_mouse_move(x / size.zoom(), y / size.zoom());
    canvas.addEventListener('pointermove', event => {
      if (isTouch(event)) return;
      moveMouse(event.offsetX, event.offsetY);
      requestFrame();
    });
    canvas.addEventListener('pointerdown', event => {
      input.commit();
      canvas.setPointerCapture(event.pointerId);
      if (isTouch(event)) return;
      passModifiers(event);
      moveMouse(event.offsetX, event.offsetY);
      module._kurabe_mouse_button(button(event), true);
      requestFrame();
    });
    for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) {
      canvas.addEventListener(end, event => {
        if (isTouch(event)) return;
        module._kurabe_mouse_button(button(event), false);
        requestFrame();
      });
    }
    canvas.addEventListener('pointerleave', () => {
      module._kurabe_mouse_move(-1, -1);
      requestFrame();
    });
    canvas.addEventListener('contextmenu', event => event.preventDefault());
    const click = (/** @type {number} */ which) => (/** @type {Point} */ at) => {
      moveMouse(at.x, at.y);
      for (const down of [true, false]) module._kurabe_mouse_button(which, down);
      // A touch keyboard comes up only within the user's gesture.
      module._kurabe_take_input();
      followTextField();
      requestFrame();
    };
    listenToTouch(canvas, {
      tap: click(0),
      hold: click(1),
      scroll: (at, right, down) => {
        moveMouse(at.x, at.y);
        module._kurabe_scroll(right / size.zoom(), down / size.zoom());
        requestFrame();
      },
      zoom: size.zoomBy,
    });
    canvas.addEventListener('wheel', event => {
      if (event.ctrlKey) return;  // the browser's zoom
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? window.innerHeight : 1;
      // With Shift a wheel scrolls sideways: some browsers turn it themselves, and Dear ImGui would, by
      // whether Shift is down at the end of the frame. It is turned here, and not again there.
      module._kurabe_modifiers(event.ctrlKey, false, event.altKey, event.metaKey);
      const [right, down] = event.shiftKey ? [event.deltaX || event.deltaY, 0] : [event.deltaX, event.deltaY];
      module._kurabe_wheel(-right * unit / 100, -down * unit / 100);
      requestFrame();
    }, { passive: false });
  }

  // With Ctrl, the program has these; every other combination is the browser's.
  const PROGRAM_SHORTCUTS = ['a', 'f', 's', 'y', 'z', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Delete'];

  // Keys that the browser must keep, or that arrive by an event of their own (composition, clipboard).
  /** @param {KeyboardEvent} event */
  const isProgramShortcut = ({ key, shiftKey }) =>
    PROGRAM_SHORTCUTS.includes(key.length === 1 ? key.toLowerCase() : key) || (shiftKey && /^c$/i.test(key));
  /** @param {KeyboardEvent} event */
  const isForBrowser = event =>
    event.isComposing || input.isComposing() || event.keyCode === 229 || event.key === 'Dead' || event.altKey ||
    ((event.ctrlKey || event.metaKey) && !['Control', 'Meta', 'Shift'].includes(event.key) && !isProgramShortcut(event)) ||
    /^F([3-9]|1[12])$/.test(event.key);

  function listenToKeys() {
    window.addEventListener('keydown', event => {
      if (isForBrowser(event) || view.hasFocus()) return;
      passModifiers(event);
      if (event.key === 'Tab' && !event.ctrlKey && !event.metaKey) {
        pressTab(event);
        return;
      }
      const known = callWithTexts('_kurabe_key', [event.code, event.key], true);
      // A key that types a character must go on to become an input event of the text field.
      const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && document.activeElement === text;
      if (known && !types) event.preventDefault();
      requestFrame();
    });
    window.addEventListener('keyup', event => {
      if (!isForBrowser(event)) passModifiers(event);
      callWithTexts('_kurabe_key', [event.code, event.key], false);
      requestFrame();
    });
    // The keyboard comes to the first control, or from behind to the last.
    canvas.addEventListener('focus', event => {
      const arrives = !returning && !away && canvas.matches(':focus-visible');
      away = false;
      if (!arrives) return;
      module._kurabe_tab(event.relatedTarget !== read);
      requestFrame();
    });
    window.addEventListener('focus', () => { module._kurabe_focus(true); requestFrame(); });
    window.addEventListener('blur', () => {
      away = document.activeElement === canvas;
      module._kurabe_focus(false);
      requestFrame();
    });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) requestFrame(); });
  }

  /** @param {File} file @param {string} name */
  async function loadFile(file, name) {
    if (file.size > module._kurabe_max_file_bytes()) {
      callWithTexts('_kurabe_reject_file', [name], file.size);
      return;
    }
    // A file that vanished cannot be read: that is reported as an empty file.
    passFile('_kurabe_load_file', name, new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))));
  }

  /** Until a frame is drawn; a hidden page draws none, and not for long. */
  const nextFrame = () => new Promise(resolve => {
    const LONGEST = 100; // milliseconds
    setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => setTimeout(resolve));
  });

  /**
   * Between many files, the page shows how far it is and hears whether the user has had enough.
   * @param {number} total 0 where it is not known
   */
  function startLoading(total) {
    const LONGEST = 20; // milliseconds of reading; preparing what was read takes longer than that
    let done = 0;
    let since = performance.now();
    return {
      /** To be called after each file: false to stop. */
      async goOn() {
        done++;
        if (performance.now() - since < LONGEST) return true;
        module._kurabe_report_loading(done, total);
        requestFrame();
        await nextFrame();
        since = performance.now();
        return module._kurabe_report_loading(done, total) !== 0;
      },
      end() {
        module._kurabe_end_loading();
        requestFrame();
      },
    };
  }

  /** @param {Iterable<File>} files @param {number} total */
  async function loadFiles(files, total) {
    const loading = startLoading(total);
    for (const file of files) {
      await loadFile(file, file.name);
      if (!await loading.goOn()) break;
    }
    loading.end();
  }

  /** @param {AsyncIterable<NamedFile>} files @returns {Promise<number>} how many there were */
  async function loadFolder(files) {
    const loading = startLoading(0);
    let found = 0;
    for await (const { name, file } of files) {
      await loadFile(file, name);
      found++;
      if (!await loading.goOn()) break;
    }
    loading.end();
    return found;
  }

  /** @param {Dropped[]} dropped */
  async function loadDropped(dropped) {
    const files = dropped.flatMap(({ file }) => file ?? []);
    await loadFiles(files, files.length);
    for (const { folder } of dropped) {
      if (folder && await loadFolder(folder.files) === 0) {
        callWithTexts('_kurabe_report_empty_folder', [folder.name]);
        requestFrame();
      }
    }
  }

  function listenToFiles() {
    window.addEventListener('dragover', event => event.preventDefault());
    window.addEventListener('drop', event => {
      event.preventDefault();
      void loadDropped(droppedItems(event.dataTransfer));
    });
    picker.addEventListener('change', () => {
      void loadFiles(picker.files ?? [], picker.files?.length ?? 0).then(() => { picker.value = ''; });
    });
  }

  function listenToGraphics() {
    canvas.addEventListener('webglcontextlost', event => {
      event.preventDefault();  // or it would never be restored
      module._kurabe_lose_graphics();
      requestFrame();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      module._kurabe_restore_graphics();
      requestFrame();
    });
  }

  const clipboard = connectClipboard(module, { callWithTexts, requestFrame }, report);
  const view = connectReport(module, { report, read }, font);
  const session = connectSession(module, storage, { callWithTexts, callWithBytes, requestFrame });
  const size = followCanvasSize(canvas, (width, height, scale) => {
    module._kurabe_resize(width, height, scale);
    requestFrame();
  });
  const input = connectTextInput(module, { callWithTexts, requestFrame }, text, view.addFont);
  listenToPointer();
  listenToKeys();
  listenToFiles();
  listenToGraphics();

  return {
    requestFrame,
    frames: () => module._kurabe_frames(),
    renderer: () => module.UTF8ToString(module._kurabe_renderer()),
    shown: () => JSON.parse(module.UTF8ToString(module._kurabe_shown())),
  };
}
