// The hosted variant on a web server: requests, types, policy, offline, and the organisation's library.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { stored, waitFor } from './persisted.mjs';
import { builtFile, builtFiles, host } from './host.mjs';
import { KurabePage, launchChromium, launchFirefox, settle } from './page.mjs';

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

const profile = fs.readFileSync(new URL('../fixtures/good/minimal.json', import.meta.url), 'utf8');
const index = (...profiles) => JSON.stringify({ format: 'kurabe/index', version: 1, profiles });

const columns = async page => (await page.items('columnheader')).length;

/** Serves the site, opens it in a page of its own, and leaves nothing behind. */
async function visit(options, body) {
  const { at = 'localhost', by = browser, prepare, is_slow = false, ...rest } = options;
  const server = await host(rest);
  const page = await KurabePage.open(by, { url: server.url(at), renderer: 'software', width: 1920, height: 1080, prepare });
  try {
    if (!is_slow) await untilLoaded(page);
    await body(page, server);
  } finally {
    await page.page.close();
    await server.close();
  }
}

const isLoading = async page => (await page.items('button')).some(item => item.id === 'cancel_loading');
/** On a slow machine, the page does not wait for its library. */
async function untilLoaded(page) {
  if (!await page.page.evaluate(() => typeof window.kurabe.shown === 'function')) return;
  await waitFor(() => isLoading(page), loading => !loading);
  await settle(page.page);
}

function checkSilence(page, server) {
  assert.deepEqual(page.messages, [], 'the console stays empty');
  assert.ok(server.requests.every(path => path.startsWith(server.folder)), server.requests.join());
  const others = page.requests.filter(url => !url.startsWith(new URL(server.url(new URL(page.page.url()).hostname)).href));
  assert.deepEqual(others, [], 'nothing outside its own folder is requested');
}

const workerReady = page => page.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

/** The names of the caches, once the service worker has come to rest and they are as wished. */
async function caches(page, wished = () => true) {
  for (let round = 0; round < 200; round++) {
    const names = await page.page.evaluate(async () => {
      const { installing, waiting, active } = await navigator.serviceWorker.ready;
      return installing || waiting || active.state !== 'activated' ? null : window.caches.keys();
    });
    if (names && wished(names)) return names.sort();
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('the service worker does not come to rest');
}

async function reload(page, is_slow = false) {
  await page.page.reload();
  await page.page.evaluate(() => window.kurabe.ready);
  await settle(page.page);
  if (!is_slow) await untilLoaded(page);
}

describe('on a server', () => {
  for (const wasm_type of ['application/wasm', undefined]) {
    test(`in a folder, the program ${wasm_type ?? 'without a type'}, under the policy of the notes`, () =>
      visit({ wasm_type }, async (page, server) => {
        assert.equal(await columns(page), 6);
        checkSilence(page, server);
        const asked = server.requests.filter(path => path.includes('/files/kurabe'));
        assert.equal(new Set(asked).size, 4, asked.join());
      }));
  }

  test('in Firefox', async () => {
    const firefox = await launchFirefox();
    try {
      await visit({ by: firefox, at: '127.0.0.1' }, async (page, server) => {
        assert.equal(await columns(page), 6);
        checkSilence(page, server);
      });
    } finally {
      await firefox.close();
    }
  });

  test('over plain HTTP on an intranet: the same, without service worker', () =>
    visit({ at: 'intranet.test', files: { 'profiles/index.json': index({ file: 'a.json' }), 'profiles/a.json': profile } },
      async (page, server) => {
        assert.equal(await columns(page), 7);
        assert.equal(await page.page.evaluate(() => isSecureContext || 'serviceWorker' in navigator), false);
        checkSilence(page, server);
      }));

  test('opened as a file, it names the file that is meant for that', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('../../dist/site/index.html', import.meta.url).href);
    assert.match(await page.evaluate(() => document.getElementById('message').innerText), /kurabe\.html/);
    await page.close();
  });

  test('the notes for each server give the policy of the page, in both languages', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(builtFile('index.html'))[1];
    for (const language of ['ja', 'en']) {
      const notes = fs.readFileSync(new URL(`../../web/hosting.${language}.md`, import.meta.url), 'utf8');
      assert.equal(notes.split(`"${policy}; frame-ancestors 'none'"`).length - 1, 3, language);
    }
  });
});

