// Writes what the fuzzers begin with: OUT/TARGET/… (inputs) and OUT/TARGET.dict (tokens), all made from
// the fixtures, the schemas and the words of the filter language. Usage: node make_seeds.mjs OUT
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const out = process.argv[2];
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });

const read = file => fs.readFileSync(path.join(project, file), 'utf8');
const readJson = file => JSON.parse(read(file));
const filesIn = folder => fs.readdirSync(path.join(project, folder)).map(name => `${folder}/${name}`);

let count = 0;
function addSeed(target, ...parts) {
  fs.mkdirSync(path.join(out, target), { recursive: true });
  fs.writeFileSync(path.join(out, target, String(count++)), Buffer.concat(parts.map(part => Buffer.from(part))));
}

function writeDictionary(target, tokens) {
  const escaped = token => [...Buffer.from(token)].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  const lines = [...new Set(tokens)].filter(token => token !== '').map(token => `"${escaped(token)}"\n`);
  fs.writeFileSync(path.join(out, `${target}.dict`), lines.join(''));
}

// Files of JSON: those of tests/fixtures/format with each of their changes, and whole ones.

// At a JSON pointer something else, or nothing.
function changed(base, { at, set, remove }) {
  const copy = structuredClone(base);
  const keys = (at ?? '').split('/').slice(1);
  const last = keys.pop();
  const place = keys.reduce((value, key) => value?.[key], copy);
  if (last === undefined || place === undefined || place === null) return copy;
  if (!remove) place[last] = set;
  else if (Array.isArray(place)) place.splice(Number(last), 1);
  else delete place[last];
  return copy;
}

// Without the white space, where it is JSON.
function small(text) {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

// Names of members and allowed texts of a schema.
function* tokensOf(schema) {
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value).map(name => `"${name}":`);
    if (key === 'enum' || key === 'const') yield* [value].flat().map(allowed => JSON.stringify(allowed));
    yield* tokensOf(value);
  }
}

const json = ['{', '}', '[', ']', ':', ',', '"', 'null', 'true', '1e-3', '99.90', '"\\u202e"', '{},', '[],'];

for (const format of ['profile', 'catalog', 'framework', 'index', 'session', 'policy', 'addendum', 'mapping', 'sheet']) {
  const { base, accepted, refused } = readJson(`tests/fixtures/format/${format}.json`);
  for (const change of [...accepted, ...refused]) {
    const text = JSON.stringify(changed(base, change));
    addSeed(format, text);
    if (format !== 'profile') addSeed('json', text);
  }
  writeDictionary(format, [...json, ...tokensOf(readJson(`assets/schemas/${format}.schema.json`))]);
}
for (const file of [...filesIn('tests/fixtures/good'), ...filesIn('tests/fixtures/bad')]) {
  addSeed('profile', small(read(file)));
  addSeed('json', read(file));
}
for (const file of filesIn('tests/fixtures/sessions')) addSeed('session', small(read(file)));
writeDictionary('json', [...json, '"format":', '"kurabe/profile"', '"version":1', '\ufeff', '\\ud83d\\ude00']);

// The words of the filter language. Of each group a few: a whole file takes long to read.
const words = readJson('assets/query/words.json');
const groups = Object.entries(words).filter(([, group]) => typeof group === 'object');
const few = groups.map(([name, group]) => [name, Object.fromEntries(Object.entries(group).slice(0, 2))]);
addSeed('words', JSON.stringify({ ...words, ...Object.fromEntries(few) }));
writeDictionary('words', [...json, '"ja":', '"en":', '"help":',
  ...groups.flatMap(([name, group]) => [name, ...Object.keys(group)]).map(name => `"${name}":`)]);

