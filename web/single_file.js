// @ts-check
// The page as one file: it carries the program and the font, compressed, and loads nothing.

import { startKurabe } from './boot.js';

/** @param {string} base64 */
function decodeBase64(base64) {
  const native = /** @type {any} */ (Uint8Array).fromBase64;
  if (native) return native.call(Uint8Array, base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** @param {string} id */
async function unpack(id) {
  const part = /** @type {any} */ (document.getElementById(id));
  const compressed = decodeBase64(part.textContent);
  part.remove();
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const can_unpack = typeof DecompressionStream === 'function';
void startKurabe(can_unpack ? unpack : null, async () => {});
