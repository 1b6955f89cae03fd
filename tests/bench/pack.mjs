// @ts-check
// Packing the jokes with everything compressed: the time, and what comes out.
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pack} from '../browser/support/site.mjs';
import {jokesToMeasure} from './support/jokes.mjs';
import {budget, kilobytes, median, table} from './support/report.mjs';

const {file, name} = jokesToMeasure(), folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
const seconds = [0, 1, 2].map((round) => {
  const start = performance.now();
  pack([file], join(folder, String(round)));
  return (performance.now() - start) / 1000;
});
const site = join(folder, '0'), files = readdirSync(site, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
const kinds = /** @type {Map<string, {count: number, bytes: number}>} */ (new Map());
for (const entry of files) {
  const kind = /(\.\w+?(\.(br|gz))?)$/.exec(entry.name)?.[1].replace(/^\.[0-9a-f]{6,}/, '') ?? '';
  const sum = kinds.get(kind) ?? {count: 0, bytes: 0};
  kinds.set(kind, {count: sum.count + 1, bytes: sum.bytes + statSync(join(entry.parentPath ?? entry.path, entry.name)).size});
}
rmSync(folder, {recursive: true});
console.log(name);
table([['files', 'count', 'size'], ...[...kinds].sort().map(([kind, {count, bytes}]) => [kind, count, kilobytes(bytes)])]);
console.log(`seconds: ${seconds.map((each) => each.toFixed(2)).join(' ')}`);
budget('packing, median of 3', median(seconds), 3, (value) => `${value.toFixed(2)} s`);
