// Every text that the program asks for exists in both languages, with the same placeholders, and none
// stands there unused.
import fs from 'node:fs';
import path from 'node:path';

const read = file => fs.readFileSync(file, 'utf8');
const texts = { ja: JSON.parse(read('assets/i18n/ja.json')), en: JSON.parse(read('assets/i18n/en.json')) };
const sources = fs.readdirSync('src', { recursive: true })
  .filter(file => /\.(cpp|h)$/.test(file)).map(file => read(path.join('src', file))).join('\n');

// Keys that are put together at run time: a group and a name of the model.
const made_at_run_time = [
  'state.', 'qualifier.', 'responsibility.', 'relation.', 'validity.', 'unit.', 'rate.', 'term.', 'date.month.', 'severity.',
  'diagnostic.', 'matrix.empty_', 'ui.facet_', 'ui.make_baseline', 'ui.clear_baseline', 'ui.move_', 'ui.hide_column',
  'ui.open_detail', 'change.kind.', 'change.text.', 'outlier.', 'framework.judges.', 'framework.not_answerable.',
  'aside.', 'import.outcome.', 'import.role.', 'import.status.', 'import.by.', 'import.field.', 'reason.', 'doubt.', 'country.', 'kind.', 'better.', 'explain.', 'hint.', 'ui.colours_', 'ui.show_columns',
  'policy_change.', 'rivals.', 'board.form.', 'board.facet.', 'board.judged.', 'board.strength.', 'board.options.', 'board.scopes.', 'board.reason_short.', 'board.condition_short.', 'board.decision.', 'board.standing.',
  'certification.', 'verdict.', 'requirement.', 'decide.condition.', 'ui.review', 'ui.diff_first_two', 'ui.widen_column', 'ui.narrow_column', 'ui.fit_column', 'ui.restore_column',
];
const literals = new Set([...sources.matchAll(/"([a-z_]+(?:\.[a-z0-9_]+)+)"/g)].map(match => match[1]));
const codes = [...sources.matchAll(/"((?:json|format|value|profile|catalog|load|session|policy|sheet)\.[a-z0-9_]+(?:\.[a-z0-9_]+)*)"/g)].map(match => match[1]);
const placeholders = text => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort().join();

const problems = [];
for (const key of new Set([...Object.keys(texts.ja), ...Object.keys(texts.en)])) {
  if (!texts.ja[key] || !texts.en[key]) problems.push(`${key} is missing in one language`);
  // English may leave out what only Japanese says, and the other way round, in dates.
  else if (!key.startsWith('date.') && placeholders(texts.ja[key]) !== placeholders(texts.en[key]) && !/\.one$/.test(key)) {
    problems.push(`${key} has other placeholders in the other language`);
  }
  const used = literals.has(key) || made_at_run_time.some(prefix => key.startsWith(prefix)) ||
    literals.has(key.replace(/_hint$/, ''));
  if (!used) problems.push(`${key} is never used`);
}
const groups = new Set(Object.keys(texts.ja).map(key => key.split('.')[0]));
for (const key of literals) {
  const is_text = groups.has(key.split('.')[0]) && !codes.includes(key) && !/\.(json|txt|h|cpp)$/.test(key);
  if (is_text && !(key in texts.ja)) problems.push(`${key} is asked for but does not exist`);
}
for (const code of new Set(codes)) {
  if (code in texts.ja) continue;  // a text of a group with the same name
  for (const part of ['what', 'expected', 'fix']) {
    if (!(`diagnostic.${code}.${part}` in texts.ja)) problems.push(`diagnostic.${code}.${part} does not exist`);
  }
}

for (const problem of problems) console.error(problem);
console.log(`${Object.keys(texts.ja).length} texts, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
