// @ts-check
// Carries the session between the program, the page's address, the browser's storage and files. When
// that happens is the program's to decide (src/app/autosave/machine.h): the page tells it what happens
// here, and does what it answers.

import { database, joinBytes, leftover, local, textOf } from './storage.js';

/** Parts of a session file, joined to pieces that are worth an operation of their own. */
function gatherPieces() {
  const PIECE = 4 << 20; // bytes, at least
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  /** @type {Uint8Array[]} */
  let parts = [];
  let [size, joined] = [0, 0];
  function join() {
    pieces.push(joinBytes(parts));
    joined = size;
    parts = [];
  }
  return {
    /** @param {Uint8Array} part */
    add(part) {
      parts.push(part);
      size += part.length;
      if (size - joined >= PIECE) join();
    },
    pieces() {
      if (size > joined || size === 0) join();
      return pieces;
    },
    size: () => size,
  };
}

/** @param {never} action */
function refuse(action) {
  throw new Error(`unknown action ${JSON.stringify(action)}`);
}

/** Begins to get what is persisted, before the program is there. */
export function startGetting() {
  const got = database.get();
  got.catch(() => {});  // heard of later
  return { got, since: performance.now() };
}

/**
 * Resolves when the program has what was persisted.
 * @param {import('../program.js').Program} program
 * @param {ReturnType<typeof startGetting>} getting
 */
