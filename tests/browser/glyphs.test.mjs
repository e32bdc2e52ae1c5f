// Characters that the page's own typeface lacks, drawn with the system's fonts.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { KurabePage, launchChromium, launchChromiumWithWebgl, launchFirefox, settle } from './page.mjs';

const browsers = [
  ['Chromium with WebGL', launchChromiumWithWebgl, 'webgl2'],
  ['Chromium without WebGL', launchChromium, 'fastest'],
  ['Firefox', launchFirefox, 'fastest'],
];
const own = [...'漢髙﨑'];
const foreign = [...'𠮟😀한글简'];
const blank = '      ';  // the caret stands beyond what is compared
const good_file = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');

// As browsers do that keep pages from recognising their readers: every picture that is read is slightly off.
const noise = page => page.evaluateOnNewDocument(() => {
  const read = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function (...area) {
    const picture = read.apply(this, area);
    for (let i = 0; i < picture.data.length; i += 97) picture.data[i] ^= 1;
    return picture;
  };
});

const refusal = page => page.evaluateOnNewDocument(() => {
  CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException('refused', 'SecurityError'); };
});

/** What the search field shows of a character, without the caret that follows it. */
async function pictureOf(page, character) {
  await page.page.evaluate(value => {
    for (const type of ['keydown', 'keyup']) {
      window.dispatchEvent(new KeyboardEvent(type,
        { key: 'a', code: 'KeyA', ctrlKey: type === 'keydown', bubbles: true, cancelable: true }));
    }
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste',
      { clipboardData: data, dataType: 'text/plain', data: value, bubbles: true, cancelable: true }));
  }, character);
  await settle(page.page);
  const field = await page.item('textbox', 'search');
  assert.equal(field.value, character);
  const [x, y, , height] = field.rect;
  const clip = { x: x + 10, y: y + 2, width: 12, height: height - 4 };
  return page.page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}

async function picturesOf(page, characters) {
  const pictures = {};
  for (const character of characters) pictures[character] = await pictureOf(page, character);
  return pictures;
}

for (const [name, launch, renderer] of browsers) {
  describe(name, () => {
    let browser;
    const withPage = async (options, body) => {
      const page = await KurabePage.open(browser, { renderer, ...options });
      try {
        await body(page);
        assert.deepEqual(page.messages, []);
      } finally {
        await page.page.close();
      }
    };

    test('starts', async () => { browser = await launch(); });

    test('what the typeface lacks is drawn by the system, and by its code point where pictures cannot be read', async () => {
      let drawn;
      const boxes = [];
      const characters = [...own, ...foreign, blank, '\u{f1234}'];
      await withPage({}, async page => {
        await page.click('textbox', 'search');
        drawn = await picturesOf(page, characters);
      });
      for (const prepare of [noise, refusal]) {
        await withPage({ prepare }, async page => {
          await page.click('textbox', 'search');
          boxes.push(await picturesOf(page, characters));
        });
      }
      const [box] = boxes;
      assert.deepEqual(box, boxes[1]);
      for (const character of own) assert.equal(box[character], drawn[character], character);
      for (const character of foreign) {
        assert.notEqual(drawn[character], drawn[blank], `${character} has ink`);
        assert.notEqual(drawn[character], box[character], `${character} is more than its code point`);
      }
      assert.notEqual(drawn['\u{f1234}'], drawn[blank]);
      // Firefox shows the code point itself.
      if (name !== 'Firefox') assert.equal(drawn['\u{f1234}'], box['\u{f1234}']);
      assert.equal(new Set(foreign.map(character => box[character])).size, foreign.length, 'each box names its own');
    });

    test('in a loaded profile, after which nothing goes on being drawn', () => withPage({ width: 1600 }, async page => {
      const file = JSON.parse(good_file);
      file.service.name.ja = [...own, ...foreign].join('');
      await page.drop({ 'names.json': JSON.stringify(file) });
      await page.screenshot(`glyphs_${name.replaceAll(' ', '_')}`);
      await new Promise(resolve => setTimeout(resolve, 1000));  // the browser has kept the profile
      const before_pause = await page.frames();
      await new Promise(resolve => setTimeout(resolve, 1000));
      assert.equal(await page.frames(), before_pause);
    }));

    test('stops', () => browser.close());
  });
}
