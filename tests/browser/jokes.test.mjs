// @ts-check
// The main job on real input: scraped jokes, packed and read. On the generated ones always, on the real ones where they are.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {makeJokes} from './support/collection.mjs';
import {inEngines} from './support/engines.mjs';
import {makeSite} from './support/site.mjs';
import {text} from './support/strings.mjs';

/** @typedef {{id: number | string, category: string, body: string}} Joke */

const data = new URL('../../../shared/data/', import.meta.url).pathname;
const named = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', eacute: 'é', hellip: '…', copy: '©', pound: '£', frac12: '½'};

/** Letters and digits alone, entities put right: what no repair of white space or punctuation may touch. @param {string} body */
const letters = (body) => body.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
  hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : named[/** @type {keyof typeof named} */ (name)] ?? all)
  .normalize('NFC').replace(/[^\p{L}]/gu, '');

/** Is there anything to read? @param {Joke} joke */
const hasText = (joke) => joke.body.replace(/&nbsp;/g, ' ').trim() !== '';

/** @param {Joke[]} jokes @returns {Map<string, string[]>} sorted ids of those with text, by category */
function idsByCategory(jokes) {
  const map = /** @type {Map<string, string[]>} */ (new Map());
  for (const joke of jokes.filter(hasText)) map.set(joke.category, [...map.get(joke.category) ?? [], String(joke.id)]);
  for (const ids of map.values()) ids.sort();
  return map;
}

/** @param {import('./support/page.mjs').Page} page @param {{name: string, href: string}} category @returns {Promise<string[]>} ids that its pages link to, sorted */
async function linkedIds(page, {name, href}) {
  const ids = [];
  for (let number = 1, first; ; number++) {
    await page.evaluate((/** @type {string} */ hash) => { location.hash = hash; }, new URL(href).hash + (number === 1 ? '' : `?page=${number}`));
    // The page before stays until this one is here.
    const seen = await page.waitFor(`page ${number} of ${name}`, (/** @type {string} */ title, /** @type {string | undefined} */ before) => {
      const links = [...document.querySelectorAll('main li a[href*="#/a/"]')].map((link) => decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice('#/a/'.length)));
      return document.querySelector('h1')?.textContent === title && links[0] !== before && [...new Set(links)];
    }, name, first);
    first = seen[0];
    ids.push(...seen);
    if ((await page.all('link', text('page_next'))).length === 0) return ids.sort();
  }
}

/** The same fifty for all engines of a day. @template T @param {T[]} list @param {number} count */
function pick(list, count) {
  let seed = Math.floor(Date.now() / 86_400_000);
  return Array.from({length: Math.min(count, list.length)}, () => {
    seed = seed * 48271 % 2147483647;
    return list[seed % list.length];
  });
}

/** @param {string} title @param {Joke[]} jokes @param {string} file */
async function jokeTests(title, jokes, file) {
  const site = await makeSite([file], {flags: ['--title', 'Jokes']});
  after(() => site.close());
  const wanted = idsByCategory(jokes);

  inEngines(title, (engine) => {
    engine.test(`links of the ${wanted.size} categories lead to exactly the ids with text`, {}, async (page) => {
      await page.open(site.address);
      await page.find('link', [...wanted.keys()][0]);
      const links = (await page.all('link')).filter((link) => link.href.includes('#/c/'));
      assert.deepEqual(links.map((link) => link.name).sort(), [...wanted.keys()].sort());
      for (const link of links) assert.deepEqual(await linkedIds(page, link), wanted.get(link.name), link.name);
    });

    engine.test('fifty at random open with all their words', {}, async (page) => {
      await page.open(site.address);
      for (const joke of pick(jokes.filter(hasText), 50)) {
        await page.evaluate((/** @type {string} */ id) => { location.hash = `#/a/${id}`; }, String(joke.id));
        // Jokes begin alike, and the one before stays until the next one is here: only all of its words tell.
        const wanted = letters(joke.body);
        await page.waitFor(`joke ${joke.id} with all its words: ${wanted}`, (/** @type {string} */ address, /** @type {string} */ whole) => {
          const words = (document.querySelector('main article')?.textContent ?? '').normalize('NFC').replace(/[^\p{L}]/gu, '');
          return location.hash === address && words.includes(whole);
        }, `#/a/${joke.id}`, wanted);
      }
    });

    engine.test('an empty one is not there', {}, async (page) => {
      const empty = jokes.find((joke) => !hasText(joke));
      assert.ok(empty);
      await page.open(`${site.address}#/a/${empty.id}`);
      await page.find('heading', text('not_found_title'), {level: 1});
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'sheaf-jokes-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const generated = makeJokes(), generatedFile = join(folder, 'jokes.json');
writeFileSync(generatedFile, JSON.stringify(generated));
await jokeTests('generated jokes', generated, generatedFile);

const real = join(data, 'jokes/stupidstuff.json');
if (existsSync(real)) await jokeTests('3,773 scraped jokes', JSON.parse(readFileSync(real, 'utf8')), real);
else test('3,773 scraped jokes', {skip: 'shared/data/jokes is not beside this checkout'}, () => {});

if (existsSync(join(data, 'seed'))) {
  const site = await makeSite([join(data, 'seed')], {});
  after(() => site.close());
  inEngines('the seed', (engine) => {
    engine.test('has its category, four numbered headings and no debris', {}, async (page) => {
      await page.open(site.address);
      const source = readFileSync(join(data, 'seed/000_e82f09b55e54d60f.txt'), 'utf8');
      const category = (await page.all('link')).find((link) => link.href.includes('#/c/'));
      assert.ok(category && source.includes(category.name), `category ${category?.name}`);
      await page.click('link', category.name);
      await page.find('heading', category.name, {level: 1});
      const title = (await page.all('link')).find((link) => link.href.includes('#/a/'));
      await page.click('link', title?.name ?? '');
      await page.find('heading', title?.name, {level: 1});
      const headings = [...await page.all('heading', undefined, {level: 2}), ...await page.all('heading', undefined, {level: 3})].filter((each) => /^\d/.test(each.name));
      assert.equal(headings.length, 4, JSON.stringify(headings.map((each) => each.name)));
      assert.doesNotMatch(await page.words('article'), /p>/);
    });
  });
} else {
  test('the seed', {skip: 'shared/data/seed is not beside this checkout'}, () => {});
}
