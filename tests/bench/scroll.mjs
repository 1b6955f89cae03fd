// @ts-check
// Scrolling an article of 200 kB in Chromium: what a redraw costs the program at a quarter of the CPU, that the document is left
// alone, and that what was drawn once is not made again on the way back.
import {Engine} from '../browser/support/engines.mjs';
import {longArticle} from './support/long_article.mjs';
import {budget, median, table} from './support/report.mjs';

const seconds = 5, screens = 20, bytes = 200_000;
const milliseconds = (/** @type {number} */ ms) => `${ms.toFixed(1)} ms`, megabytes = (/** @type {number} */ size) => `${(size / 2 ** 20).toFixed(0)} MiB`;

/** @param {import('../browser/support/page.mjs').Page} page @returns {Promise<{frameMs: number[], browserMs: number[], domOps: number, sprites: number, atlasBytes: number, mutations: number}>} */
const look = (page) => page.evaluate(() => {
  const {callMs, browserMs, domOps, sprites, atlasBytes} = /** @type {any} */ (window).sheafProbe;
  return {frameMs: callMs.reader_frame ?? [], browserMs: browserMs.reader_frame ?? [], domOps, sprites, atlasBytes, mutations: /** @type {any} */ (window).mutations ?? 0};
});

/** By the wheel for some seconds, down, or down and up again. @param {import('../browser/support/page.mjs').Page} page @param {number} step px a turn @param {() => boolean} isDone */
async function turn(page, step, isDone) {
  while (!isDone()) await page.wheel(step);
}

const site = await longArticle(bytes), engine = new Engine('chromium');
try {
  const page = await engine.open({width: 1440, height: 900, ratio: 2, isComposited: true});
  await page.open(`${site.address}?probe=1#/a/long`);
  await page.isDrawn();
  await page.isStill();
  await page.evaluate(() => {
    Object.assign(window, {mutations: 0});
    // The canvas is moved by its style; the document must not change.
    new MutationObserver((list) => { /** @type {any} */ (window).mutations += list.length; })
      .observe(/** @type {Node} */ (document.getElementById('document')), {subtree: true, childList: true, attributes: true, characterData: true});
  });
  await page.driver.puppeteer?.emulateCPUThrottling(4);
  const before = await look(page), end = Date.now() + seconds * 1000;
  await turn(page, 120, () => Date.now() > end);
  await page.driver.puppeteer?.emulateCPUThrottling(1);
  await page.isStill();
  const after = await look(page);
  const frames = after.frameMs.slice(before.frameMs.length).sort((a, b) => a - b), p95 = frames[Math.floor(frames.length * 0.95)] ?? Infinity;
  const rasterizing = after.browserMs.slice(before.browserMs.length);
  const way = await page.scrollY();

  await page.evaluate(() => scrollTo(0, 0));
  await page.isStill();
  const start = await look(page);
  for (let screen = 0; screen < screens; screen++) await page.wheel(900);
  await page.isStill();
  const down = await look(page);
  for (let screen = 0; screen < screens; screen++) await page.wheel(-900);
  await page.isStill();
  const up = await look(page);

  table([['scrolled', 'px', 'redraws', 'C++ median', 'p95', 'worst', 'browser median', 'runs rasterized', 'atlas'],
    [`${seconds} s at a quarter of the CPU`, Math.round(way), frames.length, milliseconds(median(frames)), milliseconds(p95), milliseconds(Math.max(...frames)), milliseconds(median(rasterizing)), after.sprites - before.sprites, megabytes(after.atlasBytes)],
    [`${screens} screens down`, screens * 900, down.frameMs.length - start.frameMs.length, '', '', '', '', down.sprites - start.sprites, megabytes(down.atlasBytes)],
    [`${screens} screens up`, screens * 900, up.frameMs.length - down.frameMs.length, '', '', '', '', up.sprites - down.sprites, megabytes(up.atlasBytes)]]);
  budget('redraws that were measured, at least one: none', frames.length ? 0 : 1, 0, String);
  budget('C++ a redraw, p95', p95, 4, milliseconds);
  budget('mutations of the document while scrolling', up.mutations, 0, String);
  budget('runs rasterized on the way up', up.sprites - down.sprites, 0, String);
  budget('atlas', up.atlasBytes, 64 * 2 ** 20, megabytes);
} finally {
  await engine.close();
  await site.close();
}
