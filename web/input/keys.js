// @ts-check
// The keyboard: which keys the program has and which stay the browser's, and how the Tab key goes through
// the canvas as if its controls were the page's.

// With Ctrl, the program has these; every other combination is the browser's.
const PROGRAM_SHORTCUTS = ['a', 'b', 'f', 's', 'y', 'z', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Delete'];

/**
 * @param {{canvas: HTMLCanvasElement, text: HTMLTextAreaElement, read: HTMLButtonElement}} elements
 * @param {import('../program.js').Program} program
 * @param {() => void} requestFrame
 * @param {{isComposing: () => boolean, isElsewhere: () => boolean}} focus isElsewhere: in what is not the
 *   program's, where keys are the browser's
 */
export function listenToKeys({ canvas, text, read }, program, requestFrame, { isComposing, isElsewhere }) {
  let returning = false;
  let away = false;  // the canvas has the focus, but the window has not

  // Keys that the browser must keep, or that arrive by an event of their own (composition, clipboard).
  /** @param {KeyboardEvent} event */
  const isProgramShortcut = ({ key, shiftKey }) =>
    PROGRAM_SHORTCUTS.includes(key.length === 1 ? key.toLowerCase() : key) || (shiftKey && /^c$/i.test(key));
  /** @param {KeyboardEvent} event */
  const isForBrowser = event =>
    event.isComposing || isComposing() || event.keyCode === 229 || event.key === 'Dead' || event.altKey ||
    ((event.ctrlKey || event.metaKey) && !['Control', 'Meta', 'Shift'].includes(event.key) && !isProgramShortcut(event)) ||
    /^F([3-57-9]|1[12])$/.test(event.key);

  /**
   * The Tab key goes through the program's controls, F6 through the page's regions, and both on from the last one.
   * @param {KeyboardEvent} event
   * @param {(backward: boolean) => boolean} press
   */
  function goOn(event, press) {
    // While nothing has the focus, the browser goes to the page's first element.
    if (document.activeElement === document.body) return;
    if (press(event.shiftKey)) event.preventDefault();
    requestFrame();
  }

  window.addEventListener('keydown', event => {
    if (isForBrowser(event) || isElsewhere()) return;
    program.setModifiers(event);
    if (event.key === 'Tab' && !event.ctrlKey && !event.metaKey) {
      goOn(event, program.pressTab);
      return;
    }
    if (event.key === 'F6' && !event.ctrlKey && !event.metaKey) {
      goOn(event, program.pressRegionKey);
      return;
    }
    const known = program.pressKey(event, true);
    // A key that types a character must go on to become an input event of the text field.
    const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && document.activeElement === text;
    if (known && !types) event.preventDefault();
    requestFrame();
  });
  window.addEventListener('keyup', event => {
    if (!isForBrowser(event)) program.setModifiers(event);
    program.pressKey(event, false);
    requestFrame();
  });
  // The keyboard comes to the first control, or from behind to the last.
  canvas.addEventListener('focus', event => {
    const arrives = !returning && !away && canvas.matches(':focus-visible');
    away = false;
    if (!arrives) return;
    program.pressTab(event.relatedTarget !== read);
    requestFrame();
  });
  window.addEventListener('focus', () => {
    program.setFocus(true);
    requestFrame();
  });
  window.addEventListener('blur', () => {
    away = document.activeElement === canvas;
    program.setFocus(false);
    requestFrame();
  });

  return {
    /** The canvas has the keyboard again, where it was. */
    returnToCanvas() {
      returning = true;
      canvas.focus({ preventScroll: true });
      returning = false;
    },
  };
}
