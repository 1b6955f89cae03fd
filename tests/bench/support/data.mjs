// @ts-check
// Data that this repository may not hold: looked for in SHEAF_BENCH_DATA, else in ../shared/data beside the checkout.
import {existsSync} from 'node:fs';
import {join} from 'node:path';

const folder = process.env.SHEAF_BENCH_DATA ?? new URL('../../../../shared/data', import.meta.url).pathname;

/** @param {string} path in the folder of data @param {string} from where it can be had @returns {string | null} null: it is not there, which is said */
export function dataFile(path, from) {
  const file = join(folder, path);
  if (existsSync(file)) return file;
  console.log(`there is no ${file} (${from}); SHEAF_BENCH_DATA=FOLDER says where ${path} is`);
  return null;
}
