// @ts-check
// Carries the session between the program, the page's address, the browser's storage and files.

import { joinBytes } from './storage.js';

/**
 * @param {import('../program.js').Program} program
 * @param {import('./storage.js').BrowserStorage} storage
 * @param {() => void} requestFrame
 */
export function connectSession(program, storage, requestFrame) {
  const PAUSE = 300; // milliseconds without a change after which the address and the storage follow
  const LONGEST = 20; // milliseconds of writing a session file before the page does something else
  const LONGEST_ADDRESS = 30000; // characters; what is longer is only kept, not shown

  const link = location.hash.length > 1 ? location.hash : '';
  if (!storage.works) program.reportStorageFailure('');
  program.restore(storage.kept?.view ?? '', link, storage.kept?.session ?? new Uint8Array());

  let revision = -1;
  let address = program.fragment();
  let kept = { contents: program.contents(), view: address };
  let unkept = false; // the last write failed
  let underway = 0; // writes that have not ended
  /** @type {{session: Uint8Array<ArrayBuffer>[] | null, view: string} | null} */
  let unwritten = null; // what they will have written
  let writing = Promise.resolve();
  let timer = 0;

  /** @param {string} view */
  function showInAddress(view) {
    if (view === address) return;
    address = view;
    const chosen = view.includes('&') && view.length <= LONGEST_ADDRESS;
    try {
      history.replaceState(history.state, '', chosen ? `#${view}` : location.pathname + location.search);
    } catch {
      // Some browsers allow this only so many times in a while; the next change tries again.
      address = '';
    }
  }

  /** @param {() => Promise<void>} work */
  function store(work) {
    writing = writing.then(work).then(() => {
      unkept = false;
      program.reportStored();
    }).catch(error => {
      unkept = true;
      program.reportStorageFailure(String(error?.name ?? ''));
    }).then(requestFrame);
  }

  /**
   * The session file, a part at each step; null where what is loaded has changed on the way.
   * @returns {Generator<void, {pieces: Uint8Array<ArrayBuffer>[], size: number} | null>}
   */
  function* sessionFile() {
    const PIECE = 4 << 20; // bytes, at least
    const contents = program.contents();
    const pieces = [];
    let [size, joined] = [0, 0];
    /** @type {Uint8Array[]} */
    let parts = [];
    for (let part = 0; part < program.sessionFileParts(); part++) {
      parts.push(program.sessionFilePart(part));
      size += parts[parts.length - 1].length;
      if (size - joined >= PIECE) {
        pieces.push(joinBytes(parts));
        joined = size;
        parts = [];
      }
      yield;
      if (program.contents() !== contents) return null;
    }
    pieces.push(joinBytes(parts));
    return { pieces, size };
  }

  /** @param {Generator<void, void>} steps */
  function finish(steps) {
    while (!steps.next().done);
  }
  /** The same, but lets the page do something else now and then. @param {Generator<void, void>} steps */
  async function finishSlowly(steps) {
    for (let since = performance.now(); !steps.next().done;) {
      if (performance.now() - since < LONGEST) continue;
      await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
    }
  }

  /** @param {Uint8Array<ArrayBuffer>[] | null} session null: as it was @param {string} view */
  function put(session, view) {
    unwritten = { session: session ?? unwritten?.session ?? null, view };
    underway++;
    store(() => storage.write(session, view).finally(() => { if (--underway === 0) unwritten = null; }));
    kept = { contents: program.contents(), view };
  }

  function* keepSession() {
    const session = yield* sessionFile();
    if (!session) return;  // the change has begun another one
    const fits = program.acceptSessionFile(session.size);
    requestFrame();  // the program may have something to say about it
    if (fits) put(session.pieces, program.fragment());
  }

  function* saveFile() {
    let file;
    do file = yield* sessionFile(); while (!file);
    requestFrame();
    if (!program.reportSaved(file.size)) return;
    const url = URL.createObjectURL(new Blob(file.pieces, { type: 'application/json' }));
    const anchor = document.createElement('a');
    anchor.download = program.sessionFileName();
    anchor.href = url;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  let begun = kept.contents; // those that were last begun to be kept
  let keeping = keepSession();
  keeping.return(); // ended: nothing is underway

  /** @param {string} view */
  function erase(view) {
    keeping.return();
    unwritten = null;
    store(storage.erase);
    kept = { contents: program.contents(), view };
  }

  /** @param {string} view */
  function keep(view) {
    const contents = program.contents();
    if (!program.keeps() || (contents === kept.contents && (unkept || view === kept.view))) return;
    if (program.atStart()) {
      erase(view);
    } else if (contents === kept.contents) {
      put(null, view);
    } else if (contents !== begun) {
      begun = contents;
      keeping = keepSession();
      void finishSlowly(keeping);
    }
  }

  function update() {
    clearTimeout(timer);
    timer = 0;
    const view = program.fragment();
    showInAddress(view);
    keep(view);
  }
  function updateNow() {
    if (timer !== 0) update();
    finish(keeping);
  }
  /** False where a session is lost if the page ends now. */
  const leave = () => {
    updateNow();
    return !unwritten || storage.keepAtOnce(unwritten.session, unwritten.view) || !unwritten.session;
  };

  window.addEventListener('hashchange', () => {
    if (location.hash.length < 2) return;
    address = '';
    program.openFragment(location.hash);
    requestFrame();
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) updateNow(); });
  window.addEventListener('pagehide', leave);
  window.addEventListener('beforeunload', event => {
    if (!leave() || program.wouldLose()) event.preventDefault();
  });

  return {
    /** To be called after each frame. @param {number} now the program's revision */
    follow(now) {
      if (now === revision) return;
      revision = now;
      clearTimeout(timer);
      timer = window.setTimeout(update, PAUSE);
    },
    saveFile() {
      void finishSlowly(saveFile());
    },
    copyLink() {
      const link = new URL(`#${program.fragment()}`, location.href).href;
      program.copyText(link);
      requestFrame();
    },
    forget() {
      erase(program.fragment());
    },
  };
}
