// A review in the page: verdicts, a judgement, questions, a reply, the next edition.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { stored, waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

const display = { width: 1920, height: 1200 };
const service = 'rakuro@1.2';

async function board(context) {
  const page = await KurabePage.open(context, display);
  await page.click('tab', 'board');
  return page;
}

const verdicts = async (page, column) =>
  (await page.items('verdict')).filter(cell => cell.id.endsWith(`|${column}`));
const value_of = async (page, id) => (await page.item('verdict', id)).value;

async function type(page, field, text) {
  await page.click('textbox', field);
  await page.page.keyboard.type(text);
  await settle(page.page);
}

test('the five services stand against requirements after one click, and nothing passes on silence', async () => {
  const page = await board(browser);
  const cells = await page.items('verdict');
  assert.equal(new Set(cells.map(cell => cell.id.split('|')[1])).size, 5);
  for (const cell of cells.filter(each => each.name.endsWith(', 記載なし'))) {
    assert.equal(cell.value, 'cannot_tell', `${cell.id}: ${cell.name}`);
  }
  assert.match((await page.item('summary', 'board_summary')).name, /要求 25件 × 5サービス/);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});

test('a page that dies while a note is typed loses no judgement', async () => {
  const context = await browser.createBrowserContext();
  const page = await board(context);
  const { id } = (await verdicts(page, service))[0];
  await page.click('verdict', id);
  await page.click('radio', 'decide:accept_with_condition');
  await type(page, 'judgement_note', 'terms');
  await waitFor(() => stored(page), kept => kept?.session.includes('terms') ?? false);
  await page.page.keyboard.type(' and');
  const client = await page.page.createCDPSession();
  client.send('Page.crash').catch(() => {});
  await new Promise(resolve => setTimeout(resolve, 300));

  const again = await KurabePage.open(context, display);
  assert.match((await again.item('verdict', id)).name, /条件つきで受け入れる/);
  // What was open is open again.
  assert.match((await again.item('textbox', 'judgement_note')).value ?? '', /^terms/);
  await again.click('button', 'undo');
  await context.close();
});

test('what cannot be told is asked, and the reply decides it', async () => {
  const page = await board(browser);
  const { id } = (await verdicts(page, service)).find(cell => cell.name.endsWith(', 記載なし'));
  await page.click('verdict', id);
  const enter = (await page.items('button')).find(item => item.id.startsWith('enter_reply:'));
  await page.click('button', enter.id);
  const property = enter.id.slice('enter_reply:'.length);
  await page.click('button', `reply:${property}:no`);
  assert.notEqual(await value_of(page, id), 'cannot_tell');
  assert.match((await page.item('reply', property)).name, /ベンダーの回答/);
  await page.click('button', 'undo');
  assert.equal(await value_of(page, id), 'cannot_tell');
  await page.click('tab', 'questions');
  assert.ok((await page.items('question')).length > 3);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});

test('a policy of one’s own is dropped, and its verdicts are shown', async () => {
  const page = await KurabePage.open(browser, display);
  const policy = JSON.parse(fs.readFileSync(new URL('../../assets/policies/minimum.json', import.meta.url), 'utf8'));
  policy.id = 'ours';
  policy.requirements = policy.requirements.slice(0, 2);
  await page.drop({ 'ours.json': JSON.stringify(policy) });
  assert.match((await page.item('summary', 'board_summary')).name, /要求 2件/);
  await page.click('button', 'undo');
  await page.click('tab', 'board');
  assert.match((await page.item('summary', 'board_summary')).name, /要求 25件/);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});
