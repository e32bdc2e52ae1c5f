// What a reviewer does, on the page as it is built: in Chromium with WebGL, and in what else imports this
// (see "setup" in page.mjs).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchBrowser, page_file, page_url, settle, setup } from './page.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

/** Opens a page of its own for one test, and checks afterwards that it was silent. */
function pageTest(name, options, body) {
  test(name, { skip: setup === 'firefox' && options.chromium_only }, async () => {
    const page = await KurabePage.open(browser, options);
    try {
      await body(page);
      assert.deepEqual(page.messages, [], 'the console stays empty');
      const others = page.requests.filter(url => !url.startsWith(page_url));
      assert.deepEqual(others, [], 'nothing is requested after the page itself');
    } finally {
      await page.page.close();
    }
  });
}

const cellText = async (page, id) => (await page.item('gridcell', id)).name;
const rowIds = async page => (await page.items('rowheader')).map(item => item.id);

/** Leaves no offers over what is below the field. */
async function search(page, text) {
  await page.click('textbox', 'search');
  await page.page.keyboard.type(text);
  await settle(page.page);
  await page.page.keyboard.press('Escape');
  await settle(page.page);
}

async function paste(page, text) {
  await page.click('textbox', 'search');
  await page.page.evaluate(value => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    // Firefox takes its own two members instead of clipboardData.
    document.activeElement.dispatchEvent(new ClipboardEvent('paste',
      { clipboardData: data, dataType: 'text/plain', data: value, bubbles: true, cancelable: true }));
  }, text);
  await settle(page.page);
}

async function compose(page, client, text) {
  await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await settle(page.page);
}

const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
const second_file = good_file.replaceAll('"sample"', '"second"');

