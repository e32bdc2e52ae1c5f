// @ts-check
// Mirrors the text field that the program edits in a real one, in the same place. There, input methods,
// reconversion, dead keys, emoji pickers, dictation and touch keyboards work as the browser has them; what
// they made of the text is handed over.

/**
 * @param {any} module the instantiated program
 * @param {{callWithTexts: (name: string, texts: string[], ...more: any[]) => any, requestFrame: () => void}} platform
 * @param {HTMLTextAreaElement} text
 * @param {() => void} addFont has the page's own typeface ready
 */
function connectTextInput(module, { callWithTexts, requestFrame }, text, addFont) {
  let composing = false;

  /** @param {string} value @param {number} begin @param {number} end of the selection */
  const parts = (value, begin, end) => [value.slice(0, begin), value.slice(begin, end), value.slice(end)];

  function handOver() {
    callWithTexts('_kurabe_edit_text', parts(text.value, text.selectionStart, text.selectionEnd));
    requestFrame();
  }

  function endComposition() {
    if (!composing) return;
    composing = false;
    text.classList.remove('composing');
    handOver();
  }

  text.addEventListener('focus', addFont);
  text.addEventListener('compositionstart', () => {
    composing = true;
    text.classList.add('composing');
  });
  text.addEventListener('compositionend', endComposition);
  text.addEventListener('input', () => { if (!composing) handOver(); });
  // Touch keyboards move the caret, and select what they are about to replace.
  document.addEventListener('selectionchange', () => {
    if (!composing && document.activeElement === text) handOver();
  });
  text.addEventListener('beforeinput', event => {
    if (event.inputType !== 'insertLineBreak') return;
    event.preventDefault();
    if (composing) return;
    for (const down of [true, false]) callWithTexts('_kurabe_key', ['Enter', 'Enter'], down);
    requestFrame();
  });

  const read = (/** @type {string} */ name) => module.UTF8ToString(module[name]());

  /** @param {number} zoom */
  function place(zoom) {
    const length = (/** @type {string} */ name) => `${module[name]() * zoom}px`;
    text.style.left = length('_kurabe_field_x');
    text.style.top = length('_kurabe_field_y');
    text.style.width = length('_kurabe_field_width');
    text.style.height = text.style.lineHeight = text.style.fontSize = length('_kurabe_field_height');
    if (!composing) text.scrollLeft = module._kurabe_field_scroll() * zoom;
  }

  return {
    isComposing: () => composing,

    /** Takes what is being composed as it is, before the program hears of what ends it. */
    commit() {
      if (!composing) return;
      endComposition();
      module._kurabe_take_input();  // a field loses what comes in one frame with a click elsewhere
      text.blur();
    },

    /**
     * Brings it up to date with the program's field.
     * @param {number} zoom CSS pixels that one of the program's covers
     */
    follow(zoom) {
      if (!composing && module._kurabe_take_field()) {
        const [before, selected, after] = ['before', 'selected', 'after'].map(part => read(`_kurabe_field_${part}`));
        if (text.value !== before + selected + after) text.value = before + selected + after;
        text.setSelectionRange(before.length, before.length + selected.length);
      }
      place(zoom);
    },
  };
}