describe('offline', () => {
  test('what was there is there again: this version, exactly its files, and the library', () =>
    visit({ files: { 'profiles/index.json': index({ file: '見本 #1.json' }), 'profiles/見本 #1.json': profile } },
      async (page, server) => {
        assert.equal(await columns(page), 7);
        assert.equal(await workerReady(page), true);
        assert.equal((await caches(page)).length, 2);
        const kept = await page.page.evaluate(async () => {
          const name = (await window.caches.keys()).find(key => !key.endsWith(' profiles'));
          return (await (await window.caches.open(name)).keys()).map(request => new URL(request.url).pathname);
        });
        const names = kept.map(pathname => decodeURIComponent(pathname).slice(server.folder.length)).sort();
        assert.deepEqual(names, builtFiles().filter(name => name !== 'service_worker.js'));
        checkSilence(page, server);

        server.files['profiles/見本 #1.json'] = profile.replaceAll('"1.0"', '"1.1"');
        await reload(page);
        assert.ok(await page.item('columnheader', 'sample@1.1'), 'the newest profile, not the kept one');
        checkSilence(page, server);

        await server.close();
        await reload(page);
        assert.equal(await columns(page), 7);
        assert.ok(await page.item('columnheader', 'sample@1.1'));

        server.files['profiles/index.json'] = null;
        await server.open();
        await reload(page);
        assert.equal(await columns(page), 6);
        await server.close();
        await reload(page);
        assert.equal(await columns(page), 6, 'what the organisation took away does not come back');
      }));

  test('a new version takes over at the next visit, and nothing of the old one stays', () =>
    visit({}, async (page, server) => {
      await workerReady(page);
      const [first] = await caches(page);
      const integrity = text => `sha256-${createHash('sha256').update(text).digest('base64')}`;
      const old_page = builtFile('index.html');
      const new_page = old_page.replace('<title>', '<title>2 ');
      server.files['index.html'] = server.files[''] = new_page;
      server.files['service_worker.js'] = builtFile('service_worker.js')
        .replace(integrity(old_page), integrity(new_page)).replace(/"version": "\w+"/, '"version": "second"');
      await reload(page);
      assert.match(await page.page.title(), /^2 /);
      const names = await caches(page, keys => keys.some(key => key.endsWith(' second')));
      assert.ok(!names.includes(first), names.join());
      assert.equal(names.length, 2);
      await server.close();
      await reload(page);
      assert.match(await page.page.title(), /^2 /);
      assert.equal(await columns(page), 6);
    }));
});

/** Half a file, and then nothing. */
const stall = response => { response.write(profile.slice(0, 200)); };
/** A page that is three times less patient, as far as it waits for seconds. */
const impatient = page => page.evaluateOnNewDocument(() => {
  const real = window.setTimeout;
  window.setTimeout = (call, delay, ...rest) => real(call, delay >= 4000 ? delay / 3 : delay, ...rest);
});
const status = async page => (await page.item('status', 'status')).name;
const vendors = async page => Number(/(\d+)社/.exec((await page.item('summary', 'matrix_summary')).name)[1]);
const reports = async page => {
  await page.click('tab', 'library');
  return (await page.items('report')).map(item => [item.id, item.value]);
};