// Texts. A first byte that is odd says that they are taken as they come; a second one is a choice.
const spellings = groups.flatMap(([, group]) => Object.values(group).flatMap(name => [...name.ja, ...name.en]));
const filters = read('tests/fixtures/query/corpus.txt').split('\n')
  .filter(line => line !== '' && !line.startsWith('※') && !line.includes('×'))
  .map(line => line.split(/ {2,}|\t/)[0]);
for (const [i, filter] of filters.entries()) {
  addSeed('filter', [1 + 2 * (i % 4), i % 256], filter);
  addSeed('text', [1, i % 256], filter);
}
writeDictionary('filter', [...spellings, '-', '(', ')', ':', '>=', '!=', '「', '」', '"', ',', '、', '2027-01', '14日']);
writeDictionary('text', [...spellings, 'ー', '・', '\u3099', 'ｶﾞ', '①', '1,000', 'AES-256', '\u200d', '\u202e', '\ufe0f', '3ヶ月']);
for (const value of ['99.9%', '2026-10-11', '令和5年10月11日', '月1回', '14日', '1.5e-3', '22:00', '5万件', '2023/10/11']) {
  addSeed('value', [1, value.length], value);
}
writeDictionary('value', [...spellings, '2026-10-11', '令和5年', '1,000', '99.90', '1e-3', '〜', '月1回', '22:00']);

const answers = read('tests/fixtures/intake/answers.txt').split('\n')
  .filter(line => line.includes(' => ')).map(line => line.split(' => ')[0]);
for (const answer of answers) addSeed('answer', answer);
writeDictionary('answer', [...spellings, '【有】', '無', '○', '×', '約', '以上', '以内', '程度', '目標', 'ただし', '平日', '24時間365日']);

const { base: session } = readJson('tests/fixtures/format/session.json');
const views = [session.view, ...session.saved_views.map(saved => saved.view),
  'v1&mode=diff&q=状態:なし&left=kou@2.0&right=otsu@1&relations=worse,better',
  '#v1&amp;vendors=kou@2.0&cell=auth.mfa,kou@2.0'];
for (const view of views) addSeed('link', [1], view);
writeDictionary('link', ['v1&', '&amp;', '%2C', '%E5%8F', 'mode=', 'q=', 'vendors=', 'rows=differing', 'cells=heat',
  'order=', 'cell=', 'left=', 'right=', 'relations=', 'changes=', 'profile=', 'by=document', 'lang=en', 'baseline=',
  'failing=shown']);

// Tables, as text and on the clipboard.
for (const table of ['番号,設問,回答\r\n1,"二\n行, ""x""",○\r\n', 'a;b\tc\n1;2\t3', '\ufeff番号\t設問\n',
  '| 項目 | 回答 |\n|---|:-:|\n| `a` \\| **b** | 有<br>90日 &amp; |\n',
  '<table><tr><td rowspan=2 a="x">1<td colspan=3>2&nbsp;&#x25CB;<br>b<tr style="display:none"><th>3</table><!-- x -->']) {
  addSeed('sheet_text', table);
  addSeed('sheet_text', Buffer.from(table, 'utf16le'));
}
addSeed('sheet_text', [0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x90, 0xdd, 0x96, 0xe2, 0x0d, 0x0a]);
writeDictionary('sheet_text', ['"', '""', ',', ';', '\t', '\r\n', '<table>', '<tr>', '<td ', '</td>', '<br>', 'rowspan=', 'colspan=',
  '<!--', '-->', '<script>', '</script>', '&amp;', '&#x', '|', '|---|', '\\|', '\ufeff', 'StartFragment', '\u0000']);

// Where bytes are choices, any will do.
for (const target of ['xlsx', 'filter', 'text', 'text_diff', 'edition_diff', 'application', 'link', 'value']) {
  for (let i = 0; i < 8; ++i) {
    const blocks = [0, 1, 2, 3].map(block => createHash('sha256').update(`${target} ${i} ${block}`).digest());
    const bytes = Buffer.concat(blocks);
    bytes[0] &= 0xfe;
    addSeed(target, bytes);
  }
}
