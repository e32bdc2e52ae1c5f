// Holding services against requirements without Kurabe: by a program written for the purpose, and by rule
// engines. Only the first says what a verdict rests on and on what conditions it holds.
import jsonLogic from 'json-logic-js';
import rulesEngine from 'json-rules-engine';
import { answersByProperty, inSmallerUnit } from './peers.mjs';

/** @typedef {'met' | 'not_met' | 'cannot_tell' | 'not_applicable'} Verdict */
/** @typedef {import('./policy.mjs').Requirement} Requirement */

const none = [];
const verdicts = ['met', 'not_met', 'cannot_tell', 'not_applicable'];

// Where a figure lies: at least `from`, at most `to`.
function rangeOf(value) {
  const { amount, min, max } = inSmallerUnit(value);
  return amount === undefined ? [min ?? -Infinity, max ?? Infinity] : [amount, amount];
}

function compared(value, { comparison, limit, code }) {
  if (!value) return 'cannot_tell';
  if (code) return value.codes.includes(code) ? 'met' : 'cannot_tell';
  if (inSmallerUnit(value).unit !== limit.unit && limit.unit !== value.kind) return 'cannot_tell';
  const [from, to] = rangeOf(value);
  if (comparison === '>=') return from >= limit.amount ? 'met' : to < limit.amount ? 'not_met' : 'cannot_tell';
  return to <= limit.amount ? 'met' : from > limit.amount ? 'not_met' : 'cannot_tell';
}

function judged(answer, test, requirement) {
  const { state, value, qualifier } = answer;
  if (state === 'not_applicable') return 'not_applicable';
  if (state === 'unclear' || state === 'undisclosed') return 'cannot_tell';
  if (state === 'no') return 'not_met';
  const asks_for_it = !test.code && !test.limit;
  let verdict = asks_for_it ? 'met' : compared(value, test);
  if (test.limit && verdict === 'met' && requirement.strength === 'guaranteed' && qualifier !== 'guaranteed') verdict = 'cannot_tell';
  if (state === 'partial' && !(test.limit && verdict === 'not_met')) return 'cannot_tell';
  if (state === 'option' && requirement.options === 'refuse') return 'not_met';
  return verdict;
}

function conditionsOf(answer, test, requirement) {
  const conditions = [];
  if (answer.state === 'option' && requirement.options === 'condition') conditions.push({ kind: 'contracted', answer });
  if (test.limit && (answer.qualifier === 'target' || answer.qualifier === 'approximate')) conditions.push({ kind: answer.qualifier, answer });
  if (answer.scope) conditions.push({ kind: 'scope', answer });
  return conditions;
}

const rank = { all: ['not_met', 'cannot_tell', 'met', 'not_applicable'], any: ['met', 'cannot_tell', 'not_met', 'not_applicable'] };
const taken = (order, parts) => order.find(verdict => parts.includes(verdict)) ?? 'not_applicable';

function assessTest(test, requirement, service) {
  const answers = service.get(test.property) ?? none;
  if (!answers.length) return { verdict: 'cannot_tell', evidence: none, conditions: none };
  const parts = answers.map(answer => (answer.conflict ? 'cannot_tell' : judged(answer, test, requirement)));
  const verdict = taken(test.code ? rank.any : rank.all, parts);
  const evidence = answers.filter((_, i) => parts[i] === verdict);
  return { verdict, evidence, conditions: verdict === 'met' ? evidence.flatMap(answer => conditionsOf(answer, test, requirement)) : none };
}

function assessCheck(check, requirement, service, findings) {
  if (check.test) {
    const finding = assessTest(check.test, requirement, service);
    findings.push(finding);
    return finding;
  }
  const parts = (check.any ?? check.all).map(part => assessCheck(part, requirement, service, findings));
  const verdict = taken(check.any ? rank.any : rank.all, parts.map(part => part.verdict));
  const met = verdict === 'met' ? parts.filter(part => part.verdict === 'met') : [];
  if (check.all) return { verdict, conditions: met.flatMap(part => part.conditions) };
  return { verdict, conditions: met.length ? met.reduce((best, part) => (part.conditions.length < best.conditions.length ? part : best)).conditions : none };
}

