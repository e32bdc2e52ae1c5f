// @ts-check
// What was kept by other copies of the page at this origin, and by releases that kept all in one place: the
// user may take it over. It stays where it is.

import { bytesOf, databaseOf, OWN, place, PREFIX } from './storage.js';

const DECIDED = `kurabe.decided ${place}`;
const OLD = { session: 'kurabe.session', left: 'kurabe.left' };  // in localStorage, of earlier releases

/** What is there, or '' where that is not allowed. @param {string} key */
function item(key) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** @returns {string[]} the offers that the user has decided upon */
function decided() {
  try {
    const ids = JSON.parse(item(DECIDED) || '[]');
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    return [];
  }
}

/** What a page of an old release could not put into the database any more. */
function oldLeftover() {
  try {
    return String(JSON.parse(item(OLD.left) || '{}')?.session ?? '');
  } catch {
    return '';
  }
}
const oldSessions = () => [item(OLD.session), oldLeftover()].filter(text => text !== '').map(bytesOf);

/** In the user's time: 2026-11-26 22:48, '' for 0. @param {number} time */
export function dateOf(time) {
  if (!time) return '';
  const local = new Date(time - new Date(time).getTimezoneOffset() * 60000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** @param {string} url */
function readable(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

export const offers = {
  /** @returns {Promise<{id: string, place: string, date: string}[]>} */
  async find() {
    const known = await indexedDB.databases?.() ?? [{ name: PREFIX }];
    const names = known.map(({ name }) => name ?? '')
      .filter(name => name === PREFIX || name.startsWith(`${PREFIX} `) && name !== OWN);
    if (!names.includes(PREFIX)) names.push(PREFIX);
    const found = [];
    for (const id of names.filter(name => !decided().includes(name))) {
      const about = await databaseOf(id).about().catch(() => null);
      if (about) found.push({ id, place: readable(about.place), date: dateOf(about.time) });
      else if (id === PREFIX && oldSessions().length > 0) found.push({ id, place: '', date: '' });
    }
    return found;
  },
  /** The session files of an offer. @param {string} id @returns {Promise<Uint8Array<ArrayBuffer>[]>} */
  async get(id) {
    const { session } = await databaseOf(id).get();
    return [session, ...id === PREFIX ? oldSessions() : []].filter(file => file.length > 0);
  },
  /** It is offered no more. @param {string} id */
  decide(id) {
    try {
      localStorage.setItem(DECIDED, JSON.stringify([...decided(), id]));
    } catch {
      // Then it is offered again.
    }
  },
  /** Forgets what was decided. */
  erase() {
    try {
      localStorage.removeItem(DECIDED);
    } catch {
      // Then nothing is in it either.
    }
  },
};
