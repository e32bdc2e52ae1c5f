// Pictures of the page. take_screenshot.mjs FILE: the README's, the matrix with an answer open.
// take_screenshot.mjs --all FOLDER: every view at six sizes, light and dark in Japanese and light in
// English, and once each in forced colours and by touch; to be looked at.
import fs from 'node:fs';
import path from 'node:path';
import { KurabePage, launchChromium, settle } from './page.mjs';

const sizes = [[320, 256], [390, 844], [768, 1024], [1366, 768], [1536, 864], [1920, 1080]];
const looks = [
  { name: 'ja_light', scheme: 'light' },
  { name: 'ja_dark', scheme: 'dark' },
  { name: 'en_light', scheme: 'light', english: true },
  { name: 'ja_forced', scheme: 'light', forced: true, sizes: [[1366, 768]] },
  { name: 'ja_touch', scheme: 'light', touch: true, sizes: [[390, 844], [768, 1024]] },
];

async function takeOne(browser, file) {
  const page = await KurabePage.open(browser, { width: 1280, height: 720 });
  await page.click('gridcell', 'auth.mfa|rakuraku-meisai@unstated');
  await page.page.mouse.move(640, 715);
  await page.page.screenshot({ path: file });
}

/** A view by its link, as the tabs stand behind a list where there is little room. */
async function show(page, mode, english) {
  await page.page.evaluate(hash => { location.hash = hash; }, `v1&mode=${mode}${english ? '&lang=en' : ''}`);
  await new Promise(resolve => setTimeout(resolve, 100));
  await settle(page.page);
}

async function takeAll(browser, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const wide = await KurabePage.open(browser, { width: 1920, height: 1080 });
  const modes = (await wide.items('tab')).map(tab => tab.id);
  await wide.page.close();
  for (const look of looks) {
    for (const [width, height] of look.sizes ?? sizes) {
      const page = await KurabePage.open(browser, { width, height, prepare: async empty => {
        await empty.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
        if (look.forced) {
          const client = await empty.createCDPSession();  // Puppeteer knows no forced colours
          await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
        }
      } });
      if (look.touch) await page.page.setViewport({ width, height, hasTouch: true, isMobile: true });
      for (const mode of modes) {
        await show(page, mode, look.english);
        await page.page.screenshot({ path: path.join(folder, `${mode}_${width}x${height}_${look.name}.png`) });
      }
      await page.page.close();
    }
  }
}

const browser = await launchChromium();
try {
  const [first, second] = process.argv.slice(2);
  if (first === '--all') await takeAll(browser, second);
  else await takeOne(browser, first);
} finally {
  await browser.close();
}
