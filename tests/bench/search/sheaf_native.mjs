// @ts-check
// Sheaf's search on the command line: `sheaf pack` makes the index where one is shipped, `sheaf search --batch` answers and
// says how long each answer took.
import {execFileSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pack, program} from '../../browser/support/site.mjs';
import {siteFolder, workFolder} from './collections.mjs';

/** @typedef {import('./js_engine.mjs').Answer} Answer */
/** @typedef {import('./js_engine.mjs').Manner} Manner */

/** @type {Record<Manner, string[]>} */
const flags = {plain: [], fuzzy: [], typing: ['--prefix'], exact: ['--exact']};

/** @implements {Measured} @typedef {import('./js_engine.mjs').Measured} Measured */
export class NativeSheaf {
  /** @param {import('./collections.mjs').Name} name @param {string} input the articles, as they are packed */
  constructor(name, input) {
    this.site = siteFolder(name);
    this.input = input;
    this.batch = join(workFolder, `${name}.queries.txt`);
  }

  async build() {
    rmSync(this.site, {recursive: true, force: true});
    const {index_seconds, index_bytes, index_brotli_bytes} = pack([this.input], this.site, ['--no-pages']);
    return {build_ms: index_seconds * 1000, index_bytes, index_brotli_bytes};
  }

  /** @param {string[]} queries @param {Manner} manner @param {number} limit @returns {Answer[]} */
  ask(queries, manner, limit) {
    writeFileSync(this.batch, queries.map((query) => `${query}\n`).join(''));
    const said = execFileSync(program, ['search', this.site, '--batch', this.batch, '--json', '--limit', String(limit), ...flags[manner]], {encoding: 'utf8', maxBuffer: 1 << 30});
    const answers = said.trimEnd().split('\n').map((line) => JSON.parse(line));
    if (answers.length !== queries.length || answers.some(({query}, at) => query !== queries[at])) throw new Error(`${this.batch}: the answers are not those to these queries`);
    return answers.map(({took_us, hits}) => ({found: hits.map((/** @type {{id: string}} */ {id}) => Number(id)), ms: took_us / 1000}));
  }
}
