// @ts-check
// The reader's search in WebAssembly under node (search_program.cpp, built by `web/build reader search_program`).
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const file = new URL('../../build/reader/search_program.cjs', import.meta.url).pathname;
const utf8 = new TextEncoder(), text = new TextDecoder();

/** @typedef {{limit: number, isTyping?: boolean, isExact?: boolean}} Options */

export class SearchProgram {
  /** @param {any} module */
  constructor(module) {
    this.module = module;
  }

  static async start() {
    if (!existsSync(file)) throw new Error(`there is no ${file}: web/build reader search_program makes it`);
    // Its own loader would try fetch(), which node has, on a path.
    const wasmBinary = readFileSync(file.replace(/cjs$/, 'wasm'));
    return new SearchProgram(await createRequire(import.meta.url)(file)({wasmBinary}));
  }

  /** @param {string} folder a packed site: its manifest and all its articles */
  readSite(folder) {
    const manifest = readFileSync(join(folder, 'collection.json'));
    this.call('read_manifest', manifest);
    for (const {path} of JSON.parse(manifest.toString())._sheaf.shards) this.call('read_shard', readFileSync(join(folder, path)));
  }

  /** @returns {number} its size in bytes */
  buildIndex() { return this.call('build_index'); }

  /** @param {string} query @param {Options} options */
  search(query, {limit, isTyping = false, isExact = false}) { this.call('search', utf8.encode(query), limit, Number(isTyping), Number(isExact)); }

  /** @returns {{id: string, score: number}[]} of the last search */
  hits() {
    this.call('write_hits');
    return JSON.parse(this.text());
  }

  /** @param {string} name @param {...(number | Uint8Array)} values @returns {number} */
  call(name, ...values) {
    /** @type {number[]} */
    const held = [];
    const plain = values.flatMap((value) => {
      if (typeof value === 'number') return [value];
      const at = this.module._malloc(value.length || 1);
      this.module.HEAPU8.set(value, at);
      held.push(at);
      return [at, value.length];
    });
    const answer = this.module[`_program_${name}`](...plain);
    for (const at of held) this.module._free(at);
    if (answer === -1) throw new Error(this.text());
    return answer;
  }

  text() {
    const bytes = /** @type {Uint8Array} */ (this.module.HEAPU8), start = this.module._program_text();
    return text.decode(bytes.subarray(start, bytes.indexOf(0, start)));
  }
}
