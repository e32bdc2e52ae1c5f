// @ts-check
// Tells assistive technology what the program says has just happened: a canvas tells nothing.

/** @param {{told: HTMLElement, warned: HTMLElement}} elements live regions: polite, and assertive */
export function connectAnnouncer({ told, warned }) {
  /** Follows a frame. @param {import('./program.js').Frame['message']} message none where it is as before */
  return message => {
    if (!message) return;
    told.textContent = message.urgent ? '' : message.text;
    warned.textContent = message.urgent ? message.text : '';
  };
}
