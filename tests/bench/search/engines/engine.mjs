// @ts-check
// What the measurement asks of an engine in JavaScript, and every engine that it asks.
import {bm25} from './bm25.mjs';
import {flexSearchForward, flexSearchScore} from './flexsearch.mjs';
import {lunrEngine} from './lunr.mjs';
import {miniSearchPlain, miniSearchStemmed} from './minisearch.mjs';
import {sheafWebAssembly} from './sheaf_wasm.mjs';
import {sqliteEngine} from './sqlite.mjs';

/** @typedef {(index: any, query: string, limit: number) => number[]} Search ids of articles, best first */
/** `plain`: the words as they are; `fuzzy`: misspelt ones, too; `typing`: the last may be the beginning of one, too.
 *  Saved and loaded again before it is asked, where it can be.
 *  @typedef {{build: (articles: import('../collections.mjs').Article[]) => any, save?: (index: any) => Buffer | Promise<Buffer>, load?: (bytes: Buffer) => any, plain: Search, fuzzy: Search, typing: Search, exact?: Search}} Engine */

/** @type {Record<string, (collection: import('../collections.mjs').Name) => Engine | Promise<Engine>>} */
export const engines = {
  'MiniSearch': miniSearchPlain,
  'MiniSearch, stemmer': miniSearchStemmed,
  'lunr': lunrEngine,
  'FlexSearch, forward': flexSearchForward,
  'FlexSearch, score': flexSearchScore,
  'SQLite FTS5': sqliteEngine,
  '20 lines of BM25': bm25,
  'Sheaf, WebAssembly': sheafWebAssembly,
};
