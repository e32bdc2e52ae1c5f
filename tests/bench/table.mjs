// The measurements as Markdown tables, in Japanese and English, and their place in the READMEs.
import fs from 'node:fs';
import path from 'node:path';

const texts = {
  ja: {
    load: '(a) ファイルのバイト列から検索の最初の答えまで', search: '(b) 検索の1打鍵(p50 / p95)', facets: '(c) 絞り込みの件数',
    editions: '(d) 全社の版どうしの差分', matrix: '(e) 500社の比較表で違いのある行', verdicts: '(f) 50の要件への判定と根拠',
    anew: 'Kurabe、準備から', vendors: '社数', json: 'JSON', memory: 'Kurabe のメモリー', ratio: '最速の相手は Kurabe の', times: n => `${n}倍の時間`,
  },
  en: {
    load: '(a) From the bytes of files to the first answer of a search', search: '(b) A keystroke of a search (p50 / p95)', facets: '(c) Facet counts',
    editions: '(d) Diff of all vendors’ editions', matrix: '(e) Rows that differ in a matrix of 500 vendors', verdicts: '(f) Verdicts on 50 requirements, with evidence',
    anew: 'Kurabe with preparation', vendors: 'Vendors', json: 'JSON', memory: 'Kurabe’s memory', ratio: 'Fastest peer takes', times: n => `${n}× the time`,
  },
};

const megabytes = bytes => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

function milliseconds(ms) {
  if (ms === undefined) return '—';
  if (typeof ms === 'object') return `${milliseconds(ms.p50)} / ${milliseconds(ms.p95)}`;
  return `${ms < 0.1 ? ms.toFixed(3) : ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`;
}

// Of a search: first of the medians, then of the slow keystrokes.
const times_of = result => (typeof result === 'object' ? [result.p50, result.p95] : [result]);

function ratio({ results }, words) {
  const peers = Object.entries(results).filter(([name]) => !name.startsWith('Kurabe'));
  const ratios = times_of(results.Kurabe).map((own, i) => Math.min(...peers.map(([, result]) => times_of(result)[i])) / own);
  return words.times(ratios.map(times => times.toFixed(times < 100 ? 1 : 0)).join(' / '));
}

function table(rows, words) {
  const names = [...new Set(rows.flatMap(row => Object.keys(row.results)))];
  const with_memory = rows.some(row => row.memory);
  const header = [words.vendors, ...(with_memory ? [words.json] : []), ...names.map(name => (name === 'Kurabe, anew' ? words.anew : name)), words.ratio, ...(with_memory ? [words.memory] : [])];
  const lines = [header, header.map((_, i) => (i === 0 ? '---:' : '---'))];
  for (const row of rows) {
    lines.push([
      String(row.vendors), ...(with_memory ? [megabytes(row.bytes)] : []), ...names.map(name => milliseconds(row.results[name])), ratio(row, words),
      ...(with_memory ? [`${megabytes(row.memory.used)} (${(row.memory.used / row.bytes).toFixed(1)}×)`] : []),
    ]);
  }
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

export function tables(measured, language) {
  const words = texts[language];
  return ['load', 'search', 'facets', 'editions', 'matrix', 'verdicts']
    .map(workload => [workload, measured.filter(row => row.workload === workload)])
    .filter(([, rows]) => rows.length)
    .map(([workload, rows]) => `**${words[workload]}**\n\n${table(rows, words)}`)
    .join('\n\n');
}

/** Puts the tables between the markers of both READMEs. */
export function writeInto(project, measured) {
  for (const [file, language] of [['README.md', 'ja'], ['README.en.md', 'en']]) {
    const whole = path.join(project, file);
    const before = fs.readFileSync(whole, 'utf8');
    const markers = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/;
    if (!markers.test(before)) throw new Error(`${file} has no place for the tables (<!-- bench --> … <!-- /bench -->)`);
    fs.writeFileSync(whole, before.replace(markers, (_, open, close) => `${open}\n${tables(measured, language)}\n\n${close}`));
  }
}
