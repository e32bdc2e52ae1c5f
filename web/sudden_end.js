// @ts-check
// What happens where the program comes to a sudden end.

/**
 * After it has aborted or trapped (no more memory, a stack too deep), what the program holds is not to be
 * trusted: nothing calls it any more, so that nothing of it is kept over what was kept before.
 * @param {Record<string, any>} module
 * @param {() => void} stopped
 */
export function stopAfterAbort(module, stopped) {
  let ended = false;
  for (const [name, call] of Object.entries(module)) {
    if (!name.startsWith('_') || typeof call !== 'function') continue;
    let real = call;
    const guarded = (/** @type {any[]} */ ...values) => {
      if (ended) throw new Error('The program has ended.');
      try {
        return real(...values);
      } catch (error) {
        // Firefox calls a stack that is too deep an InternalError.
        const ends = error instanceof WebAssembly.RuntimeError || error instanceof RangeError ||
          /** @type {any} */ (error)?.name === 'InternalError';
        if (ends) {
          ended = true;
          stopped();
        }
        throw error;
      }
    };
    // At its first call, Emscripten puts the function itself in the place of what looked it up.
    Object.defineProperty(module, name, { get: () => guarded, set(found) { real = found; } });
  }
}
