// @ts-check
// The page on a web server: it loads the program and the font from its own folder, whatever type the
// server gives them, and stays usable without network where the browser allows a service worker.

import { startKurabe } from '../boot.js';
import { loadHostedLibrary } from './library.js';

const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));

/** @param {string} id of the element that names the file */
async function fetchPart(id) {
  const SILENCE = 30000; // milliseconds without a byte of it, after which it is not waited for any more
  const { href } = find(id);
  const silence = new AbortController();
  let timer = 0;
  function wait() {
    clearTimeout(timer);
    timer = window.setTimeout(() => silence.abort(new Error(`${href}: no answer`)), SILENCE);
  }
  try {
    wait();
    const response = await fetch(href, { signal: silence.signal });
    if (!response.ok) throw new Error(`${href}: HTTP ${response.status}`);
    const pieces = [];
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      pieces.push(piece.value);
      wait();
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

if (location.protocol === 'file:') {
  find('message-ja').textContent = 'このフォルダーは Web サーバーに置いて使います。ファイルとして開くときは、kurabe.html を開いてください。';
  find('message-en').textContent = 'This folder is for a web server. To open the page as a file, use kurabe.html.';
} else {
  // Refused where the certificate is not trusted, or by the browser's settings: then without.
  void startKurabe(fetchPart, loadHostedLibrary)
    .then(() => navigator.serviceWorker?.register('service_worker.js').catch(() => {}));
}