/** Of all services: how many assessments have each verdict, then the answers that decide, then the conditions. */
export function plainVerdicts(requirements, services) {
  const counts = verdicts.map(() => 0);
  let evidence = 0;
  let conditions = 0;
  for (const requirement of requirements) {
    for (const service of services) {
      const findings = [];
      const assessment = assessCheck(requirement.check, requirement, service, findings);
      counts[verdicts.indexOf(assessment.verdict)] += 1;
      for (const finding of findings) evidence += finding.evidence.length;
      conditions += assessment.conditions.length;
    }
  }
  return [...counts, evidence, conditions];
}

export const servicesOf = answersByProperty;

// What the engines look at: figures and states by name. They have no scopes; every vendor of the corpus
// answers once.
const nameOf = property => property.replaceAll('.', '_');

export function factsOf(profiles) {
  return profiles.map(({ answers }) => {
    const facts = {};
    for (const { property, state, value, qualifier, conflict } of answers) {
      const name = nameOf(property);
      facts[`${name}_state`] = conflict ? 'unclear' : state;
      facts[`${name}_firm`] = qualifier === 'guaranteed';
      if (!value) continue;
      if (value.codes) facts[`${name}_codes`] = value.codes;
      [facts[`${name}_from`], facts[`${name}_to`]] = rangeOf(value);
    }
    return facts;
  });
}

const met_states = ({ options }) => (options === 'refuse' ? ['yes'] : ['yes', 'option']);

function meets({ property, comparison, limit, code }, requirement) {
  const name = nameOf(property);
  const state = { fact: `${name}_state`, operator: 'in', value: met_states(requirement) };
  if (code) return { all: [state, { fact: `${name}_codes`, operator: 'contains', value: code }] };
  if (!limit) return state;
  const figure = comparison === '>=' ? { fact: `${name}_from`, operator: 'greaterThanInclusive', value: limit.amount }
    : { fact: `${name}_to`, operator: 'lessThanInclusive', value: limit.amount };
  const firm = { fact: `${name}_firm`, operator: 'equal', value: true };
  return { all: requirement.strength === 'guaranteed' ? [state, figure, firm] : [state, figure] };
}

function conditionOf(check, requirement) {
  if (check.test) return meets(check.test, requirement);
  if (check.any) return { any: check.any.map(part => conditionOf(part, requirement)) };
  // What does not apply is left out, but where nothing else is left. The parts are single comparisons.
  const met = check.all.map(part => conditionOf(part, requirement));
  const applies_not = check.all.map(({ test }) => ({ fact: `${nameOf(test.property)}_state`, operator: 'equal', value: 'not_applicable' }));
  return { all: [{ any: met }, ...met.map((part, i) => ({ any: [part, applies_not[i]] }))] };
}

/** How many requirements are met: all that the engine is asked for. */
export async function rulesEngineMet(requirements, facts) {
  const engine = new rulesEngine.Engine([], { allowUndefinedFacts: true });
  for (const requirement of requirements) {
    const condition = conditionOf(requirement.check, requirement);
    engine.addRule({ conditions: condition.fact ? { all: [condition] } : condition, event: { type: requirement.id } });
  }
  let met = 0;
  for (const service of facts) met += (await engine.run(service)).events.length;
  return met;
}

const logic_operators = { greaterThanInclusive: '>=', lessThanInclusive: '<=', equal: '==' };

function logicOf(condition) {
  if (condition.all) return { and: condition.all.map(logicOf) };
  if (condition.any) return { or: condition.any.map(logicOf) };
  const { fact, operator, value } = condition;
  if (operator === 'in') return { in: [{ var: fact }, value] };
  if (operator === 'contains') return { in: [value, { var: fact }] };
  // What is not stated would be taken for nought.
  return { and: [{ '!==': [{ var: [fact, null] }, null] }, { [logic_operators[operator]]: [{ var: fact }, value] }] };
}

export const logicRules = requirements => requirements.map(requirement => logicOf(conditionOf(requirement.check, requirement)));

export function jsonLogicMet(rules, facts) {
  let met = 0;
  for (const rule of rules) for (const service of facts) if (jsonLogic.apply(rule, service)) met += 1;
  return met;
}
