// @ts-check
// The browser's storage: the session file and the view, in IndexedDB or else in localStorage. Nothing
// is created before the first write.

/**
 * @typedef {{session: Uint8Array<ArrayBuffer>, view: string}} Kept
 * @typedef {{works: boolean, kept: Kept | null,
 *   write: (session: Uint8Array<ArrayBuffer> | null, view: string) => Promise<void>,
 *   erase: () => Promise<void>}} KurabeStorage
 */

const databaseStorage = (() => {
  const NAME = 'kurabe';
  const STORE = 'kept';

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
      const [session, view] = await transact(database, 'readonly', store => [store.get('session'), store.get('view')]);
      return { session: session ?? new Uint8Array(), view: view ?? '' };
    },
    /** @param {Uint8Array<ArrayBuffer> | null} session null: as it is @param {string} view */
    async write(session, view) {
      const database = await open(true);
      if (!database) return;
      await transact(database, 'readwrite', store =>
        [...session ? [store.put(session, 'session')] : [], store.put(view, 'view')]);
    },
    /** @returns {Promise<void>} */
    erase: () => new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => resolve();
      request.onerror = event => { event.preventDefault(); reject(request.error); };
    }),
  };
})();

const localStorageStorage = {
  /** @returns {Promise<Kept | null>} */
  async read() {
    const view = localStorage.getItem('kurabe.view');
    const session = localStorage.getItem('kurabe.session') ?? '';
    return view === null ? null : { session: new TextEncoder().encode(session), view };
  },
  /** @param {Uint8Array<ArrayBuffer> | null} session @param {string} view */
  async write(session, view) {
    if (session) localStorage.setItem('kurabe.session', new TextDecoder().decode(session));
    localStorage.setItem('kurabe.view', view);
  },
  async erase() {
    localStorage.removeItem('kurabe.session');
    localStorage.removeItem('kurabe.view');
  },
};

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
