// How the page gets onto the screen: by WebGL 2, WebGL 1 or the program itself, the same in all cases.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { KurabePage, launchChromium, launchChromiumWithWebgl, settle } from './page.mjs';

let browser;
let without_webgl;
before(async () => { [browser, without_webgl] = await Promise.all([launchChromiumWithWebgl(), launchChromium()]); });
after(() => Promise.all([browser.close(), without_webgl.close()]));

async function withPage(in_browser, options, body) {
  const page = await KurabePage.open(in_browser, { renderer: 'webgl2', ...options });
  try {
    return await body(page);
  } finally {
    await page.page.close();
  }
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const rendererOf = page => page.page.evaluate(() => window.kurabe.renderer());
const canvasSize = (page, id = 'canvas') => page.page.evaluate(name => {
  const { width, height } = document.getElementById(name);
  return [width, height];
}, id);

/** How far apart two screenshots are: the mean over all channels, and the share of pixels off by more than 24. */
async function difference(one, other) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async pictures => {
      const [a, b] = await Promise.all(pictures.map(async base64 => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }));
      if (a.length !== b.length) return { mean: Infinity, share: 1 };
      let sum = 0;
      let off = 0;
      for (let i = 0; i < a.length; i += 4) {
        const red = Math.abs(a[i] - b[i]);
        const green = Math.abs(a[i + 1] - b[i + 1]);
        const blue = Math.abs(a[i + 2] - b[i + 2]);
        sum += red + green + blue;
        if (red > 24 || green > 24 || blue > 24) off++;
      }
      return { mean: sum / (a.length / 4 * 3), share: off / (a.length / 4) };
    }, [one, other]);
  } finally {
    await page.close();
  }
}

describe('what draws', () => {
  for (const [wish, name] of [['webgl2', 'WebGL 2'], ['webgl1', 'WebGL 1'], ['software', 'Canvas 2D']]) {
    test(`${name}, and the page says so`, () => withPage(browser, { renderer: wish }, async page => {
      assert.equal(await rendererOf(page), name);
      await page.click('button', 'about');
      assert.ok((await page.item('renderer', 'renderer')).name.includes(name));
      assert.deepEqual(page.messages, []);
    }));
  }

  test('without WebGL, or with one that has no GPU, the program itself', async () => {
    for (const [which, wish] of [[without_webgl, 'webgl2'], [without_webgl, 'fastest'], [browser, 'fastest']]) {
      await withPage(which, { renderer: wish }, async page => {
        assert.equal(await rendererOf(page), 'Canvas 2D');
        assert.equal((await page.items('columnheader')).length, 6);
        assert.deepEqual(page.messages, []);
      });
    }
  });

  test('without any canvas the page says what to do', async () => {
    const page = await without_webgl.newPage();
    await page.evaluateOnNewDocument(() => { HTMLCanvasElement.prototype.getContext = () => null; });
    const opened = await KurabePage.open({ newPage: () => page });
    const shown = await opened.page.evaluate(() => document.getElementById('message').innerText);
    assert.match(shown, /canvas.*使えません/s);
    assert.match(shown, /no canvas to draw on/);
    await page.close();
  });
});

describe('WebGL and the program draw the same', () => {
  const scenes = {
    matrix: async () => {},
    answer: page => page.click('gridcell', 'auth.mfa|rakuro@1.2'),
    diff: page => page.click('tab', 'diff'),
    detail: page => page.click('tab', 'detail'),
    typed_text: async page => {
      await page.click('tab', 'matrix');
      await page.click('textbox', 'search');
      await page.page.keyboard.type('暗号化 鍵長');
      await settle(page.page);
      await page.click('summary', 'matrix_summary');  // no caret
    },
  };
  for (const scale of [1, 1.5, 2]) {
    test(`at ${scale} device pixels per CSS pixel`, async () => {
      const photograph = (which, renderer) => withPage(which, { width: 1200, height: 750, scale, renderer }, async page => {
        const pictures = [];
        for (const [name, go] of Object.entries(scenes)) {
          await go(page);
          await page.page.mouse.move(600, 748);
          await settle(page.page);
          pictures.push(Buffer.from(await page.screenshot(`graphics_${name}_${scale}_${renderer}`)).toString('base64'));
        }
        return pictures;
      });
      const by_webgl = await photograph(browser, 'webgl2');
      const others = [['Canvas 2D', await photograph(without_webgl, 'fastest')]];
      if (scale === 1) others.push(['WebGL 1', await photograph(browser, 'webgl1')]);
      for (const [index, name] of Object.keys(scenes).entries()) {
        for (const [other, pictures] of others) {
          const { mean, share } = await difference(by_webgl[index], pictures[index]);
          console.log(`# ${name} at ${scale}, WebGL 2 and ${other}: mean ${mean.toFixed(4)}, ` +
            `${(share * 100).toFixed(3)} % of pixels off`);
          assert.ok(mean < 0.1, `${name}: mean difference ${mean}`);
          assert.ok(share < 0.001, `${name}: ${share} of the pixels are off`);
        }
      }
    });
  }
});

