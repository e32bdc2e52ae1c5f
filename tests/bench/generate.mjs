// A made-up corpus in the profile format, the same on every machine: vendor i is always the same, however
// many there are. Every vendor answers the same 150 properties of the catalog, as on a check list that its
// customers send round; a third of them all vendors answer alike, which makes rows that do not differ.
// Runs in a page and under Node.js.
import { conflicts, names, notes, section_titles, standards, statements, words } from './phrases.mjs';

export const answered_properties = 150;
const with_values = 75;  // of those, questions that take more than yes or no

/** A generator of numbers in [0, 1) (xorshift32 over a mixed seed). */
function randomFrom(seed) {
  let state = Math.imul(seed + 1, 0x9E3779B1) ^ 0x5DEECE66;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
  for (let i = 0; i < 8; i++) next();
  return {
    chance: share => next() < share,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: list => list[Math.floor(next() * list.length)],
  };
}

/** @param {string[]} pair */
const localized = ([ja, en]) => ({ ja, en });
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills the slots of a pair of texts, the same in both languages. */
function fill(random, pair, property) {
  let [ja, en] = pair;
  for (const [slot, list] of Object.entries(words)) {
    if (!ja.includes(`{${slot}}`) && !en.includes(`{${slot}}`)) continue;
    const [word_ja, word_en] = random.pick(list);
    ja = ja.replaceAll(`{${slot}}`, word_ja);
    en = en.replaceAll(`{${slot}}`, word_en);
  }
  const number = String(random.integer(2, 10));
  const label = property.label;
  return {
    ja: ja.replaceAll('{p}', label.ja).replaceAll('{n}', number),
    en: capital(en.replaceAll('{P}', label.en).replaceAll('{n}', number)),
  };
}

const amounts = [1, 2, 3, 5, 7, 10, 14, 24, 30, 60, 90];

function interval(random, value) {
  const amount = random.pick(amounts);
  const form = random.integer(0, 5);
  if (form === 0) return { ...value, min: amount };
  if (form === 1) return { ...value, max: amount };
  if (form === 2) return { ...value, min: amount, max: amount * 2 };
  return { ...value, amount };
}

