// What outlives the page: the browser's storage, session files, dropped folders.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { databaseAt, stored, waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, page_url, settle } from './page.mjs';

let browser;
let folder;
before(async () => {
  browser = await launchChromium();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kurabe-'));
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
});

const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8')
  .replace('"format"', '"x-own": "kept",\n  "format"');
const key = 'sample@1.0';

// High and wide enough for six columns, and for the list of profiles below the results of loading.
const display = { width: 1920, height: 1200 };
const inContext = async (context, options) => KurabePage.open(context, { ...display, ...options });
const silent = page => assert.deepEqual(page.messages, [], 'the console stays empty');

/** Runs the body in a browser profile of its own. */
function profileTest(name, body) {
  test(name, async () => {
    const context = await browser.createBrowserContext();
    try {
      await body(context);
    } finally {
      await context.close();
    }
  });
}

async function reload(page) {
  await page.page.reload();
  await page.page.evaluate(() => window.kurabe.ready);
  await settle(page.page);
}

const columns = async page => (await page.items('columnheader')).map(item => item.id);

async function name_view(page, name) {
  await page.click('button', 'views');
  const client = await page.page.createCDPSession();
  await client.send('Input.insertText', { text: name });
  await settle(page.page);
  await page.page.keyboard.press('Enter');
  await settle(page.page);
  await page.page.keyboard.press('Escape');
  await settle(page.page);
}

/** Agrees to whatever is asked; the kinds of what was. */
function acceptDialogs(page) {
  const asked = [];
  page.page.on('dialog', dialog => { asked.push(dialog.type()); void dialog.accept(); });
  return asked;
}

/** A page whose browser keeps nothing. */
async function withoutStorage(context) {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('no', 'SecurityError'); } });
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  });
  const messages = [];
  page.on('console', message => messages.push(message.text()));
  page.on('pageerror', error => messages.push(String(error)));
  await page.setViewport(display);
  await page.goto(page_url);
  await page.evaluate(() => window.kurabe.ready);
  await settle(page);
  return new KurabePage(page, messages, []);
}

