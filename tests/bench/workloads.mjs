// Measures Kurabe and its peers in one page, turn by turn. Times are in milliseconds, sizes in bytes.
import { nextEdition, toText, vendorProfile } from '/generate.mjs';
import { Kurabe } from '/kurabe.mjs';
import * as peers from '/peers.mjs';
import { companyPolicy } from '/policy.mjs';
import * as verdicts from '/verdicts.mjs';

const first_word = '暗号化';
const typed_words = ['バックアップ', '暗号化', 'tls', '保存期間'];
const matrix_columns = 500;

// The indexes of more vendors do not fit into the heap that a browser gives to a page, Fuse.js takes
// seconds for a keystroke, and json-rules-engine minutes for the requirements.
const most_vendors = { MiniSearch: 1000, FlexSearch: 1000, 'Fuse.js': 1000, 'json-rules-engine': 1000 };
const bears = (name, vendors) => vendors <= (most_vendors[name] ?? Infinity);

const collect = () => window.gc?.();

const timed = async work => {
  collect();
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const timedAnew = (kurabe, work) => {
  kurabe.start();
  return timed(work);
};

export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
const median = samples => quantile(samples, 0.5);

// A short work is done many times between two readings of the clock, which counts in steps of 5 µs.
function timedEach(work, budget_ms) {
  const end = performance.now() + budget_ms;
  let times = 1;
  let spent = 0;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < times; i++) work();
    spent = performance.now() - start;
    if (spent > 1) break;
    times *= 4;
  }
  const samples = [spent / times];
  while (performance.now() < end && samples.length < 15) {
    const start = performance.now();
    for (let i = 0; i < times; i++) work();
    samples.push((performance.now() - start) / times);
  }
  return median(samples);
}

export class Workloads {
  /** @type {number} */ vendors;
  /** @type {{ words: Uint8Array, ja: Uint8Array, en: Uint8Array, catalog: Uint8Array }} */ assets;
  /** @type {any} parsed */ catalog;
  /** @type {Uint8Array[]} */ files;
  /** @type {number} of all files */ bytes;
  /** @type {Kurabe | undefined} with all files */ loaded;
  /** @type {any[] | undefined} */ parsed;
  /** @type {string[] | undefined} */ folded;

  static async create(vendors) {
    const workloads = new Workloads();
    workloads.vendors = vendors;
    const bytesOf = async url => new Uint8Array(await (await fetch(url)).arrayBuffer());
    workloads.assets = {
      words: await bytesOf('/words.json'), ja: await bytesOf('/ja.json'), en: await bytesOf('/en.json'), catalog: await bytesOf('/catalog.json'),
    };
    workloads.catalog = peers.parse(workloads.assets.catalog);
    const encoder = new TextEncoder();
    workloads.files = Array.from({ length: vendors }, (_, i) => encoder.encode(toText(vendorProfile(workloads.catalog, i))));
    workloads.bytes = workloads.files.reduce((sum, file) => sum + file.length, 0);
    return workloads;
  }

  async kurabe() {
    if (!this.loaded) {
      this.loaded = await Kurabe.create(this.assets);
      this.loaded.load(this.files);
      this.loaded.prepareSearches();
    }
    return this.loaded;
  }

  profiles() { return this.parsed ??= this.files.map(peers.parse); }
  texts() { return this.folded ??= peers.foldedTexts(this.profiles()); }

  /** (a) From the bytes of files to the first complete answer of a search. */
  async load() {
    const rounds = this.vendors > 2000 ? 2 : this.vendors > 500 ? 4 : 12;
    /** @type {Record<string, number[]>} */
    const times = { kurabe: [], parse_and_fold: [] };
    let memory;
    for (let i = 0; i < rounds; i++) {
      const kurabe = this.loaded = await Kurabe.create(this.assets);
      const before = kurabe.memory().used;
      times.kurabe.push(await timed(() => { kurabe.load(this.files); kurabe.search(first_word); }));
      kurabe.prepareSearches();
      memory = { ...kurabe.memory(), used: kurabe.memory().used - before };
      this.parsed = this.folded = undefined;
      times.parse_and_fold.push(await timed(() => peers.searches['String.includes'](this.texts())(first_word)));
    }
    const ready = median(times.parse_and_fold);
    const results = { Kurabe: median(times.kurabe), 'JSON.parse + NFKC': ready };
    if (bears('MiniSearch', this.vendors)) results['+ MiniSearch'] = ready + await timed(() => peers.buildMiniSearch(this.texts()));
    if (bears('FlexSearch', this.vendors)) results['+ FlexSearch'] = ready + await timed(() => peers.buildFlexSearch(this.texts()));
    return { bytes: this.bytes, memory, results };
  }

