// The colours that the system asks for: followed at once, without a reload.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

/** The colour that most of the picture has, as [red, green, blue]. */
async function groundOf(page) {
  const picture = await page.page.screenshot({ encoding: 'base64' });
  return page.page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    return [most & 255, most >> 8 & 255, most >> 16 & 255];
  }, picture);
}

async function emulate(page, features) {
  const session = await page.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  await settle(page.page);
}

test('light, dark, more contrast and forced colours are followed', async () => {
  const page = await KurabePage.open(browser, { width: 900, height: 600 });
  try {
    const seen = {};
    for (const [scheme, features] of Object.entries({
      light: { 'prefers-color-scheme': 'light' },
      dark: { 'prefers-color-scheme': 'dark' },
      contrast: { 'prefers-contrast': 'more' },
      forced: { 'forced-colors': 'active' },
    })) {
      await emulate(page, features);
      seen[scheme] = await groundOf(page);
    }
    assert.deepEqual(seen.light, [255, 255, 255]);
    assert.deepEqual(seen.dark, [0x1b, 0x1f, 0x26]);
    assert.deepEqual(seen.contrast, [0, 0, 0]);
    const canvas = await page.page.evaluate(() => {
      const probe = document.createElement('div');
      probe.style.color = 'Canvas';
      document.body.append(probe);
      return getComputedStyle(probe).color.match(/\d+/g).map(Number);
    });
    assert.deepEqual(seen.forced, canvas);
  } finally {
    await page.page.close();
  }
});
