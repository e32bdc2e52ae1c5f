// Text as browsers bring it: input methods, reconversion, touch keyboards, pickers.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchChromium, launchChromiumWithWebgl, launchFirefox, settle } from './page.mjs';

const field = async page => (await page.item('textbox', 'search')).value;
const isActive = async page => (await page.item('textbox', 'search')).focused === true;
const mirror = page => page.page.evaluate(() => {
  const text = /** @type {any} */ (document.getElementById('text'));
  const { left, top, width, height } = text.getBoundingClientRect();
  const { opacity, fontSize } = getComputedStyle(text);
  return { value: text.value, selection: [text.selectionStart, text.selectionEnd], focused: document.activeElement === text,
    opacity, fontSize, left, top, width, height };
});

/** Does to the browser's field what a touch keyboard does, with the events of doing it. */
async function editMirror(page, begin, end, inserted, inputType) {
  await page.page.evaluate(({ begin, end, inserted, inputType }) => {
    const text = /** @type {any} */ (document.getElementById('text'));
    text.setRangeText(inserted, begin, end, 'end');
    text.dispatchEvent(new InputEvent('input', { inputType, data: inserted, bubbles: true }));
  }, { begin, end, inserted, inputType });
  await settle(page.page);
}

async function withPage(browser, options, body) {
  const page = await KurabePage.open(browser, options);
  try {
    await page.click('textbox', 'search');
    await body(page);
    assert.deepEqual(page.messages, []);
  } finally {
    await page.page.close();
  }
}

async function typeKeys(page, text) {
  await page.page.keyboard.type(text);
  await settle(page.page);
}
async function press(page, ...keys) {
  for (const key of keys) await page.page.keyboard.press(key);
  await settle(page.page);
}

for (const [name, launch, renderer] of [['Chromium with WebGL', launchChromiumWithWebgl, 'webgl2'],
  ['Chromium without WebGL', launchChromium, 'fastest']]) {
  describe(`composing in ${name}`, () => {
    let browser;
    before(async () => { browser = await launch(); });
    after(() => browser.close());

    /** A composition whose caret stands at its end. `more`: of Input.imeSetComposition. */
    async function composer(page) {
      const client = await page.page.createCDPSession();
      return {
        async compose(text, more = {}) {
          await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length, ...more });
          await settle(page.page);
        },
        async commit(text) {
          await client.send('Input.insertText', { text });
          await settle(page.page);
        },
      };
    }

    test('conversion, cancel and re-edit', () => withPage(browser, { renderer }, async page => {
      const { compose, commit } = await composer(page);
      await compose('ば');
      await compose('ばっくあっぷ');
      await page.screenshot(`composing_kana_${name.replaceAll(' ', '_')}`);
      assert.equal((await mirror(page)).value, 'ばっくあっぷ');
      await compose('バックアップ');
      await commit('バックアップ');
      assert.equal(await field(page), 'バックアップ');
      await compose('ほぞん');
      await compose('');
      assert.equal(await field(page), 'バックアップ');
      await press(page, 'ArrowLeft', 'ArrowLeft');
      await compose('を');
      assert.equal((await mirror(page)).value, 'バックアをップ');
      await page.screenshot(`composing_inside_${name.replaceAll(' ', '_')}`);
      await commit('を');
      assert.equal(await field(page), 'バックアをップ');
      await press(page, 'Backspace');
      assert.equal(await field(page), 'バックアップ');
      await commit('っ');
      assert.equal(await field(page), 'バックアっップ', 'the caret stays where the text came in');
    }));

    test('what was committed is converted again, and comes back when that is cancelled', () =>
      withPage(browser, { renderer }, async page => {
        const { compose, commit } = await composer(page);
        await commit('鍵の感じ');
        await compose('漢字', { replacementStart: 2, replacementEnd: 4 });
        assert.equal((await mirror(page)).value, '鍵の漢字');
        assert.equal(await field(page), '鍵の感じ', 'not before it is committed');
        await commit('漢字');
        assert.equal(await field(page), '鍵の漢字');
        await page.page.keyboard.down('Control');
        await press(page, 'z');
        await page.page.keyboard.up('Control');
        assert.notEqual(await field(page), '鍵の漢字', 'the field can undo it');
      }));

    test('what is selected is replaced', () => withPage(browser, { renderer }, async page => {
      const { compose, commit } = await composer(page);
      await typeKeys(page, 'MFA');
      await page.page.keyboard.down('Shift');
      await press(page, 'ArrowLeft', 'ArrowLeft');
      await page.page.keyboard.up('Shift');
      assert.deepEqual((await mirror(page)).selection, [1, 3]);
      await compose('えふ');
      await commit('F');
      assert.equal(await field(page), 'MF');
    }));

    test('keys during composition do nothing else', () => withPage(browser, { renderer }, async page => {
      const { compose, commit } = await composer(page);
      await typeKeys(page, 'a');
      const rows = (await page.items('rowheader')).length;
      await compose('にほん');
      for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown', 'ArrowLeft', 'Backspace', 'Delete', 'a']) {
        await page.page.evaluate(value => {
          for (const type of ['keydown', 'keyup']) {
            document.activeElement.dispatchEvent(new KeyboardEvent(type,
              { key: value, code: value, bubbles: true, cancelable: true, isComposing: true }));
          }
        }, key);
        await settle(page.page);
        assert.equal(await field(page), 'a', key);
        assert.ok(await isActive(page), key);
      }
      assert.equal((await page.items('rowheader')).length, rows);
      await commit('日本');
      assert.equal(await field(page), 'a日本');
    }));

    test('a click elsewhere takes what is being composed as it is', () => withPage(browser, { renderer }, async page => {
      const { compose } = await composer(page);
      await compose('にほんご');
      await page.click('tab', 'diff');
      assert.equal((await page.item('tab', 'diff')).selected, true);
      assert.equal(await field(page), 'にほんご');
      assert.equal((await mirror(page)).opacity, '0');
    }));

    for (const scale of [1, 2]) {
      test(`long text stays inside the field, in its type, at density ${scale}`, () =>
        withPage(browser, { renderer, scale, width: 1024, height: 600 }, async page => {
          const { compose } = await composer(page);
          const { rect: [x, y, width, height] } = await page.item('textbox', 'search');
          await compose('ながいぶんをへんかんするときも、はみださない。'.repeat(4));
          const box = await mirror(page);
          assert.equal(box.opacity, '1');
          assert.equal(box.fontSize, '15px');
          assert.ok(box.left >= x && box.left + box.width <= x + width + 0.5, `${box.left} ${box.width}`);
          assert.ok(box.top >= y && box.top + box.height <= y + height + 0.5);
          await page.screenshot(`composing_long_${scale}_${name.replaceAll(' ', '_')}`);
          await compose('');
          assert.equal((await mirror(page)).opacity, '0');
        }));
    }
  });
}

