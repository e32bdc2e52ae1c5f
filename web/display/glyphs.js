// @ts-check
// Draws single characters with the system's fonts, for those that the page's own typeface lacks.

export function createGlyphCanvas() {
  // Japanese forms of ideographs where a system has several; the browser knows where to look for the rest.
  const FAMILIES = '"Yu Gothic UI", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif';
  // Where the character itself asks for colours, other typefaces may have a plain one.
  const EMOJI = '"Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji"';
  const canvas = document.createElement('canvas');
  canvas.lang = 'ja';
  const context = canvas.getContext('2d', { willReadFrequently: true });

  /** @param {CanvasRenderingContext2D} context */
  function readsWhatIsDrawn(context) {
    const side = 32;
    const colour = (/** @type {number} */ x, /** @type {number} */ y) => [x * 8, y * 8, (x * y) % 256];
    Object.assign(canvas, { width: side, height: side });
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        context.fillStyle = `rgb(${colour(x, y).join()})`;
        context.fillRect(x, y, 1, 1);
      }
    }
    const { data } = context.getImageData(0, 0, side, side);
    return data.every((value, i) => value === [...colour(i / 4 % side | 0, i / 4 / side | 0), 255][i % 4]);
  }

  /** @param {string} character @param {number} em in pixels */
  function prepare(character, em) {
    if (!context) throw new Error('no 2D canvas');
    context.font = `${em}px ${/\p{Emoji_Presentation}/u.test(character) ? `${EMOJI}, ` : ''}${FAMILIES}`;
    return context;
  }

  return {
    /**
     * False where the browser forbids to read what was drawn, or changes it so that the reader cannot be
     * recognised (Firefox's resistFingerprinting, Brave).
     */
    canRead() {
      if (!context) return false;
      try {
        return readsWhatIsDrawn(context);
      } catch {
        return false;
      }
    },

    /** How far a character moves the pen. @param {number} codePoint @param {number} em in pixels, as the result */
    measure(codePoint, em) {
      const character = String.fromCodePoint(codePoint);
      return prepare(character, em).measureText(character).width;
    },

    /**
     * A character in black on nothing: R, G, B, A, alpha not multiplied in.
     * @param {number} codePoint
     * @param {number} em in pixels
     * @param {number} width of the picture
     * @param {number} height
     * @param {number} x where the pen stands
     * @param {number} y of the baseline
     */
    draw(codePoint, em, width, height, x, y) {
      Object.assign(canvas, { width, height });  // also wipes it
      const character = String.fromCodePoint(codePoint);
      const pen = prepare(character, em);
      pen.fillText(character, x, y);
      return pen.getImageData(0, 0, width, height).data;
    },
  };
}
