// What the page and the SBOM say of parts that are not the pinned ones, and that this fails scripts/reproduce.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builtIn, copyrightOf, noticesOf, readRecord, runtimeOf, sbomOf, writeRecord } from '../../scripts/toolchain/built_in.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { dependencies, runtime } = JSON.parse(fs.readFileSync(path.join(project, 'assets/dependencies.json'), 'utf8'));
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

test('a version that Debian goes back to is the one behind "really"', () => {
  assert.equal(componentOf({ ...pinned, zlib: '1:1.3.dfsg+really1.2.13-1' }, 'zlib').version, '1.2.13');
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

test('what Emscripten puts into the program is named with its version and licence', () => {
  const names = ['Emscripten', 'musl', 'LLVM libc++, libc++abi, compiler-rt'];
  const installed = { emscripten: '"3.1.69"\n', musl: '1.2.5\n', 'llvm-runtimes': 'based on release 17.0.4.\n' };
  const parts = runtimeOf(runtime, ({ name }) => installed[name]);
  const { components } = sbomOf(parts);
  assert.deepEqual(components.map(({ name }) => name), names);
  for (const [i, { version, licenses, scope }] of components.entries()) {
    assert.equal(version, runtime[i].version);
    assert.equal(licenses[0].expression, runtime[i].licence);
    assert.equal(scope, 'required');
  }
  const text = noticesOf(parts, () => 'the licence');
  for (const name of names) assert.ok(text.includes(`${name} `));
  const newer = runtimeOf(runtime, ({ name }) => name === 'musl' ? '1.2.6\n' : installed[name]);
  assert.match(noticesOf(newer, () => '').slice(0, 300), /musl 1\.2\.6 \(pinned: 1\.2\.5\)/);
});

test('the notices of this build have their licences', () => {
  const file = path.join(project, '.deps/notices.txt');
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (!fs.existsSync(path.join(project, '.deps/toolchain/root/usr/share/emscripten'))) return;
  for (const said of ['musl as a whole is licensed under', 'with LLVM exception', 'The Emscripten Authors', 'Doug Lea']) {
    assert.ok(text.includes(said), said);
  }
});

test('of a copyright file, the paragraphs on the files that are asked for', () => {
  const text = 'Format: x\n\nFiles:\n a/*\n b/*\nCopyright: A\nLicense: MIT\n .\n ends\n\nFiles: c\nCopyright: C\nLicense: Z\n';
  assert.match(copyrightOf(text, ['b/*']), /^Files:\n a[^]*ends$/);
  assert.equal(copyrightOf(text, ['c']), 'Files: c\nCopyright: C\nLicense: Z');
  assert.equal(copyrightOf(text, ['C']), '');
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
