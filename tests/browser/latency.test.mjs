// How long the page takes from a key press or a click to the frame that shows what came of it. Times
// depend on the machine: they are printed, and only that everything was drawn is checked. KURABE_PAGE
// chooses another build to compare with, also one whose record of the screen has another shape.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { toText, vendorProfile } from '../bench/generate.mjs';
import { waitFor } from './persisted.mjs';
import { KurabePage, launchChromium, project, settle } from './page.mjs';

// Each further letter finds fewer rows, however many vendors there are.
const typed_words = ['waf', '2700'];
const opened_answers = 5;
const size = { renderer: 'software', scale: 1 };

const catalog = JSON.parse(fs.readFileSync(path.join(project, 'assets/catalogs/kurabe.json'), 'utf8'));

/**
 * In the page: window.measured has each frame since the last input, with its beginning and end, the time
 * of the input, and the parts of the picture that it changed (left, top, width, height, in device pixels).
 */
function measureFrames() {
  const measured = { loaded: false, input: 0, frames: [] };
  window.measured = measured;
  let damage = [];
  for (const type of ['keydown', 'pointerdown', 'pointerup']) {
    window.addEventListener(type, () => Object.assign(measured, { input: performance.now(), frames: [] }), true);
  }
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function putAndNote(...all) {
    damage.push(all.slice(3));
    return put.apply(this, all);
  };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = callback => request(now => {
    damage = [];
    const drawn_before = window.kurabe.frames?.();
    const begin = performance.now();
    callback(now);
    const end = performance.now();
    if (window.kurabe.frames?.() !== drawn_before) measured.frames.push({ begin, end, damage });
  });
  const read = File.prototype.arrayBuffer;
  File.prototype.arrayBuffer = async function readAndTell() {
    const bytes = await read.call(this);
    setTimeout(() => { measured.loaded = true; });
    return bytes;
  };
}

/** A session file with so many made-up vendors after the built-in ones: much sooner loaded than as many files. */
function sessionWith(made_up) {
  const profiles = Array.from({ length: made_up }, (_, i) => vendorProfile(catalog, i));
  const shown = [...built_in, ...profiles.map(({ id, edition }) => `${id}@${edition.label}`)];
  return JSON.stringify({
    format: 'kurabe/session', version: 1, view: `v1&vendors=${shown.join(',')}`,
    profiles: [...built_in.map(builtin => ({ builtin })),
      ...profiles.map(profile => ({ origin: `${profile.id}.json`, text: toText(profile) }))],
  });
}

/** A page with so many vendors; it does not record what is on the screen until it is asked for it. */
async function open(vendors) {
  const page = await KurabePage.open(browser, { ...size, prepare: empty => empty.evaluateOnNewDocument(measureFrames) });
  await page.page.evaluate(text => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'session.json'));
    document.getElementById('canvas').dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, sessionWith(vendors - built_in.length));
  await page.page.waitForFunction(() => window.measured.loaded);
  await settle(page.page);
  // The session is then persisted bit by bit.
  await new Promise(resolve => setTimeout(resolve, 2 * vendors));
  return page;
}

const meets = ([x, y, width, height], [left, top, across, down]) =>
  x < left + across && left < x + width && y < top + down && top < y + height;

/**
 * From the last input to the end of the first frame that changed the picture within `area`; and of that,
 * what the frames took: in milliseconds. Waits for it.
 */
async function drawn(page, area, what) {
  const shows = frame => frame.damage.some(part => meets(part, area));
  const { input, frames } = await waitFor(
    () => page.page.evaluate(() => window.measured), measured => measured.frames.some(shows))
    .catch(() => assert.fail(`${what} changed nothing`));
  const until = frames.slice(0, 1 + frames.findIndex(shows));
  return { latency: until.at(-1).end - input, work: until.reduce((sum, { begin, end }) => sum + end - begin, 0) };
}

function summary(samples) {
  const of = name => samples.map(sample => sample[name]).sort((a, b) => a - b);
  const said = times => `median ${times[times.length >> 1].toFixed(1)} ms, maximum ${times.at(-1).toFixed(1)} ms`;
  return `${said(of('latency'))}; the frames up to it: ${said(of('work'))}`;
}

/** What is on the screen, in this page's record or an older one's. */
async function items(page) {
  const shown = await page.shown();
  return shown.nodes ?? shown.items;
}

const isAnswer = ({ id }) => /^[^|]+\|[^|]+@[^|]+$/.test(id);
const vendorOf = ({ id }) => id.split('|')[1];

async function focusFilter(page) {
  await page.page.keyboard.down('Control');
  await page.page.keyboard.press('f');
  await page.page.keyboard.up('Control');
  await settle(page.page);
}

/** Types the words into the filter and erases them again. */
async function measureKeys(page) {
  const samples = [];
  await focusFilter(page);
  for (const word of typed_words) {
    for (const letter of word) {
      await page.page.keyboard.press(letter);
      samples.push(await drawn(page, count_area, `"${letter}" of "${word}"`));
      await settle(page.page);
    }
    for (let i = 0; i < word.length; i++) {
      await page.page.keyboard.press('Backspace');
      await drawn(page, count_area, `erasing "${word}"`);
      await settle(page.page);
    }
  }
  return samples;
}

