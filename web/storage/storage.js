// @ts-check
// The browser's storage: the session file and the view, in IndexedDB or else in localStorage. Nothing
// is created before the first write. What is still on its way to IndexedDB when the page is left waits in
// localStorage, which takes it at once, for the next page.

/**
 * @typedef {{session: Uint8Array<ArrayBuffer>, view: string}} Kept
 * @typedef {Uint8Array<ArrayBuffer>[]} Pieces the session file, to be joined
 * @typedef {{works: boolean, kept: Kept | null,
 *   write: (session: Pieces | null, view: string) => Promise<void>,
 *   keepAtOnce: (session: Pieces | null, view: string) => boolean,
 *   erase: () => Promise<void>}} BrowserStorage
 */

// Two pages must not write over each other: each session that is kept has a stamp, and a page replaces
// only the one that it read or wrote itself.
const newStamp = () => `${Date.now()} ${Math.random()}`;
const overtaken = () => new DOMException('another page has kept its session', 'KurabeOvertaken');

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

/** @param {Pieces} session */
const textOf = session => new TextDecoder().decode(joinBytes(session));

const databaseStorage = (() => {
  const NAME = 'kurabe';
  const STORE = 'kept';
  const LEFT = 'kurabe.left'; // {base, session, view}; base: the stamp of the session that it follows
  // The first piece is stored under 'session', the others under their numbers, each in a task of its own.
  const otherPieces = () => IDBKeyRange.bound(['session'], ['session', Infinity]);
  /** @type {string | undefined} */
  let stamp;

  /** @param {boolean} create @returns {Promise<IDBDatabase | null>} null where nothing was ever kept */
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
   * @param {IDBDatabase} database @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest[]} work
   * @returns {Promise<any[]>}
   */
  const transact = (database, mode, work) => new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
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
  }).finally(() => database.close());

  /** @param {IDBObjectStore} store @param {Pieces} pieces @param {number} number */
  function putPieces(store, pieces, number) {
    const put = store.put(pieces[number], number === 0 ? 'session' : ['session', number]);
    put.onsuccess = () => { if (number + 1 < pieces.length) putPieces(store, pieces, number + 1); };
  }

  function forgetLeft() {
    try {
      localStorage.removeItem(LEFT);
    } catch {
      // Then nothing is in it either.
    }
  }

  /** What a page left behind that had read or written the present session. */
  function readLeft() {
    try {
      const left = JSON.parse(localStorage.getItem(LEFT) ?? 'null');
      if (left && left.base === (stamp ?? null)) return left;
    } catch {
      // Not allowed, or not ours.
    }
    forgetLeft();
    return null;
  }

  const storage = {
    /** @returns {Promise<Kept | null>} */
    async read() {
      const database = await open(false);
      const [session, view, its, others] = database ? await transact(database, 'readonly', store =>
        [...['session', 'view', 'stamp'].map(key => store.get(key)), store.getAll(otherPieces())]) : [];
      stamp = its;
      // What is no session is shown to the user as a bad file.
      const kept = session instanceof Uint8Array ? joinBytes([session, ...others]) : new TextEncoder().encode(session);
      const left = readLeft();
      if (!left) return database && { session: kept, view: String(view ?? '') };
      const newer = left.session === null ? null : new TextEncoder().encode(left.session);
      await storage.write(newer && [newer], left.view).catch(() => {});  // else it is found again
      return { session: newer ?? kept, view: String(left.view) };
    },
    /** @param {Pieces | null} session null: as it is @param {string} view */
    async write(session, view) {
      const database = await open(true);
      if (!database) return;
      const next = newStamp();
      let late = false;
      await transact(database, 'readwrite', store => {
        const present = store.get('stamp');
        present.onsuccess = () => {
          late = session !== null && present.result !== undefined && present.result !== stamp;
          if (late) {
            store.transaction.abort();
            return;
          }
          store.put(view, 'view');
          if (!session) return;
          store.delete(otherPieces());
          putPieces(store, session, 0);
          store.put(next, 'stamp');
        };
        return [];
      }).catch(error => { throw late ? overtaken() : error; });
      if (session) stamp = next;
      forgetLeft();
    },
    /** @param {Pieces | null} session null: as it is @param {string} view */
    keepAtOnce(session, view) {
      try {
        const text = session && textOf(session);
        localStorage.setItem(LEFT, JSON.stringify({ base: stamp ?? null, session: text, view }));
        return true;
      } catch {
        return false;  // not allowed, or too long
      }
    },
    /** @returns {Promise<void>} */
    erase: () => new Promise((resolve, reject) => {
      forgetLeft();
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => {
        stamp = undefined;
        resolve();
      };
      request.onerror = event => { event.preventDefault(); reject(request.error); };
    }),
  };
  return storage;
})();

const localStorageStorage = (() => {
  const KEYS = { session: 'kurabe.session', view: 'kurabe.view', stamp: 'kurabe.stamp' };
  /** @type {string | null} */
  let stamp = null;

  /** @param {Pieces | null} session @param {string} view */
  function writeNow(session, view) {
    if (session) {
      const present = localStorage.getItem(KEYS.stamp);
      if (present !== null && present !== stamp) throw overtaken();
      localStorage.setItem(KEYS.session, textOf(session));
      const next = newStamp();
      localStorage.setItem(KEYS.stamp, next);
      stamp = next;
    }
    localStorage.setItem(KEYS.view, view);
  }

  return {
    /** @returns {Promise<Kept | null>} */
    async read() {
      const view = localStorage.getItem(KEYS.view);
      const session = localStorage.getItem(KEYS.session) ?? '';
      stamp = localStorage.getItem(KEYS.stamp);
      return view === null ? null : { session: new TextEncoder().encode(session), view };
    },
    /** @param {Pieces | null} session @param {string} view */
    async write(session, view) { writeNow(session, view); },
    /** @param {Pieces | null} session @param {string} view */
    keepAtOnce(session, view) {
      try {
        writeNow(session, view);
        return true;
      } catch {
        return false;
      }
    },
    async erase() {
      for (const key of Object.values(KEYS)) localStorage.removeItem(key);
      stamp = null;
    },
  };
})();

/** Reads what was kept. A browser that does not answer in time counts as one that keeps nothing. */
export async function openStorage() {
  const LONGEST_WAIT = 2000; // milliseconds
  /** @type {Promise<never>} */
  const tooLate = new Promise((_, reject) => setTimeout(reject, LONGEST_WAIT));
  for (const storage of [databaseStorage, localStorageStorage]) {
    try {
      const kept = await Promise.race([storage.read(), tooLate]);
      return { ...storage, works: true, kept };
    } catch {
      // The next one may be allowed.
    }
  }
  return { ...localStorageStorage, works: false, kept: null };
}
