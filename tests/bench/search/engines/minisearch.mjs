// @ts-check
// MiniSearch as its documentation sets it up, and with what its users add for better ranking: a stemmer and stop words.
import {peer, stem} from './modules.mjs';
import {stopWords} from '../words.mjs';

/** @param {object} [options] @returns {import('./engine.mjs').Engine} */
function miniSearch(options) {
  const MiniSearch = peer('minisearch'), settings = {fields: ['title', 'text'], searchOptions: {boost: {title: 2}}, ...options};
  /** @param {any} how @returns {import('./engine.mjs').Search} */
  const search = (how) => (index, query, limit) => index.search(query, how).slice(0, limit).map((/** @type {any} */ hit) => hit.id);
  return {
    build(articles) {
      const index = new MiniSearch(settings);
      index.addAll(articles);
      return index;
    },
    save: (index) => Buffer.from(JSON.stringify(index)),
    load: (bytes) => MiniSearch.loadJSON(bytes.toString(), settings),
    plain: search({}), fuzzy: search({fuzzy: 0.2}), typing: search({prefix: true, fuzzy: 0.2}),
  };
}

export const miniSearchPlain = () => miniSearch();
export const miniSearchStemmed = () => miniSearch({processTerm: (/** @type {string} */ term) => {
  const word = term.toLowerCase();
  return stopWords.has(word) ? null : stem(word);
}});
