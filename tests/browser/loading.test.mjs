// Loading many files: the page says how far it is, and can be stopped.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
const how_many = 60;
const files = Object.fromEntries(Array.from({ length: how_many }, (_, i) =>
  [`v${i}.json`, good_file.replaceAll('"sample"', `"sample-${i}"`)]));

/** A page on a slow disk, which waits before the 30th file until the test calls window.readOn(). */
const openOnSlowDisk = () => KurabePage.open(browser, {
  prepare: page => page.evaluateOnNewDocument(() => {
    const held = new Promise(resolve => { window.readOn = resolve; });
    const read = File.prototype.arrayBuffer;
    let files_read = 0;
    File.prototype.arrayBuffer = async function readSlowly() {
      await new Promise(resolve => setTimeout(resolve, 5));
      if (++files_read === 30) await held;
      return read.call(this);
    };
  }),
});

const status = async page => (await page.item('status', 'status')).name;
const isLoading = async page => (await page.items('button')).some(item => item.id === 'cancel_loading');
const vendors = async page => Number(/(\d+)社/.exec((await page.item('summary', 'matrix_summary')).name)[1]);

/** Until the page says how far it is, which it does before it waits at the 30th file. */
const untilProgress = page => waitFor(() => status(page), text => /60件のうち ?[1-9]\d*件/.test(text));

test('many files are all loaded; meanwhile the page says how far it is and takes input', async () => {
  const page = await openOnSlowDisk();
  const at_start = await vendors(page);
  await page.drop(files);
  await untilProgress(page);
  assert.ok(await isLoading(page));
  const so_far = await vendors(page);
  assert.ok(so_far > at_start && so_far < at_start + how_many, `${so_far} vendors`);
  await page.click('textbox', 'search');
  await page.page.keyboard.type('MFA');
  await waitFor(() => page.items('rowheader'), rows => rows.length > 0 && rows.every(({ id }) => /[._]mfa/.test(id)));
  await page.page.evaluate(() => window.readOn());
  await waitFor(() => isLoading(page), loading => !loading);
  assert.match(await status(page), /^v59\.json/);
  assert.equal(await vendors(page), at_start + how_many);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});

test('who stops it keeps what was loaded, and can load the rest later', async () => {
  const page = await openOnSlowDisk();
  const at_start = await vendors(page);
  await page.drop(files);
  await untilProgress(page);
  await page.click('button', 'cancel_loading');
  await page.page.evaluate(() => window.readOn());
  await waitFor(() => isLoading(page), loading => !loading);
  const loaded = await vendors(page) - at_start;
  assert.ok(loaded > 0 && loaded < how_many, `${loaded} files`);
  assert.match(await status(page), new RegExp(`${loaded}件`));
  await page.screenshot('loading_stopped');

  const rest = Object.fromEntries(Object.entries(files).slice(loaded));
  await page.drop(rest);
  await waitFor(() => vendors(page), now => now === at_start + how_many);
  await waitFor(() => isLoading(page), loading => !loading);
  await settle(page.page);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});
