// @ts-check
// Follows the size of the canvas in device pixels: windows, browser zoom, moves to another display; and
// how large the user wants text: the browser's text size, and zooming with two fingers.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(width: number, height: number, scale: number) => void} report in device pixels, and how
 *   many of them make one of the program's pixels; called at once, then whenever that changes
 * @returns {{zoom: () => number, zoomBy: (factor: number) => void}} CSS pixels in one of the program's
 */
export function followCanvasSize(canvas, report) {
  const USUAL_TEXT = 16;  // CSS pixels of the root's text where nobody has asked for another size
  const STEP = 0.1;       // glyphs are drawn anew for each size
  const MIN = 0.5;
  const MAX = 4;
  let last = '';
  let requested = 1;  // by the fingers

  // Where the user sets a text size in the browser, 1rem follows it.
  const ruler = document.createElement('div');
  ruler.style.cssText = 'position: fixed; width: 1rem; height: 0; visibility: hidden';
  document.body.append(ruler);
  const zoom = () => {
    const text = ruler.getBoundingClientRect().width / USUAL_TEXT || 1;
    return Math.min(MAX, Math.max(MIN, Math.round(text * requested / STEP) * STEP));
  };

  // CSS pixels times the scale may be half a pixel off where the scale is not a whole number, and then
  // every pixel of the picture would be blurred: only the browser knows the true number.
  /** @param {ResizeObserverSize} [exact] */
  function tell(exact) {
    const scale = window.devicePixelRatio || 1;
    const css = canvas.getBoundingClientRect();
    const length = (/** @type {number} */ estimate, /** @type {number} */ told) =>
      // Where developer tools simulate a scale, Chromium tells CSS pixels here.
      Math.abs(told - estimate) <= 1 ? told : Math.round(estimate);
    const width = length(css.width * scale, exact?.inlineSize ?? NaN);
    const height = length(css.height * scale, exact?.blockSize ?? NaN);
    const now = `${width} ${height} ${scale * zoom()}`;
    if (now !== last && width > 0 && height > 0) report(width, height, scale * zoom());
    last = now;
  }

  const observer = new ResizeObserver(entries => tell(entries[entries.length - 1].devicePixelContentBoxSize?.[0]));
  function observe() {
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);  // Safari has no such box
    }
  }

  // Zooming changes the scale but not the number of device pixels: the observer has to be asked anew.
  function observeAnew() {
    observer.disconnect();
    observe();
  }
  function watchScale() {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', () => { observeAnew(); watchScale(); }, { once: true });
  }

  tell();
  observe();
  watchScale();
  window.addEventListener('resize', observeAnew);
  new ResizeObserver(observeAnew).observe(ruler);
  return {
    zoom,
    zoomBy(factor) {
      requested = Math.min(MAX, Math.max(MIN, requested * factor));
      observeAnew();
    },
  };
}
