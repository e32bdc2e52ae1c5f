// @ts-check
// The organisation's own profiles: profiles/index.json beside the hosted page lists them. The newest is
// asked for at each start; what came last time stands in where there is no network. What the files say
// is for the program to read (src/app/application.h).

/** @param {any} module the instantiated program */
async function loadHostedLibrary(module) {
  const INDEX = 'profiles/index.json';
  const PATIENCE = 4000; // milliseconds for the server to begin its answer: the page waits for it
  const folder = new URL('.', location.href).href;

  // Browsers have a cache for pages only over https and on localhost, and may refuse it.
  const cache = await window.caches?.open(`kurabe ${folder} profiles`).catch(() => undefined);

  /** Any character of a file's name stands for itself. @param {string} path */
  const urlOf = path => new URL(path.split('/').map(encodeURIComponent).join('/'), folder).href;

  /**
   * Status 0: no answer, and nothing kept from last time.
   * @param {string} url
   * @returns {Promise<{status: number, bytes?: Uint8Array}>}
   */
  async function newest(url) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const response = await fetch(url, { cache: 'no-cache', signal: patience.signal });
      clearTimeout(timer);
      if (!response.ok) {
        await cache?.delete(url);
        return { status: response.status };
      }
      const kept = response.clone();
      const bytes = new Uint8Array(await response.arrayBuffer());
      await cache?.put(url, kept).catch(() => {});
      return { status: response.status, bytes };
    } catch {
      const kept = await cache?.match(url);
      return kept ? { status: kept.status, bytes: new Uint8Array(await kept.arrayBuffer()) } : { status: 0 };
    }
  }

  const { callWithTexts, passFile } = callsOf(module);
  const index = await newest(urlOf(INDEX));
  if (!index.bytes) {
    // An organisation without a library has no index.
    if (![0, 404, 410].includes(index.status)) callWithTexts('_kurabe_miss_library_file', [INDEX], index.status);
    return;
  }
  const lines = module.UTF8ToString(passFile('_kurabe_load_library_index', INDEX, index.bytes));
  /** @type {string[]} */
  const files = lines.split('\n').filter(Boolean);
  const urls = files.map(file => urlOf(`profiles/${file}`));
  const answers = await Promise.all(urls.map(newest));
  for (const [i, { status, bytes }] of answers.entries()) {
    if (bytes) passFile('_kurabe_load_library_file', files[i], bytes);
    else callWithTexts('_kurabe_miss_library_file', [files[i]], status);
  }
  for (const { url } of await cache?.keys() ?? []) {
    if (url !== urlOf(INDEX) && !urls.includes(url)) await cache?.delete(url);
  }
}
