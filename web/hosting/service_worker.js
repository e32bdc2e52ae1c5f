// @ts-check
// Keeps one version of the hosted page for when there is no network. The build puts PRECACHE before it:
// the version's files and what they must contain. The organisation's profiles are not its concern
// (library.js): they may change without a new version of the page.

(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { scope } = worker.registration;
  // Caches belong to the whole origin, where other folders may hold pages, this one too.
  const own = `kurabe ${scope} `;
  const version = own + PRECACHE.version;
  const page = new URL('index.html', scope).href;
  const urls = new Set(PRECACHE.files.map(({ file }) => new URL(file, scope).href));
  const TIMEOUT = 4000; // milliseconds for the network to give the page, where a cached one stands by

  async function keepVersion() {
    const cache = await caches.open(version);
    // The browser refuses what is not of this version, and then tries again at the next visit.
    await cache.addAll(PRECACHE.files.map(({ file, integrity }) =>
      new Request(new URL(file, scope), { cache: 'no-cache', integrity })));
    await worker.skipWaiting();
  }

  async function dropOtherVersions() {
    for (const name of await caches.keys()) {
      if (name.startsWith(own) && name !== version && name !== `${own}profiles`) await caches.delete(name);
    }
  }

  /** @param {string} url */
  const cached = async url => (await caches.open(version)).match(url);

  /** The newest page where there is a network. @param {Request} request */
  async function answerPage(request) {
    try {
      const response = await fetch(request, { cache: 'no-cache', signal: AbortSignal.timeout(TIMEOUT) });
      await response.clone().arrayBuffer();  // all of it may not come either
      return response.status < 500 ? response : await cached(page) ?? response;
    } catch (error) {
      return await cached(page) ?? Promise.reject(error);
    }
  }

  /** A name with a hash always stands for the same bytes. @param {Request} request */
  const answerFile = async request => await cached(request.url) ?? fetch(request);

  worker.addEventListener('install', event => event.waitUntil(keepVersion()));
  worker.addEventListener('activate', event => event.waitUntil(dropOtherVersions()));
  worker.addEventListener('fetch', event => {
    const { request } = event;
    const url = request.url.replace(/[?#].*/, '');
    if (request.mode === 'navigate' && (url === scope || url === page)) event.respondWith(answerPage(request));
    else if (request.method === 'GET' && urls.has(url)) event.respondWith(answerFile(request));
  });
})();
