// Opens the built page in a browser and speaks to it as a user would.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = path.dirname(fileURLToPath(import.meta.url));
export const project = path.resolve(folder, '../..');
// What was built last, or another build, to compare them.
export const page_file = path.resolve(process.env.KURABE_PAGE ?? path.join(project, 'dist/kurabe.html'));
// From a file, or by plain HTTP as on an intranet: then no "secure context".
export const page_url = process.env.KURABE_OVER === 'http' ? await serve() : pathToFileURL(page_file).href;
export const screenshots = path.join(project, 'build/screenshots');
fs.mkdirSync(screenshots, { recursive: true });

const first_of = (...candidates) => candidates.find(candidate => fs.existsSync(candidate));

// What a test runs in: "chromium" (without WebGL), "chromium-webgl", "firefox". WebGL without a GPU is
// slow: only the scenarios and what concerns drawing run in it.
export const setup = process.env.KURABE_SETUP ?? 'chromium';

const with_webgl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const without_webgl = ['--disable-3d-apis'];

async function serve() {
  const server = http.createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(fs.readFileSync(page_file));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://intranet.test:${server.address().port}/kurabe.html`;
}

export function launchChromium(more = [], graphics = setup === 'chromium-webgl' ? with_webgl : without_webgl) {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? first_of('/usr/bin/chromium', '/usr/bin/google-chrome'),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--no-first-run', '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP intranet.test 127.0.0.1', ...graphics, ...more],
  });
}
export const launchChromiumWithWebgl = () => launchChromium([], with_webgl);
export const launchBrowser = () => setup === 'firefox' ? launchFirefox() : launchChromium();

export function launchFirefox(preferences = {}) {
  return puppeteer.launch({
    browser: 'firefox',
    extraPrefsFirefox: preferences,
    executablePath: process.env.FIREFOX ?? first_of('/usr/bin/firefox-esr', '/usr/bin/firefox'),
  });
}

/** Waits until the program runs; after a reload, its scripts may not be there yet. */
export async function ready(page) {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    if (await page.evaluate(() => window.kurabe?.ready.then(() => true))) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('the page does not begin');
}

/** Waits until the program draws no more frames. */
export async function settle(page) {
  let before = -1;
  for (let round = 0; round < 100; round++) {
    // A frame that waits for the display, which can be slow, is drawn before the second callback.
    const now = await page.evaluate(() => new Promise(resolve =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.kurabe.frames())))));
    if (now === before) return;
    before = now;
    await new Promise(resolve => setTimeout(resolve, 60));
  }
}

export class KurabePage {
  constructor(page, messages, requests) {
    Object.assign(this, { page, messages, requests });
  }

  /**
   * In a browser profile of its own, or in the given one: pages of one profile keep their session together.
   * `renderer`: see src/platform/web/graphics.h. Where WebGL has no GPU, as here, the page would not choose it itself.
   * `prepare` gets the empty page.
   */
  static async open(browser, { url = page_url, width = 1280, height = 800,
    scale = Number(process.env.KURABE_SCALE ?? 1),
    renderer = setup === 'chromium-webgl' ? 'webgl2' : 'fastest', keep_viewport = false,
    prepare = async () => {} } = {}) {
    const profile = 'createBrowserContext' in browser ? await browser.createBrowserContext() : browser;
    const page = await profile.newPage();
    if (profile !== browser) page.once('close', () => void profile.close().catch(() => {}));
    await prepare(page);
    const messages = [];
    const requests = [];
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(String(error)));
    page.on('request', request => { if (!request.url().startsWith('data:')) requests.push(request.url()); });
    if (!keep_viewport) await page.setViewport({ width, height, deviceScaleFactor: scale });
    const address = new URL(url);
    address.searchParams.set('renderer', renderer);
    await page.goto(address.href, { timeout: 120_000 });
    await ready(page);
    const opened = new KurabePage(page, messages, requests);
    if (await page.evaluate(() => typeof window.kurabe.shown === 'function')) await settle(page);
    return opened;
  }

  shown() { return this.page.evaluate(() => window.kurabe.shown()); }
  frames() { return this.page.evaluate(() => window.kurabe.frames()); }

  /** What is on the screen of a kind, or where it has none of a role: see src/ui/semantics.h. */
  async items(part) { return (await this.shown()).nodes.filter(node => (node.kind ?? node.role) === part); }

  async item(part, id) {
    const found = (await this.items(part)).find(item => item.id === id);
    if (!found) throw new Error(`the page shows no ${part} "${id}"`);
    return found;
  }

  async click(part, id) {
    const { rect: [x, y, width, height] } = await this.item(part, id);
    await this.page.mouse.move(x + width / 2, y + height / 2);
    await settle(this.page);
    await this.page.mouse.down();
    await settle(this.page);
    await this.page.mouse.up();
    await settle(this.page);
  }

  /** Drops files, given as name → text or bytes, onto the page. */
  async drop(files) {
    const entries = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('base64')]);
    await this.page.evaluate(list => {
      const transfer = new DataTransfer();
      for (const [name, base64] of list) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name));
      }
      document.getElementById('canvas').dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, entries);
    await new Promise(resolve => setTimeout(resolve, 200));
    await settle(this.page);
  }

  screenshot(name) { return this.page.screenshot({ path: path.join(screenshots, `${name}.png`) }); }
}
