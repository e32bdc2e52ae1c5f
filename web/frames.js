// @ts-check
// Draws frames: one when something asks for it, and the next when the program wants it.

/**
 * @param {import('./program.js').Program} program
 * @param {() => boolean} isComposing whether the text field's mirror is being composed in
 * @param {(frame: import('./program.js').Frame) => void} follow brings the page up to date with a frame
 */
export function drawFrames(program, isComposing, follow) {
  let scheduled = 0;
  let timer = 0;

  function request() {
    clearTimeout(timer);
    if (scheduled === 0 && !document.hidden) scheduled = requestAnimationFrame(draw);
  }

  /** @param {number} now */
  function draw(now) {
    scheduled = 0;
    const frame = program.frame(now, isComposing());
    follow(frame);
    if (frame.delay === 0) request();
    else if (frame.delay !== null) timer = window.setTimeout(request, frame.delay);
  }

  document.addEventListener('visibilitychange', () => { if (!document.hidden) request(); });

  return {
    /** Something has changed that the program may have to draw. */
    request,
    /** Draws all input that has come, while the event that brought it is handled. */
    drawNow() {
      program.takeInput();
      cancelAnimationFrame(scheduled);
      clearTimeout(timer);
      draw(performance.now());
    },
  };
}
