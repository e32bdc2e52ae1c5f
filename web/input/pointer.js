// @ts-check
// Mouse, pen, wheel and fingers on the canvas.

import { listenToTouch } from './touch.js';

const LINE = 16; // CSS pixels that a wheel "line" stands for

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../program.js').Program} program
 * @param {{request: () => void, drawNow: () => void}} frames
 * @param {{zoom: () => number, zoomBy: (factor: number) => void}} size CSS pixels in one of the program's
 * @param {() => void} commitText ends what is being composed
 */
export function listenToPointer(canvas, program, frames, size, commitText) {
  // What can be pressed is larger where a finger has to hit it.
  const coarse = matchMedia('(pointer: coarse)');
  function tellPointer() {
    program.pointWith(coarse.matches);
    frames.request();
  }
  coarse.addEventListener('change', tellPointer);
  tellPointer();

  // The program numbers the buttons left, right, middle.
  const button = (/** @type {PointerEvent} */ event) => [0, 2, 1, 3, 4][event.button] ?? 0;
  const isTouch = (/** @type {PointerEvent} */ event) => event.pointerType === 'touch';
  const moveMouse = (/** @type {number} */ x, /** @type {number} */ y) =>
    program.moveMouse(x / size.zoom(), y / size.zoom());

  canvas.addEventListener('pointermove', event => {
    if (isTouch(event)) return;
    moveMouse(event.offsetX, event.offsetY);
    frames.request();
  });
  canvas.addEventListener('pointerdown', event => {
    commitText();
    canvas.setPointerCapture(event.pointerId);
    if (isTouch(event)) return;
    program.setModifiers(event);
    moveMouse(event.offsetX, event.offsetY);
    program.pressButton(button(event), true);
    frames.request();
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) {
    canvas.addEventListener(end, event => {
      if (isTouch(event)) return;
      program.pressButton(button(event), false);
      frames.request();
    });
  }
  canvas.addEventListener('pointerleave', () => {
    program.moveMouse(-1, -1);
    frames.request();
  });
  canvas.addEventListener('contextmenu', event => event.preventDefault());

  const click = (/** @type {number} */ which) => (/** @type {import('./touch.js').Point} */ at) => {
    moveMouse(at.x, at.y);
    for (const down of [true, false]) program.pressButton(which, down);
    // A touch keyboard comes up only within the user's gesture.
    frames.drawNow();
  };
  listenToTouch(canvas, {
    tap: click(0),
    hold: click(1),
    scroll: (at, right, down) => {
      moveMouse(at.x, at.y);
      program.scroll(right / size.zoom(), down / size.zoom());
      frames.request();
    },
    zoom: size.zoomBy,
  });

  canvas.addEventListener('wheel', event => {
    if (event.ctrlKey) return;  // the browser's zoom
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? window.innerHeight : 1;
    // With Shift a wheel scrolls sideways: some browsers turn it themselves, and Dear ImGui would, by
    // whether Shift is down at the end of the frame. It is turned here, and not again there.
    const { ctrlKey, altKey, metaKey } = event;
    program.setModifiers({ ctrlKey, shiftKey: false, altKey, metaKey });
    const [right, down] = event.shiftKey ? [event.deltaX || event.deltaY, 0] : [event.deltaX, event.deltaY];
    program.turnWheel(-right * unit / 100, -down * unit / 100);
    frames.request();
  }, { passive: false });
}