describe('a lost WebGL context', () => {
  for (const renderer of ['webgl2', 'webgl1']) {
    test(`goes unnoticed, and comes back (${renderer})`, () => withPage(browser, { renderer }, async page => {
      await page.click('textbox', 'search');
      await page.page.keyboard.type('MFA');
      await page.page.keyboard.press('Escape');  // no offers over the table
      await settle(page.page);
      await page.click('summary', 'matrix_summary');  // no caret
      await page.page.mouse.move(640, 798);
      await settle(page.page);
      const items = (await page.shown()).nodes;
      const picture = await page.page.screenshot({ encoding: 'base64' });
      const looks_the_same = async () => {
        const { mean, share } = await difference(picture, await page.page.screenshot({ encoding: 'base64' }));
        assert.ok(mean < 0.1 && share < 0.001, `mean ${mean}, share ${share}`);
        assert.deepEqual((await page.shown()).nodes, items);
      };

      for (let round = 0; round < 2; round++) {
        await page.page.evaluate(kind => {
          const context = document.getElementById('canvas').getContext(kind === 'webgl2' ? 'webgl2' : 'webgl');
          window.lose_context = context.getExtension('WEBGL_lose_context');
          const lost = new Promise(resolve =>
            document.getElementById('canvas').addEventListener('webglcontextlost', resolve, { once: true }));
          window.lose_context.loseContext();
          return lost.then(() => {});
        }, renderer);
        await settle(page.page);
        assert.equal(await rendererOf(page), 'Canvas 2D');
        await looks_the_same();
        // Glyphs that were never drawn before, while the program draws.
        await page.click('tab', 'library');
        await page.click('tab', 'matrix');

        await page.page.evaluate(() => {
          const restored = new Promise(resolve =>
            document.getElementById('canvas').addEventListener('webglcontextrestored', resolve, { once: true }));
          window.lose_context.restoreContext();
          return restored.then(() => {});
        });
        await page.page.mouse.move(640, 798);
        await settle(page.page);
        assert.equal(await rendererOf(page), renderer === 'webgl2' ? 'WebGL 2' : 'WebGL 1');
        assert.equal(await page.page.evaluate(() => document.getElementById('software-canvas')), null);
        await looks_the_same();
      }
      await page.click('tab', 'detail');
      assert.ok(page.messages.every(message => /CONTEXT_LOST/.test(message)), page.messages.join('\n'));
    }));
  }
});

