// Text of another size: by the browser's setting, and by two fingers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

async function withPage(body, prepare = async () => {}) {
  const raw = await browser.newPage();
  await prepare(raw);
  const page = await KurabePage.open({ newPage: () => raw });
  try {
    await body(page);
    assert.deepEqual(page.messages, [], 'the console stays empty');
  } finally {
    await raw.close();
  }
}

/** CSS pixels in one of the program's. */
async function zoomOf(page) {
  const { width } = await page.shown();
  return await page.page.evaluate(() => window.innerWidth) / width;
}

async function clickZoomed(page, role, id) {
  const zoom = await zoomOf(page);
  const { rect: [x, y, width, height] } = await page.item(role, id);
  await page.page.mouse.click((x + width / 2) * zoom, (y + height / 2) * zoom);
  await settle(page.page);
}

test('the browser\'s text size enlarges everything, and the mouse still meets what it points at', () =>
  withPage(async page => {
    assert.equal(await zoomOf(page), 2);
    await clickZoomed(page, 'button', 'filter');
    await clickZoomed(page, 'textbox', 'search');
    await page.page.keyboard.type('MFA');
    await settle(page.page);
    assert.equal((await page.item('textbox', 'search')).value, 'MFA');
    const [left, , height] = await page.page.evaluate(() => {
      const rect = document.getElementById('text').getBoundingClientRect();
      return [rect.left, rect.top, rect.height];
    });
    const { rect: [x, , width] } = await page.item('textbox', 'search');
    assert.ok(left > x * 2 && left < (x + width) * 2, 'the input method composes at the caret');
    assert.ok(height > 25, `as high as the text: ${height}`);
    await page.screenshot('text-twice-as-large');
  }, raw => raw.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; });
  })));

test('a text size that changes while the page is open is followed', () => withPage(async page => {
  assert.equal(await zoomOf(page), 1);
  await page.page.evaluate(() => { document.documentElement.style.fontSize = '150%'; });
  await settle(page.page);
  assert.equal(Math.round(await zoomOf(page) * 10), 15);
}));

test('a window of another size is laid out without waiting for the mouse', () => withPage(async page => {
  const places = async () => (await page.shown()).nodes.map(item => [item.role, item.id, item.rect]);
  for (const [width, height] of [[1920, 1080], [600, 900], [1000, 700], [640, 800]]) {
    await page.page.setViewport({ width, height });
    await settle(page.page);
    const laid_out = await places();
    for (const x of [0, 3]) {
      await page.page.mouse.move(width / 2 + x, height - 5);
      await settle(page.page);
    }
    assert.deepEqual(await places(), laid_out, `at ${width}×${height}`);
  }
}));

test('two fingers zoom, and back', () => withPage(async page => {
  const pinch = async (from, to) => {
    const one = await page.page.touchscreen.touchStart(640 - from, 400);
    const other = await page.page.touchscreen.touchStart(640 + from, 400);
    for (let i = 1; i <= 5; i++) {
      const now = from + (to - from) * i / 5;
      await one.move(640 - now, 400);
      await other.move(640 + now, 400);
    }
    await one.end();
    await other.end();
    await settle(page.page);
  };
  await pinch(100, 200);
  const zoom = await zoomOf(page);
  assert.ok(zoom > 1.7 && zoom < 2.3, `${zoom}`);
  assert.equal((await page.items('pane-answer')).length, 0, 'nothing was tapped');
  await pinch(200, 100);
  assert.ok(Math.abs(await zoomOf(page) - 1) < 0.15);
}));
