// Assembles both variants of the page. Usage: pack.mjs FOLDER_OF_KURABE_PAGE OUTPUT_FOLDER
// The same input gives the same bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { packSingleFile } from './single_file.mjs';
import { packSite } from './site.mjs';

const [built, output] = process.argv.slice(2);
const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const project = path.dirname(web);
const read = (...parts) => fs.readFileSync(path.join(...parts));
const readText = (...parts) => read(...parts).toString('utf8');

const parts = {
  template: readText(web, 'index.html'),
  css: readText(web, 'page.css'),
  icon: readText(web, 'icon.svg'),
  bundle: entry => bundle(path.join(web, entry), built),
  wasm: read(built, 'kurabe_page.wasm'),
  font: read(project, '.deps/font/kurabe-ja.ttf'),
  web: name => readText(web, name),
};

fs.mkdirSync(output, { recursive: true });
packSingleFile(parts, path.join(output, 'kurabe.html'));
packSite(parts, path.join(output, 'site'));
fs.copyFileSync(path.join(project, '.deps/sbom.json'), path.join(output, 'sbom.json'));
fs.cpSync(path.join(project, 'assets/schemas'), path.join(output, 'schemas'), { recursive: true });

// The organisation's own profiles are its own to change.
const names = fs.readdirSync(output, { recursive: true }).map(name => name.split(path.sep).join('/'))
  .filter(name => name !== 'SHA256SUMS' && !name.startsWith('site/profiles/') && fs.statSync(path.join(output, name)).isFile())
  .sort();
fs.writeFileSync(path.join(output, 'SHA256SUMS'), names.map(name =>
  `${createHash('sha256').update(read(output, name)).digest('hex')}  ${name}\n`).join(''));
