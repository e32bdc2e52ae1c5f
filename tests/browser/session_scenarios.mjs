// What outlives the page, in every set-up: kept by the browser, in a link, in a file.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { databaseAt, stored, waitFor } from './persisted.mjs';
import { KurabePage, launchBrowser, page_url, ready, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
const key = 'sample@1.0';
const display = { width: 1920, height: 1200 };

/** Runs the body in a browser profile of its own; the pages that it opens must be silent. */
function profileTest(name, body) {
  test(name, async () => {
    const context = await browser.createBrowserContext();
    const pages = [];
    const open = async options => {
      pages.push(await KurabePage.open(context, { ...display, ...options }));
      return pages.at(-1);
    };
    try {
      await body(open);
      for (const page of pages) assert.deepEqual(page.messages, [], 'the console stays empty');
    } finally {
      await context.close();
    }
  });
}

const columns = async page => (await page.items('columnheader')).map(item => item.id);
const names = async page => (await page.items('saved-view')).map(item => item.name);
const status = async page => (await page.item('status', 'status')).name;

async function press(page, ...keys) {
  for (const name of keys) await page.page.keyboard.down(name);
  for (const name of keys.reverse()) await page.page.keyboard.up(name);
  await settle(page.page);
}

async function nameView(page, name) {
  await page.click('button', 'views');
  await page.page.keyboard.type(name);
  await settle(page.page);
  await press(page, 'Enter');
}

async function reload(page) {
  await page.page.reload();
  await ready(page.page);
  await settle(page.page);
}

/** What another program would get from the clipboard. */
async function copied(page, act) {
  await page.page.evaluate(() => document.addEventListener('copy', event => {
    window.copied = event.clipboardData.getData('text/plain');
  }));
  await act();
  return page.page.evaluate(() => window.copied);
}

/** The files that the page hands to the user, name and text. */
async function saved(page, act) {
  await page.page.evaluate(() => {
    window.saved = new Promise(resolve => {
      const create = URL.createObjectURL;
      URL.createObjectURL = blob => {
        const url = create(blob);
        window.savedText = blob.text();
        return url;
      };
      HTMLAnchorElement.prototype.click = function () {
        void window.savedText.then(text => resolve([this.download, text]));
      };
    });
  });
  await act();
  return page.page.evaluate(() => window.saved);
}

/** Writes what the browser keeps, as something else than Kurabe might. */
const spoil = (page, kept) => page.page.evaluate((name, entries) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('kept');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction('kept', 'readwrite');
    for (const [key, value] of Object.entries(entries)) transaction.objectStore('kept').put(value, key);
    transaction.oncomplete = () => { request.result.close(); resolve(); };
  };
}), databaseAt(page_url), kept);

