// @ts-check
// The browser's storage: the session file and the view, in IndexedDB or else in localStorage. Nothing
// is created before the first write.

/**
 * @typedef {{session: Uint8Array<ArrayBuffer>, view: string}} Kept
 * @typedef {{works: boolean, kept: Kept | null,
 *   write: (session: Uint8Array<ArrayBuffer> | null, view: string) => Promise<void>,
 *   erase: () => Promise<void>}} KurabeStorage
 */

// Two pages must not write over each other: each session that is kept has a stamp, and a page replaces
// only the one that it read or wrote itself.
const newStamp = () => `${Date.now()} ${Math.random()}`;
const overtaken = () => new DOMException('another page has kept its session', 'KurabeOvertaken');

const databaseStorage = (() => {
  const NAME = 'kurabe';
  const STORE = 'kept';
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
    transaction.onerror = event => event.preventDefault();
    transaction.onabort = () => reject(transaction.error);
  }).finally(() => database.close());

  return {
    /** @returns {Promise<Kept | null>} */
    async read() {
      const database = await open(false);
      if (!database) return null;
      const [session, view, its] = await transact(database, 'readonly',
        store => ['session', 'view', 'stamp'].map(key => store.get(key)));
      stamp = its;
      // What is no session is shown to the user as a bad file.
      const bytes = session instanceof Uint8Array ? new Uint8Array(session) : new TextEncoder().encode(session);
      return { session: bytes, view: String(view ?? '') };
    },
    /** @param {Uint8Array<ArrayBuffer> | null} session null: as it is @param {string} view */
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
          store.put(session, 'session');
          store.put(next, 'stamp');
        };
        return [];
      }).catch(error => { throw late ? overtaken() : error; });
      if (session) stamp = next;
    },
    /** @returns {Promise<void>} */
    erase: () => new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => {
        stamp = undefined;
        resolve();
      };
      request.onerror = event => { event.preventDefault(); reject(request.error); };
    }),
  };
})();

const localStorageStorage = (() => {
  const KEYS = { session: 'kurabe.session', view: 'kurabe.view', stamp: 'kurabe.stamp' };
  /** @type {string | null} */
  let stamp = null;

  return {
    /** @returns {Promise<Kept | null>} */
    async read() {
      const view = localStorage.getItem(KEYS.view);
      const session = localStorage.getItem(KEYS.session) ?? '';
      stamp = localStorage.getItem(KEYS.stamp);
      return view === null ? null : { session: new TextEncoder().encode(session), view };
    },
    /** @param {Uint8Array<ArrayBuffer> | null} session @param {string} view */
    async write(session, view) {
      if (session) {
        const present = localStorage.getItem(KEYS.stamp);
        if (present !== null && present !== stamp) throw overtaken();
        localStorage.setItem(KEYS.session, new TextDecoder().decode(session));
        const next = newStamp();
        localStorage.setItem(KEYS.stamp, next);
        stamp = next;
      }
      localStorage.setItem(KEYS.view, view);
    },
    async erase() {
      for (const key of Object.values(KEYS)) localStorage.removeItem(key);
      stamp = null;
    },
  };
})();

/** Reads what was kept. A browser that does not answer in time counts as one that keeps nothing. */
async function openStorage() {
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
