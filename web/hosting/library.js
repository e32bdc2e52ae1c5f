// @ts-check
// The organisation's own profiles: profiles/index.json beside the hosted page lists them. The newest is
// asked for at each start; what came last time stands in where there is no network. What the files say
// is for the program to read (src/app/application.h). The page does not wait for them.

/**
 * @param {import('../program.js').Program} program
 * @param {import('../files/loading.js').Loading} tracked
 */
export async function loadHostedLibrary(program, tracked) {
  const INDEX = 'profiles/index.json';
  const AT_A_TIME = 6; // requests: as many as browsers send to one server
  const STALLED = 2 * AT_A_TIME; // files that stall one after the other: perhaps the server answers nothing at all
  const TIMEOUT = 15000; // milliseconds for the whole of a file
  const PATIENCE = 4000; // the same, where it also came last time
  const REPORT = 250; // milliseconds after which the page says again how far it is
  const folder = new URL('.', location.href).href;

  // Browsers have a cache for pages only over https and on localhost, and may refuse it.
  const cache = await window.caches?.open(`kurabe ${folder} profiles`).catch(() => undefined);
  const loading = tracked.start(0);
  /** @type {Set<AbortController>} */
  const underway = new Set();
  let is_cancelled = false;
  let is_silent = false;  // the server: no more is asked for
  let timeouts = 0; // since a file came
  let is_hasty = false; // so many have stalled that no other is waited for as long
  let asks_once_more = false; // for what has stalled before
  /** @type {Promise<boolean> | undefined} */
  let asking; // whether the server still answers

  /** Any character of a file's name stands for itself. @param {string} path */
  const urlOf = path => new URL(path.split('/').map(encodeURIComponent).join('/'), folder).href;

  const stop = () => underway.forEach(request => request.abort());

  /** @param {string} url @param {number} milliseconds */
  async function fetchBytes(url, milliseconds) {
    const request = new AbortController();
    underway.add(request);
    const timer = setTimeout(() => {
      timeouts++;
      request.abort();
    }, milliseconds);
    try {
      const response = await fetch(url, { cache: 'no-cache', signal: request.signal });
      return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
    } finally {
      clearTimeout(timer);
      underway.delete(request);
    }
  }

  /** Where the index comes again, it is only files that stall: the rest may come. */
  const answers = () => asking ??= fetchBytes(urlOf(INDEX), PATIENCE).then(() => {
    timeouts = 0;
    is_hasty = true;
    return true;
  }, () => false).finally(() => { asking = undefined; });

  /**
   * The whole of it; nothing where it does not come in time.
   * @param {string} url @param {number} milliseconds
   * @returns {Promise<{response: Response, bytes: Uint8Array<ArrayBuffer>} | undefined>}
   */
  async function fetchWhole(url, milliseconds) {
    if (is_silent || is_cancelled) return undefined;
    try {
      const answer = await fetchBytes(url, is_hasty ? PATIENCE : milliseconds);
      timeouts = 0;
      is_hasty = false;
      return answer;
    } catch {
      if (is_cancelled) return undefined;
      if (timeouts >= STALLED && !is_silent && (asks_once_more || !await answers())) {
        is_silent = true;
        stop();
      }
      return undefined;
    }
  }

  /**
   * Status 0: no answer, and nothing cached from last time.
   * @param {string} url
   * @returns {Promise<{status: number, bytes?: Uint8Array}>}
   */
  async function newest(url) {
    const cached = await cache?.match(url).catch(() => undefined);
    const answer = await fetchWhole(url, cached ? PATIENCE : TIMEOUT);
    if (!answer) return cached ? { status: cached.status, bytes: new Uint8Array(await cached.arrayBuffer()) } : { status: 0 };
    const { response: { ok, status }, bytes } = answer;
    if (!ok) {
      await cache?.delete(url).catch(() => {});
      return { status };
    }
    await cache?.put(url, new Response(bytes)).catch(() => {});
    return { status, bytes };
  }

  /** @param {string[]} files */
  async function loadFiles(files) {
    loading.setTotal(files.length);
    /** @type {string[]} */
    const late = [];
    await loadAll(files, file => { late.push(file); });
    // The others are there by now; what stalled then may come.
    asks_once_more = true;
    if (!is_cancelled) await loadAll(late, file => { program.missLibraryFile(file, 0); });
    if (is_cancelled) return;
    const urls = new Set([INDEX, ...files.map(file => `profiles/${file}`)].map(urlOf));
    for (const { url } of await cache?.keys() ?? []) if (!urls.has(url)) await cache?.delete(url);
  }

  /** @param {string[]} files @param {(file: string) => void} miss is told of one that does not come in time */
  async function loadAll(files, miss) {
    const waiting = files.values();
    const loadInTurn = async () => {
      for (const file of waiting) {
        const { status, bytes } = await newest(urlOf(`profiles/${file}`));
        if (is_cancelled) return;
        if (!bytes && status === 0) {
          miss(file);
          continue;
        }
        const begun = performance.now();
        if (bytes) program.loadLibraryFile(file, bytes);
        else program.missLibraryFile(file, status);
        if (!await loading.goOn(performance.now() - begun)) is_cancelled = true;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, loadInTurn));
  }

  loading.report();
  const timer = setInterval(() => {
    if (loading.report()) return;
    is_cancelled = true;
    stop();
  }, REPORT);
  try {
    const index = await newest(urlOf(INDEX));
    // An organisation without a library has no index.
    const is_missing = [404, 410].includes(index.status) || (index.status === 0 && timeouts === 0);
    if (index.bytes) await loadFiles(program.loadLibraryIndex(INDEX, index.bytes));
    else if (!is_missing) program.missLibraryFile(INDEX, index.status);
  } finally {
    clearInterval(timer);
    loading.end();
    program.endLibrary();
  }
}
