// @ts-check
// The jokes to measure with: the real ones where they are, else the generated ones.
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeJokes} from '../../browser/support/collection.mjs';
import {dataFile} from './data.mjs';

/** @returns {{file: string, name: string, jokes: {id: number | string, category: string, body: string}[]}} */
export function jokesToMeasure() {
  const real = dataFile('jokes/stupidstuff.json', 'stupidstuff.json of github.com/taivop/joke-dataset');
  if (real) return {file: real, name: '3,773 scraped jokes', jokes: JSON.parse(readFileSync(real, 'utf8'))};
  console.log('measured on generated jokes');
  const file = join(mkdtempSync(join(tmpdir(), 'sheaf-bench-')), 'jokes.json'), jokes = makeJokes();
  writeFileSync(file, JSON.stringify(jokes));
  return {file, name: `${jokes.length} generated jokes`, jokes};
}
