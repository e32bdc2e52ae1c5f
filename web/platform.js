// @ts-check
// Connects the program with the browser: hands it the browser's events, and has the page follow its
// frames. Glue only: what an event means is decided by the program.

import { connectAnnouncer } from './announcer.js';
import { handleRequests } from './browser_requests.js';
import { followCanvasSize } from './display/canvas_size.js';
import { followColourScheme } from './display/colour_scheme.js';
import { listenToGraphics } from './display/graphics.js';
import { listenToFiles } from './files/load_files.js';
import { drawFrames } from './frames.js';
import { connectHtmlView } from './html_view.js';
import { connectClipboard } from './input/clipboard.js';
import { listenToKeys } from './input/keys.js';
import { listenToPointer } from './input/pointer.js';
import { mirrorTextField } from './input/text_field.js';
import { followDay } from './today.js';

/**
 * @param {import('./program.js').Program} program
 * @param {{canvas: HTMLCanvasElement, text: HTMLTextAreaElement, picker: HTMLInputElement,
 *   report: HTMLElement, read: HTMLButtonElement, told: HTMLElement, warned: HTMLElement}} elements
 * @param {Awaited<ReturnType<typeof import('./storage/session.js').openSession>>} session
 * @param {import('./files/loading.js').Loading} loading
 */
export function connectPlatform(program, elements, session, loading) {
  const { canvas, text, picker } = elements;

  /** @param {import('./program.js').Frame} frame */
  function follow(frame) {
    canvas.style.cursor = frame.cursor;
    followTextField(frame.field);
    view.follow(frame.revision);
    announce(frame.message);
    frame.requests.forEach(handleRequest);
    session.follow(frame.revision);
  }

  // The hidden field has the focus while the program edits text.
  /** @param {import('./program.js').Frame['field']} field */
  function followTextField(field) {
    if (field) input.follow(field, size.zoom());
    // For the Tab key, the two are one.
    canvas.tabIndex = field ? -1 : 0;
    text.tabIndex = field ? 0 : -1;
    const focused = document.activeElement === text;
    const wanted = field && !input.isPutAway();
    if (wanted && !focused && !view.hasFocus() && document.hasFocus()) text.focus({ preventScroll: true });
    if (!wanted && focused && !input.isComposing()) keys.returnToCanvas();
  }

  const view = connectHtmlView(program, elements);
  const announce = connectAnnouncer(elements);
  const frames = drawFrames(program, () => input.isComposing(), follow);
  const files = listenToFiles(picker, program, loading, frames.request);
  const clipboard = connectClipboard(program, frames.request, view.isSelected, files.loadPasted);
  session.connect(frames.request);
  loading.connect(frames.request);
  const handleRequest = handleRequests({ picker, clipboard, session });
  const size = followCanvasSize(canvas, (width, height, scale) => {
    program.resize(width, height, scale);
    frames.request();
  });
  const input = mirrorTextField(text, program, frames.request, view.addFont);
  listenToPointer(canvas, program, frames, size, input.commit);
  const keys = listenToKeys(elements, program, frames.request,
    { isComposing: input.isComposing, isElsewhere: view.hasFocus });
  listenToGraphics(canvas, program, frames.request);
  followColourScheme(program, frames.request);
  followDay(program, frames.request);

  // For support and tests.
  return {
    requestFrame: frames.request,
    frames: program.frames,
    renderer: program.renderer,
    shown: program.shown,
  };
}
