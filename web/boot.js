// @ts-check
// Unpacks the program and the font that the page carries, and starts it.

/** @type {any} */ (window).kurabe = { ready: (async () => {
  const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  const canvas = find('canvas');

  /** Two empty texts take the message away. */
  function showMessage(/** @type {string} */ ja, /** @type {string} */ en) {
    find('message-ja').textContent = ja;
    find('message-en').textContent = en;
    find('message').hidden = ja === '';
  }

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
    const compressed = decodeBase64(find(id).textContent);
    find(id).remove();
    const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  function tooOld() {
    showMessage('このブラウザーでは動きません。Chrome、Edge、Firefox の新しい版で開いてください。',
      'This browser cannot run the page. Please open it in a current Chrome, Edge or Firefox.');
  }

  function noGraphics() {
    showMessage('このブラウザーでは WebGL 2 が使えないため、画面を描けません。ブラウザーの「ハードウェア アクセラレーション」を有効にするか、別のブラウザー(Chrome、Edge)で開いてください。',
      'This browser offers no WebGL 2, which the page needs to draw. Please turn on hardware acceleration in its settings, or use another browser (Chrome, Edge).');
  }

  if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') return tooOld();
  const probe = document.createElement('canvas').getContext('webgl2');
  if (!probe) return noGraphics();
  probe.getExtension('WEBGL_lose_context')?.loseContext();  // browsers allow few contexts at a time

  try {
    performance.mark('kurabe:start');
    const storage = openStorage();
    const [wasm, font] = await Promise.all([unpack('wasm'), unpack('font')]);
    performance.mark('kurabe:unpacked');
    const module = await createKurabe({ wasmBinary: wasm, canvas });
    performance.mark('kurabe:compiled');
    const fontPointer = module._malloc(font.length);  // the program keeps it
    module.HEAPU8.set(font, fontPointer);
    const today = new Date();
    if (!module._kurabe_start(today.getFullYear(), today.getMonth() + 1, today.getDate(), fontPointer, font.length)) {
      return noGraphics();
    }
    const platform = connectPlatform(module, {
      canvas, text: find('text'), picker: find('picker'), storage: await storage,
    }, showMessage);
    showMessage('', '');
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    performance.mark('kurabe:first-frame');
    Object.assign(/** @type {any} */ (window).kurabe, platform);
  } catch (error) {
    showMessage('起動できませんでした。ページを読み込み直しても続くときは、ファイルが壊れていないか確かめてください。',
      `The page could not start. If reloading does not help, check that the file is whole. (${error})`);
  }
  return undefined;
})() };
