// @ts-check
// Mirrors the text field that the program edits in a real one, in the same place. There, input methods,
// reconversion, dead keys, emoji pickers, dictation and touch keyboards work as the browser has them; what
// they made of the text is handed over.

/**
 * @param {HTMLTextAreaElement} text
 * @param {import('../program.js').Program} program
 * @param {() => void} requestFrame
 * @param {() => void} addFont has the page's own typeface ready
 */
export function mirrorTextField(text, program, requestFrame, addFont) {
  let composing = false;
  let put_away = false;  // a touch keyboard, by its Enter, until the canvas is touched or a key is pressed

  function handOver() {
    const { value, selectionStart: begin, selectionEnd: end } = text;
    program.editText(value.slice(0, begin), value.slice(begin, end), value.slice(end));
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
    for (const down of [true, false]) program.pressKey({ code: 'Enter', key: 'Enter' }, down);
    put_away = true;
    requestFrame();
  });
  for (const event of ['pointerdown', 'keydown']) {
    window.addEventListener(event, () => { put_away = false; }, { capture: true });
  }

  return {
    isComposing: () => composing,
    isPutAway: () => put_away,

    /** Takes what is being composed as it is, before the program hears of what ends it. */
    commit() {
      if (!composing) return;
      endComposition();
      program.takeInput();  // a field loses what comes in one frame with a click elsewhere
      text.blur();
    },

    /**
     * Brings it up to date with the program's field.
     * @param {NonNullable<import('../program.js').Frame['field']>} field
     * @param {number} zoom CSS pixels that one of the program's covers
     */
    follow(field, zoom) {
      if (field.text) {
        const { before, selected, after } = field.text;
        if (text.value !== before + selected + after) text.value = before + selected + after;
        text.setSelectionRange(before.length, before.length + selected.length);
      }
      const length = (/** @type {number} */ pixels) => `${pixels * zoom}px`;
      text.style.left = length(field.x);
      text.style.top = length(field.y);
      text.style.width = length(field.width);
      text.style.height = text.style.lineHeight = text.style.fontSize = length(field.height);
      if (!composing) text.scrollLeft = field.scroll * zoom;
    },
  };
}
