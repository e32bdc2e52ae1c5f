import { KurabePage, launchChromium, settle } from '/work/main/tests/browser/page.mjs';
const out = '/tmp/f2shots';
const only = process.argv.slice(2);
const browser = await launchChromium();
async function shot(name, size, lang, act) {
  if (only.length && !only.some(o => name.includes(o))) return;
  const [width, height] = size.split('x').map(Number);
  const page = await KurabePage.open(browser, { width, height });
  try {
    if (lang === 'en') {
      if (width < 900) { await page.click('button', 'more'); await page.click('menuitem', 'language'); }
      else await page.click('button', 'language');
    }
    await act(page);
  } catch (e) { console.log(name, String(e)); }
  await page.page.screenshot({ path: `${out}/${name}_${size}_${lang}.png` });
  await page.page.close();
}
const type = async (page, text) => {
  if ((await page.shown()).nodes.every(n => n.id !== 'search')) await page.click('button', 'filter');
  await page.click('textbox', 'search'); await page.page.keyboard.type(text); await settle(page.page);
};
for (const size of ['1366x768', '1920x1080', '390x844']) {
  await shot('start', size, 'ja', async p => {});
  await shot('chips', size, 'ja', async p => { await type(p, 'バックアップ 状態:あり 無い項目 >= 3日'); await p.page.keyboard.press('Escape'); await settle(p.page); });
  await shot('suggest', size, 'ja', async p => { await type(p, '状態:あり バック'); });
  await shot('near', size, 'ja', async p => { await type(p, 'バックアップ保持 >= 30日'); await p.page.keyboard.press('Escape'); await settle(p.page); });
  await shot('few', size, 'ja', async p => { await type(p, '退会後のデータ削除'); await p.page.keyboard.press('Escape'); await settle(p.page); if (size === '390x844') await p.click('button','show_results'); });
  await shot('builder', size, 'ja', async p => {
    if (size === '390x844') await p.click('button', 'filter');
    await p.click('button', 'condition'); await p.page.keyboard.type('バックアップ'); await settle(p.page);
    await p.click('condition-property', 'バックアップの保存期間'); await p.click('textbox', 'condition_value'); await p.page.keyboard.type('2'); await settle(p.page);
  });
  await shot('help', size, 'ja', async p => { if (size === '390x844') await p.click('button', 'filter'); await p.click('button', 'help'); });
  await shot('views', size, 'ja', async p => { await p.click('button', 'views'); });
  await shot('en', size, 'en', async p => { await type(p, 'backup state:yes'); await p.page.keyboard.press('Escape'); await settle(p.page); });
}
await shot('more', '390x844', 'ja', async p => { await p.click('button', 'more'); });
await shot('options', '390x844', 'ja', async p => { await p.click('button', 'options'); });
await shot('diff', '390x844', 'ja', async p => { await p.click('combobox', 'mode'); await p.click('option', 'mode|diff'); });
await shot('overview', '390x844', 'ja', async p => { await p.click('combobox', 'mode'); await p.click('option', 'mode|overview'); });
await shot('tablet', '768x1024', 'ja', async p => {});
await shot('tiny', '320x256', 'en', async p => {});
await browser.close();
