// Storage that answers late, never, or not yet; two tabs; copies of the page; a start with much that is kept.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { toText, vendorProfile } from '../bench/generate.mjs';
import { databaseAt, stored, waitFor } from './persisted.mjs';
import { host } from './host.mjs';
import { KurabePage, launchChromium, launchFirefox, page_file, page_url, project, settle } from './page.mjs';

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

const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
const vendor = id => ({ [`${id}.json`]: good_file.replaceAll('"sample"', `"${id}"`) });
const display = { width: 1920, height: 1200 };
const own = async page => (await page.items('columnheader')).map(item => item.id)
  .filter(id => /^(first|second|third)@/.test(id)).map(id => id.split('@')[0]).sort();
const status = async page => (await page.item('status', 'status')).name;
const storage = async page => (await page.item('storage', 'storage')).name;
const ask = (page, question) => async () => {
  await settle(page.page);
  return question(page);
};

/** Runs the body in a browser profile of its own; the pages that it opens must be silent. */
function profileTest(name, body) {
  test(name, async () => {
    const context = await browser.createBrowserContext();
    const pages = [];
    const open = async options => {
      pages.push(await KurabePage.open(context, { ...display, ...options }));
      await pages.at(-1).page.bringToFront();
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

/**
 * In the page, before its scripts: the database answers by `window.release()`, and fails by `fail` until then;
 * or each time after so many milliseconds.
 */
function holdDatabase(fail, late) {
  const open = IDBFactory.prototype.open;
  let held = [];
  window.release = () => {
    IDBFactory.prototype.open = open;
    held.splice(0).forEach(answer => answer());
  };
  IDBFactory.prototype.open = function openLate(...which) {
    const request = {};
    const pass = (real, type) => {
      real[`on${type}`] = event => {
        for (const member of ['result', 'transaction', 'error']) {
          Object.defineProperty(request, member, { configurable: true, get: () => real[member] });
        }
        request[`on${type}`]?.(event);
      };
    };
    if (fail) {
      request.error = new DOMException('locked', fail);
      setTimeout(() => request.onerror?.({ preventDefault() {} }));
      return request;
    }
    const answer = () => {
      const real = open.apply(this, which);
      for (const type of ['upgradeneeded', 'success', 'error']) pass(real, type);
    };
    if (late) setTimeout(answer, late);
    else held.push(answer);
    return request;
  };
}
const held = (fail = '') => ({
  prepare: page => page.evaluateOnNewDocument(`(${holdDatabase})(${JSON.stringify(fail)})`),
});
/** As on a machine that is 16 times slower, with a database that is 3 s late. */
const slow = {
  prepare: async page => {
    const client = await page.createCDPSession();
    await client.send('Emulation.setCPUThrottlingRate', { rate: 16 });
    await page.evaluateOnNewDocument(`(${holdDatabase})('', 3000)`);
  },
};
const release = (page, milliseconds = 0) => page.page.evaluate(late => { setTimeout(window.release, late); }, milliseconds);
const nothing_to_say = /この(パソコン|PC)の中だけ/;

async function keep(open, id) {
  const page = await open();
  await page.drop(vendor(id));
  await waitFor(() => stored(page), kept => kept?.session.includes(id));
  await page.page.close();
}

describe('a database', () => {
  profileTest('that is late is waited for, and what was loaded meanwhile is united with what is kept', async open => {
    await keep(open, 'first');
    const page = await open(held());
    assert.match(await status(page), /待っています/);
    assert.deepEqual(await own(page), []);
    await page.drop(vendor('second'));
    await page.screenshot('storage_waiting');
    await release(page, 1000);
    await waitFor(ask(page, own), ids => ids.length === 2);
    assert.match(await status(page), /加えました/);
    await page.click('button', 'undo');
    assert.deepEqual(await own(page), ['second']);
    await page.page.keyboard.down('Control');
    await page.page.keyboard.press('y');
    await page.page.keyboard.up('Control');
    await waitFor(ask(page, own), ids => ids.length === 2);
    await waitFor(ask(page, () => page.page.evaluate(() => localStorage.length)), length => length === 0);
    await page.page.close();
    const later = await open();
    assert.deepEqual(await own(later), ['first', 'second']);
  });

  profileTest('that is late brings all back where nothing was done meanwhile', async open => {
    await keep(open, 'first');
    const page = await open(held());
    await release(page);
    await waitFor(ask(page, own), ids => ids.length === 1);
    assert.match(await status(page), nothing_to_say);
  });

  profileTest('that never answers loses nothing either', async open => {
    await keep(open, 'first');
    for (const id of ['second', 'third']) {
      const page = await open(held());
      await page.drop(vendor(id));
      await waitFor(() => page.page.evaluate(() => Object.values(localStorage).join()), left => left.includes(id));
      await page.page.close();
    }
    const later = await open();
    assert.deepEqual(await own(later), ['first', 'second', 'third']);
    await waitFor(() => later.page.evaluate(() => localStorage.length), length => length === 0);
    assert.match((await stored(later)).session, /second/);
  });

  profileTest('that another program locks is told, and asked again', async open => {
    await keep(open, 'first');
    const page = await open(held('UnknownError'));
    assert.match(await status(page), /今は開けません/);
    await page.drop(vendor('second'));
    await release(page);
    await new Promise(resolve => setTimeout(resolve, 9000));
    await waitFor(ask(page, own), ids => ids.length === 2);
    await waitFor(() => stored(page), kept => kept?.session.includes('second'));
  });
});

describe('where nothing, or no more, can be kept', () => {
  /** What is loaded stays on the screen, and closing the page asks first. */
  async function keepsAsking(page) {
    const asked = [];
    page.page.on('dialog', dialog => { asked.push(dialog.type()); void dialog.accept(); });
    assert.deepEqual(await own(page), ['first']);
    await page.page.evaluate(() => location.reload());
    await waitFor(async () => asked, kinds => kinds.length > 0);
    assert.deepEqual(asked, ['beforeunload']);
  }

  test('a full quota is told, loses nothing on the screen, and room that is made is used', async () => {
    const site = await host();
    const context = await browser.createBrowserContext();
    try {
      const page = await KurabePage.open(context, { ...display, url: site.url() });
      const client = await page.page.createCDPSession();
      const origin = new URL(site.url()).origin;
      await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
      await page.drop(vendor('first'));
      await waitFor(ask(page, status), text => /保存場所がいっぱい/.test(text));
      assert.deepEqual(await own(page), ['first']);
      assert.ok(!(await stored(page))?.session);
      await client.send('Storage.overrideQuotaForOrigin', { origin });
      await page.drop(vendor('second'));
      await waitFor(() => stored(page), kept => kept?.session.includes('first') && kept.session.includes('second'));
      assert.deepEqual(page.messages, [], 'the console stays empty');
    } finally {
      await context.close();
      await site.close();
    }
  });

  test('a browser that refuses its database and local storage is told, and closing asks', async () => {
    const context = await browser.createBrowserContext();
    const refuse = () => {
      IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
      Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };
    };
    const page = await KurabePage.open(context, { ...display, prepare: empty => empty.evaluateOnNewDocument(refuse) });
    await page.drop(vendor('first'));
    await waitFor(ask(page, status), text => /保存を許していません/.test(text));
    await keepsAsking(page);
    await context.close();
  });

  test('a private window of Firefox keeps it, or says that it does not, and loses nothing on the screen', async () => {
    const private_browser = await launchFirefox({ 'browser.privatebrowsing.autostart': true });
    try {
      const page = await KurabePage.open(private_browser, display);
      await page.drop(vendor('first'));
      assert.deepEqual(await own(page), ['first']);
      await page.click('tab', 'library');
      const works = await waitFor(ask(page, async () => {
        const { value } = await page.item('storage', 'storage');
        return value === 'fails' || (await stored(page))?.session.includes('first');
      }), Boolean);
      assert.ok(works);
      assert.ok((await page.items('loaded-profile')).some(({ id }) => id === 'first@1.0'));
    } finally {
      await private_browser.close();
    }
  });
});

describe('a machine 16 times slower with a database 3 s late', () => {
  /** Until it is so, within a time that a loaded machine keeps. */
  async function untilShown(page, question, wanted) {
    let answer;
    for (const end = Date.now() + 60000; Date.now() < end;) {
      answer = await question(page);
      if (wanted(answer)) return;
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    assert.fail(`waited in vain; last: ${JSON.stringify(answer)}`);
  }

  profileTest('loses nothing: what was kept, what is loaded meanwhile and what a reload brings back', async open => {
    await keep(open, 'first');
    const page = await open(slow);
    await page.drop(vendor('second'));
    await untilShown(page, own, ids => ids.length === 2);
    await untilShown(page, stored, kept => kept?.session.includes('first') && kept.session.includes('second'));
    await page.page.reload();
    await page.page.evaluate(() => window.kurabe.ready);
    await untilShown(page, own, ids => ids.length === 2);
    assert.deepEqual(await page.page.evaluate(() => Object.keys(localStorage)), []);
    await page.page.close();
  });
});

describe('two tabs', () => {
  profileTest('a view of one hides nothing of the other, an erasure of one is not undone by the other', async open => {
    const first = await open();
    await first.drop(vendor('first'));
    await waitFor(() => stored(first), kept => kept?.session.includes('first'));
    const second = await open();
    assert.deepEqual(await own(second), ['first']);
    await first.page.bringToFront();
    await first.drop(vendor('second'));
    await waitFor(() => stored(first), kept => kept?.session.includes('second'));
    await second.page.bringToFront();
    await second.click('tab', 'diff');
    await second.click('tab', 'library');
    await waitFor(ask(second, storage), text => text.includes('別のタブ'));
    const third = await open();
    assert.deepEqual(await own(third), ['first', 'second']);

    await third.click('tab', 'library');
    await third.click('button', 'erase');
    await waitFor(() => stored(third), kept => kept === null);
    await first.page.bringToFront();
    await first.click('tab', 'overview');
    await first.click('tab', 'library');
    await waitFor(ask(first, storage), text => text.includes('別のタブ'));
    assert.equal(await stored(first), null);

    await first.screenshot('library_conflict');
    await first.click('button', 'unite');
    await waitFor(() => stored(first), kept => kept?.session.includes('second'));
    assert.equal((await first.item('storage', 'storage')).value, 'works');
  });
});

describe('what an earlier page has left', () => {
  profileTest('is offered where all was erased since, and goes with what is erased then', async open => {
    const page = await open();
    await page.page.evaluate(session => {
      const place = location.href.replace(/[?#].*/s, '');
      localStorage.setItem(`kurabe.left ${place} ${Date.now()} 0.5`,
        JSON.stringify({ basedOn: ['another 1'], session, view: 'v1' }));
    }, sessionOf(1));
    await page.page.reload();
    await page.page.evaluate(() => window.kurabe.ready);
    await page.drop(vendor('first'));
    await page.click('tab', 'library');
    assert.equal((await page.items('offer')).length, 1);
    await page.click('button', 'erase');
    await waitFor(() => stored(page), kept => kept === null);
    assert.deepEqual(await page.page.evaluate(() => Object.keys(localStorage)), []);
    assert.deepEqual(await ask(page, () => page.items('offer'))(), []);
  });
});

describe('copies of the page', () => {
  const copy = name => {
    const file = path.join(folder, name, 'kurabe.html');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.copyFileSync(page_file, file);
    return { url: pathToFileURL(file).href };
  };

  profileTest('keep apart, and one offers what the other one has kept', async open => {
    const page = await open(copy('版 1'));
    await page.drop(vendor('first'));
    await waitFor(() => stored(page), kept => kept?.session.includes('first'));
    const other = await open(copy('版 2'));
    assert.deepEqual(await own(other), []);
    await waitFor(ask(other, status), text => text.includes('引き継げます'));
    await other.click('tab', 'library');
    const [offer] = await other.items('offer');
    assert.match(offer.name, /版 1\/kurabe\.html/);
    assert.match(offer.name, new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\d \\d\\d:\\d\\d`));
    assert.match((await other.item('storage', 'readers')).name, /ローカルファイル/);
    await other.screenshot('library_offer');
    await other.click('button', `take_over:${offer.id}`);
    await waitFor(() => stored(other), kept => kept?.session.includes('first'));
    assert.deepEqual(await other.items('offer'), []);
    await other.click('button', 'erase');
    await waitFor(() => stored(other), kept => kept === null);
    assert.match((await stored(page)).session, /first/);
  });

  profileTest('what an earlier release kept for all of them is offered, and its two places are taken over at once', async open => {
    const page = await open();
    await page.drop(vendor('first'));
    const { session } = await waitFor(() => stored(page), kept => kept?.session.includes('first'));
    await page.page.evaluate((kept, name) => new Promise(resolve => {
      localStorage.setItem('kurabe.session', kept.replaceAll('first', 'second'));
      indexedDB.deleteDatabase(name);
      const request = indexedDB.open('kurabe', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => {
        const transaction = request.result.transaction('kept', 'readwrite');
        transaction.objectStore('kept').put(new TextEncoder().encode(kept), 'session');
        transaction.oncomplete = () => { request.result.close(); resolve(); };
      };
    }), session, databaseAt(page_url));
    await page.page.close();
    const later = await open();
    assert.deepEqual(await own(later), []);
    await later.click('tab', 'library');
    const [offer] = await waitFor(ask(later, () => later.items('offer')), offers => offers.length === 1);
    await later.click('button', `take_over:${offer.id}`);
    await later.click('tab', 'matrix');
    await waitFor(ask(later, own), ids => ids.length === 2);
    await waitFor(() => stored(later), kept => kept?.session.includes('second'));
  });
});

/** The session file as the page writes it, with so many made-up vendors. */
function sessionOf(vendors) {
  const catalog = JSON.parse(fs.readFileSync(path.join(project, 'assets/catalogs/kurabe.json'), 'utf8'));
  const profiles = Array.from({ length: vendors }, (_, i) => vendorProfile(catalog, i));
  const entries = profiles.map(profile =>
    `    {"origin": "${profile.id}.json", "text": ${JSON.stringify(toText(profile))}}`);
  const shown = profiles.map(({ id, edition }) => `${id}@${edition.label}`).join(',');
  return `{\n  "format": "kurabe/session",\n  "version": 1,\n  "profiles": [\n${entries.join(',\n')}\n  ],\n`
    + `  "view": "v1&vendors=${shown}",\n  "saved_views": []\n}\n`;
}

const traced = { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] };

/**
 * The longest task of the page since tracing began, in milliseconds of its thread: how busy the machine is makes
 * little difference.
 */
async function longestTask(page) {
  // Until no frame has been drawn for a while.
  for (let before = -1, quiet = 0; quiet < 3;) {
    await new Promise(resolve => setTimeout(resolve, 1000));
    const now = await page.frames();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
  const { traceEvents } = JSON.parse(Buffer.from(await page.page.tracing.stop()).toString());
  const threads = new Map();
  for (const event of traceEvents) {
    const id = `${event.pid} ${event.tid}`;
    if (!threads.has(id)) threads.set(id, []);
    threads.get(id).push(event);
  }
  const frames = events => events.filter(({ name }) => name === 'FireAnimationFrame').length;
  const [own] = [...threads.values()].sort((a, b) => frames(b) - frames(a));
  const tasks = own.filter(({ name }) => /RunTask$/.test(name)).map(({ tdur = 0 }) => tdur / 1000);
  assert.ok(tasks.length > 10);
  return Math.max(...tasks);
}

const usual = { width: 1280, height: 800, renderer: 'software' };

async function longestTaskOfStart(open) {
  const page = await open({ ...usual, prepare: empty => empty.tracing.start(traced) });
  const longest = await longestTask(page);
  await page.page.close();
  return longest;
}

// 50 ms, or on a slow machine little more than the first frame of all takes.
const briefly = without => Math.max(50, 1.3 * without);

describe('much', () => {
  profileTest('that is kept comes back in slices: 500 vendors hold the page up for no more than 50 ms', async open => {
    const without = await longestTaskOfStart(open);
    const page = await open();
    await page.page.evaluate((name, session) => new Promise(resolve => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => {
        const transaction = request.result.transaction('kept', 'readwrite');
        const bytes = new TextEncoder().encode(session);
        const piece = 4 << 20;
        for (let i = 0; i * piece < bytes.length; i++) {
          transaction.objectStore('kept').put(bytes.slice(i * piece, (i + 1) * piece), i === 0 ? 'session' : ['session', i]);
        }
        transaction.objectStore('kept').put('v', 'stamp');
        transaction.oncomplete = () => { request.result.close(); resolve(); };
      };
    }), databaseAt(page_url), sessionOf(500));
    await page.page.close();
    const longest = await longestTaskOfStart(open);
    console.log(`longest task of the start: ${without.toFixed(1)} ms without them, ${longest.toFixed(1)} ms with 500`);
    assert.ok(longest < briefly(without), `${longest} ms`);
    const later = await open();
    // They come between frames; on a busy machine that takes a while.
    await waitFor(() => later.item('summary', 'matrix_summary'), summary => summary.name.includes('・500社'));
    assert.match(await status(later), nothing_to_say);
    await later.click('button', 'views');
    assert.deepEqual(await later.items('storage'), [], 'no warning');
  });

  profileTest('that is dropped is loaded in slices as well', async open => {
    const without = await longestTaskOfStart(open);
    const page = await open(usual);
    const catalog = JSON.parse(fs.readFileSync(path.join(project, 'assets/catalogs/kurabe.json'), 'utf8'));
    for (let first = 0; first < 500; first += 50) {
      await page.page.evaluate(texts => {
        window.dropped ??= new DataTransfer();
        for (const text of texts) window.dropped.items.add(new File([text], `${window.dropped.files.length}.json`));
      }, Array.from({ length: 50 }, (_, i) => toText(vendorProfile(catalog, first + i))));
    }
    await page.page.tracing.start(traced);
    await page.page.evaluate(() => {
      document.getElementById('canvas').dispatchEvent(
        new DragEvent('drop', { dataTransfer: window.dropped, bubbles: true, cancelable: true }));
    });
    const longest = await longestTask(page);
    console.log(`longest task while 500 are loaded: ${longest.toFixed(1)} ms`);
    assert.ok(longest < briefly(without), `${longest} ms`);
    const summary = (await page.shown()).nodes.find(item => item.id === 'matrix_summary');
    assert.match(summary.name, /・500社/);
  });
});