describe('a server that is slow', () => {
  test('the page opens without a file that stalls; the others load, and it is told at last', () =>
    visit({
      is_slow: true,
      prepare: impatient,
      files: {
        'profiles/index.json': index({ file: 'a.json' }, { file: 'stalls.json' }, { file: 'b.json' }),
        'profiles/a.json': response => setTimeout(() => response.end(profile), 500),
        'profiles/stalls.json': stall, 'profiles/b.json': profile.replaceAll('"sample"', '"second"'),
      },
    }, async page => {
      await waitFor(() => columns(page), count => count === 8);
      assert.match(await status(page), /3件のうち ?2件/);
      assert.ok(await isLoading(page));
      await page.screenshot('hosted_stalled');
      const ids = (await page.items('columnheader')).map(item => item.id);
      assert.ok(ids.indexOf('sample@1.0') < ids.indexOf('second@1.0'), 'in the order of the index');
      await page.drop({ 'own.json': profile.replaceAll('"sample"', '"own"') });
      await waitFor(() => columns(page), count => count === 9);
      await page.click('button', 'undo');
      assert.equal(await columns(page), 8, 'undoing takes nothing of the library away');
      await waitFor(() => isLoading(page), loading => !loading);
      // On a slow machine, the one may be given up before the other is dropped.
      assert.deepEqual((await reports(page)).sort(), [['own.json', 'loaded'], ['stalls.json', 'failed']]);
      assert.ok((await page.items('diagnostic')).some(item => /最後まで届きません/.test(item.name)));
    }));

  test('an index that stalls is told, and what was kept comes back', () =>
    visit({ is_slow: true, prepare: impatient, files: { 'profiles/index.json': null } }, async (page, server) => {
      await page.drop({ 'own.json': profile.replaceAll('"sample"', '"own"') });
      await waitFor(() => stored(page), kept => kept?.session.includes('own'));
      server.files['profiles/index.json'] = stall;
      await reload(page, true);
      assert.ok(await isLoading(page));
      await waitFor(() => isLoading(page), loading => !loading);
      await waitFor(() => columns(page), count => count === 7);
      assert.ok(await page.item('columnheader', 'own@1.0'));
      assert.deepEqual(await reports(page), [['profiles/index.json', 'failed']]);
    }));

  test('that answers nothing at all is given up, and what came last time stands in', () => {
    const names = Array.from({ length: 30 }, (_, i) => `v${i}.json`);
    const files = { 'profiles/index.json': index(...names.map(file => ({ file }))) };
    names.forEach((name, i) => { files[`profiles/${name}`] = profile.replaceAll('"sample"', `"v${i}"`); });
    return visit({ is_slow: true, prepare: impatient, files }, async (page, server) => {
      await waitFor(() => vendors(page), count => count === 35);
      names.forEach((name, i) => { if (i > 0) server.files[`profiles/${name}`] = stall; });
      server.files['profiles/new.json'] = stall;
      const listed = index(...names.map(file => ({ file })), { file: 'new.json' });
      let answers = true; // once
      server.files['profiles/index.json'] = response => {
        if (answers) response.end(listed);
        else stall(response);
        answers = false;
      };
      const before = server.requests.length;
      await reload(page, true);
      await waitFor(() => isLoading(page), loading => !loading);
      assert.equal(await vendors(page), 35);
      assert.deepEqual(await reports(page), [['new.json', 'failed']]);
      const asked = server.requests.slice(before).filter(path => /\/v\d+\.json|new/.test(path));
      assert.ok(asked.length < 20, `${asked.length} requests`);
    });
  });

  test('six files that stall together keep none of the others away, and are asked for once more', () => {
    const names = Array.from({ length: 20 }, (_, i) => `v${i}.json`);
    const files = { 'profiles/index.json': index(...names.map(file => ({ file }))) };
    const asked = new Map();
    names.forEach((name, i) => {
      const text = profile.replaceAll('"sample"', `"v${i}"`);
      files[`profiles/${name}`] = i >= 6 ? text : response => {
        asked.set(name, (asked.get(name) ?? 0) + 1);
        if (asked.get(name) === 1) stall(response);
        else response.end(text);
      };
    });
    return visit({ is_slow: true, prepare: impatient, files }, async page => {
      await waitFor(() => isLoading(page), loading => !loading);
      assert.equal(await vendors(page), 25);
      assert.deepEqual([...asked.values()], Array(6).fill(2));
    });
  });

  test('twelve files that stall first, and for ever, keep none of the others away', () => {
    const names = Array.from({ length: 20 }, (_, i) => `v${i}.json`);
    const files = { 'profiles/index.json': index(...names.map(file => ({ file }))) };
    names.forEach((name, i) => {
      files[`profiles/${name}`] = i < 12 ? stall : profile.replaceAll('"sample"', `"v${i}"`);
    });
    return visit({ is_slow: true, prepare: impatient, files }, async page => {
      await waitFor(() => vendors(page), count => count === 13);
      await waitFor(() => isLoading(page), loading => !loading);
      assert.equal(await vendors(page), 13);
      const told = await reports(page); // those that there is room for
      assert.ok(told.length >= 4, `${told.length} reports`);
      const stalled = names.slice(0, 12);
      assert.ok(told.every(([name, outcome]) => stalled.includes(name) && outcome === 'failed'), told.join(' '));
    });
  });

  test('who has had enough of it stops it, and has what was kept', () =>
    visit({ files: { 'profiles/index.json': index({ file: 'a.json' }), 'profiles/a.json': profile } },
      async (page, server) => {
        await page.drop({ 'own.json': profile.replaceAll('"sample"', '"own"') });
        await waitFor(() => stored(page), kept => kept?.session.includes('own'));
        server.files['profiles/index.json'] = index({ file: 'a.json' }, { file: 'stalls.json' });
        server.files['profiles/stalls.json'] = stall;
        await reload(page, true);
        await waitFor(() => columns(page), count => count === 7);
        await page.click('button', 'cancel_loading');
        await waitFor(() => columns(page), count => count === 8);
        assert.ok(await page.item('columnheader', 'own@1.0'));
        assert.equal(await isLoading(page), false);
      }));

  test('a link that names a profile that comes late opens with it', () =>
    visit({
      is_slow: true,
      files: {
        'profiles/index.json': index({ file: 'a.json' }),
        'profiles/a.json': response => setTimeout(() => response.end(profile), 2500),
      },
    }, async page => {
      // Not while the first visit still loads: that would keep the order in which they came.
      const link = `${new URL('#v1&vendors=sample@1.0,recoru@1.2', page.page.url())}`;
      await page.page.goto('about:blank');
      await page.page.goto(link);
      await page.page.evaluate(() => window.kurabe.ready);
      await waitFor(async () => (await page.items('columnheader')).slice(1).map(item => item.id),
        ids => ids.join() === 'sample@1.0,recoru@1.2');
    }));

  test('3,000 profiles are asked for a handful at a time, and all come', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `v${i}.json`);
    const files = { 'profiles/index.json': index(...names.map(file => ({ file }))) };
    let [now, most] = [0, 0];
    names.forEach((name, i) => {
      files[`profiles/${name}`] = response => {
        most = Math.max(most, ++now);
        setTimeout(() => { now--; response.end(profile.replaceAll('"sample"', `"v${i}"`)); }, 2);
      };
    });
    return visit({ is_slow: true, at: 'intranet.test', files }, async page => {
      assert.match(await status(page), /3000件のうち ?\d+件/);
      await waitFor(() => isLoading(page), loading => !loading, 300);
      assert.equal(await vendors(page), 500, 'as many as the matrix shows');
      const said = (await page.shown()).nodes.map(node => node.name ?? '').join();
      assert.match(said, /2505|2,505/);
      assert.ok(most <= 6, `${most} at a time`);
      assert.deepEqual(await reports(page), []);
    });
  });
});

