// @ts-check
// Fingers on the canvas: a tap presses, a drag scrolls and glides on, holding still stands for the second
// button that a finger lacks, and two fingers zoom.

/**
 * @typedef {{ x: number, y: number }} Point CSS pixels inside the element
 * @param {HTMLElement} element
 * @param {{ tap: (at: Point) => void, hold: (at: Point) => void,
 *   scroll: (at: Point, right: number, down: number) => void, zoom: (factor: number) => void }} on
 *   `scroll`: by how many CSS pixels the content under `at` follows; `zoom`: since the last call
 */
export function listenToTouch(element, on) {
  const HOLD = 500;         // milliseconds
  const STILL = 10;         // CSS pixels that a resting finger may move
  const FRICTION = 0.0035;  // share of the speed that gliding loses each millisecond
  const SLOWEST = 0.03;     // CSS pixels a millisecond, below which gliding ends

  /** @type {Map<number, Point>} */
  const fingers = new Map();
  /** @type {'none' | 'pressed' | 'scrolling' | 'zooming' | 'done'} */
  let doing = 'none';
  /** @type {Point} */
  let began = { x: 0, y: 0 };
  let speed = { x: 0, y: 0 };  // CSS pixels a millisecond
  let moved_at = 0;
  let spread = 0;  // between two fingers
  let timer = 0;
  let gliding = 0;

  const isTouch = (/** @type {PointerEvent} */ event) => event.pointerType === 'touch';
  const distance = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };

  element.addEventListener('pointerdown', event => {
    if (!isTouch(event)) return;
    cancelAnimationFrame(gliding);
    clearTimeout(timer);
    const at = { x: event.offsetX, y: event.offsetY };
    fingers.set(event.pointerId, at);
    if (fingers.size === 2) {
      doing = 'zooming';
      spread = distance();
    }
    if (fingers.size !== 1) return;
    doing = 'pressed';
    began = at;
    speed = { x: 0, y: 0 };
    moved_at = event.timeStamp;
    timer = window.setTimeout(() => {
      doing = 'done';
      on.hold(began);
    }, HOLD);
  });

  element.addEventListener('pointermove', event => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const at = { x: event.offsetX, y: event.offsetY };
    if (doing === 'pressed' && Math.hypot(at.x - began.x, at.y - began.y) <= STILL) return;
    fingers.set(event.pointerId, at);
    clearTimeout(timer);
    if (doing === 'zooming' && fingers.size === 2) {
      const now = distance();
      if (spread > 0 && now > 0) on.zoom(now / spread);
      spread = now;
    }
    if (doing === 'pressed') doing = 'scrolling';
    if (doing !== 'scrolling') return;
    const step = { x: at.x - last.x, y: at.y - last.y };
    const time = Math.max(event.timeStamp - moved_at, 1);
    speed = { x: (speed.x + step.x / time) / 2, y: (speed.y + step.y / time) / 2 };
    moved_at = event.timeStamp;
    on.scroll(began, step.x, step.y);
  });

  /** @param {number} from */
  function glide(from) {
    gliding = requestAnimationFrame(now => {
      const time = Math.min(Math.max(now - from, 0), 50);
      const left = Math.exp(-FRICTION * time);
      speed = { x: speed.x * left, y: speed.y * left };
      if (Math.hypot(speed.x, speed.y) < SLOWEST) return;
      on.scroll(began, speed.x * time, speed.y * time);
      glide(now);
    });
  }

  element.addEventListener('pointerup', event => {
    if (!fingers.delete(event.pointerId)) return;
    clearTimeout(timer);
    if (doing === 'pressed') on.tap(began);
    // A finger that rested before it left does not throw.
    if (doing === 'scrolling' && event.timeStamp - moved_at < 80) glide(performance.now());
    doing = fingers.size > 0 ? 'done' : 'none';
  });
  element.addEventListener('pointercancel', event => {
    fingers.delete(event.pointerId);
    clearTimeout(timer);
    doing = fingers.size > 0 ? 'done' : 'none';
  });
}
