// @ts-check
// The collections that search is measured on, as the engines and as `sheaf pack` read them.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {prose} from '../../browser/support/collection.mjs';
import {dataFile} from '../support/data.mjs';
import {jokesToMeasure} from '../support/jokes.mjs';
import {synthetic} from './synthetic.mjs';

/** @typedef {{id: number, title: string, text: string}} Article */
/** `judged`: queries with grades of articles; a collection without them is asked what queries.mjs makes of its words. */
/** @typedef {{title: string, articles: Article[], judged?: {queries: import('./figures.mjs').JudgedQuery[], judgements: import('./figures.mjs').Judgements}}} Collection */

export const workFolder = new URL('../../../build/bench/search', import.meta.url).pathname;
/** @typedef {'cranfield' | 'jokes' | '10k' | '50k'} Name */
/** @type {Name[]} */
export const names = ['cranfield', 'jokes', '10k', '50k'];

/** @param {Name} name where its packed site stands */
export const siteFolder = (name) => join(workFolder, 'sites', name);

const articlesFile = (/** @type {string} */ name) => join(workFolder, `${name}.articles.json`);
const collectionFile = (/** @type {string} */ name) => join(workFolder, `${name}.json`);

/** @param {Name} name @returns {Collection} as prepare() left it */
export const readCollection = (name) => JSON.parse(readFileSync(collectionFile(name), 'utf8'));

/** @param {Name} name @param {Collection} collection @param {string} [input] what is packed, if not the articles as they are */
function keep(name, collection, input) {
  mkdirSync(workFolder, {recursive: true});
  writeFileSync(collectionFile(name), JSON.stringify(collection));
  if (!input) writeFileSync(articlesFile(name), JSON.stringify(collection.articles));
  return {name, title: collection.title, input: input ?? articlesFile(name)};
}

function cranfield() {
  const file = dataFile('cranfield/cran.json', 'the Cranfield collection, ir.dcs.gla.ac.uk/resources/test_collections/cran, as {docs: [{id, title, text}], queries: [{id, text}], qrels: {query: {doc: grade}}}');
  return file ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Writes what is wanted into build/bench/search. @param {Name[]} wanted @returns {{name: Name, title: string, input: string}[]} `input` is for `sheaf pack`; what cannot be had is left out */
export function prepare(wanted) {
  const cran = cranfield(), {file, name: title, jokes} = jokesToMeasure(), kept = [];
  const jokeArticles = jokes.map(({id, category, body}) => ({id: Number(id), title: category, text: body}));
  if (cran && wanted.includes('cranfield'))
    kept.push(keep('cranfield', {title: 'Cranfield, 1,400 abstracts', articles: cran.docs, judged: {queries: cran.queries, judgements: cran.qrels}}));
  if (wanted.includes('jokes')) kept.push(keep('jokes', {title, articles: jokeArticles}, file));
  const abstracts = cran ? cran.docs.filter((/** @type {unknown} */ _, /** @type {number} */ at) => at % 4 === 0).map((/** @type {Article} */ {text}) => text) : prose;
  for (const [name, count] of /** @type {const} */ ([['10k', 10_000], ['50k', 50_000]])) {
    if (wanted.includes(name)) kept.push(keep(name, {title: `${count.toLocaleString('en')} synthetic articles`, articles: synthetic(count, [...jokeArticles.map(({text}) => text), ...abstracts])}));
  }
  return kept;
}
