// @ts-check
// One engine on one collection, everything that the tables say of it. As a program, for an engine in JavaScript, in a
// process of its own: `node --expose-gc measure.mjs ENGINE COLLECTION` prints the figures as JSON.
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

const shown = 10, deep = 1000, warmUp = 5, rounds = 2;

/** @type {[keyof import('./queries.mjs').Queries & ('one' | 'two' | 'many' | 'typed' | 'misspelt'), Manner][]} */
const kinds = [['one', 'plain'], ['two', 'plain'], ['many', 'plain'], ['typed', 'typing'], ['misspelt', 'fuzzy']];

/** @param {Measured} engine @param {string[]} queries @param {Manner} manner @param {number} most_ms */
function timesFor(engine, queries, manner, most_ms) {
  const start = queries.slice(0, warmUp), all = Array(rounds).fill(queries).flat();
  return timesOf(engine.ask([...start, ...all], manner, shown, most_ms).slice(Math.min(warmUp, start.length - 1)).map(({ms}) => ms));
}

/** The slowest of three. @param {Measured} engine @param {string} query @param {number} most_ms */
const slowest = (engine, query, most_ms) => Math.max(...engine.ask(Array(3).fill(query), 'typing', shown, most_ms).map(({ms}) => ms));

/** @param {Measured} engine @param {import('./collections.mjs').Collection} collection @param {Manner[]} manners of asking judged queries
 *  @returns {Promise<Figures>} `most_ms` limits each kind of query: some engines would take minutes */
export async function figuresOf(engine, {articles, judged}, manners, most_ms = 2000) {
  /** @type {Figures} */
  const figures = await engine.build();
  if (judged) {
    const texts = judged.queries.map(({text}) => text);
    figures.quality = Object.fromEntries(manners.map((manner) => {
      const answers = engine.ask(texts, manner, deep);
      return [manner, quality(judged.queries, judged.judgements, (query) => answers[judged.queries.indexOf(query)].found)];
    }));
    return figures;
  }
  const queries = queriesFor(articles);
  figures.times = Object.fromEntries(kinds.map(([kind, manner]) => [kind, timesFor(engine, queries[kind], manner, most_ms)]));
  figures.hard = Object.fromEntries(Object.entries(queries.hard).map(([name, query]) => [name, slowest(engine, query, most_ms)]));
  const typed = engine.ask(queries.typos.map(({written}) => written), 'fuzzy', shown, most_ms * 4);
  const asked = queries.typos.slice(0, typed.length);
  figures.typos = typoFigures(asked, (written) => typed[asked.findIndex((typo) => typo.written === written)].found);
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, collection] = process.argv.slice(2), {articles, ...rest} = readCollection(/** @type {import('./collections.mjs').Name} */ (collection));
  const engine = await engines[name](/** @type {import('./collections.mjs').Name} */ (collection));
  const figures = await figuresOf(new JsEngine(engine, articles), {articles, ...rest}, engine.exact ? ['plain', 'exact', 'typing'] : ['plain', 'typing']);
  process.stdout.write(JSON.stringify(figures));
}