describe("the browser's storage", () => {
  profileTest('nothing is kept until there is something to lose', async context => {
    const page = await inContext(context);
    const { rect: [x, y] } = await page.item('gridcell', 'auth.mfa|rakuro@1.2');
    await page.page.mouse.move(x + 5, y + 5);
    await page.page.mouse.wheel({ deltaY: 300 });
    await new Promise(resolve => setTimeout(resolve, 800));
    assert.deepEqual(await page.page.evaluate(() => indexedDB.databases()), []);
    assert.equal(await page.page.evaluate(() => localStorage.length), 0);
    await page.click('tab', 'diff');
    await waitFor(() => stored(page), kept => kept?.view === 'v1&mode=diff');
    await page.click('tab', 'matrix');
    await waitFor(() => stored(page), kept => kept === null);
    silent(page);
  });

  profileTest('a session of many megabytes is kept in pieces and comes back whole', async context => {
    const page = await inContext(context);
    const padding = JSON.stringify('あ"\\ '.repeat(200000));
    const large = id => good_file.replaceAll('"sample"', `"${id}"`).replace('"kept"', () => padding);
    await page.drop({ 'a.json': large('a'), 'b.json': large('b') });
    const kept = await waitFor(() => stored(page), all => all?.pieces > 1);
    const { profiles } = JSON.parse(kept.session);
    assert.equal(profiles.at(-1).text, large('b'));
    await reload(page);
    assert.deepEqual((await columns(page)).slice(-2), ['a@1.0', 'b@1.0']);
    await page.click('tab', 'library');
    await page.click('button', 'remove:a@1.0');
    await waitFor(() => stored(page), ({ pieces, session }) =>
      pieces < kept.pieces && JSON.parse(session).profiles.length === profiles.length - 1);
    await reload(page);
    await page.click('tab', 'matrix');
    assert.deepEqual((await columns(page)).slice(-1), ['b@1.0']);
    silent(page);
  });

  profileTest('a reload brings back profiles, view, language and named views', async context => {
    const page = await inContext(context);
    await page.drop({ 'my profile.json': good_file });
    await page.click('facet', 'state:yes');
    await name_view(page, 'あり');
    await page.click('button', 'language');
    await page.click('tab', 'library');
    await waitFor(() => stored(page), kept => /lang=en/.test(kept?.view) && /mode=library/.test(kept.view) && kept.session.includes('あり'));
    const url = page.page.url();
    await page.page.close();

    const later = await inContext(context);
    assert.equal((await later.shown()).language, 'en');
    assert.equal((await later.shown()).mode, 'library');
    const loaded = await later.item('loaded-profile', key);
    assert.match(loaded.name, /my profile\.json/);
    await later.screenshot('library_restored');
    await later.click('tab', 'matrix');
    assert.ok((await columns(later)).includes(key));
    assert.equal((await later.item('facet', 'state:yes')).checked, true);
    await later.click('button', 'views');
    assert.deepEqual((await later.items('saved-view')).map(item => item.name), ['あり']);
    assert.ok(url.includes('#v1'));
    silent(page);
    silent(later);
  });

  profileTest('a crash right after a change loses nothing that was there a moment before', async context => {
    const page = await inContext(context);
    await page.drop({ 'a.json': good_file });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    const client = await page.page.createCDPSession();
    const crashed = new Promise(resolve => page.page.once('error', resolve));
    void client.send('Page.crash').catch(() => {});  // which does not always answer
    await crashed;
    const later = await inContext(context);
    assert.ok((await columns(later)).includes(key));
  });

  profileTest('what a page could not write before it was left is not put over what another one wrote', async context => {
    const page = await inContext(context);
    await page.drop({ 'a.json': good_file });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    await page.page.evaluate(() => { IDBFactory.prototype.open = () => ({}); });  // it never answers
    await page.click('tab', 'detail');
    const other = await inContext(context);
    await other.drop({ 'b.json': good_file.replaceAll('"sample"', '"second"') });
    await waitFor(() => stored(other), kept => kept?.session.includes('second'));
    await page.page.bringToFront();
    await reload(page);
    await page.click('tab', 'library');
    assert.ok((await page.items('loaded-profile')).some(item => item.id === 'second@1.0'));
    // What is left, beside that a file was once loaded.
    assert.deepEqual(await page.page.evaluate(() => Object.keys(localStorage)), ['kurabe.preferences']);
    silent(page);
    silent(other);
  });

  profileTest('the view of a link comes before the kept one, which stays until something changes', async context => {
    const page = await inContext(context);
    await page.drop({ 'a.json': good_file });
    await page.click('tab', 'detail');
    const kept = await waitFor(() => stored(page), found => found?.view.includes('mode=detail'));
    await page.page.close();
    const linked = await inContext(context, { url: `${page_url}#v1&q=TLS&vendors=recoru@1.2,${key}` });
    assert.equal((await linked.shown()).mode, 'matrix');
    assert.deepEqual((await columns(linked)).slice(1), ['recoru@1.2', key]);
    await new Promise(resolve => setTimeout(resolve, 800));
    assert.deepEqual(await stored(linked), kept);
    silent(linked);
  });

  profileTest('one click erases all, and undo brings it back for this visit', async context => {
    const page = await inContext(context);
    await page.drop({ 'a.json': good_file });
    await name_view(page, 'x');
    await waitFor(() => stored(page), kept => kept?.session.includes('"name": "x"'));
    await page.click('tab', 'library');
    await page.click('button', 'erase');
    await waitFor(() => stored(page), kept => kept === null);
    assert.equal((await page.items('loaded-profile')).length, 5);
    await page.screenshot('library_erased');
    await reload(page);
    assert.equal((await columns(page)).length || (await page.items('loaded-profile')).length, 5);
    await page.click('tab', 'library');
    assert.equal((await page.items('loaded-profile')).length, 5);

    await page.drop({ 'a.json': good_file });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    await page.click('button', 'erase');
    await waitFor(() => stored(page), kept => kept === null);
    await page.click('button', 'undo');
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    assert.equal((await page.items('loaded-profile')).length, 6);
    silent(page);
  });

  profileTest('what was kept by a newer version is not touched', async context => {
    const page = await inContext(context);
    await page.drop({ 'a.json': good_file });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    await page.page.evaluate(name => new Promise(resolve => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => {
        const transaction = request.result.transaction('kept', 'readwrite');
        transaction.objectStore('kept').put(new TextEncoder().encode('{"format":"kurabe/session","version":2}'), 'session');
        transaction.oncomplete = () => { request.result.close(); resolve(); };
      };
    }), databaseAt(page_url));
    await reload(page);
    await page.click('tab', 'library');
    assert.equal((await page.item('storage', 'storage')).value, 'fails');
    assert.match((await page.items('diagnostic'))[0].name, /版 2/);
    await page.screenshot('library_unreadable');
    await new Promise(resolve => setTimeout(resolve, 800));
    assert.match((await stored(page)).session, /"version":2/);
    silent(page);
  });

  profileTest('without IndexedDB, what is loaded is left in localStorage and comes back, but nothing is promised', async context => {
    const open = async () => {
      const page = await context.newPage();
      await page.evaluateOnNewDocument(() => {
        Object.defineProperty(window, 'indexedDB', { value: { open() { throw new DOMException('no', 'SecurityError'); } } });
      });
      await page.setViewport(display);
      await page.goto(page_url);
      await page.evaluate(() => window.kurabe.ready);
      await settle(page);
      return new KurabePage(page, [], []);
    };
    const page = await open();
    await page.drop({ 'a.json': good_file });
    await page.page.waitForFunction(() => Object.values(localStorage).some(left => left.includes('sample')));
    await page.page.close();
    const later = await open();
    assert.ok((await columns(later)).includes(key));
    await later.click('tab', 'library');
    assert.match((await later.item('storage', 'storage')).name, /保存を許していません/);
    await later.click('button', 'erase');
    await later.page.waitForFunction(() => localStorage.length === 0);
  });

  profileTest('where nothing can be kept the page says so, and asks before it closes on a loaded profile', async context => {
    const page = await withoutStorage(context);
    const asked = acceptDialogs(page);
    await page.click('tab', 'library');
    assert.match((await page.item('storage', 'storage')).name, /保存を許していません/);
    await page.click('tab', 'diff');
    await page.page.reload();
    assert.deepEqual(asked, [], 'a view alone is in the address');
    await page.page.evaluate(() => window.kurabe.ready);
    await settle(page.page);
    await page.drop({ 'a.json': good_file });
    await page.click('tab', 'library');
    await page.screenshot('library_refused');
    await page.page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await page.page.evaluate(() => window.kurabe.ready);
    silent(page);
  });

  profileTest('while the session is on its way, and the browser takes nothing at once, closing asks', async context => {
    const page = await inContext(context);
    const asked = acceptDialogs(page);
    await page.page.evaluate(() => {
      IDBFactory.prototype.open = () => ({});  // it never answers
      Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };
    });
    await page.click('tab', 'library');
    await page.drop({ 'a.json': good_file });
    await page.page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await page.page.evaluate(() => window.kurabe.ready);
    silent(page);
  });

  profileTest('where the session is kept, closing asks nothing', async context => {
    const page = await inContext(context);
    const asked = acceptDialogs(page);
    await page.click('tab', 'library');
    await page.drop({ 'a.json': good_file });
    await waitFor(() => stored(page), kept => kept?.session.includes('sample'));
    await reload(page);
    assert.deepEqual(asked, []);
    await page.click('tab', 'matrix');
    assert.ok((await columns(page)).includes(key));
  });
});

