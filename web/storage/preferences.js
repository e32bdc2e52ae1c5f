// @ts-check
// What the user prefers in this browser, as the program writes it (src/app/preferences.h). Not in the
// database: it has to be there before the first frame, and is worth no version or leftover.

const KEY = 'kurabe.preferences';

export const preferences = {
  /** "" where there are none, or the browser keeps nothing. */
  get() {
    try {
      return localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  },
  /** @param {string} text */
  keep(text) {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // They hold until the page is left.
    }
  },
  forget() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // There are none.
    }
  },
};
