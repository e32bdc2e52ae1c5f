// @ts-check
// The browser may take WebGL away and give it back.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../program.js').Program} program
 * @param {() => void} requestFrame
 */
export function listenToGraphics(canvas, program, requestFrame) {
  canvas.addEventListener('webglcontextlost', event => {
    event.preventDefault();  // or it would never be restored
    program.loseGraphics();
    requestFrame();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    program.restoreGraphics();
    requestFrame();
  });
}
