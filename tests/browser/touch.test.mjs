// Fingers: tapping, scrolling, gliding, holding.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { KurabePage, launchChromium, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

function pageTest(name, body) {
  test(name, async () => {
    const page = await KurabePage.open(browser);
    try {
      await body(page);
      assert.deepEqual(page.messages, [], 'the console stays empty');
    } finally {
      await page.page.close();
    }
  });
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const middle = ({ rect: [x, y, width, height] }) => [x + width / 2, y + height / 2];

/** Draws a finger along the points and lifts it after a rest, or in motion. */
async function drag(page, [[x, y], ...points], { rests }) {
  const finger = await page.page.touchscreen.touchStart(x, y);
  for (const [to_x, to_y] of points) {
    await finger.move(to_x, to_y);
    if (rests) await settle(page.page);
  }
  if (rests) await pause(200);
  await finger.end();
}

const line = ([x, y], right, down, steps = 6) =>
  Array.from({ length: steps + 1 }, (_, i) => [x + right * i / steps, y + down * i / steps]);

pageTest('a tap opens a cell', async page => {
  const [cell] = await page.items('gridcell');
  const finger = await page.page.touchscreen.touchStart(...middle(cell));
  await finger.end();
  await settle(page.page);
  assert.ok((await page.items('pane-answer')).length > 0);
});

pageTest('the table follows the finger, down and sideways, and opens nothing', async page => {
  const before_drag = await page.item('rowheader', 'auth.mfa');
  const [x, y] = middle((await page.items('gridcell')).find(cell => cell.id.startsWith('auth.sso|')));
  await drag(page, line([x, y], 0, -60), { rests: true });
  await settle(page.page);
  const after_drag = await page.item('rowheader', 'auth.mfa');
  const moved = before_drag.rect[1] - after_drag.rect[1];
  assert.ok(Math.abs(moved - 60) <= 8, `the row moved by ${moved} pixels`);
  assert.equal((await page.items('pane-answer')).length, 0);

  await page.page.setViewport({ width: 480, height: 800 });
  await settle(page.page);
  const [, , first] = await page.items('columnheader');
  await drag(page, line([400, 400], -90, 0), { rests: true });
  await settle(page.page);
  const now = (await page.items('columnheader')).find(header => header.id === first.id);
  assert.ok(!now || now.rect[0] < first.rect[0] - 40, `from ${first.rect[0]} to ${now?.rect[0]}`);
});

pageTest('a finger that leaves in motion lets the table glide on, and then all is still', async page => {
  const glides = async () => {
    const [x, y] = middle((await page.items('gridcell'))[20]);
    await drag(page, line([x, y], 0, -80, 3), { rests: false });
    const at_once = (await page.items('rowheader'))[0];
    await pause(300);
    const later = (await page.items('rowheader')).find(row => row.id === at_once.id);
    return !later || later.rect[1] < at_once.rect[1];
  };
  // A machine that is too busy to pass the moves on in time makes the finger rest: then once more.
  let glided = false;
  for (let round = 0; round < 5 && !glided; round++) glided = await glides();
  assert.ok(glided);
  await pause(2500);
  const frames = await page.frames();
  await pause(700);
  assert.equal(await page.frames(), frames);
});
