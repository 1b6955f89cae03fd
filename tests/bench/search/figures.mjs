// @ts-check
// From lists of answers and times to the figures in the tables.

/** @typedef {{id: string, text: string}} JudgedQuery */
/** Grades by query and article. @typedef {Record<string, Record<string, number>>} Judgements */

/** Discounted cumulative gain of the first ten, gain 2^grade - 1 (Burges et al. 2005). @param {number[]} grades */
const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** @param {number[]} found ids, best first @param {Record<string, number>} grades */
function precisionAverage(found, grades) {
  let relevant = 0, sum = 0;
  found.forEach((id, at) => { if (grades[id] > 0) sum += ++relevant / (at + 1); });
  return sum / Object.values(grades).filter((grade) => grade > 0).length;
}

/** Means over the queries for which anything is relevant. @param {JudgedQuery[]} queries @param {Judgements} judgements @param {(query: JudgedQuery) => number[]} answer
 *  @returns {{ndcg10: number, map: number, none: number}} `none`: queries without any answer */
export function quality(queries, judgements, answer) {
  const judged = queries.filter(({id}) => Object.values(judgements[id] ?? {}).some((grade) => grade > 0));
  let ndcg10 = 0, map = 0, none = 0;
  for (const query of judged) {
    const grades = judgements[query.id], found = answer(query);
    ndcg10 += gain(found.map((id) => grades[id] ?? 0)) / gain(Object.values(grades).sort((a, b) => b - a));
    map += precisionAverage(found, grades);
    if (found.length === 0) none++;
  }
  return {ndcg10: ndcg10 / judged.length, map: map / judged.length, none};
}

/** @param {number[]} values @param {number} share 0.99: what 99 in 100 do not exceed */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** @typedef {{p50: number, p95: number, p99: number, most: number}} Times */
/** @param {number[]} times_ms @returns {Times} */
export const timesOf = (times_ms) => ({p50: percentile(times_ms, 0.5), p95: percentile(times_ms, 0.95), p99: percentile(times_ms, 0.99), most: Math.max(...times_ms)});

/** @typedef {{found: number, none: number, byMistake: Record<string, number>}} TypoFigures shares of all */
/** @param {import('./queries.mjs').Typo[]} typos @param {(written: string) => number[]} answer the first ten @returns {TypoFigures} */
export function typoFigures(typos, answer) {
  /** @type {Record<string, {asked: number, found: number}>} */
  const kinds = {};
  let found = 0, none = 0;
  for (const typo of typos) {
    const answers = answer(typo.written), isFound = answers.some((id) => typo.articles.includes(id)), kind = kinds[typo.mistake] ??= {asked: 0, found: 0};
    kind.asked++;
    if (isFound) found++, kind.found++;
    if (answers.length === 0) none++;
  }
  return {found: found / typos.length, none: none / typos.length, byMistake: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kind.found / kind.asked]))};
}
