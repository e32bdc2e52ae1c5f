// @ts-check
// Tells the program which day it is: at the start of each, and whenever the page comes back to the
// front, since a computer that sleeps wakes no timer. In between, nothing runs.

/**
 * @param {import('./program.js').Program} program
 * @param {() => void} requestFrame
 */
export function followDay(program, requestFrame) {
  let timer = 0;

  function look() {
    clearTimeout(timer);
    const now = new Date();
    if (program.setToday(now)) requestFrame();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    const leeway = 500;  // a timer may be early by a little
    timer = window.setTimeout(look, midnight.getTime() - now.getTime() + leeway);
  }

  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  window.addEventListener('focus', look);
  look();
}
