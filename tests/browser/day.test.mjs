// The day goes on while the page is open: certificates expire at midnight.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, page_url, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

/**
 * The page shows ChatDealer's privacy mark, which ends with 2026-09-04, and takes it to be that time.
 * What it wants to do hours later is kept in `later`, for the test to bring that time about.
 */
const open = (...time) => KurabePage.open(browser, {
  url: `${page_url}#v1&q=${encodeURIComponent('項目:プライバシーマーク')}`,
  prepare: page => page.evaluateOnNewDocument((...parts) => {
    const RealDate = Date;
    window.ahead = new RealDate(...parts).getTime() - RealDate.now();
    window.later = [];
    const realTimeout = window.setTimeout;
    window.setTimeout = (call, delay, ...rest) => {
      if (!(delay >= 3_600_000)) return realTimeout(call, delay, ...rest);
      window.later.push({ call, at: new Date().getTime() + delay });
      return 0;
    };
    window.Date = class extends RealDate {
      constructor(...given) {
        super(...(given.length > 0 ? given : [RealDate.now() + window.ahead]));
      }
    };
  }, ...time),
});

const mark = async page => (await page.item('gridcell', 'cert.privacy_mark|chatdealer@2024-09-24')).name;

function dayTest(name, time, body) {
  test(name, async () => {
    const page = await open(...time);
    try {
      await body(page);
      assert.deepEqual(page.messages, [], 'the console stays empty');
    } finally {
      await page.page.close();
    }
  });
}

describe('the day', () => {
  dayTest('at midnight, what has expired looks so', [2026, 8, 4, 12], async page => {
    assert.ok(!(await mark(page)).includes('期限切れ'));
    assert.ok(await page.page.evaluate(() => {
      const midnight = new Date(2026, 8, 5).getTime();
      const look = window.later.findLast(({ at }) => at >= midnight && at < midnight + 60_000);
      if (!look) return false;
      window.ahead += look.at - new Date().getTime();
      look.call();
      return true;
    }), 'it means to look at the date just after midnight');
    await waitFor(() => mark(page), text => text.includes('期限切れ'));
    await settle(page.page);
    const frames = await page.frames();
    await new Promise(resolve => setTimeout(resolve, 1000));
    assert.equal(await page.frames(), frames, 'the page is idle again');
  });

  dayTest('a page that comes back to the front looks at the date', [2026, 8, 4, 12], async page => {
    await page.page.evaluate(() => {
      window.ahead += 86_400_000;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await settle(page.page);
    assert.ok((await mark(page)).includes('期限切れ'));
    await page.page.evaluate(() => {
      window.ahead -= 86_400_000;
      window.dispatchEvent(new Event('focus'));
    });
    await settle(page.page);
    assert.ok(!(await mark(page)).includes('期限切れ'), 'a clock that is put right is followed, too');
  });
});