describe('what the browser keeps', () => {
  profileTest('a change the moment before the page is left is kept too', async open => {
    const page = await open();
    const asked = [];
    page.page.on('dialog', dialog => { asked.push(dialog.type()); void dialog.accept(); });
    await page.page.evaluate(text => {
      IDBFactory.prototype.open = () => ({});  // too slow to answer before the page is gone
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'a.json'));
      document.getElementById('canvas').dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, good_file);
    await waitFor(() => columns(page), shown => shown.includes(key));
    await reload(page);
    assert.ok((await columns(page)).includes(key));
    assert.deepEqual(asked, [], 'nothing is lost, so nothing is asked');
    await reload(page);
    assert.ok((await columns(page)).includes(key));
    assert.equal(await page.page.evaluate(() => localStorage.length), 0);
  });

  profileTest('a reload brings back profiles, view and the view that was named in Japanese', async open => {
    const page = await open();
    await page.drop({ 'sample.json': good_file });
    await page.click('facet', 'state:no');
    await nameView(page, '「なし」の一覧');
    await page.screenshot('views_menu');
    assert.deepEqual(await names(page), ['「なし」の一覧']);
    await press(page, 'Escape');
    await page.click('tab', 'overview');
    await waitFor(() => stored(page), kept => kept?.view.includes('mode=overview') && kept.session.includes('一覧'));
    const hash = await page.page.evaluate(() => location.hash);
    await reload(page);
    assert.equal((await page.shown()).mode, 'overview');
    assert.equal(await page.page.evaluate(() => location.hash), hash);
    await page.click('tab', 'matrix');
    assert.ok((await columns(page)).includes(key));
    assert.equal((await page.item('facet', 'state:no')).checked, true);
    await page.click('button', 'views');
    assert.deepEqual(await names(page), ['「なし」の一覧']);

    // Without the link, in another page.
    const later = await open();
    assert.ok((await columns(later)).includes(key));
    assert.equal((await later.item('facet', 'state:no')).checked, true);
  });

  profileTest('what was spoilt is told, kept as it is, and harms nothing', async open => {
    const page = await open();
    for (const kept of [{ session: 'text', view: 7 }, { session: { not: 'bytes' } }, { session: [1, 2], view: 'v1&q=%' }]) {
      await spoil(page, kept);
      await page.page.goto('about:blank');
      await page.page.goto(page_url);
      await ready(page.page);
      await settle(page.page);
      assert.equal((await columns(page)).length, 6);
      await page.click('tab', 'library');
      assert.equal((await page.item('storage', 'storage')).value, 'fails');
      assert.match((await page.item('storage', 'storage')).name, /読めませんでした/);
      assert.equal((await page.items('diagnostic')).length, 1);
      await page.drop({ 'sample.json': good_file });
      assert.equal((await page.items('loaded-profile')).length, 6);
      await page.click('button', 'undo');  // or the page would ask before it closes
    }
    await page.click('button', 'erase');
    assert.equal((await page.item('storage', 'storage')).value, 'works');
    await page.drop({ 'sample.json': good_file });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    await reload(page);
    assert.equal((await page.items('loaded-profile')).length, 6);
  });

  profileTest('where it keeps nothing, the page says so where views are named, and works', async open => {
    const page = await open();
    await page.page.evaluateOnNewDocument(() => {
      for (const name of ['indexedDB', 'localStorage']) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException('no', 'SecurityError'); } });
      }
    });
    await reload(page);
    await page.drop({ 'sample.json': good_file });
    await nameView(page, '一覧');
    assert.deepEqual(await names(page), ['一覧']);
    await page.screenshot('views_menu_refused');
    assert.match((await page.item('storage', 'warning')).name, /保存を許していません/);
    assert.match(await status(page), /保存を許していません/);
    await press(page, 'Escape');
    await page.click('tab', 'library');
    assert.equal((await page.item('storage', 'storage')).value, 'fails');
  });

  profileTest('when there is no more room, the page says so, and keeps again once there is', async open => {
    const page = await open();
    await page.page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      window.full = true;
      IDBObjectStore.prototype.put = function (...values) {
        const { transaction } = this;
        if (window.full && !transaction.refuses) {
          transaction.refuses = true;
          Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
          queueMicrotask(() => transaction.abort());
        }
        return put.apply(this, values);
      };
    });
    await page.click('tab', 'library');
    await page.drop({ 'sample.json': good_file });
    const told = async wanted => (await waitFor(async () => {
      await settle(page.page);
      return page.item('storage', 'storage');
    }, item => item.value === wanted)).name;
    assert.match(await told('fails'), /いっぱい/);
    assert.equal((await page.items('loaded-profile')).length, 6);
    await page.page.evaluate(() => { window.full = false; });
    await page.drop({ 'second.json': good_file.replaceAll('"sample"', '"second"') });
    await told('works');
    await reload(page);
    assert.equal((await page.items('loaded-profile')).length, 7);
  });

  profileTest('two pages do not write over each other', async open => {
    const first = await open();
    const second = await open();
    await first.page.bringToFront();
    await first.click('tab', 'library');
    await first.drop({ 'sample.json': good_file });
    await waitFor(() => stored(first), kept => kept?.session.includes('sample'));
    await second.page.bringToFront();
    await second.click('tab', 'library');
    await second.drop({ 'second.json': good_file.replaceAll('"sample"', '"second"') });
    await waitFor(async () => {
      await settle(second.page);
      return (await second.item('storage', 'storage')).name;
    }, text => text.includes('別のタブ'));
    assert.match(await status(second), /別のタブ/);
    assert.equal((await second.items('loaded-profile')).length, 6);
    const later = await open();
    assert.ok((await later.items('loaded-profile')).some(item => item.id === key));
    // Erasing makes this page the one that keeps.
    await second.page.bringToFront();
    await second.click('button', 'erase');
    await second.click('button', 'undo');
    assert.equal((await second.item('storage', 'storage')).value, 'works');
  });
});

