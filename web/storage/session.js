// @ts-check
// Carries the session between the program, the page's address, the browser's storage and files. When
// that happens is the program's to decide (src/app/autosave/machine.h): the page tells it what happens
// here, and does what it answers.

import { saveFile } from '../files/save_file.js';
import { pause, prepareViews } from '../pause.js';
import { leftovers } from './leftovers.js';
import { dateOf, offers } from './offers.js';
import { bytesOf, databaseOf, joinBytes, OWN, textOf } from './storage.js';

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

const database = databaseOf(OWN);

/** Begins to get what is persisted, before the program is there. */
export function startGetting() {
  const got = database.get();
  got.catch(() => {});  // heard of later
  return got;
}

/**
 * Resolves when the program has what was persisted.
 * @param {import('../program.js').Program} program
 * @param {ReturnType<typeof startGetting>} getting
 */
export async function openSession(program, getting) {
  const TIME_BUDGET = 20; // milliseconds of reading or writing a file before the page does something else
  const MAX_ADDRESS = 30000; // characters; what is longer is only persisted, not shown

  const link = location.hash.length > 1 ? location.hash : '';
  let address = link.slice(1);
  let revision = -1;
  let timer = 0;
  /** @type {number | null} */
  let nextTick = null;
  let requestFrame = () => {};
  let file = gatherPieces();
  const visit = `${Date.now()} ${Math.random()}`;
  const found = leftovers.all();
  /** @type {Promise<import('./storage.js').Persisted> | null} */
  let asked = getting;
  /** @type {Uint8Array<ArrayBuffer>} */
  let persisted = new Uint8Array();
  /** @type {Promise<void>} */
  let reading = Promise.resolve();  // of sessions, one after the other
  /** @type {string[]} */
  let takenOver = [];  // visits whose leftovers the session has, but not the database
  let isOpen = false;
  let opened = () => {};
  let fail = (/** @type {unknown} */ _error) => {};
  const ready = new Promise((resolve, reject) => {
    opened = () => { isOpen = true; resolve(undefined); };
    fail = reject;
  });

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
      case 'get': return get();
      case 'restore': return restore(action);
      case 'showView': return showInAddress(action.view);
      case 'addParts': return addParts(action);
      case 'put': return put(action);
      case 'erase': return operate(database.erase(action));
      case 'putLeftover': return putLeftover(action);
      case 'eraseLeftovers': return eraseLeftovers(action);
      case 'offerLeftover': return offerLeftover(action.visit);
      default: return refuse(action);
    }
  }

  function get() {
    const answer = asked ?? database.get();
    asked = null;
    answer.then(got => {
      persisted = got.session;
      run(program.got('', { ...got, isEmpty: got.session.length === 0 && got.view === '' }, performance.now()));
    }, error => run(program.got(error?.name || 'Error', null, performance.now())));
  }

  /** @param {Uint8Array} session */
  async function handOver(session) {
    const PIECE = 1 << 20; // bytes
    program.addRestorable(session.length);
    for (let begin = 0; begin < session.length; begin += PIECE) {
      program.addToRestorable(session.subarray(begin, begin + PIECE));
      await pause();
    }
  }

  /**
   * In slices, between which the page does something else.
   * @param {() => Promise<Uint8Array[]>} getFiles @param {string} view @param {boolean} unite @param {() => void} end
   */
  function read(getFiles, view, unite, end) {
    reading = reading.then(async () => {
      for (const session of await getFiles()) await handOver(session);
      program.beginRestoring(view, unite ? '' : link, unite);
      let since = performance.now();
      while (program.restoreSome()) {
        if (performance.now() - since < TIME_BUDGET) continue;
        await pause();
        await prepareViews(program);
        requestFrame();
        await pause();
        since = performance.now();
      }
      await pause();
      await prepareViews(program);
      end();
      await prepareViews(program);
      requestFrame();
    }).catch(error => fail(error));
  }

  /** @param {{persisted: boolean, leftovers: string[], view: string, unite: boolean}} what */
  function restore({ persisted: wanted, leftovers: visits, view, unite }) {
    const files = [...wanted ? [persisted] : [], ...visits.map(sessionLeftBy)];
    persisted = new Uint8Array();
    read(async () => files, view, unite, () => {
      const step = program.endRestoring(performance.now());
      if (!isOpen) address = program.fragment();
      run(step);
      opened();
    });
  }
  const sessionLeftBy = (/** @type {string} */ whose) =>
    bytesOf(found.find(left => left.visit === whose)?.session ?? '');

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

  /** @param {Promise<void>} work */
  function operate(work) {
    work.then(() => finish(undefined), error => finish(error ?? {}));
  }

  /** @param {Extract<import('../program.js').AutosaveAction, {type: 'put'}>} action */
  function put({ withSession, ...contents }) {
    const pieces = withSession ? file.pieces() : null;
    const taken = withSession ? takenOver : [];
    if (withSession) [file, takenOver] = [gatherPieces(), []];
    operate(database.put({ pieces, ...contents }).then(() => taken.forEach(eraseLeft), error => {
      takenOver.push(...taken);
      throw error;
    }));
  }

  /** @param {{basedOn: string[], withSession: boolean, view: string, contains: string[]}} action */
  function putLeftover({ basedOn, withSession, view, contains }) {
    try {
      leftovers.put({ visit, basedOn, session: withSession ? wholeFile() : null, view });
      contains.forEach(eraseLeft);
    } catch {
      program.leftoverFailed();  // not allowed, or too long
    }
  }
  /** @param {string} whose */
  function eraseLeft(whose) {
    leftovers.erase(whose, found.find(left => left.visit === whose));
  }
  function wholeFile() {
    const whole = gatherPieces();
    for (let part = 0; part < program.sessionFileParts(); part++) whole.add(program.sessionFilePart(part));
    return textOf(whole.pieces());
  }
  /** @param {{visits: string[], views: boolean, all: boolean}} action */
  function eraseLeftovers({ visits, views, all }) {
    visits.forEach(eraseLeft);
    if (!views && !all) return;
    if (all) for (const { visit: whose } of found) program.endOffer(idOf(whose));
    for (const left of leftovers.all()) if (all || left.session === null) leftovers.erase(left.visit);
  }
  const idOf = (/** @type {string} */ whose) => `left ${whose}`;
  /** @param {string} whose */
  function offerLeftover(whose) {
    program.addOffer(idOf(whose), '', dateOf(parseInt(whose)));
  }

  /** @param {string} offer */
  function takeOver(offer) {
    program.endOffer(offer);
    const left = found.find(({ visit: whose }) => idOf(whose) === offer);
    read(async () => left ? [bytesOf(left.session ?? '')] : offers.get(offer), '', true, () => {
      if (!program.endTakingOver()) return;
      if (left) takenOver.push(left.visit);
      else offers.decide(offer);
    });
  }
  /** @param {string} offer */
  function declineOffer(offer) {
    program.endOffer(offer);
    const left = found.find(({ visit: whose }) => idOf(whose) === offer);
    if (left) eraseLeft(left.visit);
    else offers.decide(offer);
  }
  async function findOffers() {
    for (const { id, place, date } of await offers.find()) program.addOffer(id, place, date);
    requestFrame();
  }

  /** Hands the session file to the user; begun again where what is loaded changes on the way. */
  async function saveSession() {
    const begun = program.contentRevision();
    const saved = gatherPieces();
    let since = performance.now();
    for (let part = 0; part < program.sessionFileParts(); part++) {
      saved.add(program.savedFilePart(part));
      if (performance.now() - since < TIME_BUDGET) continue;
      await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
      if (program.contentRevision() !== begun) return saveSession();
    }
    requestFrame();
    if (!program.reportSaved(saved.size())) return undefined;
    saveFile(program.sessionFileName(), saved.pieces());
    return undefined;
  }

  found.forEach(program.foundLeftover);
  run(program.startAutosave(visit, performance.now()));
  await ready;
  void findOffers().catch(() => {});  // the browser does not say

  window.addEventListener('hashchange', () => {
    if (location.hash.length < 2) return;
    address = '';
    program.openFragment(location.hash);
    requestFrame();
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) run(program.hide(performance.now())); });
  window.addEventListener('pagehide', () => run(program.leave(performance.now())));
  window.addEventListener('beforeunload', event => {
    run(program.leave(performance.now()));
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
      void saveSession();
    },
    copyLink() {
      program.copyText(new URL(`#${program.fragment()}`, location.href).href);
      requestFrame();
    },
    forget() {
      offers.erase();
      run(program.erase(performance.now()));
    },
    unite() {
      run(program.unite(performance.now()));
    },
    takeOver,
    declineOffer,
  };
}
