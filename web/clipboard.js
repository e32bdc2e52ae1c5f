// @ts-check
// The clipboard, by the events of copying and pasting: they work on file:// and plain HTTP, where
// navigator.clipboard does not exist.

/**
 * @param {any} module the instantiated program
 * @param {{callWithTexts: (name: string, texts: string[], ...more: any[]) => any, requestFrame: () => void}} platform
 * @param {HTMLElement} report what is selected in there is ordinary HTML, which the browser copies itself
 */
function connectClipboard(module, { callWithTexts, requestFrame }, report) {
  /** Presses Ctrl and a letter in the program, at once. @param {string} letter */
  function press(letter) {
    module._kurabe_modifiers(true, false, false, false);
    for (const down of [true, false]) {
      callWithTexts('_kurabe_key', [`Key${letter.toUpperCase()}`, letter], down);
      module._kurabe_frame(performance.now());
    }
    module._kurabe_modifiers(false, false, false, false);
    requestFrame();
  }

  function selectsReport() {
    const selection = document.getSelection();
    return Boolean(selection && !selection.isCollapsed && report.contains(selection.anchorNode));
  }

  /** @param {ClipboardEvent} event @param {string} letter */
  function handOver(event, letter) {
    // The event is the user's own, unless it answers to the program's wish.
    if (!module._kurabe_copy_waits()) {
      if (selectsReport()) return;
      if (module._kurabe_wants_text()) press(letter);
      else if (letter === 'c') module._kurabe_copy_selected();
    }
    if (!module._kurabe_copy_waits() || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', module.UTF8ToString(module._kurabe_copied_text()));
    const html = module.UTF8ToString(module._kurabe_copied_html());
    if (html) event.clipboardData.setData('text/html', html);
    module._kurabe_end_copy(true);
    requestFrame();
  }

  document.addEventListener('copy', event => handOver(event, 'c'));
  document.addEventListener('cut', event => handOver(event, 'x'));
  document.addEventListener('paste', event => {
    callWithTexts('_kurabe_paste', [event.clipboardData?.getData('text/plain') ?? '']);
    press('v');
    event.preventDefault();
  });

  return {
    /** Asks for the event in which what the program has copied is handed over. */
    copy() {
      document.execCommand('copy');
      if (module._kurabe_copy_waits()) module._kurabe_end_copy(false);
      requestFrame();
    },
  };
}