const two = number => String(number).padStart(2, '0');
const date = (random, from, to) => `${random.integer(from, to)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;

// The same figure stands in one document in days and in the next in weeks.
const other_units = { day: ['day', 'day', 'week'], hour: ['hour', 'hour', 'minute'], month: ['month', 'year'], second: ['second'] };

const value_makers = {
  duration: (random, { unit }) => interval(random, { kind: 'duration', unit: random.pick(other_units[unit] ?? [unit]) }),
  percent: random => random.chance(0.7)
    ? { kind: 'percent', min: random.pick([99, 99.5, 99.9, 99.95, 99.99]) } : { kind: 'percent', amount: random.pick([99.9, 99.97, 100]) },
  count: (random, { unit }) => interval(random, { kind: 'count', unit }),
  number: (random, { unit }) => ({ kind: 'number', amount: random.pick([128, 256, 2048, 10000000, 378378000]), unit: unit ?? 'none' }),
  rate: (random, { unit }) => interval(random, { kind: 'rate', per: unit }),
  date: random => ({ kind: 'date', date: date(random, 1980, 2023) }),
  time: random => ({ kind: 'time', time: `${two(random.integer(0, 23))}:00` }),
  schedule: random => random.chance(0.3)
    ? { kind: 'schedule', days: 'every_day', from: '00:00', to: '24:00' }
    : { kind: 'schedule', days: 'weekdays', from: `${two(random.integer(8, 10))}:00`, to: `${random.integer(17, 19)}:00`, ...(random.chance(0.5) && { except: [{ from: '12:00', to: '13:00' }] }) },
  text: (random, property) => ({ kind: 'text', text: fill(random, random.pick(statements), property) }),
  list: (random, property) => ({ kind: 'list', items: Array.from({ length: random.integer(2, 3) }, () => fill(random, random.pick(statements), property)) }),
  enumeration: (random, { options }) => {
    const codes = options.filter(() => random.chance(0.5)).map(option => option.code);
    return { kind: 'enumeration', codes: codes.length ? codes : [options[0].code] };
  },
  certification: (random, { id, label }) => ({
    kind: 'certification', standard: standards[id] ?? label.en, number: `JP${random.integer(100000, 999999)}`,
    body: { ja: '認証機構', en: 'Certification body' }, first_issued: date(random, 2008, 2020),
    valid_from: date(random, 2022, 2023), valid_until: date(random, 2025, 2027),
  }),
  party: (random, property) => ({
    kind: 'party', name: localized(random.pick(words.where)), purpose: fill(random, random.pick(statements), property),
  }),
};

function sources(random) {
  const count = random.chance(0.85) ? 1 : random.integer(2, 3);
  const seen = new Set();
  for (let i = 0; i < count; i++) {
    seen.add(random.chance(0.6) ? `wp ${random.integer(1, 10)}.${random.integer(1, 4)}` : `cs No.${random.integer(1, 80)}`);
  }
  return [...seen].map(place => ({ document: place.slice(0, 2), at: place.slice(3) }));
}

function documents(random) {
  const sections = [];
  section_titles.forEach((title, chapter) => {
    for (let i = 1; i <= 4; i++) sections.push({ at: `${chapter + 1}.${i}`, title: localized(title) });
  });
  return [
    { id: 'wp', title: { ja: 'セキュリティホワイトペーパー', en: 'Security white paper' }, edition: '1.2', date: date(random, 2021, 2023),
      revisions: [{ edition: '1.0', date: date(random, 2018, 2020), note: { ja: '初版', en: 'First edition' } }], sections },
    { id: 'cs', title: { ja: 'サービスレベルのチェックシート', en: 'Service level check sheet' },
      sections: Array.from({ length: 80 }, (_, i) => ({ at: `No.${i + 1}` })) },
  ];
}

const evenly = (list, count) => Array.from({ length: count }, (_, i) => list[Math.floor(i * list.length / count)]);

/** The properties that every vendor answers: all of the rarer kinds of value, and some of each other kind. */
export function askedProperties(catalog) {
  const count = kind => catalog.properties.filter(property => property.kind === kind).length;
  const plain = catalog.properties.filter(property => property.kind === 'boolean');
  const valued = catalog.properties.filter(property => property.kind !== 'boolean');
  const rare = valued.filter(property => count(property.kind) < 5);
  const common = valued.filter(property => count(property.kind) >= 5);
  const chosen = new Set([...rare, ...evenly(common, with_values - rare.length), ...evenly(plain, answered_properties - with_values)]);
  return catalog.properties.filter(property => chosen.has(property));
}

/** What all vendors say alike of a property: something that does not depend on the vendor. */
function commonAnswer(property, index) {
  const answer = { property: property.id, state: 'yes' };
  if (property.kind !== 'boolean') answer.value = value_makers[property.kind](randomFrom(1_000_000 + index), property);
  return answer;
}

function ownAnswer(random, property) {
  const answer = { property: property.id };
  answer.state = random.chance(0.75) ? 'yes' : random.pick(['no', 'no', 'partial', 'option', 'not_applicable', 'undisclosed']);
  const has_value = property.kind !== 'boolean' && ['yes', 'partial', 'option'].includes(answer.state);
  if (has_value) answer.value = value_makers[property.kind](random, property);
  if (has_value && random.chance(0.25)) answer.qualifier = random.pick(['guaranteed', 'target', 'actual', 'approximate']);
  if (random.chance(0.14)) answer.scope = localized(random.pick(words.plan));
  if (random.chance(0.07)) answer.responsibility = random.pick(['vendor', 'customer', 'third_party', 'shared']);
  return answer;
}

/** Profile `index` of the corpus, as an object of the profile format. */
export function vendorProfile(catalog, index) {
  const random = randomFrom(index);
  /** @type {object[]} */
  const answers = [];
  const [head, tail, kind] = [random.pick(names.head), random.pick(names.tail), random.pick(names.kind)];
  const profile = {
    $schema: '../assets/schemas/profile.schema.json', format: 'kurabe/profile', version: 1,
    id: `vendor-${index}`,
    service: { name: { ja: `${head[0]}${tail[0]}${index}`, en: `${head[1]} ${tail[1]} ${index}` }, kind: localized(kind), url: `https://vendor-${index}.example.jp/` },
    provider: { name: { ja: `株式会社${head[0]}${tail[0]}`, en: `${head[1]} ${tail[1]} Inc.` } },
    edition: { label: '1.2', date: date(random, 2021, 2023) },
    documents: documents(random),
    answers,
  };
  askedProperties(catalog).forEach((property, i) => {
    const answer = i % 3 === 0 ? commonAnswer(property, i) : ownAnswer(random, property);
    if (random.chance(0.65) || answer.state === 'partial' || answer.state === 'option') {
      answer.note = fill(random, random.pick(notes), property);
    }
    if (i % 3 !== 0 && random.chance(0.02)) answer.conflict = fill(random, random.pick(conflicts), property);
    answer.source = sources(random);
    answers.push(answer);
  });
  profile.not_checkable = [{ document: 'wp', at: '1.1', why: { ja: '方針を述べる。', en: 'States a policy.' } }];
  return profile;
}

