// The view on the screen as HTML: on paper, and for assistive technology.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchChromium, project, screenshots, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

function pageTest(name, options, body) {
  test(name, async () => {
    const page = await KurabePage.open(browser, options);
    try {
      await body(page);
      assert.deepEqual(page.messages, [], 'the console stays empty');
      assert.equal(page.requests.length, 1, 'nothing is requested after the page itself');
    } finally {
      await page.page.close();
    }
  });
}

const reportHtml = page => page.page.evaluate(() => document.getElementById('report').innerHTML);

/** What stands on paper: the structure of the report while it prints, and the file. */
async function print(page, name) {
  await page.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const report = document.getElementById('report');
      window.printed = {
        rows: report.querySelectorAll('tbody tr:not(.group)').length,
        caption: report.querySelector('caption')?.textContent ?? '',
        text: report.textContent,
        strange: report.querySelectorAll('script, img, b, i').length,
      };
    }, { once: true });
  });
  const file = path.join(screenshots, `${name}.pdf`);
  await page.page.pdf({ path: file, preferCSSPageSize: true });
  return { ...await page.page.evaluate(() => window.printed), file };
}

describe('printing', () => {
  pageTest('the matrix is printed whole, and nothing of it is left behind', {}, async page => {
    const { rows, caption, text, file } = await print(page, 'print_matrix');
    assert.ok(rows > 100, `${rows} rows`);
    assert.equal(caption, (await page.item('summary', 'matrix_summary')).name);
    assert.ok(text.includes('あり: 99.95%以上 [目標値]'));
    assert.ok(fs.statSync(file).size > 50_000);
    const media = fs.readFileSync(file, 'latin1').match(/\/MediaBox\s*\[([^\]]*)\]/)[1].trim().split(/\s+/).map(Number);
    assert.ok(media[2] > media[3], `landscape: ${media}`);
    assert.equal(await reportHtml(page), '');
  });

  pageTest('what is printed is what the screen shows: search, open answer, sources', {}, async page => {
    await page.click('textbox', 'search');
    await page.page.keyboard.type('MFA');
    await settle(page.page);
    const ids = (await page.items('rowheader')).length;
    await page.click('gridcell', 'auth.mfa|rakuneko@unstated');
    const { rows, text } = await print(page, 'print_answer');
    assert.equal(rows, ids);
    assert.ok(text.includes('検索MFA'));
    assert.ok(/出典.*1\.4\.1/s.test(text));
  });

  for (const [mode, title] of [['diff', '比べ Kurabe: 差分'], ['detail', '比べ Kurabe: 詳細'], ['library', '比べ Kurabe: 読み込み']]) {
    pageTest(`the view “${mode}” prints`, {}, async page => {
      await page.click('tab', mode);
      const { text, rows } = await print(page, `print_${mode}`);
      assert.equal(text.slice(0, title.length), title);
      assert.ok(rows >= 5, `${rows} rows`);
    });
  }

  pageTest('many columns are divided over tables, each with the names of the rows', {}, async page => {
    const profile = JSON.parse(fs.readFileSync(path.join(project, 'profiles/rakuneko.json'), 'utf8'));
    await page.drop(Object.fromEntries(Array.from({ length: 10 }, (_, i) =>
      [`more${i}.json`, JSON.stringify({ ...profile, id: `more${i}` })])));
    await page.click('tab', 'matrix');
    await page.page.evaluate(() => addEventListener('beforeprint', () => {
      window.tables = [...document.querySelectorAll('#report table')].map(table => ({
        columns: table.querySelectorAll('thead th').length, rows: table.querySelectorAll('tbody th[scope=row]').length,
      }));
    }, { once: true }));
    await print(page, 'print_parts');
    const tables = await page.page.evaluate(() => window.tables);
    assert.deepEqual(tables.map(table => table.columns), [6, 6, 6]);
    assert.ok(tables[0].rows > 100 && tables.every(table => table.rows === tables[0].rows), JSON.stringify(tables));
  });

  pageTest('the button prints, with notes and sources where that is chosen, and remembers the choice', {}, async page => {
    await page.page.evaluate(() => { window.prints = 0; window.print = () => { window.prints++; }; });
    const cites = async () => {
      await page.page.evaluate(() => addEventListener('beforeprint', () => {
        window.cites = document.querySelectorAll('#report td cite').length;
      }, { once: true }));
      await print(page, 'print_notes');
      return page.page.evaluate(() => window.cites);
    };
    assert.equal(await cites(), 0);
    await page.click('button', 'print_menu');
    await page.click('checkbox', 'print_notes');
    const [, top, , height] = (await page.item('button', 'print_menu')).rect;
    assert.ok((await page.item('checkbox', 'print_notes')).rect[1] >= top + height, 'what opened it stays in sight');
    await page.screenshot('print_menu');
    await page.click('button', 'print');
    assert.equal(await page.page.evaluate(() => window.prints), 1);
    assert.ok(await cites() > 300);
    await page.page.reload();
    await page.page.evaluate(() => window.kurabe.ready);
    await settle(page.page);
    assert.ok(await cites() > 300);
    page.requests.length = 1;
  });

  pageTest('Ctrl+P stays with the browser', {}, async page => {
    const prevented = await page.page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', ctrlKey: true, bubbles: true, cancelable: true });
      document.getElementById('canvas').dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(prevented, false);
  });
});

