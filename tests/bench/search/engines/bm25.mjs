// @ts-check
// What any engine has to beat: BM25 (Robertson & Zaragoza 2009, eq. 3.15) with a stemmer and stop words, the title twice.
import {stopWords, wordsOf} from '../words.mjs';
import {stem} from './modules.mjs';

const k1 = 1.2, b = 0.75;

/** @param {string} text */
const terms = (text) => wordsOf(text).filter((word) => !stopWords.has(word)).map(stem);

/** @param {string[]} values @returns {Map<string, number>} */
function counts(values) {
  const counted = new Map();
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
  return counted;
}

/** @typedef {{postings: Map<string, [number, number][]>, lengths: number[], mean: number, ids: number[]}} Bm25Index */

/** @param {import('../collections.mjs').Article[]} articles @returns {Bm25Index} */
function build(articles) {
  const postings = /** @type {Bm25Index['postings']} */ (new Map()), lengths = /** @type {number[]} */ ([]);
  articles.forEach(({title, text}, at) => {
    const all = terms(`${title} ${title} ${text}`);
    lengths.push(all.length);
    for (const [term, count] of counts(all)) {
      if (!postings.has(term)) postings.set(term, []);
      postings.get(term)?.push([at, count]);
    }
  });
  return {postings, lengths, mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length, ids: articles.map(({id}) => id)};
}

/** @type {import('./engine.mjs').Search} */
function search(/** @type {Bm25Index} */ {postings, lengths, mean, ids}, query, limit) {
  const scores = /** @type {Map<number, number>} */ (new Map());
  for (const [term, times] of counts(terms(query))) {
    const found = postings.get(term) ?? [], idf = Math.log(1 + (ids.length - found.length + 0.5) / (found.length + 0.5)) * times;
    for (const [at, count] of found) scores.set(at, (scores.get(at) ?? 0) + idf * count * (k1 + 1) / (count + k1 * (1 - b + b * lengths[at] / mean)));
  }
  return [...scores].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, limit).map(([at]) => ids[at]);
}

/** @returns {import('./engine.mjs').Engine} */
export const bm25 = () => ({build, plain: search, fuzzy: search, typing: search});
