// Two editions of one service, in Chromium on the page as it is built.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

const fixture = name => fs.readFileSync(new URL(`../fixtures/good/${name}`, import.meta.url), 'utf8');
const sentence = async (page, property) => (await page.item('change', property)).name;

test('the example of an older edition opens from the load view', async () => {
  const page = await KurabePage.open(browser);
  await page.click('tab', 'library');
  await page.screenshot('library_example');
  await page.click('button', 'show_example_editions');
  assert.equal(await sentence(page, 'encryption.at_rest'), '保存データの暗号化(データベース): 新たに記載された(あり)');
  await page.screenshot('editions_example_ja');
  await page.click('button', 'language');
  assert.equal(await sentence(page, 'encryption.at_rest'), 'Encryption at rest (Database): newly stated (Yes)');
  assert.deepEqual(page.messages, []);
  await page.page.close();
});

test('two dropped editions are compared, wording is marked, and a button copies the sentences', async () => {
  const page = await KurabePage.open(browser);
  await page.drop({ 'before.json': fixture('edition_before.json'), 'after.json': fixture('edition_after.json') });
  await page.click('tab', 'diff');
  await page.click('combobox', 'diff_left');
  await page.click('option', 'diff_left|sample@1.0');
  await page.click('combobox', 'diff_right');
  await page.click('option', 'diff_right|sample@2.0');
  assert.equal(await sentence(page, 'backup.retention'), 'バックアップの保存期間: 7日 → 14日(目標値)。良くなった');
  assert.equal((await page.item('wording', 'backup.performed|note')).name, 'お客様のデータ{+とログ+}は毎日{+2回+}保管する。');
  await page.screenshot('editions_ja');

  await page.click('button', 'copy_table');
  assert.equal((await page.items('status'))[0].name, 'コピーしました');
  await page.click('textbox', 'search');
  await page.page.keyboard.down('Control');
  await page.page.keyboard.down('v', { commands: ['paste'] });
  await page.page.keyboard.up('v');
  await page.page.keyboard.up('Control');
  await settle(page.page);
  assert.match((await page.item('textbox', 'search')).value, /^見本サービス: 1\.0版.*・多要素認証\(管理画面\): オプション → あり。良くなった/s);
  await page.click('button', 'clear_filter');

  await page.click('button', 'language');
  assert.equal(await sentence(page, 'backup.retention'), 'Backup retention: 7 days → 14 days (target): better than before');
  await page.screenshot('editions_en');
  assert.deepEqual(page.messages, []);
  await page.page.close();
});
