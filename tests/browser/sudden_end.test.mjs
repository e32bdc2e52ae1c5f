// After an abort nothing calls the program any more, and the page is told once and says so.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';

import { stopAfterAbort } from '../../web/sudden_end.js';
import { KurabePage, launchChromium, ready, settle } from './page.mjs';
import { stored, waitFor } from './persisted.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

function ended(error) {
  let [calls, told] = [0, 0];
  const module = { _add: (a, b) => { calls++; return a + b; }, _end() { throw error; }, memory: () => 'memory' };
  stopAfterAbort(module, () => { told++; });
  assert.equal(module._add(1, 2), 3);
  assert.throws(() => module._end(), error);
  try { module._add(1, 2); } catch { /* the program is there no more */ }
  return { calls, told };
}

test('an abort, a trap and a stack that is too deep end the program', () => {
  for (const error of [new WebAssembly.RuntimeError('Aborted()'), new RangeError('Maximum call stack size exceeded'),
    Object.assign(new Error('too much recursion'), { name: 'InternalError' })]) {
    assert.deepEqual(ended(error), { calls: 1, told: 1 });
  }
});

test('the second call of a function that took its own place ends the program as the first one does', () => {
  let told = 0;
  const trap = () => { throw new WebAssembly.RuntimeError('Aborted()'); };
  const module = { _frame() { module._frame = trap; } };
  stopAfterAbort(module, () => { told++; });
  module._frame();
  assert.throws(() => module._frame(), WebAssembly.RuntimeError);
  assert.throws(() => module._frame(), /has ended/);
  assert.equal(told, 1);
});

test('what the browser refuses does not', () => {
  assert.deepEqual(ended(new TypeError('no canvas')), { calls: 2, told: 0 });
});

/** Lets a test end the program, and know how often it was called. */
const breakable = page => page.evaluateOnNewDocument(() => {
  const real = WebAssembly.instantiate;
  window.program = { ends: false, calls: 0 };
  WebAssembly.instantiate = async (...parts) => {
    const { instance, module } = await real(...parts);
    const called = call => (...values) => {
      window.program.calls++;
      if (window.program.ends) throw new WebAssembly.RuntimeError('unreachable');
      return call(...values);
    };
    const exports = Object.fromEntries(Object.entries(instance.exports)
      .map(([name, value]) => [name, typeof value === 'function' ? called(value) : value]));
    return { instance: { exports }, module };
  };
});

test('the page says that the program has stopped, and opens again with what was kept', async () => {
  const own = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
  const page = await KurabePage.open(browser, { width: 1920, height: 1200, prepare: breakable });
  const end = async () => {
    await page.page.evaluate(() => { window.program.ends = true; });
    await page.page.mouse.move(300, 300);
    await page.page.waitForSelector('#message:not([hidden]) button', { visible: true });
  };
  const openBy = async id => {
    await Promise.all([page.page.waitForNavigation(), page.page.click(id)]);
    await ready(page.page);
    await settle(page.page);
  };
  try {
    await page.drop({ 'own.json': own });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    const kept = await stored(page);

    await end();
    const message = await page.page.$eval('#message', ({ textContent, role }) => ({ textContent, role }));
    assert.equal(message.role, 'alert', 'a screen reader says it');
    assert.match(message.textContent, /プログラムが止まりました.*このブラウザーに残っています/s);
    assert.match(message.textContent, /The program has stopped.*still kept in this browser/s);
    await page.screenshot('sudden_end');
    const calls = () => page.page.evaluate(() => window.program.calls);
    const called = await calls();
    await page.page.mouse.move(500, 400);
    await page.page.keyboard.press('Tab');
    await page.page.setViewport({ width: 1000, height: 700 });
    await new Promise(resolve => setTimeout(resolve, 1000));
    assert.equal(await calls(), called, 'nothing calls it any more');
    assert.deepEqual(await stored(page), kept);

    await page.page.setViewport({ width: 1920, height: 1200 });
    await openBy('#open-again');
    const ids = async part => (await page.items(part)).map(({ id }) => id);
    await waitFor(() => ids('columnheader'), shown => shown.includes('sample@1.0'));
    await end();
    await openBy('#open-start');
    assert.equal(new URL(page.page.url()).hash.split('&')[1], 'mode=library');
    await waitFor(() => ids('loaded-profile'), shown => shown.includes('sample@1.0'));
  } finally {
    await page.page.close();
  }
});
