// Random work in two tabs of a real browser whose database is late, never answers, fails or is full, held against
// what the user may rely on, as tests/app/autosave/storage_model_test.cpp does with a made-up one. KURABE_SEED
// runs one sequence again.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { stored, waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, page_url, settle } from './page.mjs';

const seeds = process.env.KURABE_SEED ? [Number(process.env.KURABE_SEED)] : [1, 2, 3];
const steps = 6;

let browser;
let folder;
before(async () => {
  browser = await launchChromium();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kurabe-'));
  fs.writeFileSync(path.join(folder, 'empty.html'), '<!doctype html><link rel="icon" href="data:,">');
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
});

const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
const vendor = id => ({ [`${id}.json`]: good_file.replaceAll('"sample"', `"${id}"`) });

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed * 0x9e3779b9;
  return bound => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/**
 * In the page, before its scripts: window.setFault(name) makes the database late or silent, or fail from now on; what
 * it was asked meanwhile is answered in the reverse order once nothing is wrong any more.
 */
function makeFaults(first) {
  const open = IDBFactory.prototype.open;
  const put = IDBObjectStore.prototype.put;
  let fault = first;
  let held = [];
  window.setFault = name => {
    fault = name;
    if (name === '') held.splice(0).reverse().forEach(answer => answer());
  };
  IDBFactory.prototype.open = function openWithFaults(...which) {
    if (fault === '' || fault === 'full') return open.apply(this, which);
    const request = {};
    if (fault === 'fails') {
      request.error = new DOMException('locked', 'UnknownError');
      setTimeout(() => request.onerror?.({ preventDefault() {} }));
      return request;
    }
    const answer = () => {
      const real = open.apply(this, which);
      for (const type of ['upgradeneeded', 'success', 'error']) {
        real[`on${type}`] = event => {
          for (const member of ['result', 'transaction', 'error']) {
            Object.defineProperty(request, member, { configurable: true, get: () => real[member] });
          }
          request[`on${type}`]?.(event);
        };
      }
    };
    if (fault === 'late') setTimeout(answer, 1500);
    else held.push(answer);
    return request;
  };
  IDBObjectStore.prototype.put = function putWithFaults(...what) {
    const request = put.apply(this, what);
    if (fault === 'full') {
      Object.defineProperty(this.transaction, 'error', { get: () => new DOMException('full', 'QuotaExceededError') });
      this.transaction.abort();
    }
    return request;
  };
}
const faults = ['', '', '', 'late', 'never', 'fails', 'full'];

/** The vendors in a session file, and those in what pages have left. */
const vendorsIn = session => (session ? JSON.parse(session).profiles : [])
  .map(({ text }) => (text ? JSON.parse(text).id : '')).filter(Boolean).sort();
const left = probe => probe.page.evaluate(() => Object.entries(localStorage)
  .filter(([key]) => key.startsWith('kurabe.left')).map(([, value]) => JSON.parse(value).session));

class Tabs {
  constructor(context, seed) {
    Object.assign(this, { context, below: randomOf(seed), tabs: [], relied_on: new Set(), removed: new Set(), log: [],
      shown_once: new Set(['[]']), loaded: 0 });
  }

  async open(which, fault) {
    const asked = [];
    const page = await KurabePage.open(this.context, { url: `${page_url}#v1&mode=library`, width: 1600, height: 1400,
      prepare: empty => empty.evaluateOnNewDocument(`(${makeFaults})(${JSON.stringify(fault)})`) });
    page.page.on('dialog', dialog => { asked.push(dialog.type()); void dialog.accept(); });
    this.tabs[which] = { page, fault, asked };
    await this.note(this.tabs[which]);
  }
  async vendors({ page }) {
    await page.page.bringToFront();  // a hidden page draws no frames
    await settle(page.page);
    return (await page.items('loaded-profile')).map(({ id }) => id.split('@')[0]).filter(id => /^v\d+$/.test(id)).sort();
  }
  async note(tab) {
    const vendors = await this.vendors(tab);
    this.shown_once.add(JSON.stringify(vendors));
    return vendors;
  }
  async kept() {
    const { session = '' } = await stored(this.probe, page_url) ?? {};
    const vendors = vendorsIn(session);
    assert.ok(this.shown_once.has(JSON.stringify(vendors)), `what is kept is what a page had: ${vendors}`);
    return [...vendors, ...(await left(this.probe)).flatMap(vendorsIn)];
  }
  async check() {
    const kept = await this.kept();
    const lost = [...this.relied_on].filter(id => !kept.includes(id) && !this.removed.has(id));
    assert.deepEqual(lost, [], 'nothing that was called kept is lost');
  }
  /** Where a page says that all is well and nothing is in the way, all that it shows is kept before long. */
  async takeWord(tab) {
    const works = async () => (await tab.page.item('storage', 'storage')).value === 'works';
    if (tab.fault !== '' || !await works()) return;
    const shown = await this.note(tab);
    await waitFor(async () => (await works() ? [await this.kept()] : []),
      ([kept]) => !kept || shown.every(id => kept.includes(id)));
    if (await works()) shown.forEach(id => this.relied_on.add(id));
  }

