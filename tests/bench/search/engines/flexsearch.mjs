// @ts-check
// FlexSearch with the two settings of its documentation that suit a search field: beginnings of words, and its best scoring.
// It takes no weights of fields, so that a title is the beginning of the text.
import {peer} from './modules.mjs';

/** @param {(flexsearch: any) => any} make an empty index @returns {import('./engine.mjs').Engine} */
function flexSearch(make) {
  const flexsearch = peer('flexsearch');
  /** @type {import('./engine.mjs').Search} */
  const search = (index, query, limit) => index.search(query, {limit, suggest: true});
  return {
    build(articles) {
      const index = make(flexsearch);
      for (const {id, title, text} of articles) index.add(id, `${title} ${text}`);
      return index;
    },
    async save(index) {
      /** @type {Record<string, unknown>} */
      const parts = {};
      await index.export((/** @type {string} */ key, /** @type {unknown} */ part) => { parts[key] = part; });
      return Buffer.from(JSON.stringify(parts));
    },
    async load(bytes) {
      const index = make(flexsearch);
      for (const [key, part] of Object.entries(JSON.parse(bytes.toString()))) await index.import(key, part);
      return index;
    },
    plain: search, fuzzy: search, typing: search,
  };
}

export const flexSearchForward = () => flexSearch(({Index, Charset}) => new Index({tokenize: 'forward', encoder: Charset.LatinBalance}));
export const flexSearchScore = () => flexSearch(({Index, Charset, Encoder}) => new Index({preset: 'score', tokenize: 'strict', encoder: new Encoder(Charset.LatinBalance, peer('flexsearch/lang/en'))}));