/** The next edition of a profile: a few changes of each sort that editions of real documents show. */
export function nextEdition(catalog, profile, index) {
  const random = randomFrom(2_000_000 + index);
  const next = structuredClone(profile);
  next.edition = { label: '1.3', date: '2024-10-01' };
  next.documents[0].edition = '1.3';
  next.documents[0].date = '2024-10-01';
  next.documents[0].revisions.push({ edition: '1.3', date: '2024-10-01', note: { ja: '記述を見直し', en: 'Wording reviewed' } });
  const properties = new Map(catalog.properties.map(property => [property.id, property]));
  const some = (wanted, change) => {
    const candidates = next.answers.filter(wanted);
    if (candidates.length) change(random.pick(candidates));
  };
  for (let i = 0; i < 2; i++) {
    some(answer => ['duration', 'count', 'rate'].includes(answer.value?.kind) && answer.value.amount, answer => { answer.value.amount *= 2; });
    some(answer => answer.note, answer => { answer.note.ja = answer.note.ja.replace('。', 'こととする。'); });
  }
  some(answer => answer.state === 'no', answer => { answer.state = 'yes'; });
  some(answer => answer.qualifier === 'target', answer => { answer.qualifier = 'guaranteed'; });
  some(answer => answer.source[0].document === 'wp', answer => { answer.source = [{ document: 'cs', at: 'No.7' }]; });
  some(answer => answer.value?.kind === 'list', answer => { answer.value.items.push(fill(random, statements[0], properties.get(answer.property))); });
  next.answers.splice(random.integer(0, next.answers.length - 1), 1);
  const answered = new Set(next.answers.map(answer => answer.property));
  const added = random.pick(catalog.properties.filter(property => property.kind === 'boolean' && !answered.has(property.id)));
  next.answers.splice(random.integer(0, next.answers.length), 0, { property: added.id, state: 'yes', source: sources(random) });
  return next;
}

/** The text of a profile, laid out as a person would: one line for each value of an answer. */
export function toText(profile) {
  const line = value => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  const object = (value, indent) => {
    const members = Object.entries(value).map(([key, member]) => `${indent}  ${JSON.stringify(key)}: ${line(member)}`);
    return `${indent}{\n${members.join(',\n')}\n${indent}}`;
  };
  const members = Object.entries(profile).map(([key, member]) => Array.isArray(member)
    ? `  ${JSON.stringify(key)}: [\n${member.map(item => object(item, '    ')).join(',\n')}\n  ]` : `  ${JSON.stringify(key)}: ${line(member)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}
