// @ts-check
// Tables and budgets of the measurements.

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {(string | number)[][]} rows the first is the heading */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) console.log(row.map((cell, column) => column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column])).join('  ').trimEnd());
}

/** Says whether a figure is within its budget; the process fails if not. @param {string} what @param {number} figure @param {number} most @param {(value: number) => string} say */
export function budget(what, figure, most, say) {
  judge(figure <= most, `${what}: ${say(figure)} of at most ${say(most)}`);
}

/** The same for what more of is better. @param {string} what @param {number} figure @param {number} least @param {(value: number) => string} say */
export function atLeast(what, figure, least, say) {
  judge(figure >= least, `${what}: ${say(figure)} of at least ${say(least)}`);
}

/** @param {boolean} isKept @param {string} sentence */
function judge(isKept, sentence) {
  console.log(`${isKept ? 'ok    ' : 'BROKEN'} ${sentence}`);
  if (!isKept) process.exitCode = 1;
}
