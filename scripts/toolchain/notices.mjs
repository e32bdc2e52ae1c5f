// From assets/dependencies.json and what was unpacked: .deps/notices.txt (shown in the page's About) and
// .deps/sbom.json (CycloneDX 1.5), both with the same bytes for the same input.
// Usage: notices.mjs [--pinned-only]   (then fails where a part is not the pinned one)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtIn, copyrightOf, differences, noticesOf, runtimeOf, sbomOf } from './built_in.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { dependencies, runtime } = JSON.parse(fs.readFileSync(path.join(project, 'assets/dependencies.json'), 'utf8'));

const sourceOf = (name, file) => path.join(project, '.deps/src', name, file);
const recordOf = name => {
  const file = sourceOf(name, '.kurabe-version');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
};

// Where Emscripten is, in the root that scripts/setup made or on this machine; undefined where it is not, and
// no page is built.
const root = [path.join(project, '.deps/toolchain/root'), '/']
  .find(each => fs.existsSync(path.join(each, 'usr/share/emscripten/emscripten-version.txt')));
const ofEmscripten = file => {
  const place = path.join(root, 'usr/share/emscripten', file);
  return fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : null;
};
const copyright = () => ofEmscripten('../doc/emscripten/copyright') ?? '';

const licenceText = ({ name, source, licence_files: files, licence_of: patterns }) =>
  (patterns ? [copyrightOf(copyright(), patterns)]
    : files.map(file => source ? fs.readFileSync(sourceOf(name, file), 'utf8') : ofEmscripten(file) ?? ''))
    .map(text => text.trim()).join('\n\n');

const parts = [
  ...builtIn(dependencies, Object.fromEntries(dependencies.map(({ name }) => [name, recordOf(name)]))),
  ...root ? runtimeOf(runtime, part => ofEmscripten(part.version_file)) : [],
];

// Rewriting equal bytes would make the build think that something changed.
function writeIfChanged(file, text) {
  const target = path.join(project, '.deps', file);
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) fs.writeFileSync(target, text);
}
writeIfChanged('notices.txt', noticesOf(parts, licenceText));
writeIfChanged('sbom.json', `${JSON.stringify(sbomOf(parts), null, 2)}\n`);

const differing = differences(parts);
for (const line of differing) console.error(`  WARNING: not the pinned part: ${line}`);
if (differing.length > 0) {
  console.error('  The page says so in About, and its bytes are not those of a release.\n'
    + '  what to do: where the pinned version can be had, delete its folder in .deps/src and run scripts/setup again');
}
if (differing.length > 0 && process.argv.includes('--pinned-only')) process.exit(1);
