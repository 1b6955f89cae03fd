// @ts-check
// What was measured, as tables side by side.
import {mistakes} from './words.mjs';
import {table} from '../support/report.mjs';

/** @typedef {import('./measure.mjs').Figures} Figures */
/** What could not be measured is the reason why. @typedef {Record<string, Figures | string>} ByEngine */

/** @param {number | undefined} ms */
const milliseconds = (ms) => ms === undefined ? '–' : ms < 0.0995 ? ms.toFixed(3) : ms < 9.95 ? ms.toFixed(2) : ms < 99.5 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
/** @param {number | undefined} bytes */
const megabytes = (bytes) => bytes ? `${(bytes / 1e6).toFixed(1)} MB` : '–';
/** @param {number | undefined} share */
const shareOf = (share) => share === undefined ? '–' : share.toFixed(3);

/** @param {ByEngine} byEngine @param {string[]} heading @param {(figures: Figures) => (string | undefined)[]} cells */
function print(byEngine, heading, cells) {
  table([heading, ...Object.entries(byEngine).map(([name, figures]) => [name, ...typeof figures === 'string' ? [figures] : cells(figures).map((cell) => cell ?? '–'), ...Array(heading.length).fill('')].slice(0, heading.length))]);
}

/** @param {ByEngine} byEngine */
export function qualityTable(byEngine) {
  print(byEngine, ['engine', 'nDCG@10', 'MAP', 'exact only', 'as typed'], ({quality = {}}) => [shareOf(quality.plain?.ndcg10), shareOf(quality.plain?.map), shareOf(quality.exact?.ndcg10), shareOf(quality.typing?.ndcg10)]);
}

/** @param {ByEngine} byEngine */
export function typoTable(byEngine) {
  print(byEngine, ['engine', 'found in 10', ...mistakes, 'no result'], ({typos}) => [shareOf(typos?.found), ...mistakes.map((mistake) => shareOf(typos?.byMistake[mistake])), shareOf(typos?.none)]);
}

/** @param {ByEngine} byEngine */
export function speedTable(byEngine) {
  print(byEngine, ['engine', 'build', 'index', 'brotli', 'typed p50', 'p95', 'p99', 'one word p50', 'p99', 'two p50', 'p99', 'many p50', 'p99', 'misspelt p50', 'p99'],
    ({build_ms, index_bytes, index_brotli_bytes, times = {}}) => [build_ms ? `${milliseconds(build_ms)} ms` : '–', megabytes(index_bytes), megabytes(index_brotli_bytes), milliseconds(times.typed?.p50), milliseconds(times.typed?.p95), milliseconds(times.typed?.p99),
      ...['one', 'two', 'many', 'misspelt'].flatMap((kind) => [milliseconds(times[kind]?.p50), milliseconds(times[kind]?.p99)])]);
}

/** @param {ByEngine} byEngine */
export function hardTable(byEngine) {
  const names = Object.values(byEngine).flatMap((figures) => typeof figures === 'string' ? [] : Object.keys(figures.hard ?? {})).filter((name, at, all) => all.indexOf(name) === at);
  print(byEngine, ['engine', ...names], ({hard = {}}) => names.map((name) => milliseconds(hard[name])));
}
