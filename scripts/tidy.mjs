#!/usr/bin/env node
// Runs clang-tidy over the sources that are built natively. Usage: scripts/tidy.mjs
// Most of its time goes into headers, so sources that are compiled alike are read as one: behind each
// other, with each header included once. A group that passed is left out until one of its texts, a
// header or a rule changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const work = path.join(project, 'build/tidy');
const most_lines = 3000;  // of a group
const at_once = 2;

/** @typedef {{name: string, sources: string[], command: string, lines: number}} Group */

/** @param {string} file */
const read = (file) => fs.readFileSync(file, 'utf8');
/** @param {string} folder @param {string} end @returns {string[]} */
const filesIn = (folder, end) =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/** @returns {Group[]} */
function groups() {
  /** @type {{file: string, command: string, directory: string}[]} */
  const database = JSON.parse(read(path.join(project, 'build/native-debug/compile_commands.json')));
  /** @type {Map<string, Group>} */
  const open = new Map();
  /** @type {Group[]} */
  const all = [];
  const ours = path.join(project, 'src') + path.sep;
  for (const { file, command } of database.filter((entry) => entry.file.startsWith(ours))
    .sort((a, b) => (a.file < b.file ? -1 : 1))) {
    // Precompiled headers and sanitizers save it nothing. Constants of one file may be named as a
    // local of another; the compiler looks at each file alone.
    const alike = command.replace(/-Winvalid-pch( -Xclang \S+)+/, '').replace(/-fsanitize\S*/g, '')
      .replace(/ -o \S+ -c \S+/, '') + ' -Wno-shadow';
    const lines = read(file).split('\n').length;
    let group = open.get(alike);
    if (!group || group.lines + lines > most_lines) {
      group = { name: `group${all.length}.cpp`, sources: [], command: alike, lines: 0 };
      open.set(alike, group);
      all.push(group);
    }
    group.sources.push(file);
    group.lines += lines;
  }
  return all;
}

/** The sources' lines, with where each stands. @param {Group} group */
function joined(group) {
  const included = new Set();
  /** @type {{text: string, place: string}[]} */
  const lines = [];
  for (const source of group.sources) {
    const before = new Set(included);
    const name = path.relative(project, source);
    for (const [i, line] of read(source).trimEnd().split('\n').entries()) {
      const is_known = before.has(line);
      if (line.startsWith('#include')) included.add(line);
      lines.push({ text: is_known ? '' : line, place: `${name}:${i + 1}` });
    }
  }
  return lines;
}

/** @param {Group & {places: string[]}} group @returns {Promise<boolean>} */
function passes(group) {
  return new Promise((resolve) => {
    const child = spawn('scripts/toolchain/enter',
      ['clang-tidy', '--quiet', '-p', 'build/tidy', path.join(work, group.name)],
      { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part) => { said += part; });
    child.on('close', (code) => {
      const names_group = new RegExp(`\\S*/${group.name}:(\\d+)`, 'g');
      process.stdout.write(said.replace(names_group, (_, line) => group.places[Number(line) - 1]));
      resolve(code === 0);
    });
  });
}

fs.mkdirSync(work, { recursive: true });
const rules = createHash('sha256').update(read(path.join(project, '.clang-tidy')));
for (const header of filesIn(path.join(project, 'src'), '.h')) rules.update(read(header));
const seen = rules.digest('hex');

const waiting = groups().map((group) => {
  const lines = joined(group);
  const text = lines.map((line) => `${line.text}\n`).join('');
  const stamp = createHash('sha256').update(seen + group.command + text).digest('hex').slice(0, 40);
  fs.writeFileSync(path.join(work, group.name), text);
  return { ...group, places: lines.map((line) => line.place), stamp: path.join(work, stamp) };
});
fs.writeFileSync(path.join(work, 'compile_commands.json'), JSON.stringify(waiting.map((group) => ({
  directory: path.join(project, 'build/native-debug'),
  file: path.join(work, group.name),
  command: `${group.command} -c ${path.join(work, group.name)}`,
}))));

const left = waiting.filter((group) => !fs.existsSync(group.stamp));
let good = true;
await Promise.all(Array.from({ length: at_once }, async () => {
  for (let group = left.shift(); group; group = left.shift()) {
    console.log(`  ${group.sources.map((file) => path.relative(project, file)).join(' ')}`);
    if (await passes(group)) fs.writeFileSync(group.stamp, '');
    else good = false;
  }
}));
process.exit(good ? 0 : 1);