describe('the link', () => {
  profileTest('is copied from the menu of views and opens the same view in another browser', async open => {
    const page = await open();
    await page.click('facet', 'state:no');
    await page.click('columnheader', 'recoru@1.2');
    await page.click('menuitem', 'make_baseline');
    await page.click('button', 'views');
    const link = await copied(page, () => page.click('button', 'copy_link'));
    assert.match(decodeURIComponent(link), /#v1&q=状態:なし&baseline=recoru@1\.2$/);
    assert.ok(!/[^\x21-\x7e]/.test(link), link);
    assert.match(await status(page), /コピーしました/);

    const context = await browser.createBrowserContext();
    const other = await KurabePage.open(context, { ...display, url: link });
    assert.equal((await other.item('facet', 'state:no')).checked, true);
    const seen = async one => (await one.items('gridcell')).map(item => `${item.id} ${item.name} ${item.value}`);
    assert.deepEqual(await seen(other), await seen(page));
    await context.close();
  });

  profileTest('of the example of two editions brings the older one along', async open => {
    const page = await open();
    await page.click('tab', 'library');
    await page.click('button', 'show_example_editions');
    await page.page.waitForFunction(() => location.hash.includes('mode=diff'));
    const link = page.page.url();
    const seen = async one => (await one.items('change')).map(item => item.name);
    const context = await browser.createBrowserContext();
    const other = await KurabePage.open(context, { ...display, url: link });
    assert.equal((await other.shown()).mode, 'diff');
    assert.deepEqual(await seen(other), await seen(page));
    assert.ok((await seen(other)).length > 0);
    await context.close();
  });
});

describe('the session file', () => {
  profileTest('Ctrl+S gives it, and dropping it brings all back elsewhere', async open => {
    const page = await open();
    await page.drop({ 'sample.json': good_file });
    await page.click('facet', 'state:no');
    await nameView(page, '一覧');
    await press(page, 'Escape');
    const [name, text] = await saved(page, () => press(page, 'Control', 's'));
    assert.equal(name, 'kurabe-session.json');
    const wanted = await columns(page);

    const context = await browser.createBrowserContext();
    const other = await KurabePage.open(context, display);
    await other.drop({ [name]: text });
    assert.deepEqual(await columns(other), wanted);
    assert.equal((await other.item('facet', 'state:no')).checked, true);
    await other.click('button', 'views');
    assert.deepEqual(await names(other), ['一覧']);
    await context.close();
  });
});

describe('a dropped folder', () => {
  // Browsers give no folder to a script; this is what they show of one on pages without handles.
  profileTest('gives its JSON files, those of inner folders too', async open => {
    const page = await open();
    await page.page.evaluate(text => {
      const file = (name, content) => ({
        name, isDirectory: false, file: resolve => resolve(new File([content], name)),
      });
      const folder = (name, ...entries) => ({
        name, isDirectory: true,
        createReader: () => ({ readEntries: resolve => resolve(entries.splice(0, 1)) }),
      });
      const item = {
        kind: 'file',
        webkitGetAsEntry: () => folder('各社', folder('inner', file('two.JSON', text.replaceAll('"sample"', '"second"'))),
          file('one.json', text), file('notes.txt', 'nothing to load')),
      };
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { items: [item] } });
      document.getElementById('canvas').dispatchEvent(event);
    }, good_file);
    await new Promise(resolve => setTimeout(resolve, 300));
    await page.click('tab', 'library');
    const loaded = await page.items('loaded-profile');
    assert.equal(loaded.length, 7);
    assert.ok(loaded.some(item => item.name.includes('各社/inner/two.JSON')));
    assert.ok((await page.items('report')).every(item => item.value === 'loaded'));
  });
});
