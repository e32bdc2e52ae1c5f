// From assets/dependencies.json and what was unpacked: .deps/notices.txt (shown in the page's About) and
// .deps/sbom.json (CycloneDX 1.5), both with the same bytes for the same input.
// Usage: notices.mjs [--pinned-only]   (then fails where a part is not the pinned one)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtIn, differences, noticesOf, sbomOf } from './built_in.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { dependencies } = JSON.parse(fs.readFileSync(path.join(project, 'assets/dependencies.json'), 'utf8'));

const sourceOf = (name, file) => path.join(project, '.deps/src', name, file);
const recordOf = name => {
  const file = sourceOf(name, '.kurabe-version');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
};
const licenceText = ({ name, licence_files: files }) =>
  files.map(file => fs.readFileSync(sourceOf(name, file), 'utf8').trim()).join('\n\n');

const parts = builtIn(dependencies, Object.fromEntries(dependencies.map(({ name }) => [name, recordOf(name)])));

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
