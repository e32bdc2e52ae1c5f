// @ts-check
// Starts the program.

import { createGlyphCanvas } from './display/glyphs.js';
import { createSoftwareCanvas } from './display/software_canvas.js';
import { trackLoading } from './files/loading.js';
import { connectPlatform } from './platform.js';
import { loadProgram } from './program.js';
import { preferences } from './storage/preferences.js';
import { openSession, startGetting } from './storage/session.js';

/**
 * @param {((id: "wasm" | "font") => Promise<Uint8Array>) | null} readPart gives the program and its
 *   typeface; null where the browser is too old for that
 * @param {(program: import('./program.js').Program, loading: import('./files/loading.js').Loading) => Promise<void>} loadLibrary
 *   loads what stands beside the built-in profiles
 */
async function start(readPart, loadLibrary) {
  const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  const canvas = find('canvas');

  /** Two empty texts take the message away. */
  function showMessage(/** @type {string} */ ja, /** @type {string} */ en) {
    find('message-ja').textContent = ja;
    find('message-en').textContent = en;
    find('message').hidden = ja === '';
  }

  function tooOld() {
    showMessage('このブラウザーでは動きません。Chrome、Edge、Firefox の新しい版で開いてください。',
      'This browser cannot run the page. Please open it in a current Chrome, Edge or Firefox.');
  }

  function noGraphics() {
    showMessage('このブラウザーでは、ページが画面を描く場所(canvas)を使えません。ブラウザーの設定や拡張機能で禁じられていないか確かめるか、別のブラウザー(Chrome、Edge、Firefox)で開いてください。',
      'This browser gives the page no canvas to draw on. Please check whether its settings or an extension forbid it, or use another browser (Chrome, Edge, Firefox).');
  }

  let ended = false;

  // What is kept stays; a view that takes more than the browser has would only end the program again.
  function tellEnd() {
    ended = true;
    showMessage('プログラムが止まりました(メモリーが足りないなど)。最後に自動保存されたところまでは、このブラウザーに残っています。',
      'The program has stopped (it may have run out of memory). What was saved last is still kept in this browser.');
    const again = document.createElement('p');
    const add = (/** @type {string} */ id, /** @type {string} */ words, /** @type {string | null} */ hash) => {
      const button = document.createElement('button');
      button.id = id;
      button.textContent = words;
      button.addEventListener('click', () => {
        if (hash !== null) history.replaceState(null, '', hash);
        location.reload();
      });
      again.append(button, ' ');
    };
    add('open-start', '最初の画面で開き直す / Open with the start view', '#v1&mode=library');
    add('open-again', '同じ画面で開き直す / Open the same view again', null);
    find('message').setAttribute('role', 'alert');
    find('message').append(again);
  }

  if (typeof WebAssembly !== 'object' || !readPart) return tooOld();

  try {
    performance.mark('kurabe:start');
    const persisted = startGetting();
    const [wasm, font] = await Promise.all([readPart('wasm'), readPart('font')]);
    performance.mark('kurabe:unpacked');
    const program = await loadProgram(wasm, { softwareCanvas: createSoftwareCanvas(canvas),
      glyphCanvas: createGlyphCanvas() }, tellEnd);
    performance.mark('kurabe:compiled');
    const renderer = new URLSearchParams(location.search).get('renderer') ?? '';  // for support and tests
    if (!program.start(font, new Date(), renderer)) return noGraphics();
    performance.mark('kurabe:started');
    program.setPreferences(preferences.get());
    const loading = trackLoading(program);
    // What was kept may name profiles of the library. It is waited for as a late database is: with the page
    // open, and what the user does meanwhile united with it.
    const getting = loadLibrary(program, loading).then(() => persisted);
    const elements = { canvas, text: find('text'), picker: find('picker'), report: find('report'), read: find('read'),
      told: find('told'), warned: find('warned') };
    const platform = connectPlatform(program, elements, await openSession(program, getting), loading);
    showMessage('', '');
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    performance.mark('kurabe:first-frame');
    Object.assign(/** @type {any} */ (window).kurabe, platform);
  } catch (error) {
    if (ended) return undefined;
    showMessage('起動できませんでした。ページを読み込み直しても続くときは、ファイルが壊れていないか確かめてください。',
      `The page could not start. If reloading does not help, check that the file is whole. (${error})`);
  }
  return undefined;
}

/**
 * The same, and gives support and tests `window.kurabe`: `ready` from the beginning, the rest with it.
 * @param {Parameters<typeof start>} how
 */
export function startKurabe(...how) {
  /** @type {any} */
  const kurabe = {};
  /** @type {any} */ (window).kurabe = kurabe;
  return kurabe.ready = start(...how);
}