export async function openSession(program, getting) {
  const TIME_BUDGET = 20; // milliseconds of writing a file before the page does something else
  const MAX_ADDRESS = 30000; // characters; what is longer is only persisted, not shown

  const link = location.hash.length > 1 ? location.hash : '';
  let address = link.slice(1);
  let revision = -1;
  let timer = 0;
  /** @type {number | null} */
  let nextTick = null;
  let requestFrame = () => {};
  let file = gatherPieces();
  /** @type {Uint8Array<ArrayBuffer>} */
  let persisted = new Uint8Array();
  /** @type {import('./storage.js').Leftover | null} */
  let left = null;
  let opened = () => {};
  const ready = new Promise(resolve => { opened = () => resolve(undefined); });

  /** @type {import('../program.js').AutosaveAction[]} */
  const actions = [];
  let performing = false;

  // What is answered at once gives more actions: those come before what is left of the others.
  /** @param {import('../program.js').AutosaveStep} step */
  function run(step) {
    nextTick = step.nextTick;
    actions.unshift(...step.actions);
    if (step.redraw) requestFrame();
    if (performing) return;
    performing = true;
    for (let action = actions.shift(); action; action = actions.shift()) perform(action);
    performing = false;
    clearTimeout(timer);
    if (nextTick !== null) timer = window.setTimeout(tick, Math.max(nextTick - performance.now(), 0));
  }
  const tick = () => run(program.tick(performance.now()));
  const finish = (/** @type {unknown} */ error) =>
    run(program.finished(error === undefined ? '' : /** @type {any} */ (error)?.name || 'Error', performance.now()));

  /** @param {import('../program.js').AutosaveAction} action */
  function perform(action) {
    switch (action.type) {
      case 'get': return get(action.place);
      case 'restore': return restore(action);
      case 'showView': return showInAddress(action.view);
      case 'addParts': return addParts(action);
      case 'put': return put(action);
      case 'erase': return operate(action.place, place => place.erase());
      case 'putLeftover': return putLeftover(action);
      case 'eraseLeftover': return eraseLeftover(action);
      default: return refuse(action);
    }
  }

  /** @param {import('../program.js').Place} place */
  function get(place) {
    if (place === 'database') {
      getting.got.then(found => take(place, found), () => take(place, null));
      return;
    }
    let found = null;
    try {
      found = local.get();
    } catch {
      // Not allowed.
    }
    take(place, found);
  }
  /** @param {import('../program.js').Place} place @param {import('./storage.js').Persisted | null} found */
  function take(place, found) {
    persisted = found?.session ?? persisted;
    left = place === 'database' && found ? leftover.get() : null;
    run(program.got(place, found, left));
  }

  /** @param {{fromLeftover: boolean, view: string}} action */
  function restore({ fromLeftover, view }) {
    if (fromLeftover) {
      persisted = new TextEncoder().encode(left?.session ?? '');
      file = gatherPieces();
      file.add(persisted);
    }
    const step = program.restore(view, link, persisted);
    [persisted, left] = [new Uint8Array(), null];
    address = program.fragment();
    run(step);
    opened();
  }

  /** @param {string} view */
  function showInAddress(view) {
    if (view === address) return;
    address = view;
    const chosen = view.includes('&') && view.length <= MAX_ADDRESS;
    try {
      history.replaceState(history.state, '', chosen ? `#${view}` : location.pathname + location.search);
    } catch {
      // Some browsers allow this only so many times in a while; the next change tries again.
      address = '';
    }
  }

  /** @param {{first: number, end: number}} action */
  function addParts({ first, end }) {
    if (first === 0) file = gatherPieces();
    const before = file.size();
    for (let part = first; part < end; part++) file.add(program.sessionFilePart(part));
    run(program.partsAdded(file.size() - before, performance.now()));
  }

  /**
   * @param {import('../program.js').Place} which
   * @param {(place: typeof database | typeof local) => Promise<void> | void} work
   */
  function operate(which, work) {
    if (which === 'database') {
      Promise.resolve(work(database)).then(() => finish(undefined), error => finish(error ?? {}));
      return;
    }
    let failed;
    try {
      void work(local);
    } catch (error) {
      failed = error;
    }
    finish(failed);
  }

  /** @param {Extract<import('../program.js').AutosaveAction, {type: 'put'}>} action */
  function put({ place: which, withSession, ...contents }) {
    const pieces = withSession ? file.pieces() : null;
    if (withSession) file = gatherPieces();
    operate(which, place => place.put({ pieces, ...contents }));
  }

  /** @param {{basedOn: string[], withSession: boolean, view: string}} action */
  function putLeftover({ basedOn, withSession, view }) {
    try {
      leftover.put({ basedOn, session: withSession ? wholeFile() : null, view });
    } catch {
      program.leftoverFailed();  // not allowed, or too long
    }
  }
  function wholeFile() {
    const whole = gatherPieces();
    for (let part = 0; part < program.sessionFileParts(); part++) whole.add(program.sessionFilePart(part));
    return textOf(whole.pieces());
  }
  /** @param {{withSession: boolean}} action */
  function eraseLeftover({ withSession }) {
    if (withSession || typeof leftover.get()?.session !== 'string') leftover.erase();
  }

  /** Hands the session file to the user; begun again where what is loaded changes on the way. */
  async function saveFile() {
    const begun = program.contentRevision();
    const saved = gatherPieces();
    let since = performance.now();
    for (let part = 0; part < program.sessionFileParts(); part++) {
      saved.add(program.sessionFilePart(part));
      if (performance.now() - since < TIME_BUDGET) continue;
      await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
      if (program.contentRevision() !== begun) return saveFile();
    }
    requestFrame();
    if (!program.reportSaved(saved.size())) return undefined;
    const url = URL.createObjectURL(new Blob(saved.pieces(), { type: 'application/json' }));
    const anchor = document.createElement('a');
    anchor.download = program.sessionFileName();
    anchor.href = url;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    return undefined;
  }

  run(program.startAutosave(`${Date.now()} ${Math.random()}`, getting.since));
  await ready;

  window.addEventListener('hashchange', () => {
    if (location.hash.length < 2) return;
    address = '';
    program.openFragment(location.hash);
    requestFrame();
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) run(program.hide()); });
  window.addEventListener('pagehide', () => run(program.leave()));
  window.addEventListener('beforeunload', event => {
    run(program.leave());
    if (program.hasUnsavedChanges()) event.preventDefault();
  });

  return {
    /** @param {() => void} request draws a frame where the program has something to say */
    connect(request) {
      requestFrame = request;
    },
    /** To be called after each frame. @param {number} now the program's revision */
    follow(now) {
      if (now === revision) return;
      revision = now;
      run(program.sessionChanged(performance.now()));
    },
    saveFile() {
      void saveFile();
    },
    copyLink() {
      program.copyText(new URL(`#${program.fragment()}`, location.href).href);
      requestFrame();
    },
    forget() {
      run(program.erase());
    },
  };
}
