// JavaScript is checked by its JSDoc types: the page's, and the bench's, which scripts/test does not run.
// The page's scripts are checked against the program: what the build says of its functions and records.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const fromHere = name => fileURLToPath(new URL(name, import.meta.url));
const compiler = fromHere('node_modules/typescript/bin/tsc');

function check(project) {
  return spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' });
}

// A page and a service worker see different globals.
for (const project of ['tsconfig.json', 'tsconfig.worker.json', '../bench/tsconfig.json']) {
  test(`the scripts of ${project} pass the type checker`, () => {
    const { status, stdout } = check(fromHere(project));
    assert.equal(status, 0, stdout);
  });
}

/** Checks the page's scripts against a program that is not theirs: one of its types is another. */
function checkAgainst(types, what, other) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kurabe-types-'));
  try {
    const built = fromHere('../../build/wasm-release/src');
    for (const name of ['kurabe_page', 'kurabe_records']) {
      const text = fs.readFileSync(path.join(built, `${name}.d.ts`), 'utf8');
      if (name === types) assert.ok(text.includes(what), `${name} has no ${what}`);
      fs.writeFileSync(path.join(folder, `${name}.d.ts`), name === types ? text.replaceAll(what, other) : text);
    }
    const project = path.join(folder, 'tsconfig.json');
    fs.writeFileSync(project, JSON.stringify({
      extends: fromHere('tsconfig.json'), compilerOptions: { paths: { '*': ['./*.d.ts'] } },
    }));
    return check(project);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('the scripts fit the program that they are checked against', () => {
  const { status, stdout } = checkAgainst('kurabe_page', 'kurabe', 'kurabe');
  assert.equal(status, 0, stdout);
});

for (const [change, types, what, other, complaint] of [
  ['an exported function has another name', 'kurabe_page', '_kurabe_take_input(', '_kurabe_take(', /program\.js.*_kurabe_take_input/],
  ['an exported function takes one argument more', 'kurabe_page', '_kurabe_tab(_0: number', '_kurabe_tab(_0: number, _1: number', /program\.js.*arguments/],
  ['a member of the frame has another name', 'kurabe_records', ' cursor:', ' pointer:', /platform\.js.*cursor/],
  ['a member of a member has another name', 'kurabe_records', ' scroll:', ' scrolled:', /text_field\.js.*scroll/],
  ['a request has another name', 'kurabe_records', "'chooseFiles'", "'openFileDialog'", /browser_requests\.js.*chooseFiles/],
  ['there is a request that the page cannot fulfil', 'kurabe_records', "{ type: 'copyLink'; }", "{ type: 'copyLink'; } | { type: 'saveReport'; }",
    /browser_requests\.js.*never/],
]) {
  test(`the type checker objects where ${change}`, () => {
    const { status, stdout } = checkAgainst(types, what, other);
    assert.notEqual(status, 0);
    assert.match(stdout, complaint);
  });
}
