// The picture of the README: the matrix with an answer open. Usage: take_screenshot.mjs FILE
import { KurabePage, launchChromium } from './page.mjs';

const browser = await launchChromium();
try {
  const page = await KurabePage.open(browser, { width: 1280, height: 720 });
  await page.click('gridcell', 'auth.mfa|rakuraku-meisai@unstated');
  await page.page.mouse.move(640, 715);
  await page.page.screenshot({ path: process.argv[2] });
} finally {
  await browser.close();
}
