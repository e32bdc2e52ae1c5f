// What a table does by the mouse: ranges of cells are selected and copied, columns widened and moved.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchBrowser, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

const middle = ({ rect: [x, y, width, height] }) => [x + width / 2, y + height / 2];

async function drag(page, from, to) {
  const { mouse } = page.page;
  await mouse.move(...from);
  await settle(page.page);
  await mouse.down();
  await settle(page.page);
  await mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await mouse.move(...to);
  await settle(page.page);
  await mouse.up();
  await settle(page.page);
}

/** What the page hands over at the browser's own copy. */
const copied = page => page.page.evaluate(() => {
  const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  document.dispatchEvent(event);
  return { plain: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
});

const cells = async page => (await page.items('gridcell')).filter(({ kind, id }) => !kind && id.includes('|'));

test('cells are selected by dragging over them, and copied as a table', async () => {
  const page = await KurabePage.open(browser, { width: 1366, height: 768 });
  const shown = await cells(page);
  const first = shown[0];
  const last = shown.find(({ row, column }) => row === first.row + 1 && column === first.column + 1);
  await drag(page, middle(first), middle(last));
  assert.equal((await page.items('range')).length, 1);
  const { plain, html } = await copied(page);
  assert.deepEqual(plain.trimEnd().split('\r\n').map(line => line.split('\t').length), [2, 2]);
  assert.equal(html.match(/<td>/g).length, 4);
  await page.page.keyboard.press('Escape');
  await settle(page.page);
  assert.deepEqual(await page.items('range'), []);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});

test('a column is widened by its edge, moved by its header, and keeps its width after a reload', async () => {
  const page = await KurabePage.open(browser, { width: 1366, height: 768 });
  const headers = (await page.items('columnheader')).slice(1);
  const edge = (await page.items('separator')).find(({ id }) => id === `matrix/${headers[0].id}`);
  const [x, y] = middle(edge);
  await drag(page, [x, y], [x + 60, y]);
  const width = async () => (await page.item('columnheader', headers[0].id)).rect[2];
  assert.ok(Math.abs(await width() - headers[0].rect[2] - 60) <= 1);
  const other = await page.item('columnheader', headers[1].id);
  await drag(page, middle(await page.item('columnheader', headers[0].id)), [other.rect[0] + other.rect[2] - 4, y]);
  assert.deepEqual((await page.items('columnheader')).slice(1, 3).map(({ id }) => id), [headers[1].id, headers[0].id]);
  const wide = await width();
  await page.page.reload();
  await page.page.evaluate(() => window.kurabe.ready);
  await settle(page.page);
  assert.ok(Math.abs(await width() - wide) <= 1);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});
