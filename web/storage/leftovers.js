// @ts-check
// What pages of this place that were left could not put into the database any more: in localStorage, which
// takes it at once.

import { place } from './storage.js';

/**
 * @typedef {{visit: string, basedOn: string[], session: string | null, view: string}} Leftover session: null
 *   where it is a view alone
 */

const PREFIX = `kurabe.left ${place} `;

/** Null where it is none of ours. @param {string} key @returns {Leftover | null} */
function read(key) {
  try {
    const { basedOn, session, view } = JSON.parse(localStorage.getItem(key) ?? 'null') ?? {};
    if (!Array.isArray(basedOn)) return null;
    return { visit: key.slice(PREFIX.length), basedOn: basedOn.map(String),
      session: session === null ? null : String(session), view: String(view) };
  } catch {
    return null;
  }
}

export const leftovers = {
  /** In order of time. @returns {Leftover[]} */
  all() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(PREFIX))
        .flatMap(key => read(key) ?? [])
        .sort((a, b) => parseInt(a.visit) - parseInt(b.visit));
    } catch {
      return [];  // not allowed
    }
  },
  /** Throws where that is not allowed, or too long. @param {Leftover} left */
  put({ visit, ...left }) {
    localStorage.setItem(PREFIX + visit, JSON.stringify(left));
  },
  /** Where it is still as it was `found`: its page may have left more since. @param {string} visit @param {Leftover} [found] */
  erase(visit, found) {
    try {
      if (found && JSON.stringify(read(PREFIX + visit)) !== JSON.stringify(found)) return;
      localStorage.removeItem(PREFIX + visit);
    } catch {
      // Then nothing is in it either.
    }
  },
};