describe('idle', () => {
  const drawnWithin = async (page, milliseconds) => {
    const before_pause = await page.frames();
    await pause(milliseconds);
    return await page.frames() - before_pause;
  };

  /** Until the tooltip has had its time, and slow frames are done. */
  const comesToRest = async page => {
    for (let round = 0; round < 10; round++) if (await drawnWithin(page, 1000) === 0) return true;
    return false;
  };

  for (const renderer of ['webgl2', 'software']) {
    test(`nothing is drawn while nothing changes (${renderer})`, () => withPage(browser, { renderer }, async page => {
      const client = await page.page.createCDPSession();
      await client.send('Performance.enable');
      const busy = async () =>
        (await client.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration').value;
      await page.click('gridcell', 'auth.mfa|rakuro@1.2');
      assert.ok(await comesToRest(page));
      const before_pause = await busy();
      assert.equal(await drawnWithin(page, 10_000), 0);
      console.log(`# busy ${((await busy() - before_pause) * 10).toFixed(2)} % of 10 s`);
    }));
  }

  test('the caret blinks in a text field, while the page has the keyboard', () => withPage(browser, {}, async page => {
    await page.click('textbox', 'search');
    assert.ok(!await comesToRest(page), 'the caret blinks');
    await page.page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
    assert.ok(await comesToRest(page), 'another window has the keyboard');
    await page.page.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
    assert.ok(!await comesToRest(page), 'the keyboard is back');
    await page.click('summary', 'matrix_summary');
    assert.ok(await comesToRest(page), 'the field has lost the focus');
  }));

  test('a hidden tab draws nothing, and is up to date when it comes back', () => withPage(browser, {}, async page => {
    await page.click('textbox', 'search');
    const other = await page.page.browserContext().newPage();  // in the same window
    await other.bringToFront();
    assert.equal(await page.page.evaluate(() => document.hidden), true);
    await page.page.evaluate(() => window.kurabe.requestFrame());
    assert.equal(await drawnWithin(page, 2000), 0);
    await page.page.bringToFront();
    await other.close();
    assert.ok(await drawnWithin(page, 1000) > 0);
  }));
});

describe('device pixels', () => {
  test('the canvas has as many as the display gives it, at any scale', async () => {
    for (const scale of [1, 1.1, 1.25, 1.5, 1.75, 2]) {
      const scaled = await launchChromium([`--force-device-scale-factor=${scale}`, '--window-size=1003,701']);
      try {
        const page = await scaled.newPage();
        await page.setViewport(null);
        const opened = await KurabePage.open({ newPage: () => page }, { renderer: 'software', keep_viewport: true });
        const told = await page.evaluate(() => new Promise(resolve => {
          new ResizeObserver(([entry]) => {
            const [size] = entry.devicePixelContentBoxSize;
            resolve({ size: [size.inlineSize, size.blockSize], scale: window.devicePixelRatio });
          }).observe(document.getElementById('software-canvas'), { box: 'device-pixel-content-box' });
        }));
        assert.ok(Math.abs(told.scale - scale) < 0.001);
        assert.deepEqual(await canvasSize(opened, 'software-canvas'), told.size, `at ${scale}`);
      } finally {
        await scaled.close();
      }
    }
  });

  test('zooming and resizing are followed', () => withPage(browser, { width: 1000, height: 700 }, async page => {
    assert.deepEqual(await canvasSize(page), [1000, 700]);
    // What 125 % does: the same device pixels, fewer CSS pixels.
    await page.page.setViewport({ width: 800, height: 560, deviceScaleFactor: 1.25 });
    await pause(200);
    await settle(page.page);
    assert.deepEqual(await canvasSize(page), [1000, 700]);
    const [left, , width] = (await page.item('button', 'more')).rect;  // the last of the line on top
    assert.ok(left + width <= 800, 'laid out for 800 CSS pixels');
    await page.page.setViewport({ width: 1200, height: 600, deviceScaleFactor: 2 });
    await pause(200);
    await settle(page.page);
    assert.deepEqual(await canvasSize(page), [2400, 1200]);
  }));
});

test('the cost of a frame without a GPU, at 1920×1080', () => withPage(without_webgl, { width: 1920, height: 1080 }, async page => {
  const client = await page.page.createCDPSession();
  await client.send('Performance.enable');
  const measure = async (what, work) => {
    const read = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return { script: metrics.find(metric => metric.name === 'ScriptDuration').value, frames: await page.frames() };
    };
    const start = await read();
    await work();
    const end = await read();
    const frames = end.frames - start.frames;
    console.log(`# ${what}: ${((end.script - start.script) * 1000 / frames).toFixed(1)} ms of script a frame, ${frames} frames`);
    assert.ok(frames > 0);
  };
  await page.page.mouse.move(1000, 600);
  await settle(page.page);
  await measure('scrolling the matrix', async () => {
    for (let step = 0; step < 40; step++) {
      await page.page.mouse.wheel({ deltaY: 40 });
      await pause(30);
    }
  });
  await measure('drawn whole', async () => {
    for (let step = 0; step < 10; step++) {
      await page.page.setViewport({ width: 1920, height: 1080 - step % 2 });
      await pause(100);
    }
  });
  await page.click('textbox', 'search');
  await pause(1000);
  await measure('the caret blinking', () => pause(5000));
}));
