// @ts-check
// Draws frames: one when something asks for it, and the next when the program wants it. In the time
// between, the program prepares what searches are fast with; where views have to wait for something, it takes turns with
// the frames.

const PAUSE = 50; // milliseconds without a frame, after which nobody seems to wait for one
const SLICE = 8; // milliseconds of preparing, after which the page sees to what has happened

/**
 * @param {import('./program.js').Program} program
 * @param {() => boolean} isComposing whether the text field's mirror is being composed in
 * @param {(frame: import('./program.js').Frame) => void} follow brings the page up to date with a frame
 */
export function drawFrames(program, isComposing, follow) {
  let scheduled = 0;
  let timer = 0;
  let preparing = 0;
  let waiting = false;

  function request() {
    clearTimeout(timer);
    if (!waiting) clearTimeout(preparing);
    if (scheduled === 0 && !document.hidden) scheduled = requestAnimationFrame(draw);
  }

  /** @param {number} now */
  function draw(now) {
    scheduled = 0;
    const frame = program.frame(now, isComposing());
    follow(frame);
    waiting = frame.waiting;
    if (frame.delay === 0 && !waiting) return request();
    clearTimeout(preparing);
    preparing = window.setTimeout(prepare, waiting ? 0 : PAUSE);
    if (frame.delay === 0) return request();
    if (frame.delay !== null) timer = window.setTimeout(request, frame.delay);
    return undefined;
  }

  function prepare() {
    const { hasMore, showsNews } = program.prepare(SLICE);
    if (showsNews) return request();
    if (hasMore) preparing = window.setTimeout(prepare);
    return undefined;
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
