// The overview, the heat map and sorting by a row, as a reviewer uses them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchChromium } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

/** Opens a page of its own for one test, in Japanese and then in English. */
function bilingualTest(name, body) {
  for (const language of ['ja', 'en']) {
    test(`${name} (${language})`, async () => {
      const page = await KurabePage.open(browser);
      try {
        if (language === 'en') await page.click('button', 'language');
        await body(page, language);
        assert.deepEqual(page.messages, [], 'the console stays empty');
      } finally {
        await page.page.close();
      }
    });
  }
}

bilingualTest('the overview shows coverage, likeness and what is unusual, and opens a cell', async (page, language) => {
  await page.click('tab', 'overview');
  await page.screenshot(`overview-${language}`);
  await page.click('button', 'jump:coverage');
  assert.ok((await page.items('coverage')).length > 20);
  await page.page.mouse.move(700, 600);
  await page.click('button', 'jump:similarity');
  assert.equal((await page.items('similarity')).length, 20);
  await page.click('button', 'jump:outliers');
  await page.screenshot(`overview-unusual-${language}`);
  const [first] = await page.items('outlier');
  await page.click('outlier', first.id);
  await page.screenshot(`overview-opened-${language}`);
  const cell = await page.item('gridcell', first.id);
  assert.ok(cell.rect[1] + cell.rect[3] <= 800, 'the cell is in sight');
  assert.equal((await page.shown()).mode, 'matrix');
});

bilingualTest('the heat map colours and marks, and a row sorts the columns', async (page, language) => {
  await page.click('checkbox', 'heat_map');
  await page.click('textbox', 'search');
  await page.page.keyboard.type('backup');
  await new Promise(resolve => setTimeout(resolve, 300));
  await page.page.mouse.move(640, 40);
  await page.screenshot(`heat-${language}`);
  assert.ok((await page.items('heat')).length > 5);
  await page.page.keyboard.type('.retention');
  await new Promise(resolve => setTimeout(resolve, 300));
  await page.click('row-menu', 'backup.retention');
  await page.screenshot(`sort-menu-${language}`);
  await page.click('menuitem', 'sort_best_first');
  const columns = (await page.items('columnheader')).map(item => item.id);
  assert.equal(columns[1], 'recoru@1.2');
  await page.screenshot(`sorted-${language}`);
});
