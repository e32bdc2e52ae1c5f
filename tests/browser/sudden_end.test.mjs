// After an abort nothing calls the program any more, and the page is told once.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stopAfterAbort } from '../../web/sudden_end.js';

function ended(error) {
  let [calls, told] = [0, 0];
  const module = { _add: (a, b) => { calls++; return a + b; }, _end() { throw error; }, memory: () => 'memory' };
  stopAfterAbort(module, () => { told++; });
  assert.equal(module._add(1, 2), 3);
  assert.throws(() => module._end(), error);
  try { module._add(1, 2); } catch { /* the program is there no more */ }
  return { calls, told };
}

test('an abort, a trap and a stack that is too deep end the program', () => {
  for (const error of [new WebAssembly.RuntimeError('Aborted()'), new RangeError('Maximum call stack size exceeded'),
    Object.assign(new Error('too much recursion'), { name: 'InternalError' })]) {
    assert.deepEqual(ended(error), { calls: 1, told: 1 });
  }
});

test('what the browser refuses does not', () => {
  assert.deepEqual(ended(new TypeError('no canvas')), { calls: 2, told: 0 });
});