  /** (b) Each keystroke of words that are typed letter by letter. */
  async search() {
    const kurabe = await this.kurabe();
    const makers = { Kurabe: () => typed => kurabe.search(typed), ...peers.searches };
    const results = {};
    for (const [name, make] of Object.entries(makers)) {
      if (!bears(name, this.vendors)) continue;
      const search = make(this.texts());
      results[name] = this.typeWords(name, search);
      collect();
    }
    return { results };
  }

  typeWords(name, search) {
    const keystrokes = typed_words.flatMap(word => [...word].map((_, i) => word.slice(0, i + 1)));
    const each = keystrokes.map(typed => timedEach(() => {
      if (!search(typed)) throw new Error(`${name} does not find ${typed}`);
    }, 150));
    return { p50: quantile(each, 0.5), p95: quantile(each, 0.95) };
  }

  /** (c) The counts of all facets. */
  async facets() {
    const kurabe = await this.kurabe();
    const profiles = this.profiles();
    if (kurabe.facets() !== peers.facetLoop(this.catalog, profiles)) throw new Error('the facet counts differ');
    return {
      results: {
        Kurabe: timedEach(() => kurabe.facets(), 1000),
        // The counts are read off the index that (a) has made; this makes it again.
        'Kurabe, anew': await timedAnew(kurabe, () => { kurabe.prepareTable(); kurabe.prepareIndex(); kurabe.facets(); }),
        'plain loop': timedEach(() => peers.facetLoop(this.catalog, profiles), 1000),
      },
    };
  }

  /** (e) Which rows of a matrix differ. */
  async matrix() {
    const kurabe = await this.kurabe();
    const columns = Math.min(matrix_columns, this.vendors);
    const by_property = peers.answersByProperty(this.profiles().slice(0, columns));
    const rows = kurabe.differingRows(columns);
    const loop_rows = peers.differingRowsLoop(this.catalog, by_property);
    if (rows !== loop_rows) throw new Error(`${rows} rows differ for Kurabe, ${loop_rows} for the loop`);
    return {
      results: {
        Kurabe: timedEach(() => kurabe.differingRows(columns), 1000),
        // Equal cells have equal numbers in the table that (a) has made; this makes it again.
        'Kurabe, anew': await timedAnew(kurabe, () => { kurabe.prepareTable(); kurabe.differingRows(columns); }),
        'plain loop': timedEach(() => peers.differingRowsLoop(this.catalog, by_property), 1000),
      },
    };
  }

  /** (d) The differences between two editions of every vendor. */
  async editions() {
    const before = this.profiles();
    const encoder = new TextEncoder();
    const files = before.map((profile, i) => encoder.encode(toText(nextEdition(this.catalog, profile, i))));
    const after = files.map(peers.parse);
    const kurabe = await this.kurabe();
    kurabe.loadNextEditions(files);
    // Each edition has some ten changes; no more than twenty, or answers found wrong partners.
    const changes = kurabe.changes() / before.length;
    if (changes < 5 || changes > 20) throw new Error(`${changes} changes a vendor`);
    const results = { Kurabe: timedEach(() => kurabe.changes(), 3000) };
    for (const [name, diff] of Object.entries(peers.diffs)) {
      let found = 0;
      results[name] = timedEach(() => before.forEach((profile, i) => { found += diff(profile, after[i]) ? 1 : 0; }), 3000);
      if (!found) throw new Error(`${name} finds nothing`);
    }
    return { results };
  }

  /** (f) Every service held against the company's requirements. */
  async verdicts() {
    const { policy, requirements } = companyPolicy(this.catalog);
    const profiles = this.profiles();
    const services = verdicts.servicesOf(profiles);
    const kurabe = await this.kurabe();
    kurabe.readPolicy(new TextEncoder().encode(JSON.stringify(policy)));
    kurabe.prepareSubjects();
    const own = kurabe.assess();
    const plain = verdicts.plainVerdicts(requirements, services);
    if (String(own) !== String(plain)) throw new Error(`Kurabe counts ${own}, the plain program ${plain}`);
    const facts = verdicts.factsOf(profiles);
    const rules = verdicts.logicRules(requirements);
    const logic = verdicts.jsonLogicMet(rules, facts);
    if (logic !== own[0]) throw new Error(`${own[0]} are met, for json-logic-js ${logic}`);
    const results = {
      Kurabe: timedEach(() => kurabe.assess(), 3000),
      'Kurabe, anew': await timed(() => { kurabe.prepareSubjects(); kurabe.assess(); }),
      'plain loop': timedEach(() => verdicts.plainVerdicts(requirements, services), 3000),
      'json-logic-js': timedEach(() => verdicts.jsonLogicMet(rules, facts), 3000),
    };
    if (bears('json-rules-engine', this.vendors)) {
      let met = 0;
      results['json-rules-engine'] = await timed(async () => { met = await verdicts.rulesEngineMet(requirements, facts); });
      if (met !== own[0]) throw new Error(`${own[0]} are met, for json-rules-engine ${met}`);
    }
    return { results };
  }
}