/** Opens answers of one column, each in the pane, where the one before was. */
async function measureClicks(page) {
  const samples = [];
  let pane;
  for (let i = 0; i <= opened_answers; i++) {
    const answers = (await items(page)).filter(item => isAnswer(item) && vendorOf(item) === built_in[0]);
    const { id, rect: [x, y, width, height] } = answers[i];
    await page.page.mouse.move(x + width / 2, y + height / 2);
    await settle(page.page);
    await page.page.mouse.down();
    await settle(page.page);
    await page.page.mouse.up();
    // The first opens the pane itself, and so lays out the matrix anew.
    if (pane) samples.push(await drawn(page, pane, `a click on ${id}`));
    await settle(page.page);
    const pane_title = item => item.id === 'pane_title';
    pane ??= (await waitFor(() => items(page), all => all.some(pane_title))).find(pane_title).rect;
  }
  return samples;
}

let browser;
let built_in;  // the vendors' ids
let count_area;  // where the matrix says how many rows it has
before(async () => {
  browser = await launchChromium();
  const page = await KurabePage.open(browser, size);
  built_in = [...new Set((await items(page)).filter(isAnswer).map(vendorOf))];
  assert.equal(built_in.length, 5);
  await focusFilter(page);
  await page.page.keyboard.type(typed_words[0]);  // the offers cover the place where it is at first
  await settle(page.page);
  count_area = (await items(page)).find(item => item.id === 'matrix_summary').rect;
  await page.page.close();
});
after(() => browser.close());

test('the page starts: its parsing, unpacking, compiling, making, and first frame', async t => {
  const phases = new Map();
  for (let round = 0; round < 5; round++) {
    const page = await KurabePage.open(browser, size);
    const marks = await page.page.evaluate(() => performance.getEntriesByType('mark')
      .filter(({ name }) => name.startsWith('kurabe:')).map(({ name, startTime }) => [name.slice(7), startTime]));
    assert.deepEqual(marks.map(([name]) => name), ['start', 'unpacked', 'compiled', 'started', 'first-frame']);
    let before = 0;
    for (const [name, at] of marks) {
      phases.set(name, [...(phases.get(name) ?? []), at - before]);
      before = at;
    }
    phases.set('in all', [...(phases.get('in all') ?? []), before]);
    await page.page.close();
  }
  const median = all => [...all].sort((a, b) => a - b)[all.length >> 1];
  t.diagnostic(`start, medians of 5 in ms: ${[...phases].map(([name, all]) => `${name} ${median(all).toFixed(0)}`).join(', ')}`);
});

/** Turns the wheel over the table, a frame after the other, down and up again: what each frame took. */
async function measureScrolling(page) {
  const turns = 60;
  const table = (await items(page)).find(({ role, id }) => role === 'grid' && id === 'matrix').rect;
  await page.page.mouse.move(table[0] + table[2] / 2, table[1] + table[3] / 2);
  await settle(page.page);
  const took = [];
  for (let turn = 0; turn < 2 * turns; turn++) {
    await page.page.evaluate(() => { window.measured.frames = []; });
    await page.page.mouse.wheel({ deltaY: turn < turns ? 100 : -100 });
    const { frames } = await waitFor(() => page.page.evaluate(() => window.measured),
      measured => measured.frames.some(({ damage }) => damage.length > 0)).catch(() => ({ frames: [] }));
    took.push(...frames.filter(({ damage }) => damage.length > 0).map(({ begin, end }) => end - begin));
  }
  return took.sort((a, b) => a - b);
}

for (const vendors of [5, 500]) {
  test(`with ${vendors} vendors, the matrix is scrolled`, async t => {
    const page = await open(vendors);
    const took = await measureScrolling(page);
    assert.ok(took.length > 0, 'nothing was scrolled');
    const at = part => took[Math.min(took.length - 1, Math.floor(part * took.length))].toFixed(1);
    const missed = took.filter(time => time > 1000 / 60).length;
    t.diagnostic(`${vendors} vendors, ${took.length} frames of scrolling in ms: p50 ${at(0.5)}, p90 ${at(0.9)}, ` +
      `p99 ${at(0.99)}, maximum ${at(1)}; ${missed} took longer than a 60th of a second`);
    assert.deepEqual(page.messages, []);
    await page.page.close();
  });
}

for (const vendors of [5, 100, 500]) {
  test(`with ${vendors} vendors, what is typed into the filter is drawn`, async t => {
    const page = await open(vendors);
    t.diagnostic(`${vendors} vendors, key press to drawn frame: ${summary(await measureKeys(page))}`);
    if (vendors === 500) {
      t.diagnostic(`${vendors} vendors, click to drawn answer: ${summary(await measureClicks(page))}`);
    }
    const { name, text } = (await items(page)).find(item => item.id === 'matrix_summary');
    assert.match(name ?? text, new RegExp(`・${vendors}社`));
    assert.deepEqual(page.messages, []);
    await page.page.close();
  });
}
