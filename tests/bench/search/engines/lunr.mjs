// @ts-check
// lunr, with words as they are ranked far above what they begin or are misspelt for.
import {wordsOf} from '../words.mjs';
import {peer} from './modules.mjs';

/** @returns {import('./engine.mjs').Engine} */
export function lunrEngine() {
  const lunr = peer('lunr');
  /** @typedef {(query: any, word: string, isLast: boolean) => void} AddTerm */
  /** @type {AddTerm} */
  const whole = (query, word) => query.term(word, {usePipeline: true, boost: 100});
  /** @type {AddTerm} */
  const misspelt = (query, word) => query.term(word, {usePipeline: false, editDistance: 1, boost: 1});
  /** @type {AddTerm} */
  const beginning = (query, word, isLast) => { if (isLast) query.term(word, {usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 10}); };
  /** @param {AddTerm[]} terms @returns {import('./engine.mjs').Search} */
  const search = (...terms) => (index, text, limit) => index.query((/** @type {any} */ query) => {
    const words = wordsOf(text);
    words.forEach((word, at) => { for (const add of terms) add(query, word, at === words.length - 1); });
  }).slice(0, limit).map((/** @type {any} */ hit) => Number(hit.ref));
  return {
    build: (articles) => lunr(function (/** @type {any} */ index) {
      index.ref('id');
      index.field('title', {boost: 2});
      index.field('text');
      for (const article of articles) index.add(article);
    }),
    save: (index) => Buffer.from(JSON.stringify(index)),
    load: (bytes) => lunr.Index.load(JSON.parse(bytes.toString())),
    plain: search(whole), fuzzy: search(whole, misspelt), typing: search(whole, beginning, misspelt),
  };
}
