// @ts-check
// Sheaf's search on the command line: `sheaf pack` makes the index where one is shipped, `sheaf search --batch` answers and
// says how long each answer took.
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pack} from '../../browser/support/site.mjs';
import {program} from '../../browser/support/site.mjs';
import {siteFolder, workFolder} from './collections.mjs';

/** @typedef {import('./js_engine.mjs').Measured} Measured */

/** @type {Record<import('./js_engine.mjs').Manner, string[]>} */
const flags = {plain: [], fuzzy: [], typing: ['--prefix'], exact: ['--exact']};

/** @implements {Measured} */
export class NativeSheaf {
  /** @param {import('./collections.mjs').Name} name a collection that is packed */
  constructor(name, packed) {
    this.name = name;
    this.site = siteFolder(name);
  }

  async build() {
    const {index_bytes, index_brotli_bytes, index_seconds} = packed;
    return {build_ms: index_seconds * 1000, index_bytes, index_brotli_bytes};
  }

  ask(queries, manner, limit) {
  }
}
