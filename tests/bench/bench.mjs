// Measures Kurabe beside its peers in headless Chromium and prints the tables of the README.
// Usage: see scripts/bench
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium, project } from '../browser/page.mjs';
import esbuild from 'esbuild';
import { tables, writeInto } from './table.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(project, 'build/wasm-release/tests/bench');
const workloads = ['load', 'search', 'facets', 'editions', 'matrix', 'verdicts'];
const edition_vendors = 1000;  // the diff of editions is measured on so many at most

const { values: options } = parseArgs({
  options: {
    vendors: { type: 'string', default: '5,100,1000,5000' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const sizes = options.vendors.split(',').map(Number);
if (!sizes.every(size => Number.isInteger(size) && size > 0)) throw new Error('--vendors wants numbers, for instance 5,100');
if (options.only && !workloads.includes(options.only)) throw new Error(`--only wants one of ${workloads.join(', ')}`);

const types = { '.html': 'text/html', '.mjs': 'text/javascript', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

const served = {
  '/': path.join(folder, 'index.html'),
  '/catalog.json': path.join(project, 'assets/catalogs/kurabe.json'),
  '/ja.json': path.join(project, 'assets/i18n/ja.json'),
  '/en.json': path.join(project, 'assets/i18n/en.json'),
  '/words.json': path.join(project, 'assets/query/words.json'),
};

// Packages that are no modules of a browser, as one module each.
function bundled(name) {
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents: `module.exports = require('${name}');`, resolveDir: folder },
    bundle: true, format: 'esm', platform: 'browser', minify: true, write: false,
  });
  return outputFiles[0].text;
}

function fileOf(url) {
  if (url in served) return served[url];
  return path.join(url.startsWith('/kurabe_bench.') ? built : folder, path.normalize(url));
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost').pathname;
  const bundle = url.match(/^\/bundle\/(json-logic-js|json-rules-engine)\.js$/)?.[1];
  const file = fileOf(url);
  if (!bundle && !fs.existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': types[path.extname(url) || '.html'] ?? 'text/plain',
    // Isolated pages get a clock of 5 µs instead of 100.
    'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  if (bundle) response.end(bundled(bundle));
  else fs.createReadStream(file).pipe(response);
});
await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {{ port: number }} */ (server.address());

/** Runs a function in the page and waits longer for its result than puppeteer does for one answer. */
async function finished(page, work, argument) {
  await page.evaluate(`window.outcome = null; (${work})(${JSON.stringify(argument)})
    .then(value => { window.outcome = { value }; }, error => { window.outcome = { error: String(error?.stack ?? error) }; }); 0`);
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 250));
    const outcome = await page.evaluate('window.outcome');
    if (outcome?.error) throw new Error(outcome.error);
    if (outcome) return outcome.value;
  }
}

const measured = [];
// A browser for each size, so that none inherits another's heap.
for (const vendors of sizes) {
  const browser = await launchChromium(['--js-flags=--expose-gc --max-old-space-size=4096']);
  try {
    const page = await browser.newPage();
    page.on('pageerror', error => console.error(String(error)));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction('window.Workloads');
    await finished(page, async count => { window.workloads = await window.Workloads.create(count); }, vendors);
    for (const workload of options.only ? [options.only] : workloads) {
      if (workload === 'editions' && vendors > edition_vendors) continue;
      console.error(`[bench] ${vendors} vendors, ${workload}`);
      measured.push({ workload, vendors, ...await finished(page, name => window.workloads[name](), workload) });
    }
  } finally {
    await browser.close();
  }
}
server.close();

if (options.json) console.log(JSON.stringify(measured, null, 1));
else console.log(tables(measured, 'en'));
if (options.write) writeInto(project, measured);
