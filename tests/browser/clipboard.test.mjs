// Copying and pasting by the browser's own clipboard events, as they arrive in other programs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchChromium, page_file, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

function pageTest(name, options, body) {
  test(name, async () => {
    const page = await KurabePage.open(browser, options);
    try {
      await body(page);
      assert.deepEqual(page.messages, [], 'the console stays empty');
    } finally {
      await page.page.close();
    }
  });
}

async function chord(page, ...keys) {
  const letter = keys.pop();
  for (const key of keys) await page.page.keyboard.down(key);
  // The browser's own command, as its menu bar and its shortcuts give it; keys alone do not.
  const commands = { c: ['copy'], v: ['paste'], x: ['cut'] };
  await page.page.keyboard.down(letter, keys.length === 1 ? { commands: commands[letter] ?? [] } : {});
  await page.page.keyboard.up(letter);
  for (const key of keys.reverse()) await page.page.keyboard.up(key);
  await settle(page.page);
}

/** What another program gets: pasted into a page of its own, as rich text and as plain text. */
async function pasted() {
  const other = await browser.newPage();
  await other.setContent('<div id="rich" contenteditable></div><textarea id="plain"></textarea>');
  await other.bringToFront();
  const into = async id => {
    await other.focus(`#${id}`);
    await other.keyboard.down('Control');
    await other.keyboard.down('v', { commands: ['paste'] });
    await other.keyboard.up('v');
    await other.keyboard.up('Control');
  };
  await into('rich');
  await into('plain');
  const result = await other.evaluate(() => {
    const rich = document.getElementById('rich');
    return {
      rows: [...rich.querySelectorAll('tr')].map(row => [...row.cells].map(cell => cell.innerText)),
      headers: rich.querySelectorAll('th').length,
      strange: rich.querySelectorAll('script, img, b, i').length,
      plain: document.getElementById('plain').value,
    };
  });
  await other.close();
  return result;
}

async function rightClick(page, role, id) {
  const { rect: [x, y, width, height] } = await page.item(role, id);
  await page.page.mouse.move(x + width / 2, y + height / 2);
  await settle(page.page);
  for (const press of ['down', 'up']) {
    await page.page.mouse[press]({ button: 'right' });
    await settle(page.page);
  }
}

const cell = 'backup.retention|recoru@1.2';

/** Leaves no offers over what is below the field. */
async function searchFor(page, text) {
  await page.click('textbox', 'search');
  await page.page.keyboard.type(text);
  await settle(page.page);
  await page.page.keyboard.press('Escape');
  await settle(page.page);
}

