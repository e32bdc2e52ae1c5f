// @ts-check
// Follows the size of the canvas in device pixels: windows, browser zoom, moves to another display.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(width: number, height: number, scale: number) => void} report in device pixels, and how
 *   many of them make a CSS pixel; called at once, then whenever that changes
 */
function followCanvasSize(canvas, report) {
  let last = '';

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
    const now = `${width} ${height} ${scale}`;
    if (now !== last && width > 0 && height > 0) report(width, height, scale);
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
}
