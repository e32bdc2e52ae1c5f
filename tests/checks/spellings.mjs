// The spellings that searches take as the same: each has a source, one usual form, and is what its source says.
import fs from 'node:fs';

const { groups, words } = JSON.parse(fs.readFileSync('assets/text/spellings.json', 'utf8'));
const problems = [];
const seen = new Map();
const pairs = groups.flatMap(({ id, forms }) => Object.entries(forms).flatMap(([usual, others]) => [...others].map(form => ({ id, usual, form }))));

for (const { id, source } of groups) if (!source) problems.push(`${id}: no source`);
if (!words.source) problems.push('words: no source');

const usual_forms = new Set(pairs.map(({ usual }) => usual));
const kinds = { 'dashes': /^[\p{Pd}\u2212\u2043\u2500\u2501]$/u, 'wave dashes': /^[\u301C\u3030]$/u, 'quotation marks': /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\u02BC\u2032]$/u };
for (const { id, usual, form } of pairs) {
  const name = `${id}: ${form} (U+${form.codePointAt(0).toString(16).toUpperCase()})`;
  if ([...usual].length !== 1) problems.push(`${name}: "${usual}" is not one character`);
  if (seen.has(form)) problems.push(`${name} stands twice`);
  seen.set(form, usual);
  if (usual_forms.has(form)) problems.push(`${name} is a usual form itself`);
  if (!(kinds[id] ?? /^\p{Script=Han}$/u).test(form)) problems.push(`${name} is of another kind`);
  if (usual.normalize('NFKC') !== usual) problems.push(`${name}: ${usual} has a normal form of its own`);
  if (form.normalize('NFKC') === usual) problems.push(`${name}: Unicode's normal form says this already`);
}
for (const [usual, other] of Object.entries(words.forms)) {
  if (!/^(?:[a-z/]+|[\p{Script=Hiragana}\p{Script=Han}ー]+)$/u.test(usual + other)) problems.push(`words: ${usual}, ${other}: neither small Latin letters nor kanji and hiragana, as in search keys`);
  if ([...usual + other].some(form => seen.has(form))) problems.push(`words: ${usual}, ${other}: a character is no usual form`);
}

for (const problem of problems) console.error(problem);
console.log(`${pairs.length} spellings, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
