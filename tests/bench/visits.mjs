// @ts-check
// What three visits download, bodies as they are sent (brotli), in Chromium: the first until everything is kept, the next one,
// and one after the site was packed again with 20 changed articles. On the handbook, and on jokes.
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Engine} from '../browser/support/engines.mjs';
import {makeSite, pack} from '../browser/support/site.mjs';
import {jokesToMeasure} from './support/jokes.mjs';
import {budget, kilobytes, table} from './support/report.mjs';

/** @typedef {import('../browser/support/front.mjs').Request} Request */

const changed = 20, repeatBudgetBytes = 60_000, updateShare = 0.5;
const kinds = /** @type {[string, RegExp][]} */ ([['reader', /^(reader|style|icon[^/]*|page)\./], ['worker', /^sw\.js/], ['articles', /^(articles|lists|search|images|collection\.json)/], ['page', /^/]]);
const folder = mkdtempSync(join(tmpdir(), 'sheaf-visits-'));

/** @param {string} words for a change @returns {string} */
const put = (words) => `${words} Changed.`;

/** The first articles of the handbook that there are. @returns {{name: string, input: string, change: () => void}} */
function handbook() {
  const input = join(folder, 'handbook');
  cpSync(new URL('../../assets/handbook', import.meta.url).pathname, input, {recursive: true});
  return {name: 'handbook', input, change: () => {
    const articles = readdirSync(input, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.md') && !path.endsWith('index.md')).sort().slice(0, changed);
    for (const path of articles) writeFileSync(join(input, path), put(readFileSync(join(input, path), 'utf8')));
  }};
}

/** Jokes from all over it. @returns {{name: string, input: string, change: () => void}} */
function jokes() {
  const {file, name, jokes: all} = jokesToMeasure(), input = join(folder, 'jokes.json');
  cpSync(file, input);
  return {name, input, change: () => {
    const step = Math.floor(all.length / changed);
    for (let at = 0; at < changed * step; at += step) all[at].body = put(all[at].body);
    writeFileSync(input, JSON.stringify(all));
  }};
}

/** @param {Request[]} requests @returns {number[]} bytes of each kind, and of all */
function bytesOf(requests) {
  const sums = kinds.map(() => 0);
  for (const {path, bytes} of requests) sums[kinds.findIndex(([, pattern]) => pattern.test(path.slice(1)))] += bytes;
  return [...sums, sums.reduce((sum, bytes) => sum + bytes, 0)];
}

/** Nothing was asked for in the last second. @param {Request[]} requests */
async function isQuiet(requests) {
  for (let before = -1; before !== requests.length;) {
    before = requests.length;
    await new Promise((done) => setTimeout(done, 1000));
  }
}

/** @param {Engine} engine @param {{name: string, input: string, change: () => void}} collection */
async function measure(engine, {name, input, change}) {
  const site = await makeSite([input]), page = await engine.open(), {requests} = site.front;
  /** @type {string[][]} */
  const rows = [];
  const visit = async (/** @type {string} */ what, /** @type {() => Promise<void>} */ goes) => {
    const before = requests.length;
    await goes();
    await isQuiet(requests);
    const bytes = bytesOf(requests.slice(before));
    rows.push([name, what, ...bytes.map(kilobytes)]);
    return bytes[kinds.length];
  };
  try {
    const first = await visit('first', async () => {
      await page.open(site.address);
      await page.waitFor('everything to be kept', () => document.querySelector('#chip')?.textContent);
    });
    const repeated = await visit('repeat', () => page.open(site.address));
    change();
    pack([input], site.folder);
    const updated = await visit('update', async () => {
      await page.open(site.address);
      await page.waitFor('the notice', () => /new article/.test(document.querySelector('#chip')?.textContent ?? ''));
    });
    table([['collection', 'visit', ...kinds.map(([kind]) => kind), 'all'], ...rows]);
    budget(`${name}, repeat visit`, repeated, repeatBudgetBytes, kilobytes);
    budget(`${name}, ${changed} changed articles, share of a first visit`, updated / first, updateShare, (share) => `${(share * 100).toFixed(0)} %`);
  } finally {
    await page.close();
    await site.close();
  }
}

const engine = new Engine('chromium');
try {
  for (const collection of [handbook(), jokes()]) await measure(engine, collection);
} finally {
  await engine.close();
  rmSync(folder, {recursive: true, force: true});
}
