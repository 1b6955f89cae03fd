// @ts-check
// The jokes to measure with: the real ones where they are, else the generated ones.
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeJokes} from '../../browser/support/collection.mjs';

const real = new URL('../../../../shared/data/jokes/stupidstuff.json', import.meta.url).pathname;

/** @returns {{file: string, name: string, jokes: {id: number | string, category: string, body: string}[]}} */
export function jokesToMeasure() {
  if (existsSync(real)) return {file: real, name: '3,773 scraped jokes', jokes: JSON.parse(readFileSync(real, 'utf8'))};
  console.log('shared/data/jokes is not beside this checkout: measured on generated jokes');
  const file = join(mkdtempSync(join(tmpdir(), 'sheaf-bench-')), 'jokes.json'), jokes = makeJokes();
  writeFileSync(file, JSON.stringify(jokes));
  return {file, name: `${jokes.length} generated jokes`, jokes};
}
