// @ts-check
// One engine on one collection, everything that the tables say of it. As a program, for an engine in JavaScript, in a
// process of its own: `node --expose-gc measure.mjs ENGINE COLLECTION` prints the figures so far as JSON, a line each time
// that there are more.
import {fileURLToPath} from 'node:url';
import {readCollection} from './collections.mjs';
import {engines} from './engines/engine.mjs';
import {quality, timesOf, typoFigures} from './figures.mjs';
import {JsEngine} from './js_engine.mjs';
import {queriesFor} from './queries.mjs';

/** @typedef {import('./js_engine.mjs').Measured} Measured */
/** @typedef {import('./js_engine.mjs').Manner} Manner */
/** `quality` by manner of asking, `times` and `hard` in milliseconds by kind of query.
 *  @typedef {import('./js_engine.mjs').Built & {quality?: Record<string, ReturnType<typeof quality>>, times?: Record<string, import('./figures.mjs').Times>, hard?: Record<string, number>, typos?: import('./figures.mjs').TypoFigures}} Figures */

// `most_ms` is what one kind of query may take: some engines would need minutes.
const shown = 10, deep = 1000, warmUp = 5, rounds = 2, most_ms = 2000;

/** @type {[keyof import('./queries.mjs').Queries & ('one' | 'two' | 'many' | 'typed' | 'misspelt'), Manner][]} */
const kinds = [['one', 'plain'], ['two', 'plain'], ['many', 'plain'], ['typed', 'typing'], ['misspelt', 'fuzzy']];

/** @param {Measured} engine @param {string[]} queries @param {Manner} manner */
function timesFor(engine, queries, manner) {
  const start = queries.slice(0, warmUp), all = Array(rounds).fill(queries).flat();
  return timesOf(engine.ask([...start, ...all], manner, shown, most_ms).slice(Math.min(warmUp, start.length - 1)).map(({ms}) => ms));
}

/** The slowest of some, with the last word whole and as it is typed. @param {Measured} engine @param {string} query */
function slowest(engine, query) {
  const manners = /** @type {Manner[]} */ (['plain', 'typing']);
  return Math.max(...manners.flatMap((manner) => engine.ask(Array(3).fill(query), manner, shown, most_ms).map(({ms}) => ms)));
}

/** @param {Measured} engine @param {import('./queries.mjs').Typo[]} typos */
function typosFor(engine, typos) {
  const answers = engine.ask(typos.map(({written}) => written), 'fuzzy', shown, most_ms * 4), asked = typos.slice(0, answers.length);
  return typoFigures(asked, (written) => answers[asked.findIndex((typo) => typo.written === written)].found);
}

/** @param {Measured} engine @param {import('./collections.mjs').Collection} collection @param {Manner[]} manners of asking judged queries
 *  @param {(figures: Figures) => void} [said] hears of the figures so far, the slowest to get last
 *  @returns {Promise<Figures>} */
export async function figuresOf(engine, {articles, judged}, manners, said = () => {}) {
  /** @type {Figures} */
  const figures = await engine.build();
  said(figures);
  if (judged) {
    const texts = judged.queries.map(({text}) => text);
    figures.quality = Object.fromEntries(manners.map((manner) => {
      const answers = engine.ask(texts, manner, deep);
      return [manner, quality(judged.queries, judged.judgements, (query) => answers[judged.queries.indexOf(query)].found)];
    }));
    said(figures);
    return figures;
  }
  const queries = queriesFor(articles);
  figures.times = {};
  for (const [kind, manner] of kinds) figures.times[kind] = timesFor(engine, queries[kind], manner);
  figures.typos = typosFor(engine, queries.typos);
  said(figures);
  figures.hard = {};
  for (const [name, query] of Object.entries(queries.hard)) {
    figures.hard[name] = slowest(engine, query);
    said(figures);
  }
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, which] = process.argv.slice(2), collection = /** @type {import('./collections.mjs').Name} */ (which), read = readCollection(collection);
  const engine = await engines[name](collection);
  await figuresOf(new JsEngine(engine, read.articles), read, engine.exact ? ['plain', 'exact', 'typing'] : ['plain', 'typing'], (figures) => console.log(JSON.stringify(figures)));
}
