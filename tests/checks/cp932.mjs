// The table of CP932, and the pairs that tests hold it against, are what this Node.js's decoder has.
import fs from 'node:fs';
import { leads, pairsOf, privateLeads } from '../../scripts/toolchain/cp932_pairs.mjs';

const pairs = fs.readFileSync('tests/fixtures/sheets/cp932.txt', 'utf8');
const table = [...fs.readFileSync('src/sheets/delimited/cp932_table.cpp', 'utf8').matchAll(/^ {4}u"(.*)"/gm)].map(match => match[1]);
const problems = [];
if (pairs !== leads.map(lead => `${pairsOf(lead)}\n`).join('')) problems.push('tests/fixtures/sheets/cp932.txt differs');
const public_leads = leads.filter(lead => !privateLeads.includes(lead));
if (table.join('\n') !== public_leads.map(pairsOf).join('\n')) problems.push('src/sheets/delimited/cp932_table.cpp differs');
for (const problem of problems) console.error(`${problem}: run node scripts/toolchain/make_cp932.mjs`);
console.log(`${leads.length} rows of CP932, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