const sample = JSON.parse(fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8'));
const hostile = structuredClone(sample);
hostile.id = 'hostile';
hostile.service.name.ja = '=1+1<b>敵</b>';
hostile.answers[0].scope = { ja: '<script>alert(1)</script>\n\t"', en: '<script>alert(1)</script>' };
hostile.answers[0].note = { ja: '<img src=x onerror=alert(1)>', en: '<img src=x onerror=alert(1)>' };

describe('the whole table', () => {
  pageTest('by its button: a table in a word processor, tab-separated lines elsewhere', {}, async page => {
    await page.click('button', 'copy_table');
    assert.equal((await page.items('status'))[0].name, 'コピーしました');
    const { rows, headers, plain } = await pasted();
    const lines = plain.trimEnd().split('\n').map(line => line.split('\t'));
    assert.ok(rows.length > 100, `${rows.length} rows`);
    assert.equal(lines.length, rows.length);
    assert.equal(headers, 7);
    assert.ok([...rows, ...lines].every(row => row.length === 7));
    assert.deepEqual(lines[0].slice(0, 2), ['分類', '項目']);
    assert.ok(rows.some(row => row[1] === 'バックアップの保存期間' && row.some(text => text.includes('あり: 35日'))));
  });

  pageTest('by Ctrl+Shift+C, as narrowed by the search, also from its field', {}, async page => {
    await searchFor(page, 'MFA');
    await chord(page, 'Control', 'Shift', 'c');
    const { rows } = await pasted();
    assert.equal(rows.length, (await page.items('rowheader')).length + 1);
  });

  for (const mode of ['diff', 'detail']) {
    pageTest(`of the view “${mode}”, in English`, {}, async page => {
      await page.click('button', 'language');
      await page.click('tab', mode);
      await page.click('button', 'copy_table');
      const { rows, plain } = await pasted();
      assert.deepEqual(rows[0].slice(0, 2), ['Category', 'Property']);
      assert.equal(rows[0].length, 5);
      assert.equal(plain.trimEnd().split('\n').length, rows.length);
    });
  }

  test('over plain HTTP from another host than this one, where there is no other clipboard', async () => {
    const server = http.createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(fs.readFileSync(page_file));
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const intranet = await launchChromium(['--host-resolver-rules=MAP intranet.example 127.0.0.1']);
    try {
      const page = await KurabePage.open(intranet, { url: `http://intranet.example:${server.address().port}/` });
      assert.equal(await page.page.evaluate(() => navigator.clipboard), undefined);
      await page.click('button', 'copy_table');
      assert.equal((await page.items('status'))[0].name, 'コピーしました');
    } finally {
      await intranet.close();
      server.close();
    }
  });

  pageTest('of a hostile profile: text, no formula, no markup', {}, async page => {
    await page.drop({ 'hostile.json': JSON.stringify(hostile) });
    await searchFor(page, 'MFA');
    await page.click('button', 'copy_table');
    const { rows, strange, plain } = await pasted();
    assert.equal(strange, 0);
    assert.ok(rows[0].at(-1).startsWith("'=1+1<b>敵</b>"), rows[0].at(-1));
    assert.ok(rows.some(row => row.at(-1).includes('<script>alert(1)</script>')));
    assert.ok(plain.trimEnd().split('\n').every(line => line.split('\t').length === 8));
    assert.ok(plain.includes("\t'=1+1<b>敵</b>"));
  });
});

describe('a cell and a row', () => {
  pageTest('Ctrl+C copies the selected cell', {}, async page => {
    await searchFor(page, '保存期間');
    await page.click('gridcell', cell);
    await chord(page, 'Control', 'c');
    const { plain, rows } = await pasted();
    assert.match(plain, /^あり: 35日/);
    assert.equal(rows.length, 0);
  });

  pageTest('its menu copies cell, row and table and opens the answer', {}, async page => {
    await searchFor(page, '保存期間');
    await rightClick(page, 'gridcell', cell);
    await page.screenshot('cell_menu');
    await page.click('menuitem', 'copy_cell');
    assert.match((await pasted()).plain, /^あり: 35日/);
    await page.page.bringToFront();
    await rightClick(page, 'gridcell', cell);
    await page.click('menuitem', 'copy_row');
    const row = await pasted();
    assert.equal(row.rows.length, 1);
    assert.equal(row.rows[0][1], 'バックアップの保存期間');
    await page.page.bringToFront();
    await rightClick(page, 'gridcell', cell);
    await page.click('menuitem', 'copy_table');
    assert.equal((await pasted()).rows.length, (await page.items('rowheader')).length + 1);
    await page.page.bringToFront();
    await rightClick(page, 'gridcell', cell);
    await page.click('menuitem', 'open_answer');
    assert.ok((await page.items('pane-answer')).length > 0);
  });

  pageTest('a finger held still opens the menu and clicks nothing', {}, async page => {
    await searchFor(page, '保存期間');
    const { rect: [x, y, width, height] } = await page.item('gridcell', cell);
    const touch = await page.page.touchscreen.touchStart(x + width / 2, y + height / 2);
    await new Promise(resolve => setTimeout(resolve, 900));
    await settle(page.page);
    await touch.end();
    await settle(page.page);
    assert.equal((await page.items('menuitem')).length, 4);
    assert.equal((await page.items('pane-answer')).length, 0);
  });
});

/** Drags with the left button between two places. */
async function drag(page, from, to) {
  await page.page.mouse.move(...from);
  await settle(page.page);
  await page.page.mouse.down();
  await settle(page.page);
  await page.page.mouse.move(...to, { steps: 4 });
  await settle(page.page);
  await page.page.mouse.up();
  await settle(page.page);
}

describe('text', () => {
  const glyph = 22;  // a cell's text begins behind it

  pageTest('what a drag over a cell selects, Ctrl+C copies, and no more', {}, async page => {
    await searchFor(page, '保存期間');
    const { rect: [left, top, outer] } = await page.item('gridcell', cell);
    const padding = { x: 8, y: 6 };
    const [x, y, width] = [left + padding.x, top + padding.y, outer - 2 * padding.x];
    const cursor = () => page.page.evaluate(() => document.getElementById('canvas').style.cursor);
    await page.page.mouse.move(x + width - 5, y + 7);
    await settle(page.page);
    assert.equal(await cursor(), 'pointer');
    await page.page.mouse.move(x + glyph + 5, y + 7);
    await settle(page.page);
    assert.equal(await cursor(), 'text');
    await drag(page, [x + glyph, y + 7], [x + width, y + 7]);
    await page.screenshot('selected_text');
    assert.equal((await page.items('pane-answer')).length, 0, 'it was no click');
    await chord(page, 'Control', 'c');
    const { plain, rows } = await pasted();
    assert.equal(plain, '35日');
    assert.equal(rows.length, 0);
    await page.page.bringToFront();
    const pause = () => new Promise(resolve => setTimeout(resolve, 1000));
    await pause();  // a tooltip might appear
    const frames = await page.frames();
    await pause();
    assert.equal(await page.frames(), frames, 'a selection that stands costs nothing');
    await page.page.keyboard.press('Escape');
    await page.click('gridcell', cell);
    await chord(page, 'Control', 'c');
    assert.match((await pasted()).plain, /^あり: 35日/, 'the whole cell');
  });

  pageTest('a double click selects a word in the answer pane, and its menu copies it', {}, async page => {
    await searchFor(page, '保存期間');
    await page.click('gridcell', cell);
    const { rect: [x, y] } = await page.item('pane-answer', `${cell}|0`);
    await page.page.mouse.move(x + glyph + 4, y + 7);
    await settle(page.page);
    await page.page.mouse.click(x + glyph + 4, y + 7, { count: 2 });
    await settle(page.page);
    await page.screenshot('selected_word');
    for (const press of ['down', 'up']) {
      await page.page.mouse[press]({ button: 'right' });
      await settle(page.page);
    }
    await page.screenshot('selection_menu');
    await page.click('menuitem', 'copy_selection');
    assert.equal((await pasted()).plain, '35');
  });
});

describe('text fields', () => {
  pageTest('the selection is copied, cut and pasted', {}, async page => {
    await searchFor(page, 'MFA');
    await chord(page, 'Control', 'a');
    await chord(page, 'Control', 'c');
    assert.equal((await pasted()).plain, 'MFA');
    await page.page.bringToFront();
    await chord(page, 'Control', 'x');
    assert.notEqual((await page.item('textbox', 'search')).value, 'MFA');
    await chord(page, 'Control', 'v');
    await chord(page, 'Control', 'v');
    assert.equal((await page.item('textbox', 'search')).value, 'MFAMFA');
  });
});
