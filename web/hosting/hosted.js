// @ts-check
// The page on a web server: it loads the program and the font from its own folder, whatever type the
// server gives them, and stays usable without network where the browser allows a service worker.

import { startKurabe } from '../boot.js';
import { loadHostedLibrary } from './library.js';

const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));

/** @param {string} id of the element that names the file */
async function fetchPart(id) {
  const { href } = find(id);
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

if (location.protocol === 'file:') {
  find('message-ja').textContent = 'このフォルダーは Web サーバーに置いて使います。ファイルとして開くときは、kurabe.html を開いてください。';
  find('message-en').textContent = 'This folder is for a web server. To open the page as a file, use kurabe.html.';
} else {
  // Refused where the certificate is not trusted, or by the browser's settings: then without.
  void startKurabe(fetchPart, loadHostedLibrary)
    .then(() => navigator.serviceWorker?.register('service_worker.js').catch(() => {}));
}
