// Kurabe's core as the bench's page calls it (kurabe_bench.cpp).
import createModule from '/kurabe_bench.js';

const encoder = new TextEncoder();
let compiled;

/** One instance with a heap of its own. */
export class Kurabe {
  /** @type {any} Emscripten's */
  module;

  static async create({ words, ja, en, catalog }) {
    compiled ??= await WebAssembly.compileStreaming(fetch('/kurabe_bench.wasm'));
    const kurabe = new Kurabe();
    kurabe.module = await createModule({
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(compiled, imports).then(instance => done(instance, compiled));
        return {};
      },
    });
    if (!kurabe.withBytes(words, (at, size) => kurabe.module._bench_read_words(at, size))) throw new Error('the words were refused');
    const read = kurabe.withBytes(ja, (at, size) => kurabe.withBytes(en, (en_at, en_size) => kurabe.module._bench_read_texts(at, size, en_at, en_size)));
    if (!read) throw new Error('the texts were refused');
    if (!kurabe.withBytes(catalog, (at, size) => kurabe.module._bench_read_catalog(at, size))) throw new Error('the catalog was refused');
    kurabe.start();
    return kurabe;
  }

  /** Forgets what was prepared from profiles. */
  start() { this.module._bench_start(); }

  withBytes(bytes, call) {
    const at = this.module._malloc(bytes.length);
    this.module.HEAPU8.set(bytes, at);
    const result = call(at, bytes.length);
    this.module._free(at);
    return result;
  }

  /** From the bytes of files to when questions can be asked. */
  load(files) {
    for (const bytes of files) {
      if (!this.withBytes(bytes, (at, size) => this.module._bench_load(at, size))) throw new Error('a profile was refused');
    }
    this.prepareTable();
    this.prepareIndex();
  }

  /** What the page does in idle time. */
  prepareSearches() { this.module._bench_prepare_searches(); }
  prepareTable() { this.module._bench_prepare_table(); }
  prepareIndex() { this.module._bench_prepare_index(); }

  loadNextEditions(files) {
    for (const bytes of files) {
      if (!this.withBytes(bytes, (at, size) => this.module._bench_load_next_edition(at, size))) throw new Error('an edition was refused');
    }
  }

  changes() { return this.module._bench_changes(); }
  search(text) { return this.withBytes(encoder.encode(text), (at, size) => this.module._bench_search(at, size)); }
  facets() { return this.module._bench_facets(); }
  differingRows(columns) { return this.module._bench_differing_rows(columns); }

  readPolicy(bytes) {
    if (!this.withBytes(bytes, (at, size) => this.module._bench_read_policy(at, size))) throw new Error('the policy was refused');
  }

  prepareSubjects() { this.module._bench_prepare_subjects(); }

  /** Assessments of each verdict, then the answers that decide, then the conditions. */
  assess() {
    const at = this.module._malloc(6 * 4);
    this.module._bench_assess(at);
    const counts = [...new Uint32Array(this.module.HEAPU8.buffer, at, 6)];
    this.module._free(at);
    return counts;
  }

  /** Bytes in use, and bytes that the instance took from the browser. */
  memory() { return { used: this.module._bench_heap_used(), taken: this.module.HEAPU8.length }; }
}
