// @ts-check
// The 2D canvas that shows what the program draws itself where there is no WebGL. It lies over the
// page's canvas, which goes on taking the events.

/** @param {HTMLCanvasElement} below */
export function createSoftwareCanvas(below) {
  /** @type {HTMLCanvasElement | null} */
  let canvas = null;
  /** @type {CanvasRenderingContext2D | null} */
  let context = null;
  /** @type {ImageData | null} a view of the program's memory, not a copy */
  let image = null;

  /** @param {ArrayBuffer} memory @param {number} pixels @param {number} width @param {number} height */
  function viewOf(memory, pixels, width, height) {
    const isSame = image && image.data.buffer === memory && image.data.byteOffset === pixels &&
      image.width === width && image.height === height;
    if (!isSame) image = new ImageData(new Uint8ClampedArray(memory, pixels, width * height * 4), width, height);
    return /** @type {ImageData} */ (image);
  }

  return {
    /** False where the browser has no 2D canvas. */
    open() {
      canvas = document.createElement('canvas');
      canvas.id = 'software-canvas';
      canvas.setAttribute('aria-hidden', 'true');
      context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
      if (context) below.after(canvas);
      return context !== null;
    },

    close() {
      canvas?.remove();
      canvas = context = image = null;
    },

    /**
     * Shows the damaged parts of a picture.
     * @param {ArrayBuffer} memory the program's
     * @param {number} pixels where the picture starts there: R, G, B, A
     * @param {number} width device pixels
     * @param {number} height
     * @param {number} damage where the damaged parts start: left, top, right, bottom of each
     * @param {number} damaged how many
     */
    show(memory, pixels, width, height, damage, damaged) {
      if (!canvas || !context) return;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      const view = viewOf(memory, pixels, width, height);
      const parts = new Int32Array(memory, damage, damaged * 4);
      for (let i = 0; i < parts.length; i += 4) {
        const [left, top, right, bottom] = parts.subarray(i, i + 4);
        context.putImageData(view, 0, 0, left, top, right - left, bottom - top);
      }
    },
  };
}
