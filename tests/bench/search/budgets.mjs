// @ts-check
// What Sheaf's search must keep.
import {atLeast, budget} from '../support/report.mjs';

/** @typedef {import('./measure.mjs').Figures} Figures */
/** @typedef {import('./tables.mjs').ByEngine} ByEngine */

const share = (/** @type {number} */ value) => value.toFixed(3);
const time = (/** @type {number} */ ms) => `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} ms`;
const isSheaf = (/** @type {string} */ name) => name.startsWith('Sheaf');

/** @param {ByEngine} byEngine @param {string} name @returns {Figures} */
function measured(byEngine, name) {
  const figures = byEngine[name];
  if (!figures || typeof figures === 'string') throw new Error(`${name} was not measured`);
  return figures;
}

/** @param {ByEngine} byEngine */
function checkQuality(byEngine) {
  const {quality} = measured(byEngine, 'Sheaf, native');
  if (!quality) throw new Error('there is no quality without judged queries');
  const {plain, exact, typing} = quality;
  atLeast('nDCG@10', plain.ndcg10, 0.375, share);
  budget('nDCG@10 with --exact differs by', Math.abs(exact.ndcg10 - plain.ndcg10), 0.004, share);
  budget('nDCG@10 with --prefix differs by', Math.abs(typing.ndcg10 - plain.ndcg10), 0.004, share);
  const peers = Object.entries(byEngine).flatMap(([name, figures]) => isSheaf(name) || typeof figures === 'string' ? [] : Object.values(figures.quality ?? {}).map(({ndcg10}) => ndcg10));
  budget('nDCG@10 of the best peer', Math.max(...peers), plain.ndcg10, share);
}

/** @param {ByEngine} byEngine @param {string} engine */
function checkTypos(byEngine, engine) {
  const {typos} = measured(byEngine, engine);
  if (!typos) throw new Error('no words were misspelt');
  atLeast('misspelt words found in ten', typos.found, 0.98, share);
  atLeast('transpositions found in ten', typos.byMistake.transposition, 0.95, share);
  budget('misspelt words without a result', typos.none, 0.01, share);
}

/** @param {ByEngine} byEngine */
function checkJokes(byEngine) {
  checkTypos(byEngine, 'Sheaf, native');
  const {build_ms, times = {}} = measured(byEngine, 'Sheaf, WebAssembly');
  budget('WebAssembly: index built in', build_ms, 150, time);
  budget('WebAssembly: as typed, p50', times.typed.p50, 0.1, time);
  budget('WebAssembly: as typed, p99', times.typed.p99, 1, time);
}

/** @param {ByEngine} byEngine @param {import('./collections.mjs').Collection} collection */
function checkLarge(byEngine, {articles}) {
  const {build_ms, index_bytes = 0, times = {}, hard = {}} = measured(byEngine, 'Sheaf, native');
  const textBytes = articles.reduce((sum, {title, text}) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0);
  budget('native: index built in', build_ms, 6000, time);
  budget(`native: index for each byte of ${(textBytes / 1e6).toFixed(1)} MB of text`, index_bytes / textBytes, 0.25, share);
  for (const [kind, {p50, p99}] of Object.entries(times)) {
    budget(`native: ${kind}, p50`, p50, 0.3, time);
    budget(`native: ${kind}, p99`, p99, 5, time);
  }
  for (const [name, ms] of Object.entries(hard)) budget(`native: ${name}`, ms, 20, time);
}

/** @param {import('./collections.mjs').Name} name @param {ByEngine} byEngine @param {import('./collections.mjs').Collection} collection */
export function checkBudgets(name, byEngine, collection) {
  if (name === 'cranfield') checkQuality(byEngine);
  if (name === 'jokes') checkJokes(byEngine);
  if (name === '50k') checkLarge(byEngine, collection);
}