for (const [name, launch] of [['Chromium without WebGL', launchChromium], ['Firefox', launchFirefox]]) {
  describe(`editing in ${name}`, () => {
    let browser;
    before(async () => { browser = await launch(); });
    after(() => browser.close());

    test('keys edit the program\'s field, and the browser\'s follows', () => withPage(browser, {}, async page => {
      await typeKeys(page, 'Ab cd');
      await press(page, 'ArrowLeft', 'ArrowLeft', 'Backspace');
      assert.equal(await field(page), 'Abcd');
      await typeKeys(page, 'X');
      assert.equal(await field(page), 'AbXcd');
      const { value, selection, focused } = await mirror(page);
      assert.deepEqual([value, selection, focused], ['AbXcd', [3, 3], true]);
    }));

    test('characters that come faster than frames stay in order', () => withPage(browser, {}, async page => {
      await page.page.evaluate(() => {
        const text = /** @type {any} */ (document.activeElement);
        const type = character => {
          text.setRangeText(character, text.selectionStart, text.selectionEnd, 'end');
          text.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: character, bubbles: true }));
        };
        const left = () => text.dispatchEvent(new KeyboardEvent('keydown',
          { key: 'ArrowLeft', code: 'ArrowLeft', bubbles: true, cancelable: true }));
        type('a');
        type('b');
        left();
        type('c');
      });
      await settle(page.page);
      assert.equal(await field(page), 'acb');
      assert.equal((await mirror(page)).value, 'acb');
    }));

    test('a touch keyboard deletes, corrects and completes', () => withPage(browser, {}, async page => {
      await typeKeys(page, 'teh mfa');
      await editMirror(page, 6, 7, '', 'deleteContentBackward');
      assert.equal(await field(page), 'teh mf');
      await editMirror(page, 0, 3, 'the', 'insertReplacementText');
      assert.equal(await field(page), 'the mf');
      await editMirror(page, 4, 6, '多要素認証', 'insertReplacementText');
      assert.equal(await field(page), 'the 多要素認証');
      await editMirror(page, 0, 4, '', 'deleteWordBackward');
      assert.equal(await field(page), '多要素認証');
      assert.equal((await page.items('rowheader'))[0].id, 'auth.mfa');
    }));

    test('a picker\'s emoji and dictated words come in whole', () => withPage(browser, {}, async page => {
      await editMirror(page, 0, 0, '😀', 'insertText');
      await editMirror(page, 2, 2, '多要素 認証', 'insertFromDictation');
      assert.equal(await field(page), '😀多要素 認証');
      await editMirror(page, 0, 2, '😁', 'insertReplacementText');
      assert.equal(await field(page), '😁多要素 認証');
      await press(page, 'Home', 'Delete');
      assert.equal(await field(page), '多要素 認証');
    }));

    test('the browser moves the caret', () => withPage(browser, {}, async page => {
      await typeKeys(page, 'abcd');
      await page.page.evaluate(() => /** @type {any} */ (document.activeElement).setSelectionRange(1, 3));
      await settle(page.page);
      await typeKeys(page, 'X');
      assert.equal(await field(page), 'aXd');
    }));

    test('what is typed behind Enter goes on in the field', () => withPage(browser, {}, async page => {
      await typeKeys(page, 'mfa');
      await page.page.keyboard.press('Enter');
      await typeKeys(page, ' sso');
      assert.equal(await field(page), 'mfa sso');
      assert.equal((await mirror(page)).focused, true, 'an input method has where to compose');
    }));

    test('Enter of a touch keyboard, which has no key, is Enter, and puts the keyboard away', () => withPage(browser, {}, async page => {
      await typeKeys(page, 'mfa');
      await page.page.evaluate(() => document.activeElement.dispatchEvent(
        new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true, cancelable: true })));
      await settle(page.page);
      assert.equal((await mirror(page)).focused, false);
      assert.equal(await field(page), 'mfa');
      assert.deepEqual(await page.items('suggestion'), []);
      await page.click('textbox', 'search');
      assert.equal((await mirror(page)).focused, true);
    }));
  });
}
