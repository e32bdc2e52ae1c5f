// What the browser keeps of the page.
import assert from 'node:assert/strict';

/** The name of the database of a page at that address. */
export const databaseAt = url => `kurabe ${url.replace(/[?#].*/s, '').replace(/\/index\.html$/, '/')}`;

/** What the browser keeps of the page (or of that at `url`), without making anything: null where there is nothing. */
export const stored = (page, url = page.page.url()) => page.page.evaluate(name => new Promise(resolve => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.transaction.abort();
  request.onerror = event => { event.preventDefault(); resolve(null); };
  request.onsuccess = () => {
    const store = request.result.transaction('kept').objectStore('kept');
    const session = store.get('session');
    const others = store.getAll(IDBKeyRange.bound(['session'], ['session', Infinity]));
    const view = store.get('view');
    view.onsuccess = () => {
      request.result.close();
      if (session.result === undefined && view.result === undefined) {
        resolve(null);
        return;
      }
      const decoder = new TextDecoder();
      const pieces = session.result ? [session.result, ...others.result] : [];
      resolve({
        session: pieces.map(piece => decoder.decode(piece, { stream: true })).join(''),
        pieces: pieces.length,
        view: view.result,
      });
    };
  };
}), databaseAt(url));

/** Asks until the answer is as wanted, for a time that a loaded machine keeps as well. */
export async function waitFor(ask, wanted, seconds = 60) {
  let last;
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    last = await ask();
    if (wanted(last)) return last;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  assert.fail(`waited in vain; last: ${JSON.stringify(last)}`);
}
