// @ts-check
// Calls of the program that hand over texts or bytes: they are copied into its memory for the call.

/** @param {any} module the instantiated program */
function callsOf(module) {
  /** @param {string} name @param {string[]} texts @param {any[]} more */
  function callWithTexts(name, texts, ...more) {
    const pointers = texts.map(value => module.stringToNewUTF8(value));
    try {
      return module[name](...pointers, ...more);
    } finally {
      for (const pointer of pointers) module._free(pointer);
    }
  }

  /** @param {string} name @param {string[]} texts @param {Uint8Array} bytes @returns {any} null without memory */
  function callWithBytes(name, texts, bytes) {
    const pointer = module._malloc(Math.max(bytes.length, 1));
    if (pointer === 0) return null;
    try {
      module.HEAPU8.set(bytes, pointer);
      return callWithTexts(name, texts, pointer, bytes.length);
    } finally {
      module._free(pointer);
    }
  }

  /** What is too large, for the program or for its memory, is rejected. @param {string} name @param {string} file @param {Uint8Array} bytes */
  function passFile(name, file, bytes) {
    const answer = bytes.length <= module._kurabe_max_file_bytes() ? callWithBytes(name, [file], bytes) : null;
    return answer === null ? callWithTexts('_kurabe_reject_file', [file], bytes.length) : answer;
  }

  return { callWithTexts, callWithBytes, passFile };
}
