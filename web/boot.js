// @ts-check
// Starts the program.

/**
 * @param {((id: "wasm" | "font") => Promise<Uint8Array>) | null} readPart gives the program and its
 *   typeface; null where the browser is too old for that
 * @param {(module: any) => Promise<void>} loadLibrary loads what stands beside the built-in profiles
 */
async function startKurabe(readPart, loadLibrary) {
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

  // For support and tests: "?renderer=software" and so on. In the order of enum class Renderer in
  // src/platform/web/graphics.h.
  const RENDERERS = ['fastest', 'webgl2', 'webgl1', 'software'];
  const wished = RENDERERS.indexOf(new URLSearchParams(location.search).get('renderer') ?? 'fastest');

  if (typeof WebAssembly !== 'object' || !readPart) return tooOld();

  try {
    performance.mark('kurabe:start');
    const storage = openStorage();
    const [wasm, font] = await Promise.all([readPart('wasm'), readPart('font')]);
    performance.mark('kurabe:unpacked');
    const module = await createKurabe({ wasmBinary: wasm, softwareCanvas: createSoftwareCanvas(canvas),
      glyphCanvas: createGlyphCanvas() });
    performance.mark('kurabe:compiled');
    const fontPointer = module._malloc(font.length);  // the program keeps it; printing takes it from there
    module.HEAPU8.set(font, fontPointer);
    const today = new Date();
    if (!module._kurabe_start(today.getFullYear(), today.getMonth() + 1, today.getDate(), fontPointer, font.length,
      Math.max(wished, 0))) {
      return noGraphics();
    }
    await loadLibrary(module);
    const platform = connectPlatform(module, {
      canvas, text: find('text'), picker: find('picker'), report: find('report'), read: find('read'),
      font: () => module.HEAPU8.slice(fontPointer, fontPointer + font.length), storage: await storage,
    });
    showMessage('', '');
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    performance.mark('kurabe:first-frame');
    Object.assign(/** @type {any} */ (window).kurabe, platform);
  } catch (error) {
    showMessage('起動できませんでした。ページを読み込み直しても続くときは、ファイルが壊れていないか確かめてください。',
      `The page could not start. If reloading does not help, check that the file is whole. (${error})`);
  }
  return undefined;
}
