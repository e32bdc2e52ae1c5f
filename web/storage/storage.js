// @ts-check
// The browser's storage: gets, puts and erases the session file and the view, in IndexedDB or in
// localStorage, as the program says (src/app/autosave/actions.h). Nothing is created before the first put.

/**
 * @typedef {{session: Uint8Array<ArrayBuffer>, view: string, version: string}} Persisted
 * @typedef {Uint8Array<ArrayBuffer>[]} Pieces the session file, to be joined
 * @typedef {{pieces: Pieces | null, view: string, basedOn: string, version: string}} Contents pieces: null
 *   where the session stays as it is
 * @typedef {{basedOn: string[], session: string | null, view: string}} Leftover
 */

const writeConflict = () => new DOMException('another page has put its session', 'KurabeWriteConflict');

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
const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);

export const database = (() => {
  const NAME = 'kurabe';
  const STORE = 'kept';
  const VERSION = 'stamp';
  // The first piece is stored under 'session', the others under their numbers, each in a task of its own.
  const otherPieces = () => IDBKeyRange.bound(['session'], ['session', Infinity]);

  /** @param {boolean} create @returns {Promise<IDBDatabase | null>} null where nothing was ever put */
  const open = create => new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
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

  /** @param {IDBObjectStore} store @param {Pieces} pieces @param {number} number */
  function putPieces(store, pieces, number) {
    const put = store.put(pieces[number], number === 0 ? 'session' : ['session', number]);
    put.onsuccess = () => { if (number + 1 < pieces.length) putPieces(store, pieces, number + 1); };
  }

  return {
    /** @returns {Promise<Persisted>} */
    async get() {
      const opened = await open(false);
      const [session, view, version, others] = opened ? await transact(opened, 'readonly', store =>
        [...['session', 'view', VERSION].map(key => store.get(key)), store.getAll(otherPieces())]) : [];
      return {
        // What is no session is shown to the user as a bad file.
        session: session instanceof Uint8Array ? joinBytes([session, ...others]) : bytesOf(session ?? ''),
        view: String(view ?? ''),
        version: String(version ?? ''),
      };
    },
    /** @param {Contents} contents */
    async put({ pieces, view, basedOn, version }) {
      const opened = await open(true);
      if (!opened) return;
      let conflict = false;
      await transact(opened, 'readwrite', store => {
        const present = store.get(VERSION);
        present.onsuccess = () => {
          conflict = pieces !== null && present.result !== undefined && present.result !== basedOn;
          if (conflict) {
            store.transaction.abort();
            return;
          }
          store.put(view, 'view');
          if (!pieces) return;
          store.delete(otherPieces());
          putPieces(store, pieces, 0);
          store.put(version, VERSION);
        };
        return [];
      }).catch(error => { throw conflict ? writeConflict() : error; });
    },
    /** @returns {Promise<void>} */
    erase: () => new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => resolve();
      request.onerror = event => { event.preventDefault(); reject(request.error); };
    }),
  };
})();

/** Answers at once. */
export const local = (() => {
  const KEYS = { session: 'kurabe.session', view: 'kurabe.view', version: 'kurabe.stamp' };
  const get = (/** @type {string} */ key) => localStorage.getItem(key) ?? '';

  return {
    /** @returns {Persisted} */
    get: () => ({ session: bytesOf(get(KEYS.session)), view: get(KEYS.view), version: get(KEYS.version) }),
    /** @param {Contents} contents */
    put({ pieces, view, basedOn, version }) {
      if (pieces) {
        const present = get(KEYS.version);
        if (present !== '' && present !== basedOn) throw writeConflict();
        localStorage.setItem(KEYS.session, textOf(pieces));
        localStorage.setItem(KEYS.version, version);
      }
      localStorage.setItem(KEYS.view, view);
    },
    erase() {
      for (const key of Object.values(KEYS)) localStorage.removeItem(key);
    },
  };
})();

/** What a page that was left could not put into the database any more. */
export const leftover = (() => {
  const KEY = 'kurabe.left';
  return {
    /** Null where there is none, or none of ours. @returns {Leftover | null} */
    get() {
      try {
        const { basedOn, session, view } = JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {};
        if (!Array.isArray(basedOn)) return null;
        return { basedOn: basedOn.map(String), session: session === null ? null : String(session), view: String(view) };
      } catch {
        return null;
      }
    },
    /** @param {Leftover} left */
    put(left) {
      localStorage.setItem(KEY, JSON.stringify(left));
    },
    erase() {
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Then nothing is in it either.
      }
    },
  };
})();
