// What the page says of itself and of what just happened: the legend, the colours, messages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchBrowser, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

const profile = JSON.stringify({
  format: 'kurabe/profile', version: 1, id: 'other',
  service: { name: { ja: '他社', en: 'Other' } }, provider: { name: { ja: '他社', en: 'Other' } },
  edition: { label: '1' },
  documents: [{ id: 'd', title: { ja: '文書', en: 'Document' }, sections: [{ at: '1' }] }],
  answers: [{ property: 'auth.mfa', state: 'no', source: [{ document: 'd', at: '1' }] }],
});

const heard = page => page.page.evaluate(() =>
  ['told', 'warned'].map(id => document.getElementById(id).textContent));
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

async function reload(page) {
  await page.page.reload();
  await page.page.evaluate(() => window.kurabe.ready);
  await settle(page.page);
}

test('a message is seen, heard, can be undone, and goes by itself without further frames', async () => {
  const page = await KurabePage.open(browser, { width: 1366, height: 768 });
  try {
    await page.drop({ 'other.json': profile });
    assert.equal((await page.item('toast', 'toast')).value, 'done');
    assert.deepEqual(await heard(page), ['other.json を読み込みました', '']);
    await page.click('button', 'toast_undo');
    assert.match((await heard(page))[0], /^元に戻しました/);
    assert.equal((await page.items('columnheader')).length, 6);
    await page.page.mouse.move(600, 300);  // it stays under the mouse
    await wait(9000);
    assert.equal((await page.items('toast')).length, 0);
    await settle(page.page);
    const frames = await page.frames();
    await wait(1500);
    assert.equal(await page.frames(), frames, 'idle stays idle');
  } finally {
    await page.page.close();
  }
});

test('what fails is heard at once and stays', async () => {
  const page = await KurabePage.open(browser);
  try {
    await page.drop({ 'broken.json': '{' });
    assert.match((await heard(page))[1], /broken\.json/);
    assert.equal((await page.item('toast', 'toast')).role, 'alert');
    await page.click('button', 'close_toast');
    assert.equal((await page.items('toast')).length, 0);
    assert.deepEqual(await heard(page), ['', '']);
  } finally {
    await page.page.close();
  }
});

test('the legend is shown at first, stays closed once closed, and colours are kept', async () => {
  const page = await KurabePage.open(browser, { width: 1366, height: 768 });
  try {
    assert.equal((await page.items('legend-state')).length, 8);
    await page.click('button', 'close_legend_strip');
    await page.click('combobox', 'colours');
    await page.click('option', 'colours|dark');
    const colours = () => page.page.evaluate(() => document.documentElement.dataset.colours);
    assert.equal(await colours(), 'dark');
    await reload(page);
    assert.equal((await page.items('legend-state')).length, 0);
    assert.equal(await colours(), 'dark');
    assert.equal(await page.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
    await page.click('button', 'legend');
    assert.ok((await page.items('legend')).length > 12);
    await page.click('button', 'close_dialog');
    assert.equal((await page.items('dialog')).length, 0);
  } finally {
    await page.page.close();
  }
});
