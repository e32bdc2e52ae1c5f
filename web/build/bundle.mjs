// Joins the page's modules, with Emscripten's glue, into one classic script: browsers load no modules
// from files. The same input gives the same bytes.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** @param {string} entry @param {string} built the folder of kurabe_page.js */
export function bundle(entry, built) {
  // What these browsers lack is written in older words: the page can then still say that they are too old.
  return execFileSync('esbuild', [entry, '--bundle', '--minify', '--format=iife', '--target=es2020', '--charset=utf8',
    `--alias:kurabe_page=${path.resolve(built, 'kurabe_page.js')}`, '--log-level=warning'],
  { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });
}
