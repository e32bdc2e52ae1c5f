// From assets/dependencies.json: .deps/notices.txt (shown in the page's About) and .deps/sbom.json
// (CycloneDX 1.5), both with the same bytes for the same input.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { dependencies } = JSON.parse(fs.readFileSync(path.join(project, 'assets/dependencies.json'), 'utf8'));
const shipped = dependencies.filter(dependency => dependency.ships);

const licenceText = ({ name, licence_files: files }) =>
  files.map(file => fs.readFileSync(path.join(project, '.deps/src', name, file), 'utf8').trim()).join('\n\n');

const notices = shipped.map(dependency =>
  `${dependency.title} ${dependency.version}\n${dependency.licence}\n${dependency.homepage}\n\n${licenceText(dependency)}\n`);

const component = ({ title, version, licence, homepage, purpose, ships }) => ({
  type: 'library', name: title, version, description: purpose, scope: ships ? 'required' : 'excluded',
  licenses: [{ expression: licence }], externalReferences: [{ type: 'website', url: homepage }],
});
const sbom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: dependencies.map(component) };

// Rewriting equal bytes would make the build think that something changed.
function writeIfChanged(file, text) {
  const target = path.join(project, '.deps', file);
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) fs.writeFileSync(target, text);
}
writeIfChanged('notices.txt', notices.join(`\n${'-'.repeat(72)}\n\n`));
writeIfChanged('sbom.json', `${JSON.stringify(sbom, null, 2)}\n`);
