// A check sheet in the page: from a file, and from the clipboard, to the matrix.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { stored, waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

const display = { width: 1366, height: 768 };

const paste = (page, type, text) => page.page.evaluate((of, what) => {
  const data = new DataTransfer();
  data.setData(of, what);
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, type, text);

const rows = page => page.items('proposal');

test('a workbook that is dropped goes to the matrix, and is kept', async () => {
  const context = await browser.createBrowserContext();
  const page = await KurabePage.open(context, display);
  const bytes = fs.readFileSync(new URL('../fixtures/sheets/marks.xlsx', import.meta.url)).toString('base64');
  await page.page.evaluate(base64 => {
    const file = new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'Acme.xlsx');
    const data = new DataTransfer();
    data.items.add(file);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, bytes);
  await waitFor(() => rows(page), found => found.length > 0);
  const before = await rows(page);
  await page.click('proposal', before[0].id);
  assert.ok((await page.item('original', 'sheet_answer')).name);
  await waitFor(() => stored(page), kept => kept?.session.includes('kurabe/sheet') ?? false);
  await page.click('button', 'take_sheet_over');
  const columns = await page.items('columnheader');
  assert.ok(columns.some(column => /Acme/.test(column.name)), JSON.stringify(columns));
  assert.deepEqual(page.messages, []);
  await page.page.close();

  const again = await KurabePage.open(context, display);
  await again.click('tab', 'import');
  assert.equal((await rows(again)).length, before.length);
  await again.page.close();
});

test('a table copied in a browser, and one in Markdown, are read; other texts are left alone', async () => {
  const page = await KurabePage.open(browser, display);
  await paste(page, 'text/plain', 'no table');
  await settle(page.page);
  assert.equal((await rows(page)).length, 0);
  await paste(page, 'text/html', '<table><tr><th>質問<th>回答<tr><td>多要素認証の有無<td>○' +
    '<tr><td>バックアップの保存期間<td>14日<tr><td>通信の暗号化<td>○</table>');
  await waitFor(() => rows(page), found => found.length === 3);
  await paste(page, 'text/plain', '| 質問 | 回答 |\n| --- | --- |\n| 多要素認証の有無 | ○ |\n| 通信の暗号化 | × |');
  await waitFor(() => rows(page), found => found.length === 2);
  await page.page.close();
});
