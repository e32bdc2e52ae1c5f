// @ts-check
// The organisation's own profiles: profiles/index.json beside the hosted page lists them. The newest is
// asked for at each start; what came last time stands in where there is no network. What the files say
// is for the program to read (src/app/application.h).

/** @param {import('../program.js').Program} program */
export async function loadHostedLibrary(program) {
  const INDEX = 'profiles/index.json';
  const TIMEOUT = 4000; // milliseconds for the server to begin its answer: the page waits for it
  const folder = new URL('.', location.href).href;

  // Browsers have a cache for pages only over https and on localhost, and may refuse it.
  const cache = await window.caches?.open(`kurabe ${folder} profiles`).catch(() => undefined);

  /** Any character of a file's name stands for itself. @param {string} path */
  const urlOf = path => new URL(path.split('/').map(encodeURIComponent).join('/'), folder).href;

  /**
   * Status 0: no answer, and nothing cached from last time.
   * @param {string} url
   * @returns {Promise<{status: number, bytes?: Uint8Array}>}
   */
  async function newest(url) {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), TIMEOUT);
    try {
      const response = await fetch(url, { cache: 'no-cache', signal: timeout.signal });
      clearTimeout(timer);
      if (!response.ok) {
        await cache?.delete(url);
        return { status: response.status };
      }
      const copy = response.clone();
      const bytes = new Uint8Array(await response.arrayBuffer());
      await cache?.put(url, copy).catch(() => {});
      return { status: response.status, bytes };
    } catch {
      const cached = await cache?.match(url);
      return cached ? { status: cached.status, bytes: new Uint8Array(await cached.arrayBuffer()) } : { status: 0 };
    }
  }

  const index = await newest(urlOf(INDEX));
  if (!index.bytes) {
    // An organisation without a library has no index.
    if (![0, 404, 410].includes(index.status)) program.missLibraryFile(INDEX, index.status);
    return;
  }
  const files = program.loadLibraryIndex(INDEX, index.bytes);
  const urls = files.map(file => urlOf(`profiles/${file}`));
  const answers = await Promise.all(urls.map(newest));
  for (const [i, { status, bytes }] of answers.entries()) {
    if (bytes) program.loadLibraryFile(files[i], bytes);
    else program.missLibraryFile(files[i], status);
  }
  for (const { url } of await cache?.keys() ?? []) {
    if (url !== urlOf(INDEX) && !urls.includes(url)) await cache?.delete(url);
  }
}