  async act() {
    const which = this.below(2);
    const tab = this.tabs[which];
    await tab.page.page.bringToFront();
    const has = async id => (await tab.page.items('button')).some(item => item.id === id);
    const action = this.below(9);
    const fault = faults[this.below(faults.length)];
    this.log.push(`${which}:${['load', 'load', 'remove', 'fault', 'fault', 'reload', 'kill', 'unite', 'erase'][action]} ${fault}`);
    switch (action) {
      case 0:
      case 1: {
        const id = `v${++this.loaded}`;
        await tab.page.drop(vendor(id));
        break;
      }
      case 2: {
        const [id] = await this.vendors(tab);
        if (!id) break;
        this.removed.add(id);
        await tab.page.click('button', `remove:${id}@1.0`);
        break;
      }
      case 3:
      case 4:
        tab.fault = fault;
        await tab.page.page.evaluate(name => window.setFault(name), fault);
        break;
      case 5: await this.leave(which, fault); break;
      case 6: await this.kill(which, fault); break;
      case 7: if (await has('unite')) await tab.page.click('button', 'unite'); break;
      default:
        for (const id of [...await this.vendors(tab), ...await this.kept()]) this.removed.add(id);
        if (await has('erase')) await tab.page.click('button', 'erase');
    }
    await this.note(this.tabs[which]);
    await this.takeWord(this.tabs[which]);
    await this.check();
  }
  /** Leaves the page in the ordinary way: what it does not ask about is relied on. */
  async leave(which, fault) {
    const { page, asked } = this.tabs[which];
    const shown = await this.vendors(this.tabs[which]);
    await page.page.goto(pathToFileURL(path.join(folder, 'empty.html')).href);
    if (asked.length === 0) shown.forEach(id => this.relied_on.add(id));
    await page.page.close();
    await this.open(which, fault);
  }
  async kill(which, fault) {
    const { page } = this.tabs[which];
    const client = await page.page.createCDPSession();
    const crashed = new Promise(resolve => page.page.once('error', resolve));
    void client.send('Page.crash').catch(() => {});
    await crashed;
    await page.page.close().catch(() => {});
    await this.open(which, fault);
  }

  async run() {
    this.probe = { page: await this.context.newPage() };
    await this.probe.page.goto(pathToFileURL(path.join(folder, 'empty.html')).href);
    await this.open(0, '');
    await this.open(1, '');
    for (let step = 0; step < steps; step++) await this.act();
    for (const which of [0, 1]) {
      await this.leave(which, '');
      await this.check();
    }
    // All is well at last.
    const last = this.tabs[1];
    const shown = await this.vendors(last);
    const missing = [...this.relied_on].filter(id => !shown.includes(id) && !this.removed.has(id));
    assert.deepEqual(missing, [], 'all that was called kept is there again');
    for (const { page } of this.tabs) assert.deepEqual(page.messages, [], 'the console stays empty');
  }
}

for (const seed of seeds) {
  test(`whatever happens in two tabs, what is kept is whole and nothing is lost: sequence ${seed}`, async () => {
    const context = await browser.createBrowserContext();
    const tabs = new Tabs(context, seed);
    try {
      await tabs.run();
    } catch (error) {
      console.log(`sequence ${seed}: ${tabs.log.join(', ')}`);
      throw error;
    } finally {
      await context.close();
    }
  });
}
