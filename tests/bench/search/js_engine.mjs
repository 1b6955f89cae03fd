// @ts-check
// An engine in JavaScript, built, saved, loaded again and asked, in CPU time of this process. Run with --expose-gc.
import {brotliCompressSync, constants} from 'node:zlib';

/** @typedef {'plain' | 'fuzzy' | 'typing' | 'exact'} Manner */
/** @typedef {{found: number[], ms: number}} Answer */
/** `ask`: answers in order; fewer than queries where `most_ms` was used up.
 *  @typedef {{build: () => Promise<Built>, ask: (queries: string[], manner: Manner, limit: number, most_ms?: number) => Answer[]}} Measured */
/** @typedef {{build_ms: number, index_bytes?: number, index_brotli_bytes?: number}} Built */

const cpu_ms = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};

/** Quick and a little worse for what is large. @param {Buffer} bytes */
function brotliSize(bytes) {
  const quality = bytes.length < 12e6 ? 9 : 5;
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22}}).length;
}

/** @implements {Measured} */
export class JsEngine {
  /** @param {import('./engines/engine.mjs').Engine} engine @param {import('./collections.mjs').Article[]} articles */
  constructor(engine, articles) {
    this.engine = engine;
    this.articles = articles;
    /** @type {any} */
    this.index = null;
  }

  /** @returns {Promise<Built>} */
  async build() {
    const {build, save, load} = this.engine;
    globalThis.gc?.();
    const start = cpu_ms();
    this.index = await build(this.articles);
    const build_ms = cpu_ms() - start;
    if (!save || !load) return {build_ms};
    const bytes = await save(this.index);
    this.index = null;
    globalThis.gc?.();
    this.index = await load(bytes);
    return {build_ms, index_bytes: bytes.length, index_brotli_bytes: brotliSize(bytes)};
  }

  /** @param {string[]} queries @param {Manner} manner @param {number} limit @param {number} [most_ms] @returns {Answer[]} */
  ask(queries, manner, limit, most_ms = Infinity) {
    const search = this.engine[manner] ?? this.engine.plain, answers = [], start = cpu_ms();
    for (const query of queries) {
      const before = cpu_ms(), found = search(this.index, query, limit);
      answers.push({found, ms: cpu_ms() - before});
      if (cpu_ms() - start > most_ms) break;
    }
    return answers;
  }
}
