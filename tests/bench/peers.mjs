// What a web developer would write or install instead of Kurabe, each set up as its manual advises for
// Japanese. All peers search the same texts as Kurabe does: those of the answers, folded by NFKC and case.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { Index as FlexSearch } from 'flexsearch';
import UFuzzy from 'ufuzzy';
import microdiff from 'microdiff';
import * as jsondiffpatch from 'jsondiffpatch';
import { diff as deepObjectDiff } from 'deep-object-diff';

const decoder = new TextDecoder();
export const parse = bytes => JSON.parse(decoder.decode(bytes));
export const fold = text => text.normalize('NFKC').toLowerCase();

function valueTexts(value) {
  switch (value?.kind) {
    case 'text': return [value.text.ja, value.text.en];
    case 'list': return value.items.flatMap(item => [item.ja, item.en]);
    case 'enumeration': return value.codes;
    case 'certification': return [value.standard, value.number, value.body?.ja, value.body?.en];
    case 'party': return [value.name.ja, value.name.en, value.purpose?.ja, value.purpose?.en];
    default: return [];
  }
}

/** The folded text of each answer, in the order of vendors and answers. */
export function foldedTexts(profiles) {
  const texts = [];
  for (const profile of profiles) {
    for (const { value, scope, note, conflict, source } of profile.answers) {
      const parts = [...valueTexts(value)];
      if (scope) parts.push(scope.ja, scope.en);
      if (note) parts.push(note.ja, note.en);
      if (conflict) parts.push(conflict.ja, conflict.en);
      for (const { at } of source) parts.push(at);
      texts.push(fold(parts.join('\n')));
    }
  }
  return texts;
}

// Neither index knows Japanese words: pairs of characters stand for them, and Latin words for themselves.
const run = /[a-z0-9.]+|[^\x00-\x7f、。「」・()]+/g;
export function bigrams(text) {
  const terms = [];
  for (const [word] of text.matchAll(run)) {
    if (word.charCodeAt(0) < 0x80 || word.length === 1) terms.push(word);
    else for (let i = 0; i + 1 < word.length; i++) terms.push(word.slice(i, i + 2));
  }
  return terms;
}

export function buildMiniSearch(texts) {
  const index = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: term => term, searchOptions: { combineWith: 'AND', prefix: true } });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return index;
}

export function buildFlexSearch(texts) {
  const index = new FlexSearch({ tokenize: 'forward', encode: bigrams });
  texts.forEach((text, id) => index.add(id, text));
  return index;
}

const unicode = {
  unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}', intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']", intraContr: "'\\p{L}{1,2}\\b",
};

/** Searches by name: each is made from the texts and then takes what was typed so far. */
export const searches = {
  'String.includes': texts => typed => {
    const wanted = fold(typed);
    const hits = [];
    for (let i = 0; i < texts.length; i++) if (texts[i].includes(wanted)) hits.push(i);
    return hits.length;
  },
  uFuzzy: texts => {
    const fuzzy = new UFuzzy(unicode);
    return typed => fuzzy.search(texts, fold(typed))[0]?.length ?? 0;
  },
  MiniSearch: texts => {
    const index = buildMiniSearch(texts);
    return typed => index.search(fold(typed)).length;
  },
  FlexSearch: texts => {
    const index = buildFlexSearch(texts);
    return typed => index.search(fold(typed), { limit: texts.length }).length;
  },
  'Fuse.js': texts => {
    const fuse = new Fuse(texts, { threshold: 0.2, ignoreLocation: true });
    return typed => fuse.search(fold(typed)).length;
  },
};

/** What Kurabe counts too: rows with a cell of each state, qualifier and responsibility, and of each category. */
export function facetLoop(catalog, profiles) {
  const rows = new Map(catalog.properties.map(({ id, category }) => [id, {
    category, answered: 0, states: new Set(), qualifiers: new Set(), responsibilities: new Set(),
  }]));
  for (const { answers } of profiles) {
    let before;
    for (const { property, state, qualifier, responsibility } of answers) {
      const row = rows.get(property);
      if (property !== before) row.answered += 1;  // answers to one property stand together
      before = property;
      row.states.add(state);
      row.qualifiers.add(qualifier ?? 'none');
      row.responsibilities.add(responsibility ?? 'none');
    }
  }
  const counts = {};
  const count = (facet, value) => { counts[`${facet} ${value}`] = (counts[`${facet} ${value}`] ?? 0) + 1; };
  for (const row of rows.values()) {
    if (row.answered < profiles.length) row.states.add('not_stated');
    count('category', row.category);
    for (const state of row.states) count('state', state);
    for (const qualifier of row.qualifiers) count('qualifier', qualifier);
    for (const responsibility of row.responsibilities) count('responsibility', responsibility);
  }
  return Object.values(counts).reduce((sum, rows_with) => sum + rows_with, 0);
}

function sameValue(left, right) {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every(key => sameValue(left[key], right[key]));
}

// The corpus gives a duration in one of two units, which have a whole ratio.
const ratios = { week: ['day', 7], year: ['month', 12], hour: ['minute', 60] };

export function inSmallerUnit(value) {
  const ratio = ratios[value?.unit];
  if (!ratio) return value;
  const { unit, ...rest } = value;
  for (const key of ['amount', 'min', 'max']) if (key in rest) rest[key] *= ratio[1];
  return { ...rest, unit: ratio[0] };
}

// Who is responsible is no difference, nor is the unit or a list's order.
function sameFigureOrText(left, right) {
  if (left?.items && right?.items) return sameValue(left.items.map(item => item.ja).sort(), right.items.map(item => item.ja).sort());
  return sameValue(inSmallerUnit(left), inSmallerUnit(right));
}

const sameAnswer = (left, right) => left.state === right.state && left.qualifier === right.qualifier &&
  sameValue(left.scope, right.scope) && sameFigureOrText(left.value, right.value);

/** The answers of each profile by property: made once, not timed. */
export const answersByProperty = profiles => profiles.map(profile => Map.groupBy(profile.answers, answer => answer.property));

export function differingRowsLoop(catalog, by_property) {
  const none = [];
  let rows = 0;
  for (const { id } of catalog.properties) {
    const first = by_property[0].get(id) ?? none;
    const differs = by_property.some(answers => {
      const other = answers.get(id) ?? none;
      return other.length !== first.length || !other.every((answer, i) => sameAnswer(first[i], answer));
    });
    if (differs) rows += 1;
  }
  return rows;
}

const patcher = jsondiffpatch.create({ objectHash: item => item.property ?? item.id ?? item.at ?? JSON.stringify(item) });

/** Diffs of two parsed editions by name. */
export const diffs = {
  microdiff: (before, after) => microdiff(before, after, { cyclesFix: false }),
  jsondiffpatch: (before, after) => patcher.diff(before, after),
  'deep-object-diff': (before, after) => deepObjectDiff(before, after),
};
