// JavaScript is checked by its JSDoc types: the page's, and the bench's, which scripts/test does not run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', import.meta.url));

// A page and a service worker see different globals.
for (const project of ['tsconfig.json', 'tsconfig.worker.json', '../bench/tsconfig.json']) {
  test(`the scripts of ${project} pass the type checker`, () => {
    const file = fileURLToPath(new URL(project, import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', file], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });
}
