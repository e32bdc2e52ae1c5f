// What the page and the SBOM say of parts that are not the pinned ones, and that this fails scripts/reproduce.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builtIn, noticesOf, readRecord, sbomOf, writeRecord } from '../../scripts/toolchain/built_in.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { dependencies } = JSON.parse(fs.readFileSync(path.join(project, 'assets/dependencies.json'), 'utf8'));
const pinned = Object.fromEntries(dependencies.map(({ name, source }) => [name, writeRecord(source.version, source.version)]));
const [imgui] = dependencies;
const newer = { ...pinned, imgui: writeRecord('2:1.93.0+ds-1', imgui.source.version) };
const by_hand = { ...pinned, utf8proc: null };

const componentOf = (records, title) =>
  sbomOf(builtIn(dependencies, records)).components.find(({ name }) => name === title);
const notices = records => noticesOf(builtIn(dependencies, records), ({ name }) => `the licence of ${name}`);

test('pinned parts: the SBOM has their versions and hashes, the notices nothing else', () => {
  for (const { title, version, source, ships } of dependencies) {
    const found = componentOf(pinned, title);
    assert.equal(found.version, version);
    assert.deepEqual(found.hashes, [{ alg: 'SHA-256', content: source.sha256 }]);
    assert.equal(found.properties, undefined);
    assert.equal(notices(pinned).includes(`${title} ${version}\n`), ships);
  }
  assert.ok(notices(pinned).startsWith(`${imgui.title} ${imgui.version}\n`));
});

test('another version: the SBOM and the notices name it, and that it is not the pinned one', () => {
  const found = componentOf(newer, imgui.title);
  assert.equal(found.version, '1.93.0');
  assert.equal(found.hashes, undefined);
  assert.equal(found.purl, 'pkg:deb/debian/imgui@2%3A1.93.0%2Bds-1?arch=source');
  assert.deepEqual(found.properties, [{ name: 'kurabe:pinned-version', value: imgui.version }]);
  const text = notices(newer);
  assert.match(text.slice(0, 300), /違う部品[^]*Dear ImGui 1\.93\.0 \(pinned: 1\.92\.2b\)/);
  assert.match(text, /\nDear ImGui 1\.93\.0\nMIT\n/);
});

test('a source that was put there by hand is of no known version', () => {
  const found = componentOf(by_hand, 'utf8proc');
  assert.equal(found.version, undefined);
  assert.match(notices(by_hand).slice(0, 300), /utf8proc of an unknown version/);
});

test('a record says what is there and what it stands for', () => {
  assert.deepEqual(readRecord('1.0-1'), { version: '1.0-1', asked: '1.0-1' });
  assert.deepEqual(readRecord('1.1-1 instead of 1.0-1'), { version: '1.1-1', asked: '1.0-1' });
});

test('scripts/reproduce ends where a part is not the pinned one', () => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'kurabe-supply-'));
  try {
    for (const folder of ['scripts/toolchain', 'assets/dependencies.json']) {
      fs.cpSync(path.join(project, folder), path.join(copy, folder), { recursive: true });
    }
    const put = records => dependencies.forEach(({ name, licence_files: files }) => {
      const source = path.join(copy, '.deps/src', name);
      for (const file of files) fs.mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
      for (const file of files) fs.writeFileSync(path.join(source, file), 'a licence');
      fs.writeFileSync(path.join(source, '.kurabe-version'), records[name]);
    });
    const run = () => spawnSync(process.execPath, [path.join(copy, 'scripts/toolchain/notices.mjs'), '--pinned-only'],
      { encoding: 'utf8' });
    put(pinned);
    assert.equal(run().status, 0);
    put(newer);
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /Dear ImGui 1\.93\.0 \(pinned: 1\.92\.2b\)/);
    assert.match(fs.readFileSync(path.join(copy, '.deps/sbom.json'), 'utf8'), /"1\.93\.0"/);
    assert.match(fs.readFileSync(path.join(project, 'scripts/reproduce'), 'utf8'), /notices\.mjs --pinned-only/);
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
});