describe('session files', () => {
  profileTest('Ctrl+S saves a file that restores all in another browser profile', async context => {
    const page = await inContext(context);
    const client = await page.page.createCDPSession();
    await client.send('Browser.setDownloadBehavior',
      { behavior: 'allow', downloadPath: folder, browserContextId: context.id });
    await page.drop({ 'my profile.json': good_file });
    await page.click('facet', 'state:yes');
    await name_view(page, 'あり');
    await page.page.keyboard.down('Control');
    await page.page.keyboard.press('s');
    await page.page.keyboard.up('Control');
    await settle(page.page);
    const file = path.join(folder, 'kurabe-session.json');
    const text = await waitFor(() => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''), found => found.endsWith('}\n'));
    const session = JSON.parse(text);
    assert.equal(session.format, 'kurabe/session');
    assert.equal(session.profiles.at(-1).text, good_file, 'to the byte, with keys that Kurabe does not know');
    const before_close = await columns(page);
    silent(page);

    const other = await browser.createBrowserContext();
    const fresh = await inContext(other);
    await fresh.drop({ 'kurabe-session.json': text });
    assert.deepEqual(await columns(fresh), before_close);
    assert.equal((await fresh.item('facet', 'state:yes')).checked, true);
    await fresh.click('button', 'views');
    assert.deepEqual((await fresh.items('saved-view')).map(item => item.name), ['あり']);
    silent(fresh);
    await other.close();
  });

  profileTest('a bad one says where and why, and changes nothing', async context => {
    const page = await inContext(context);
    const before_load = await columns(page);
    await page.drop({ 's.json': '{\n "format": "kurabe/session",\n "version": 2}' });
    assert.deepEqual(await columns(page), before_load);
    await page.click('tab', 'library');
    assert.match((await page.items('diagnostic'))[0].name, /s\.json 3行 13列/);
    silent(page);
  });
});

describe('folders', () => {
  profileTest('all JSON files in a dropped folder are loaded, and others are left', async context => {
    const dropped = path.join(folder, 'profiles');
    fs.mkdirSync(path.join(dropped, 'inner'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'empty'));
    fs.writeFileSync(path.join(dropped, 'one.json'), good_file);
    fs.writeFileSync(path.join(dropped, 'notes.txt'), 'nothing to load');
    fs.writeFileSync(path.join(dropped, 'inner/two.JSON'), good_file.replaceAll('"sample"', '"second"'));
    fs.writeFileSync(path.join(folder, 'three.json'), good_file.replaceAll('"sample"', '"third"'));
    const page = await inContext(context, { height: 1300 });  // for what was loaded, above the profiles
    const client = await page.page.createCDPSession();
    const drop = async files => {
      const data = { items: [], files, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) {
        await client.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      }
    };
    await page.click('tab', 'library');
    await drop([dropped, path.join(folder, 'three.json')]);
    const loaded = await waitFor(() => page.items('loaded-profile'), items => items.length === 8);
    assert.ok(loaded.some(item => item.name.includes('profiles/inner/two.JSON')));
    assert.ok((await page.items('report')).every(item => item.value === 'loaded'));
    await drop([path.join(folder, 'empty')]);
    await waitFor(() => page.item('status', 'status'), status => status.name.includes('empty'));
    silent(page);
  });
});
