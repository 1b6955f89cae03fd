// @ts-check
// The search of the command line and that of the reader are one: the same articles with the same scores to the last bit.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {misspell, pick, random} from '../bench/search/words.mjs';
import {flags, writeCollection} from '../browser/support/collection.mjs';
import {pack, program} from '../browser/support/site.mjs';
import {SearchProgram} from './search_program.mjs';

const limit = 20, count = 1000, next = random(20261128);
const folder = mkdtempSync(join(tmpdir(), 'sheaf-wasm-')), site = join(folder, 'site');
test.after(() => rmSync(folder, {recursive: true, force: true}));

/** Packs the collection of the tests, with articles in many scripts. */
function packSite() {
  const {articles, jokes, remove} = writeCollection();
  pack([articles, jokes], site, flags);
  remove();
}

/** @returns {string[][]} the words of each article */
function articleTexts() {
  const shards = readdirSync(join(site, 'articles')).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(site, 'articles', name), 'utf8')));
  return shards.flatMap(({items}) => items).map(({title = '', content_html = ''}) => `${title} ${content_html.replace(/<[^>]*>/g, ' ')}`.split(/\s+/).filter(Boolean)).filter((words) => words.length > 0);
}

/** What people type: words, some of them beginnings, misspelt, in quotes, excluded or of a field, or cut out of the middle.
 *  @param {string[][]} texts @returns {string} */
function makeQuery(texts) {
  const text = pick(texts, next), length = 1 + Math.floor(next() * 5), start = Math.floor(next() * Math.max(1, text.length - length));
  const words = text.slice(start, start + length), first = words.slice(0, -1), last = words[words.length - 1];
  return pick([
    () => words,
    () => [...first, [...last].slice(0, 1 + Math.floor(next() * 4)).join('')],
    () => [...first, last.length > 3 ? misspell(last, next).written : last],
    () => [`"${words.join(' ')}"`],
    () => [...first, `-${last}`],
    () => [`title:${words[0]}`, ...words.slice(1)],
    () => [[...words.join('')].slice(2, 9).join('')],
  ], next)().join(' ');
}

/** @param {string[]} queries @param {string[]} how @returns {{id: string, score: number}[][]} */
function nativeHits(queries, how) {
  const batch = join(folder, 'queries.txt');
  writeFileSync(batch, queries.map((query) => `${query}\n`).join(''));
  const said = execFileSync(program, ['search', site, '--batch', batch, '--json', '--limit', String(limit), ...how], {encoding: 'utf8', maxBuffer: 1 << 28});
  return said.trimEnd().split('\n').map((line) => JSON.parse(line).hits.map((/** @type {{id: string, score: number}} */ {id, score}) => ({id, score})));
}

test('a thousand queries have the same answers natively and in WebAssembly', async (context) => {
  packSite();
  const texts = articleTexts(), queries = Array.from({length: count}, () => makeQuery(texts));
  const reader = await SearchProgram.start();
  reader.readSite(site);
  reader.buildIndex();
  for (const [name, how, options] of /** @type {const} */ ([['as typed', ['--prefix'], {isTyping: true}], ['exact only', ['--exact'], {isExact: true}], ['plain', [], {}]])) {
    const native = nativeHits(queries, [...how]);
    assert.equal(native.length, count);
    let found = 0;
    queries.forEach((query, at) => {
      reader.search(query, {limit, ...options});
      assert.deepEqual(reader.hits(), native[at], `${name}: ${query}`);
      if (native[at].length > 0) found++;
    });
    context.diagnostic(`${name}: ${found} of ${count} found something`);
    assert.ok(found > count / 2, `${name}: only ${found} of ${count} queries found anything`);
  }
});
