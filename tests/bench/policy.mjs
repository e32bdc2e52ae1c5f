// The company's requirements that the corpus is held against: 50 of them, as a policy for Kurabe and, the
// same, as what a web developer would compile them to.
import { askedProperties } from './generate.mjs';

/** @typedef {{ property: string, code?: string, comparison?: '>=' | '<=', limit?: { unit: string, amount: number } }} Test one comparison; of neither a code nor a limit: that it is there */
/** @typedef {{ test: Test } | { any: Check[] } | { all: Check[] }} Check */
/** @typedef {{ id: string, check: Check, strength: string, options: string }} Requirement */

// What is asked for of a property in its unit, in the smaller unit of two (as in peers.mjs).
const limits = {
  day: ['14日', 'day', 14], hour: ['24時間', 'minute', 1440], minute: ['30分', 'minute', 30], second: ['3秒', 'second', 3],
  month: ['6か月', 'month', 6], year: ['1年', 'month', 12], business_day: ['5営業日', 'business_day', 5],
};

const evenly = (list, count) => Array.from({ length: count }, (_, i) => list[Math.floor(i * list.length / count)]);

function textOf(check) {
  if (check.any) return check.any.map(textOf).join(' or ');
  if (check.all) return check.all.map(textOf).join(' and ');
  const { property, code, comparison, text } = check.test;
  if (code) return `${property} = ${code}`;
  return comparison ? `${property} ${comparison} ${text}` : `${property} = あり`;
}

/** @returns {{ policy: object, requirements: Requirement[] }} */
export function companyPolicy(catalog) {
  const asked = askedProperties(catalog);
  const there = evenly(asked.filter(property => property.kind === 'boolean'), 36).map(({ id }) => ({ test: { property: id } }));
  const compared = (property, [text, unit, amount]) =>
    ({ test: { property: property.id, comparison: property.better === 'higher' ? '>=' : '<=', text, limit: { unit, amount } } });
  const checks = [
    ...Array.from({ length: 6 }, () => ({ any: there.splice(0, 2) })),
    ...Array.from({ length: 4 }, () => ({ all: there.splice(0, 2) })),
    ...there,
    ...asked.filter(property => property.kind === 'duration').slice(0, 16).map(property => compared(property, limits[property.unit])),
    ...asked.filter(property => property.kind === 'percent').map(property => compared(property, ['99.9%', 'percent', 99.9])),
    ...asked.filter(property => property.kind === 'number').slice(0, 2).map(property => compared(property, ['256', property.unit ?? 'none', 256])),
    ...asked.filter(property => property.kind === 'enumeration').map(property => ({ test: { property: property.id, code: property.options[0].code } })),
  ];
  const requirements = checks.map((check, i) => ({
    id: `r${i + 1}`, check,
    strength: i % 4 === 0 ? 'guaranteed' : 'stated',
    options: ['condition', 'condition', 'accept', 'refuse'][i % 4],
  }));
  const text = { ja: '求める。', en: 'Required.' };
  return {
    requirements,
    policy: {
      format: 'kurabe/policy', version: 1, id: 'company', title: text, edition: { label: '1', date: '2026-01-01' }, groups: [],
      requirements: requirements.map(({ check, ...rest }) => ({ ...rest, severity: 'must', text, check: textOf(check) })),
    },
  };
}