describe("the organisation's library", () => {
  test('is loaded beside the built-in profiles; what is wrong is reported, and the others load', () =>
    visit({
      files: {
        'profiles/index.json': index({ file: 'good.json', label: '情報システム部' }, { file: 'broken.json' },
          { file: 'missing.json' }, { file: '2026/more.json' }),
        'profiles/good.json': profile, 'profiles/broken.json': profile.slice(0, 300),
        'profiles/2026/more.json': profile.replaceAll('"sample"', '"more"'),
      },
    }, async (page, server) => {
      assert.equal(await columns(page), 8);
      await page.click('tab', 'library');
      const reports = await page.items('report');
      assert.deepEqual(reports.map(item => [item.id, item.value]).sort(), [['broken.json', 'failed'], ['missing.json', 'failed']]);
      assert.ok((await page.items('diagnostic')).some(item => /HTTP 404/.test(item.name)));
      const profiles = await page.items('loaded-profile');
      assert.match(profiles.find(item => item.id === 'sample@1.0').name, /情報システム部/);
      assert.match(profiles.find(item => item.id === 'more@1.0').name, /2026\/more\.json/);
      await page.screenshot('hosted_library');
      // The browser itself notes what a server refuses.
      assert.ok(page.messages.every(text => /404/.test(text)), page.messages.join());
      assert.ok(server.requests.every(path => path.startsWith(server.folder)));
    }));

  test('who comes back is shown what it gained, and told of what it lost', () =>
    visit({ files: { 'profiles/index.json': index({ file: 'a.json' }), 'profiles/a.json': profile } },
      async (page, server) => {
        await page.drop({ 'own.json': profile.replaceAll('"sample"', '"own"') });
        await waitFor(() => stored(page), kept => kept?.session.includes('own'));
        server.files['profiles/index.json'] = index({ file: 'b.json' });
        server.files['profiles/b.json'] = profile.replaceAll('"sample"', '"gained"');
        await reload(page);
        await waitFor(() => columns(page), count => count === 8);
        assert.ok(await page.item('columnheader', 'own@1.0'));
        assert.ok(await page.item('columnheader', 'gained@1.0'));
        await page.click('tab', 'library');
        assert.ok((await page.items('diagnostic')).some(item => item.name.includes('sample@1.0')));
        checkSilence(page, server);
      }));

  test('an index that leads out of its folder is refused and reported, and nothing is asked for', () =>
    visit({ files: { 'profiles/index.json': index({ file: '../../secret.json' }, { file: 'good.json' }) } },
      async (page, server) => {
        assert.equal(await columns(page), 6);
        await page.click('tab', 'library');
        assert.deepEqual((await page.items('report')).map(item => item.value), ['failed']);
        assert.ok(!server.requests.some(path => /secret|good/.test(path)));
        checkSilence(page, server);
      }));

  test('need not be there', () =>
    visit({ files: { 'profiles/index.json': null } }, async page => {
      assert.equal(await columns(page), 6);
      await page.click('tab', 'library');
      assert.deepEqual(await page.items('report'), []);
    }));
});
