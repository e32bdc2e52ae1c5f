// The JSON Schemas hold for every profile, catalog and policy, and agree with the loader on a corpus of good and
// bad files (tests/fixtures/format): each case is one change to a good file.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { toText, vendorProfile } from '../bench/generate.mjs';

const kurabe = ['scripts/toolchain/enter', 'build/native-debug/kurabe'];
const require = createRequire(path.resolve('tests/browser/package.json'));
const Ajv = require('ajv/dist/2020').default;
const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const ajv = new Ajv({ allErrors: true });  // strict: an unknown keyword in a schema is an error
const problems = [];

const schemas = {};
for (const name of ['profile', 'catalog', 'framework', 'views', 'index', 'session', 'policy', 'addendum', 'mapping',
  'sheet']) {
  schemas[name] = ajv.compile(read(`assets/schemas/${name}.schema.json`));
}

const files = folder => fs.readdirSync(folder).filter(file => file.endsWith('.json')).map(file => path.join(folder, file));
const own = [...files('profiles'), ...files('profiles/editions'), ...files('assets/catalogs'), ...files('assets/views'),
  ...files('assets/policies')];
for (const file of own) {
  const content = read(file);
  if (!fs.existsSync(path.join(path.dirname(file), content.$schema))) problems.push(`${file}: no such $schema`);
  const valid = schemas[content.format.split('/')[1]];
  if (!valid(content)) problems.push(...valid.errors.map(e => `${file}${e.instancePath}: ${e.message}`));
}

// Editors complete the ids of properties from the schema's examples.
const ids = read('assets/catalogs/kurabe.json').properties.map(property => property.id);
const examples = read('assets/schemas/profile.schema.json').$defs.answer.properties.property.examples;
if (examples.join() !== ids.join()) problems.push('profile.schema.json: examples of "property" are not the ids of the catalog');

const changed = (base, { at, set, remove }) => {
  const copy = structuredClone(base);
  if (at === undefined) return copy;
  const keys = at.slice(1).split('/');
  const last = keys.pop();
  const parent = keys.reduce((value, key) => value[key], copy);
  if (remove) delete parent[last];
  else parent[last] = set;
  return copy;
};

const folder = fs.mkdtempSync(path.join('build', 'schemas-'));  // where the toolchain's root sees it, too
const validate = paths => {
  try {
    return JSON.parse(execFileSync(kurabe[0], [kurabe[1], 'validate', '--json', ...paths], { maxBuffer: 1 << 26 }));
  } catch (error) {
    return JSON.parse(error.stdout);  // exit code 1: some are refused
  }
};

// What scripts/bench makes up follows the catalog, and loads.
const catalog = read('assets/catalogs/kurabe.json');
const made_up = Array.from({ length: 20 }, (_, i) => path.join(folder, `vendor-${i}.json`));
made_up.forEach((file, i) => fs.writeFileSync(file, toText(vendorProfile(catalog, i))));
validate(made_up).forEach(({ diagnostics, valid }, i) => {
  const error = diagnostics.find(diagnostic => diagnostic.severity === 'error');
  if (!valid) problems.push(`tests/bench, vendor ${i}: the loader refuses it (${error.code} at ${error.path})`);
  if (!schemas.profile(read(made_up[i]))) problems.push(`tests/bench, vendor ${i}: the schema refuses it`);
});

let cases = 0;
for (const [name, valid] of Object.entries(schemas)) {
  const corpus = read(`tests/fixtures/format/${name}.json`);
  const wanted = [
    ...corpus.accepted.map(item => ({ ...item, loads: true, fits: true })),
    ...corpus.refused.map(item => ({ ...item, loads: false, fits: false })),
    ...corpus.refused_by_the_loader_only.map(item => ({ ...item, loads: false, fits: true })),
  ];
  const written = wanted.map((item, i) => {
    const file = path.join(folder, `${name}-${i}.json`);
    fs.writeFileSync(file, JSON.stringify(changed(corpus.base, item)));
    return file;
  });
  const loaded = validate(written);
  wanted.forEach((item, i) => {
    cases += 1;
    const codes = loaded[i].diagnostics.map(diagnostic => diagnostic.code);
    if (loaded[i].valid !== item.loads) problems.push(`${name}, ${item.name}: the loader says ${loaded[i].valid ? 'good' : `bad (${codes})`}`);
    if (valid(read(written[i])) !== item.fits) problems.push(`${name}, ${item.name}: the schema says ${item.fits ? 'bad' : 'good'}`);
    if (item.code && !codes.includes(item.code)) problems.push(`${name}, ${item.name}: ${codes} instead of ${item.code}`);
  });
}
fs.rmSync(folder, { recursive: true });

for (const problem of problems) console.error(problem);
console.log(`${own.length} files, ${cases} cases, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
