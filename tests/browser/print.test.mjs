// The view on the screen as HTML: on paper, and for assistive technology.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchChromium, screenshots, settle } from './page.mjs';

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
    assert.equal(caption, (await page.item('summary', 'matrix_summary')).text);
    assert.ok(text.includes('あり: 99.95%以上 [目標]'));
    assert.ok(fs.statSync(file).size > 50_000);
    const media = fs.readFileSync(file, 'latin1').match(/\/MediaBox\s*\[([^\]]*)\]/)[1].trim().split(/\s+/).map(Number);
    assert.ok(media[2] > media[3], `landscape: ${media}`);
    assert.equal(await reportHtml(page), '');
  });

  pageTest('what is printed is what the screen shows: search, open answer, sources', {}, async page => {
    await page.click('text-field', 'search');
    await page.page.keyboard.type('MFA');
    await settle(page.page);
    const ids = (await page.items('row-header')).length;
    await page.click('cell', 'auth.mfa|rakuneko@unstated');
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

  pageTest('Ctrl+P stays with the browser', {}, async page => {
    const prevented = await page.page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', ctrlKey: true, bubbles: true, cancelable: true });
      document.getElementById('canvas').dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(prevented, false);
  });
});
