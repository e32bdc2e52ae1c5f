// @ts-check
// A finger has no second button: holding it still stands for that.

/**
 * @param {HTMLElement} element
 * @param {(event: PointerEvent) => void} onLongPress gets the event with which the press began
 */
function listenToLongPress(element, onLongPress) {
  const LONG = 500;  // milliseconds
  const STILL = 10;  // CSS pixels that a resting finger may move
  let timer = 0;
  /** @type {PointerEvent | null} */
  let began = null;

  const stop = () => clearTimeout(timer);
  element.addEventListener('pointerdown', event => {
    stop();
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    began = event;
    timer = window.setTimeout(() => onLongPress(event), LONG);
  });
  element.addEventListener('pointermove', event => {
    if (began && Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY) > STILL) stop();
  });
  element.addEventListener('pointerup', stop);
  element.addEventListener('pointercancel', stop);
}
