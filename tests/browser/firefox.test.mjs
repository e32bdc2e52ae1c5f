// Firefox here has no WebGL: the page must say so clearly, in both languages.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { launchFirefox, page_url, screenshots } from './page.mjs';

test('without WebGL 2 the page says what is missing and what to do', async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    const messages = [];
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(String(error)));
    await page.goto(page_url);
    await page.evaluate(() => window.kurabe.ready);
    const shown = await page.evaluate(() => ({
      text: document.getElementById('message').innerText,
      hidden: document.getElementById('message').hidden,
      webgl: Boolean(document.createElement('canvas').getContext('webgl2')),
      frames: typeof window.kurabe.frames,
    }));
    await page.screenshot({ path: path.join(screenshots, 'firefox.png') });
    if (shown.webgl) {
      assert.equal(shown.frames, 'function', 'with WebGL 2 the page runs');
    } else {
      assert.equal(shown.hidden, false);
      assert.match(shown.text, /WebGL 2 が使えない/);
      assert.match(shown.text, /offers no WebGL 2/);
    }
    assert.deepEqual(messages, []);
  } finally {
    await browser.close();
  }
});
