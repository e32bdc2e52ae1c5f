// Writes src/sheets/delimited/cp932_table.cpp from the decoder that Node.js has, which is the WHATWG's
// (Encoding Standard, 14.3: index jis0208), and the pairs that tests hold it against.
// Usage: node scripts/toolchain/make_cp932.mjs   (once; tests/checks/cp932.mjs finds what differs)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { leads, pairsOf, privateLeads } from './cp932_pairs.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const rows = leads.map(lead => `    u"${privateLeads.includes(lead) ? '' : pairsOf(lead)}"  // ${lead.toString(16).toUpperCase()}`);
fs.writeFileSync(path.join(project, 'src/sheets/delimited/cp932_table.cpp'), `// Written by scripts/toolchain/make_cp932.mjs.
#include "sheets/delimited/cp932_table.h"

namespace kurabe::sheets {

// clang-format off
constexpr std::u16string_view cp932_characters =
${rows.filter((_, i) => !privateLeads.includes(leads[i])).join('\n')}
    ;
// clang-format on

std::u16string_view cp932_table() { return cp932_characters; }

}  // namespace kurabe::sheets
`);
fs.writeFileSync(path.join(project, 'tests/fixtures/sheets/cp932.txt'),
  leads.map(lead => `${pairsOf(lead)}\n`).join(''));