describe('opening', () => {
  pageTest('from a file: five vendors, one file of at most 3.47 MB', {}, async page => {
    assert.equal((await page.items('columnheader')).length, 6);
    const size = fs.statSync(page_file).size;
    assert.ok(size <= 3.47e6, `${size} bytes`);
    const marks = await page.page.evaluate(() =>
      Object.fromEntries(performance.getEntriesByType('mark').map(mark => [mark.name, Math.round(mark.startTime)])));
    console.log(`# page ${Math.round(size / 1024)} kB; milliseconds to ${JSON.stringify(marks)}`);
  });

  test('over HTTP, with any content type for the rest, and without being able to connect anywhere', async () => {
    let requests = 0;
    const server = http.createServer((request, response) => {
      requests++;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(fs.readFileSync(page_file));
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${server.address().port}/sub/path/kurabe.html`;
    const page = await KurabePage.open(browser, { url });
    assert.equal((await page.items('columnheader')).length, 6);
    assert.equal(requests, 1);
    assert.deepEqual(page.messages, []);
    const refused = await page.page.evaluate(() => fetch(location.href).then(() => false, () => true));
    assert.ok(refused, 'the policy forbids connections');
    assert.equal(requests, 1);
    await page.page.close();
    server.close();
  });

  for (const scale of [1, 1.5, 2]) {
    pageTest(`text is drawn at the density of the display: ${scale}`, { scale }, async page => {
      const canvas = await page.page.evaluate(() => {
        const { width, height } = document.getElementById('software-canvas') ?? document.getElementById('canvas');
        return { width, height };
      });
      assert.deepEqual(canvas, { width: 1280 * scale, height: 800 * scale });
      await page.screenshot(`density_${scale}`);
    });
  }

  pageTest('nothing is drawn while nothing changes', {}, async page => {
    await new Promise(resolve => setTimeout(resolve, 1000));
    const before_pause = await page.frames();
    await new Promise(resolve => setTimeout(resolve, 3000));
    assert.equal(await page.frames(), before_pause);
  });
});

describe('searching and filtering', () => {
  pageTest('typed words narrow the rows; one click brings them back', {}, async page => {
    await search(page, 'MFA');
    assert.deepEqual(await rowIds(page), ['auth.mfa', 'auth.mfa_methods', 'access.vendor_mfa']);
    await page.click('button', 'clear_filter');
    assert.ok((await rowIds(page)).length > 5);
  });

  pageTest('a figure is found as the table shows it, in either language', {}, async page => {
    for (const typed of ['20世代', '２０世代', '"20 generations"']) {
      await search(page, typed);
      assert.deepEqual(await rowIds(page), ['backup.generations'], typed);
      await page.click('button', 'clear_filter');
    }
    await search(page, '2027年1月14日');
    assert.deepEqual(await rowIds(page), ['cert.isms']);
    await page.screenshot('figure-found');
  });

  pageTest('words written without a space find nothing, and one click takes them apart', {}, async page => {
    await search(page, '世代データベース');
    assert.deepEqual(await rowIds(page), []);
    await page.click('button', 'wider:世代 データベース');
    assert.ok((await rowIds(page)).includes('backup.generations'));
    assert.equal((await page.item('textbox', 'search')).value, '世代 データベース');
  });

  pageTest('Japanese comes in through the input method, and its keys do nothing else', { chromium_only: true }, async page => {
    const client = await page.page.createCDPSession();
    await page.click('textbox', 'search');
    await compose(page, client, 'にだんかい');
    assert.equal(await page.page.evaluate(() => document.getElementById('text').value), 'にだんかい');
    assert.equal((await page.shown()).nodes.filter(item => item.role === 'rowheader').length > 5, true);
    await page.screenshot('composing');
    await client.send('Input.insertText', { text: '二段階認証' });
    await settle(page.page);
    assert.equal((await rowIds(page))[0], 'auth.mfa');
    await compose(page, client, 'とりけし');
    await compose(page, client, '');
    assert.equal((await page.item('textbox', 'search')).value, '二段階認証');
  });

  pageTest('text can be pasted and copied without the secure clipboard', {}, async page => {
    await paste(page, 'ﾊﾞｯｸｱｯﾌﾟ 保存期間');
    assert.equal((await rowIds(page))[0], 'backup.retention');
    await page.page.keyboard.down('Control');
    await page.page.keyboard.press('a');
    await page.page.keyboard.up('Control');
    await settle(page.page);
    const copied = await page.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy',
        { clipboardData: data, dataType: 'text/plain', data: '', bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return event.clipboardData.getData('text/plain');
    });
    assert.equal(copied, 'ﾊﾞｯｸｱｯﾌﾟ 保存期間');
  });

  pageTest('facets have live counts', {}, async page => {
    const before_count = (await page.item('facet', 'category:encryption')).name;
    await page.click('facet', 'state:no');
    const facet = await page.item('facet', 'category:encryption');
    assert.notEqual(facet.name, before_count);
    assert.equal((await page.item('facet', 'state:no')).checked, true);
  });

  pageTest('the switch for differences leaves the rows that differ', {}, async page => {
    await page.click('button', 'columns');
    for (const key of ['rakuraku-meisai@unstated', 'chatdealer@2024-09-24', 'recoru@1.2']) {
      await page.click('checkbox', `column:${key}`);
    }
    await page.page.keyboard.press('Escape');
    await settle(page.page);
    const all = (await page.item('summary', 'matrix_summary')).name;
    await page.click('checkbox', 'only_differences');
    assert.notEqual((await page.item('summary', 'matrix_summary')).name, all);
    assert.ok((await page.items('rowheader')).every(item => item.value === 'differs'));
  });

  pageTest('Ctrl+F goes to the search box from anywhere', {}, async page => {
    await page.click('tab', 'library');
    await page.page.keyboard.down('Control');
    await page.page.keyboard.press('f');
    await page.page.keyboard.up('Control');
    await settle(page.page);
    assert.ok((await page.item('textbox', 'search')).focused);
  });
});

describe("a reviewer's questions, answered by search alone", () => {
  pageTest('which encrypt stored data', {}, async page => {
    await paste(page, '保存データの暗号化');
    assert.match(await cellText(page, 'encryption.at_rest|rakuro@1.2'), /^あり \(データベース\) あり \(アップロードファイル/);
    assert.match(await cellText(page, 'encryption.at_rest|rakuraku-meisai@unstated'), /^記載なし/);
    assert.match(await cellText(page, 'encryption.at_rest|rakuneko@unstated'), /^あり/);
    assert.match(await cellText(page, 'encryption.at_rest|chatdealer@2024-09-24'), /^なし/);
    assert.match(await cellText(page, 'encryption.at_rest|recoru@1.2'), /^あり/);
  });

  pageTest('which offer MFA, and on what terms', {}, async page => {
    await search(page, 'MFA');
    assert.match(await cellText(page, 'auth.mfa|rakuraku-meisai@unstated'), /^オプション \(マイページ/);
    await page.click('gridcell', 'auth.mfa|rakuraku-meisai@unstated');
    assert.match((await page.items('pane-answer'))[0].name, /追加料金.*セキュリティガイドブック/s);
    await page.click('gridcell', 'auth.mfa|rakuneko@unstated');
    assert.match((await page.items('pane-answer'))[0].name, /追加料金はない.*1\.4\.1/s);
  });

  pageTest('who keeps backups longest', {}, async page => {
    await paste(page, 'バックアップ 保存期間');
    await page.page.keyboard.press('Escape');  // the suggestions cover the headers
    await settle(page.page);
    assert.match(await cellText(page, 'backup.retention|recoru@1.2'), /^あり: 35日/);
    await page.click('columnheader', 'rakuneko@unstated');
    await page.click('menuitem', 'make_baseline');
    assert.match(await cellText(page, 'backup.retention|recoru@1.2'), /良い/);
    assert.match(await cellText(page, 'backup.retention|chatdealer@2024-09-24'), /168時間.*劣る/);
  });
});

describe('other views', () => {
  pageTest('two vendors are picked and compared', {}, async page => {
    await page.click('tab', 'diff');
    await page.click('combobox', 'diff_left');
    await page.click('option', 'diff_left|rakuneko@unstated');
    await page.click('combobox', 'diff_right');
    await page.click('option', 'diff_right|chatdealer@2024-09-24');
    await page.click('chip', 'worse');
    const relations = await page.items('relation');
    assert.ok(relations.length > 0);
    assert.ok(relations.every(item => item.value === 'worse'));
    assert.ok(relations.some(item => item.id === 'encryption.at_rest'));
  });

  pageTest('a profile is read in its document’s order', {}, async page => {
    await page.click('tab', 'detail');
    await page.click('radio', 'detail_order:document');
    const sections = (await page.items('group-header')).map(item => item.name);
    assert.ok(sections.some(text => text.startsWith('1 ')), sections.join());
    await page.page.mouse.move(800, 500);
    await page.page.mouse.wheel({ deltaY: 3000 });
    await settle(page.page);
    assert.notDeepEqual((await page.items('group-header')).map(item => item.name), sections);
  });

  pageTest('the language turns everything', {}, async page => {
    await page.click('button', 'language');
    assert.equal((await page.item('tab', 'matrix')).name, 'Matrix');
    assert.equal(await page.page.evaluate(() => document.documentElement.lang), 'en');
  });

  pageTest('the wheel brings later rows into sight', {}, async page => {
    const first = await rowIds(page);
    await page.page.mouse.move(800, 500);
    await page.page.mouse.wheel({ deltaY: 2000 });
    await settle(page.page);
    assert.notDeepEqual(await rowIds(page), first);
  });
});

describe('the wheel and the keys', () => {
  pageTest('Shift and the wheel scroll sideways', { width: 480, height: 700 }, async page => {
    const place = async () => (await page.item('columnheader', 'rakuraku-meisai@unstated')).rect[0];
    const before_scroll = await place();
    await page.page.mouse.move(300, 400);
    await page.page.keyboard.down('Shift');
    await page.page.mouse.wheel({ deltaX: 100 });
    await page.page.keyboard.up('Shift');
    await settle(page.page);
    assert.ok(await place() < before_scroll);
  });

  pageTest('Shift that is let go before the next frame still scrolls sideways', { width: 480, height: 700 }, async page => {
    const place = async () => (await page.item('columnheader', 'rakuraku-meisai@unstated')).rect;
    const [before_scroll, top] = await place();
    const rows = await rowIds(page);
    await page.page.mouse.move(300, 400);
    await page.page.keyboard.down('Shift');
    await settle(page.page);
    await page.page.evaluate(() => {
      const turn = { bubbles: true, cancelable: true, shiftKey: true, deltaY: 100 };  // as Firefox says it
      document.getElementById('canvas').dispatchEvent(new WheelEvent('wheel', turn));
      window.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'Shift', code: 'ShiftLeft' }));
    });
    await page.page.keyboard.up('Shift');
    await settle(page.page);
    const [after_scroll, top_after] = await place();
    assert.ok(after_scroll < before_scroll);
    assert.equal(top_after, top);
    assert.deepEqual(await rowIds(page), rows);
  });

  pageTest('what the program has no use for stays with the browser', {}, async page => {
    const prevented = await page.page.evaluate(() => {
      const pressed = options => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options });
        window.dispatchEvent(event);
        return event.defaultPrevented;
      };
      return {
        find: pressed({ key: 'f', code: 'KeyF', ctrlKey: true }),
        address: pressed({ key: 'l', code: 'KeyL', ctrlKey: true }),
        back: pressed({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }),
        dead: pressed({ key: 'Dead', code: 'KeyE' }),
        zoom: pressed({ key: '+', code: 'Semicolon', ctrlKey: true }),
      };
    });
    assert.deepEqual(prevented, { find: true, address: false, back: false, dead: false, zoom: false });
  });
});

describe('loading', () => {
  pageTest('good files are added, several at once', { height: 1000 }, async page => {
    await page.drop({ 'one.json': good_file, 'two.json': second_file });
    await page.click('tab', 'library');
    assert.equal((await page.items('loaded-profile')).length, 7);
    await page.click('button', 'remove:sample@1.0');
    assert.equal((await page.items('loaded-profile')).length, 6);
    await page.click('button', 'undo');
    assert.equal((await page.items('loaded-profile')).length, 7);
  });

  pageTest('a bad file says where and why, and changes nothing else', {}, async page => {
    const before_load = (await page.items('gridcell')).map(item => item.name);
    await page.drop({
      'not.json': 'hello', 'version.json': good_file.replace('"version": 1', '"version": 9'),
      'deep.json': '['.repeat(1000), 'cut.json': good_file.slice(0, 300),
    });
    assert.deepEqual((await page.items('gridcell')).map(item => item.name), before_load);
    await page.click('tab', 'library');
    const reports = await page.items('report');
    assert.deepEqual(reports.map(item => item.value), ['failed', 'failed', 'failed', 'failed']);
    const diagnostics = await page.items('diagnostic');
    assert.ok(diagnostics.length >= 4);
    assert.ok(diagnostics.every(item => /\d+行 \d+列/.test(item.name)));
  });

  pageTest('a file of 200 MB is refused before it is read', {}, async page => {
    await page.page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new ArrayBuffer(200 * 1024 * 1024)], 'huge.json'));
      document.getElementById('canvas').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await new Promise(resolve => setTimeout(resolve, 300));
    await page.click('tab', 'library');
    assert.match((await page.items('diagnostic'))[0].name, /200 MB.*64 MB/s);
  });

  pageTest('files can be picked', {}, async page => {
    await page.click('tab', 'library');
    const chooser = page.page.waitForFileChooser();
    await page.click('button', 'choose_files');
    await (await chooser).accept([new URL('../fixtures/good/minimal.json', import.meta.url).pathname]);
    await new Promise(resolve => setTimeout(resolve, 300));
    await settle(page.page);
    assert.equal((await page.items('loaded-profile')).length, 6);
  });
});

describe('looks', () => {
  const overlap = (a, b) => {
    const touch = 1; // neighbours may share a border
    const [ax, ay, aw, ah] = a.rect;
    const [bx, by, bw, bh] = b.rect;
    return ax + touch < bx + bw && bx + touch < ax + aw && ay + touch < by + bh && by + touch < ay + ah;
  };

  for (const [width, height] of [[1280, 800], [1920, 1080]]) {
    pageTest(`nothing is cut off or overlaps at ${width}×${height}`, { width, height }, async page => {
      await page.drop({ 'broken.json': '{\n  "format": "kurabe/profile",\n}' });
      for (const language of ['ja', 'en']) {
        for (const mode of ['matrix', 'diff', 'detail', 'library']) {
          await page.click('tab', mode);
          const { nodes } = await page.shown();
          assert.deepEqual(nodes.filter(item => item.clipped), []);
          for (const part of ['gridcell', 'button', 'rowheader', 'facet', 'columnheader']) {
            const same = nodes.filter(item => (item.kind ?? item.role) === part);
            for (const [i, a] of same.entries()) {
              for (const b of same.slice(i + 1)) assert.ok(!overlap(a, b), `${a.id} and ${b.id}`);
            }
          }
          await page.page.mouse.move(width / 2, height - 4);
          await settle(page.page);
          await page.screenshot(`${mode}_${language}_${width}x${height}`);
        }
        await page.click('button', 'language');
      }
      await page.click('tab', 'matrix');
      await page.click('gridcell', 'auth.mfa|rakuro@1.2');
      await page.screenshot(`answer_ja_${width}x${height}`);
    });
  }
});
