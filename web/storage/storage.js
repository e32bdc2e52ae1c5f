// @ts-check
// The browser's storage: gets, puts and erases the session file and the view, in an IndexedDB of the page's
// own, as the program says (src/app/autosave/actions.h). Nothing is created before the first put.

/**
 * @typedef {{session: Uint8Array<ArrayBuffer>, view: string, version: string}} Persisted
 * @typedef {Uint8Array<ArrayBuffer>[]} Pieces the session file, to be joined
 * @typedef {{pieces: Pieces | null, view: string, basedOn: string, version: string}} Contents pieces: null
 *   where the session stays as it is
 * @typedef {{version: string, place: string, time: number}} About place and time: '' and 0 where not known
 */

const writeConflict = () => new DOMException('another page has put its session', 'KurabeWriteConflict');

// All local files share one origin, and so do all paths of a host: copies of the page keep apart by this.
export const place = location.href.replace(/[?#].*/s, '').replace(/\/index\.html$/, '/');

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
export function joinBytes(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** @param {Pieces} pieces */
export const textOf = pieces => new TextDecoder().decode(joinBytes(pieces));
export const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** The name of this page's; earlier releases had one for all pages, PREFIX alone. */
export const PREFIX = 'kurabe';
export const OWN = `${PREFIX} ${place}`;

/** @param {string} name */
export function databaseOf(name) {
  const STORE = 'kept';
  const VERSION = 'stamp';
  const ABOUT = 'about';
  // The first piece is stored under 'session', the others under their numbers, each in a task of its own.
  const keyOf = (/** @type {number} */ number) => number === 0 ? 'session' : ['session', number];
  const otherPieces = () => IDBKeyRange.bound(['session'], ['session', Infinity]);

  /** @param {boolean} create @returns {Promise<IDBDatabase | null>} null where nothing was ever put */
  const open = create => new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = !create;
      if (create) request.result.createObjectStore(STORE);
      else request.transaction?.abort();  // so that asking leaves nothing behind
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = event => {
      event.preventDefault();
      if (absent) resolve(null);
      else reject(request.error);
    };
  });

  /**
   * @param {IDBDatabase} opened @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest[]} work
   * @returns {Promise<any[]>}
   */
  const transact = (opened, mode, work) => new Promise((resolve, reject) => {
    const transaction = opened.transaction(STORE, mode);
    const requests = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(requests.map(request => request.result));
    /** @type {DOMException | null} */
    let error = null;
    transaction.onerror = event => {
      event.preventDefault();
      const failed = /** @type {IDBRequest} */ (event.target).error;
      // Once the browser ends the transaction, for want of room for one, its requests end by this.
      if (error || failed?.name === 'AbortError') return;
      error = failed;
      transaction.abort();  // nothing, rather than some of it
    };
    transaction.onabort = () => reject(transaction.error ?? error);
  }).finally(() => opened.close());

  /**
   * Does the work, all of it or nothing, where the session there is the one that it is based on.
   * @param {IDBDatabase} opened @param {string | null} basedOn null for any
   * @param {(store: IDBObjectStore) => void} work
   */
  async function change(opened, basedOn, work) {
    let conflict = false;
    await transact(opened, 'readwrite', store => {
      const present = store.get(VERSION);
      present.onsuccess = () => {
        conflict = basedOn !== null && (present.result ?? '') !== basedOn;
        if (conflict) store.transaction.abort();
        else work(store);
      };
      return [];
    }).catch(error => { throw conflict ? writeConflict() : error; });
  }

  /** @param {IDBObjectStore} store @param {Pieces} pieces @param {number} number */
  function putPieces(store, pieces, number) {
    const put = store.put(pieces[number], keyOf(number));
    put.onsuccess = () => { if (number + 1 < pieces.length) putPieces(store, pieces, number + 1); };
  }
  /** @param {IDBObjectStore} store @param {unknown[]} pieces those that were got */
  function getPieces(store, pieces) {
    const got = store.get(keyOf(pieces.length));
    got.onsuccess = () => {
      if (got.result === undefined) return;
      pieces.push(got.result);
      if (got.result instanceof Uint8Array) getPieces(store, pieces);
    };
  }

  return {
    /** @returns {Promise<Persisted>} */
    async get() {
      const opened = await open(false);
      /** @type {any[]} */
      const pieces = [];
      const [view, version] = opened ? await transact(opened, 'readonly', store => {
        getPieces(store, pieces);
        return [store.get('view'), store.get(VERSION)];
      }) : [];
      return {
        // What is no session is shown to the user as a bad file.
        session: pieces.every(piece => piece instanceof Uint8Array) ? joinBytes(pieces) : bytesOf(String(pieces[0])),
        view: String(view ?? ''),
        version: String(version ?? ''),
      };
    },
    /** Null where there is no session. @returns {Promise<About | null>} */
    async about() {
      const opened = await open(false);
      const [sessions, version, about] = opened ? await transact(opened, 'readonly', store =>
        [store.count('session'), store.get(VERSION), store.get(ABOUT)]) : [];
      if (!sessions) return null;
      return { version: String(version ?? ''), place: String(about?.place ?? ''), time: Number(about?.time ?? 0) };
    },
    /** @param {Contents} contents */
    async put({ pieces, view, basedOn, version }) {
      const opened = await open(true);
      if (!opened) return;
      await change(opened, basedOn, store => {
        store.put(view, 'view');
        store.put({ place, time: Date.now() }, ABOUT);
        if (!pieces) return;
        store.delete(otherPieces());
        putPieces(store, pieces, 0);
        store.put(version, VERSION);
      });
    },
    /**
     * Leaves an empty database: one that is deleted may take what another page puts meanwhile along.
     * @param {{basedOn: string, whateverIsThere: boolean}} what
     */
    async erase({ basedOn, whateverIsThere }) {
      const opened = await open(false);
      if (opened) await change(opened, whateverIsThere ? null : basedOn, store => { store.clear(); });
      else if (!whateverIsThere && basedOn !== '') throw writeConflict();
    },
  };
}
