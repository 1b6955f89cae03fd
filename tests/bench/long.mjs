// @ts-check
// An article of 1 MB in Chromium: how long it keeps the browser from anything else, opened and laid out anew after a resize.
import {Engine} from '../browser/support/engines.mjs';
import {longArticle} from './support/long_article.mjs';
import {budget, table} from './support/report.mjs';

const bytes = 1_000_000;
const milliseconds = (/** @type {number} */ ms) => `${ms.toFixed(1)} ms`;

/** The costs of one kind of call since `from`. @param {import('../browser/support/page.mjs').Page} page @param {string} name @param {number} [from] @returns {Promise<number[]>} */
const costs = (page, name, from = 0) => page.evaluate((/** @type {string} */ call, /** @type {number} */ begin) => (/** @type {any} */ (window).sheafProbe.callMs[call] ?? []).slice(begin), name, from);

/** @param {number[]} slices */
const p95 = (slices) => [...slices].sort((a, b) => a - b)[Math.floor(slices.length * 0.95)] ?? 0;
/** @param {string} what @param {number[]} slices @param {number} took */
const row = (what, slices, took) => [what, slices.length, milliseconds(p95(slices)), milliseconds(Math.max(0, ...slices)), milliseconds(took)];

const site = await longArticle(bytes), engine = new Engine('chromium');
try {
  const page = await engine.open({width: 1440, height: 900});
  const begun = Date.now();
  await page.open(`${site.address}?probe=1#/a/long`);
  const readable = Date.now() - begun;
  await page.isDrawn();
  const drawn = Date.now() - begun;
  await page.isStill();
  const opened = await costs(page, 'reader_go_on');
  const arrived = Math.max(...await costs(page, 'reader_file_arrived'));
  const resizing = Date.now();
  await page.driver.resize(600, 800);  // another column: other lines
  await page.waitFor('flow', () => document.documentElement.dataset.mode === 'flow');
  await page.isDrawn();
  const resized = await costs(page, 'reader_go_on', opened.length), drawnAgain = Date.now() - resizing;
  table([['1 MB', 'slices', 'p95', 'longest', 'until it is drawn'], row('opened', opened, drawn), row('resized', resized, drawnAgain)]);
  console.log(`can be read after ${milliseconds(readable)}; the file's arrival, its text put into the document included: ${milliseconds(arrived)}`);
  // A slice ends once its time is up: after the paragraph, and the operation, that it is at.
  budget('drawn again after a resize', drawnAgain, 6000, milliseconds);
  budget('slices of layout and document, p95', p95([...opened, ...resized]), 10, milliseconds);
} finally {
  await engine.close();
  await site.close();
}
