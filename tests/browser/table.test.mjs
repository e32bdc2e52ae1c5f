// What a table does by the mouse: ranges of cells are selected and copied, columns widened and moved; and how
// the regions beside it fold.
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

async function chord(page, modifier, key) {
  await page.page.keyboard.down(modifier);
  await page.page.keyboard.press(key);
  await page.page.keyboard.up(modifier);
  await settle(page.page);
}

async function reload(page) {
  await page.page.reload();
  await page.page.evaluate(() => window.kurabe.ready);
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
  await chord(page, 'Control', 'a');
  const all = await copied(page);
  assert.ok(all.html.includes('ラクロー'));
  assert.ok(all.plain.trimEnd().split('\r\n').length > 200);
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
  const first_two = async () => (await page.items('columnheader')).slice(1, 3).map(({ id }) => id);
  assert.deepEqual(await first_two(), [headers[1].id, headers[0].id]);
  await chord(page, 'Control', 'z');
  assert.deepEqual(await first_two(), [headers[0].id, headers[1].id]);
  const wide = await width();
  await reload(page);
  assert.ok(Math.abs(await width() - wide) <= 1);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});

test('the filter and the answer fold and are resized, and stay so after a reload', async () => {
  const page = await KurabePage.open(browser, { width: 1366, height: 768 });
  const width = async (role, id) => (await page.item(role, id)).rect[2];
  const [cell] = await cells(page);
  await page.click('gridcell', cell.id);
  const [x, y] = middle(await page.item('separator', 'pane'));
  const pane = await width('complementary', 'pane');
  await drag(page, [x, y], [x - 60, y]);
  assert.ok(Math.abs(await width('complementary', 'pane') - pane - 60) <= 1);
  assert.equal((await page.items('columnheader')).length, 6, 'no service is out of sight');
  await page.click('button', 'fold_pane');
  assert.deepEqual(await page.items('pane-answer'), []);
  const content = await width('main', 'content');
  await page.click('button', 'fold_sidebar');
  assert.ok(await width('main', 'content') > content + 200);
  await reload(page);
  assert.deepEqual(await page.items('facet'), []);
  await page.click('button', 'unfold_sidebar');
  assert.ok((await page.items('facet')).length > 5);
  // The answer comes back with the session, where that was written by then.
  if ((await page.items('button')).every(({ id }) => id !== 'unfold_pane')) await page.click('gridcell', cell.id);
  await page.click('button', 'unfold_pane');
  assert.ok(Math.abs(await width('complementary', 'pane') - pane - 60) <= 1);
  assert.deepEqual(page.messages, []);
  await page.page.close();
});
