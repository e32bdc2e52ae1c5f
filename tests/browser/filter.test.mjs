// The filter across the top: conditions, the builder, near misses, suggestions, and little room.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchBrowser, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

function pageTest(name, options, body) {
  test(name, async () => {
    const page = await KurabePage.open(browser, { width: 1366, height: 768, ...options });
    try {
      await body(page);
      assert.deepEqual(page.messages, [], 'the console stays empty');
    } finally {
      await page.page.close();
    }
  });
}

const filter = async page => (await page.item('textbox', 'search')).value ?? '';
const conditions = async page => (await page.items('condition')).map(({ name }) => name);

async function type(page, text) {
  await page.click('textbox', 'search');
  await page.page.keyboard.type(text);
  await settle(page.page);
}

const overlaps = ({ rect: [x, y, w, h] }, { rect: [x2, y2, w2, h2] }) =>
  x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h;

pageTest('conditions are edited and taken away by mouse and keyboard, each in one step', {}, async page => {
  await type(page, 'バックアップ 状態:あり 東京');
  assert.deepEqual(await conditions(page), ['バックアップ', '状態:あり', '東京']);
  await page.click('remove-condition', '1');
  assert.equal(await filter(page), 'バックアップ 東京');
  await page.click('button', 'undo');
  assert.equal(await filter(page), 'バックアップ 状態:あり 東京');

  await page.click('condition', '1');
  await page.page.keyboard.type(',オプション');
  await settle(page.page);
  assert.deepEqual(await conditions(page), ['バックアップ', '状態:あり,オプション', '東京']);

  for (let stop = 0; stop < 4; stop++) await page.page.keyboard.press('Tab');
  await settle(page.page);
  assert.ok((await page.item('condition', '0')).focused);
  await page.page.keyboard.press('Delete');
  await settle(page.page);
  assert.deepEqual(await conditions(page), ['状態:あり,オプション', '東京']);
  await page.click('button', 'undo');
  assert.equal((await conditions(page)).length, 3);
});

pageTest('a condition is built in words, by category and with its unit', {}, async page => {
  await page.click('button', 'condition');
  assert.ok((await page.items('condition-category')).length > 0);
  await page.page.keyboard.type('バックアップの保存');
  await settle(page.page);
  await page.click('condition-property', 'バックアップの保存期間');
  assert.equal((await page.item('combobox', 'condition_operator')).value, '以上');
  await page.click('textbox', 'condition_value');
  await page.page.keyboard.type('2');
  await settle(page.page);
  await page.click('combobox', 'condition_unit');
  await page.click('option', 'condition_unit|週間');
  assert.equal((await page.item('condition-preview', 'condition')).name, 'バックアップの保存期間が2週間以上');
  await page.click('button', 'add_condition');
  assert.equal(await filter(page), 'バックアップの保存期間 >= 2週間');
});

pageTest('a near miss is taken by a click', {}, async page => {
  await type(page, 'バックアップ保持 >= 30日');
  await page.click('button', 'near:バックアップの保存期間');
  assert.equal(await filter(page), 'バックアップの保存期間 >= 30日');
  assert.deepEqual(await page.items('problem'), []);
  await page.click('button', 'undo');
  assert.equal(await filter(page), 'バックアップ保持 >= 30日');
});

pageTest('suggestions cover nothing, and the filter is cleared beside them', {}, async page => {
  await type(page, '無い項目 >= 3日 バック');
  const suggestions = await page.items('suggestion');
  assert.ok(suggestions.length > 0);
  const beside = [await page.item('problem', 'filter'), await page.item('summary', 'filter_summary'),
    await page.item('button', 'clear_filter'), ...await page.items('condition')];
  for (const one of suggestions) for (const other of beside) assert.ok(!overlaps(one, other), other.id);
  await page.click('button', 'clear_filter');
  assert.equal(await filter(page), '');
});

async function paste(page, text) {
  await page.page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await settle(page.page);
}

/** What makes a field's text too long is not taken, which is told; the text itself stays as it is. */
async function takesNoMore(page, id) {
  const valueOf = async () => (await page.item('textbox', id)).value ?? '';
  const told = async () => (await page.item('status', 'status')).name;
  await page.click('textbox', id);
  await paste(page, '東京\0MFA');
  assert.equal(await valueOf(), '東京 MFA', 'a NUL ends nothing');
  await paste(page, 'あ'.repeat(100000));
  assert.equal(await valueOf(), '東京 MFA');
  assert.match(await told(), /4000バイトまで/);
  await paste(page, ' '.repeat(3990));
  assert.equal(Buffer.byteLength(await valueOf()), 4000);
  await page.page.keyboard.type('あb');
  await settle(page.page);
  assert.equal(Buffer.byteLength(await valueOf()), 4000);
  assert.equal(await page.page.evaluate(() => document.getElementById('text').value), await valueOf(),
    'what the browser edits is what the program has');
  await page.page.keyboard.press('Backspace');
  await page.page.keyboard.type('b');
  await settle(page.page);
  assert.match(await valueOf(), / b$/);
}

pageTest('no field takes more than a filter may have, and says so', {}, async page => {
  await takesNoMore(page, 'search');
  await page.click('button', 'clear_filter');
  await page.click('button', 'views');
  await takesNoMore(page, 'view_name');
  await page.page.keyboard.press('Escape');
  await page.page.keyboard.press('Escape');
  await settle(page.page);
  await page.click('button', 'condition');
  await takesNoMore(page, 'condition_search');
});

pageTest('what is pasted from a spreadsheet stays words of their own, also in the link', {}, async page => {
  await page.click('textbox', 'search');
  await paste(page, '東京\tMFA\u007FTLS');
  assert.equal(await filter(page), '東京 MFA TLS');
  await page.page.waitForFunction(
    () => decodeURIComponent(location.hash).includes('q=東京 MFA TLS'), { timeout: 5000 });
});

pageTest('at 390 pixels one line stands above the contents, and the filter over them', { width: 390, height: 844 }, async page => {
  const [header] = await page.items('columnheader');
  assert.ok(header.rect[1] < 170, `the table begins at ${header.rect[1]}`);
  await page.click('button', 'filter');
  assert.equal((await page.items('gridcell')).length, 0);
  await type(page, 'MFA');
  await page.click('button', 'show_results');
  assert.ok((await page.items('gridcell')).length > 0);
  await page.click('combobox', 'mode');
  await page.click('option', 'mode|overview');
  assert.equal((await page.shown()).mode, 'overview');
});
