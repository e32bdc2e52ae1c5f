// The view in the page's address and under names.
import assert from 'node:assert/strict';
import http from 'node:http';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchChromium, page_file, page_url, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

/** A page with a storage of its own. */
async function fresh(options) {
  const context = await browser.createBrowserContext();
  return KurabePage.open(context, options);
}
const closed = async page => {
  assert.deepEqual(page.messages, [], 'the console stays empty');
  await page.page.browserContext().close();
};

/** Waits until the address has followed the view. */
async function address(page, wanted) {
  await page.page.waitForFunction(
    text => decodeURIComponent(location.hash).includes(text), { timeout: 5000 }, wanted);
  return page.page.url();
}

/** What of the view a user sees. */
const seen = async page => (await page.shown()).nodes
  .filter(item => ['columnheader', 'rowheader', 'gridcell', 'textbox', 'combobox', 'summary', 'tab', 'radio',
    'pane-answer', 'chip'].includes(item.kind ?? item.role))
  .map(({ role, kind, id, name, value, selected, pressed, checked }) =>
    [kind ?? role, id, name, value, selected, pressed, checked].join('|'));

async function type(page, field, text) {
  await page.click('textbox', field);
  const client = await page.page.createCDPSession();
  await client.send('Input.insertText', { text });
  await settle(page.page);
}

describe('the address', () => {
  test('a link opens the same view in a new page', async () => {
    const page = await fresh();
    await page.click('button', 'columns');
    await page.click('checkbox', 'column:rakuro@1.2');
    await page.page.keyboard.press('Escape');
    await type(page, 'search', '状態:なし 暗号');
    await page.click('columnheader', 'recoru@1.2');
    await page.click('menuitem', 'move_left');
    await page.click('columnheader', 'recoru@1.2');
    await page.click('menuitem', 'make_baseline');
    await page.click('gridcell', 'encryption.at_rest|chatdealer@2024-09-24');
    const link = await address(page, 'cell=');
    assert.match(decodeURIComponent(link), /#v1&vendors=[^&]+&q=状態:なし/);
    assert.ok(!/[^\x21-\x7e]/.test(link), 'browsers encode the rest');
    await page.page.mouse.move(640, 796);
    await settle(page.page);

    const other = await fresh({ url: link });
    await other.page.mouse.move(640, 796);
    await settle(other.page);
    assert.deepEqual(await seen(other), await seen(page));
    await other.screenshot('view_from_link');
    await closed(page);
    await closed(other);
  });

  test('the diff, its sides and classes, and the language are in the link too', async () => {
    const page = await fresh();
    await page.click('tab', 'diff');
    await page.click('button', 'swap');
    await page.click('chip', 'worse');
    await page.click('button', 'language');
    const link = await address(page, 'lang=en');
    const other = await fresh({ url: link });
    assert.deepEqual(await seen(other), await seen(page));
    assert.equal((await other.shown()).language, 'en');
    await closed(page);
    await closed(other);
  });

  test('it does not change with each key, and is bare again at the start view', async () => {
    const page = await fresh();
    const bare = page.page.url();
    await page.page.evaluate(() => {
      window.changes = [];
      const replace = history.replaceState.bind(history);
      history.replaceState = (...state) => { window.changes.push(state[2]); replace(...state); };
    });
    await page.click('textbox', 'search');
    await page.page.keyboard.type('MFA');
    await address(page, 'q=MFA');
    await settle(page.page);
    assert.ok((await page.page.evaluate(() => window.changes.length)) <= 2);
    await page.click('tab', 'matrix');  // out of the field, so that its offers close
    await page.click('button', 'clear_filter');
    await page.page.waitForFunction(() => location.hash === '', { timeout: 5000 });
    assert.equal(page.page.url(), bare);
    await closed(page);
  });

  test('a link that is pasted into the open page is followed, in one step of undo', async () => {
    const page = await fresh();
    await page.page.evaluate(() => { location.hash = 'v1&q=TLS&mode=diff'; });
    await settle(page.page);
    assert.equal((await page.shown()).mode, 'diff');
    assert.equal((await page.item('textbox', 'search')).value, 'TLS');
    await page.click('button', 'undo');
    assert.notEqual((await page.item('textbox', 'search')).value, 'TLS');
    await closed(page);
  });

  test('vendors that are not there, newer links and other texts are told, and do no harm', async () => {
    for (const [hash, told] of [['v1&vendors=none@1,recoru@1.2', /none@1/], ['v9&q=x', /新しい版/], ['top', /#/]]) {
      const page = await fresh({ url: `${page_url}#${hash}` });
      assert.match((await page.item('status', 'status')).name, told);
      assert.ok((await page.items('gridcell')).length > 0);
      await closed(page);
    }
  });

  test('over HTTP, with a query in the address', async () => {
    const server = http.createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(fs.readFileSync(page_file));
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${server.address().port}/a/kurabe.html?x=1`;
    const page = await fresh({ url });
    const bare = page.page.url();
    assert.ok(bare.startsWith(url));
    await page.click('tab', 'diff');
    assert.equal(await address(page, 'mode=diff'), `${bare}#v1&mode=diff`);
    await page.click('tab', 'matrix');
    await page.page.waitForFunction(() => location.hash === '', { timeout: 5000 });
    assert.equal(page.page.url(), bare);
    await closed(page);
    server.close();
  });
});

describe('named views', () => {
  test('a view is named with the input method, found again, renamed and deleted', async () => {
    const page = await fresh();
    const client = await page.page.createCDPSession();
    await page.click('facet', 'state:no');
    await page.click('button', 'views');
    await client.send('Input.imeSetComposition', { text: 'なし', selectionStart: 2, selectionEnd: 2 });
    await settle(page.page);
    await page.screenshot('naming_a_view');
    await client.send('Input.insertText', { text: '「なし」の一覧' });
    await settle(page.page);
    await page.page.keyboard.press('Enter');
    await settle(page.page);
    assert.deepEqual((await page.items('saved-view')).map(item => item.name), ['「なし」の一覧']);
    await page.screenshot('saved_views');
    await page.page.keyboard.press('Escape');
    await settle(page.page);
    const rows = (await page.item('summary', 'matrix_summary')).name;
    await page.click('button', 'clear_filter');
    await page.click('tab', 'diff');
    await page.click('button', 'views');
    await page.click('saved-view', '「なし」の一覧');
    assert.equal((await page.item('summary', 'matrix_summary')).name, rows);
    await page.click('button', 'views');
    await page.click('button', 'rename_view:「なし」の一覧');
    await page.page.keyboard.down('Control');
    await page.page.keyboard.press('a');
    await page.page.keyboard.up('Control');
    await client.send('Input.insertText', { text: '確認' });
    await settle(page.page);
    await page.screenshot('renaming_a_view');
    await page.page.keyboard.press('Enter');
    await settle(page.page);
    assert.deepEqual((await page.items('saved-view')).map(item => item.name), ['確認']);
    await page.click('button', 'delete_view:確認');
    assert.deepEqual(await page.items('saved-view'), []);
    await page.page.keyboard.press('Escape');
    await settle(page.page);
    await page.click('button', 'undo');
    await page.click('button', 'views');
    assert.deepEqual((await page.items('saved-view')).map(item => item.name), ['確認']);
    await closed(page);
  });
});