describe('beside the canvas', () => {
  const focused = page => page.page.evaluate(() => document.activeElement.id);
  async function press(page, key, shift = false) {
    if (shift) await page.page.keyboard.down('Shift');
    await page.page.keyboard.press(key);
    if (shift) await page.page.keyboard.up('Shift');
    await settle(page.page);
  }

  pageTest('the first stop of the Tab key opens the view as a table, which follows the screen', {}, async page => {
    assert.equal(await reportHtml(page), '', 'nothing is made before it is asked for');
    await press(page, 'Tab');
    assert.equal(await focused(page), 'read');
    await page.screenshot('read_button');
    await press(page, 'Enter');
    assert.equal(await focused(page), 'report');
    const tree = await page.page.accessibility.snapshot({ interestingOnly: false });
    const roles = new Map();
    const count = node => { roles.set(node.role, (roles.get(node.role) ?? 0) + 1); node.children?.forEach(count); };
    count(tree);
    assert.ok(roles.get('rowheader') > 100, JSON.stringify([...roles]));
    assert.equal(roles.get('columnheader'), 6);

    await page.click('textbox', 'search');
    await page.page.keyboard.type('MFA');
    await settle(page.page);
    const rows = () => page.page.evaluate(() => document.querySelectorAll('#report tbody tr:not(.group)').length);
    assert.equal(await rows(), (await page.items('rowheader')).length);
    await page.click('button', 'language');
    assert.equal(await page.page.evaluate(() => document.querySelector('#report article').lang), 'en');
    assert.equal(await page.page.evaluate(() => document.getElementById('read').textContent), 'Read this view as HTML');

    await page.page.focus('#read');
    await press(page, 'Enter');
    assert.equal(await reportHtml(page), '');
  });

  pageTest('what is selected in there is copied as it is', {}, async page => {
    await press(page, 'Tab');
    await press(page, 'Enter');
    const taken = await page.page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('#report caption'));
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.getElementById('report').dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(taken, false);
  });

  pageTest('a hostile profile stays text in there', {}, async page => {
    const profile = JSON.parse(fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8'));
    profile.service.name.ja = '<img src=x onerror="document.title=1"><script>document.title=1</script>"&';
    profile.answers[0].note = { ja: '</p></td></table><b>', en: '</p></td></table><b>' };
    await page.drop({ 'hostile.json': JSON.stringify(profile) });
    await press(page, 'Tab');
    await press(page, 'Enter');
    const found = await page.page.evaluate(() => ({
      elements: document.querySelectorAll('#report img, #report script, #report b').length,
      header: document.querySelector('#report thead th:last-child bdi').textContent,
      columns: new Set([...document.querySelectorAll('#report tbody tr:not(.group)')].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0))).size,
    }));
    assert.deepEqual(found, { elements: 0, header: profile.service.name.ja, columns: 1 });
  });

  pageTest('the Tab key goes through the program’s controls and leaves it, both ways', {}, async page => {
    const walk = async shift => {
      const stops = [];
      do {
        await press(page, 'Tab', shift);
        stops.push(await focused(page));
      } while (stops.at(-1) !== '' && (!shift || stops.at(-1) !== 'read') && stops.length < 150);
      return stops;
    };
    const forward = await walk(false);
    assert.equal(forward[0], 'read');
    assert.ok(forward.length > 20 && forward.length < 150, `${forward.length} stops`);
    assert.ok(forward.includes('text'), 'the search field is on the way');
    const backward = await walk(true);
    assert.equal(backward.at(-1), 'read');
    assert.equal(backward.length, forward.length - 1, 'the same stops');
  });

  pageTest('the Tab key that takes an offer of the search field goes nowhere', {}, async page => {
    await page.click('textbox', 'search');
    await page.page.keyboard.type('mf');
    await settle(page.page);
    assert.ok((await page.items('suggestion')).length > 0);
    await press(page, 'ArrowDown');
    const [offer] = (await page.items('suggestion')).filter(item => item.selected);
    await press(page, 'Tab');
    assert.equal(await focused(page), 'text');
    assert.equal((await page.item('textbox', 'search')).value.trim(), offer.name.trim());
    assert.ok((await page.item('textbox', 'search')).focused);
  });

  pageTest('the table is one stop: Enter goes into it, arrows from cell to cell, the menu key opens the menu', {}, async page => {
    await page.page.focus('#read');
    // Past the page's last stop, then the choice of colours and the legend's three buttons.
    for (let stop = 0; stop < 6; stop++) await press(page, 'Tab', true);
    await press(page, 'Enter');
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    await press(page, 'ArrowRight');
    await page.screenshot('keyboard_cell');
    await press(page, 'ContextMenu');
    assert.equal((await page.items('menuitem')).length, 4);
    await press(page, 'Escape');
    assert.equal((await page.items('menuitem')).length, 0);
    await press(page, 'Enter');
    assert.ok((await page.items('pane-answer')).length > 0);
  });
});
