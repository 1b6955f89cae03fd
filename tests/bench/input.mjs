// @ts-check
// From a press to what it draws, in each engine: milliseconds from the event to the end of the frame that shows it, and frames.
import {allEngines, Engine} from '../browser/support/engines.mjs';
import {text} from '../browser/support/strings.mjs';
import {makeSite} from '../browser/support/site.mjs';
import {jokesToMeasure} from './support/jokes.mjs';
import {budget, median, table} from './support/report.mjs';

const rounds = 9, {file} = jokesToMeasure(), site = await makeSite([file]);

/** Runs in the page: from the next press to the frame after which the program has drawn and `data-` state or heading is new. */
function watch() {
  const probe = /** @type {any} */ (window).sheafProbe, frames = probe.frames;
  /** @type {any} */ (window).measured = new Promise((done) => {
    addEventListener('pointerdown', (event) => {
      const start = event.timeStamp;
      const look = () => requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => /** @type {any} */ (window).isThere() && /** @type {any} */ (window).sheafProbe.frames > frames ? done(performance.now() - start) : look();
        port2.postMessage(0);
      });
      look();
    }, {once: true, capture: true});
  });
}

/** @param {import('../browser/support/page.mjs').Page} page @param {Function} isThere @param {() => Promise<any>} press @returns {Promise<[number, number]>} ms, frames */
async function measure(page, isThere, press) {
  const before = await page.isStill();
  await page.evaluate((/** @type {string} */ source) => {
    // What is waited for is told as a name, because the page's policy runs no strings.
    const checks = /** @type {Record<string, () => boolean>} */ ({article: () => location.hash.startsWith('#/a/') && !!document.querySelector('main article'),
      sheet: () => !!document.querySelector('[role=dialog]'), theme: () => document.documentElement.dataset.theme === 'dark'});
    /** @type {any} */ (window).isThere = checks[source];
  }, isThere.name);
  await page.evaluate(watch);
  await press();
  const ms = await page.evaluate(() => /** @type {any} */ (window).measured);
  return [ms, (await page.isStill()).frames - before.frames];
}

const rows = [['press', 'engine', 'median ms', 'worst ms', 'frames']];
const waits = {article: () => {}, sheet: () => {}, theme: () => {}};
let worstFrames = 0;
for (const name of allEngines) {
  const engine = new Engine(name), page = await engine.open({width: 1440, height: 900});
  try {
    await page.open(`${site.address}?probe=1`);
    await page.isDrawn();
    const category = (await page.all('link')).find((link) => link.href.includes('#/c/'))?.name ?? '';
    await page.click('link', category);
    await page.find('heading', category, {level: 1});
    /** @type {Record<string, [number, number][]>} */
    const measured = {'a link to an article': [], 'the button "Aa"': [], 'a theme': []};
    for (let round = 0; round < rounds; round++) {
      const link = (await page.all('link')).filter((each) => each.href.includes('#/a/'))[round];
      await page.find('link', link.name, {reveal: true});
      measured['a link to an article'].push(await measure(page, waits.article, () => page.click('link', link.name)));
      await page.back();
      await page.find('heading', category, {level: 1});
      measured['the button "Aa"'].push(await measure(page, waits.sheet, () => page.click('button', text('bar_settings_label'))));
      measured['a theme'].push(await measure(page, waits.theme, () => page.click('radio', text('settings_theme_dark'))));
      await page.click('radio', text('settings_theme_light'));
      await page.click('button', text('close'));
      await page.isGone('dialog');
    }
    for (const [what, list] of Object.entries(measured)) {
      const frames = median(list.map((each) => each[1]));
      worstFrames = Math.max(worstFrames, frames);
      rows.push([what, name, median(list.map((each) => each[0])).toFixed(0), Math.max(...list.map((each) => each[0])).toFixed(0), String(frames)]);
    }
  } finally {
    await page.close();
    await engine.close();
  }
}
await site.close();
table(rows);
budget('frames until it stands still, pointer over and press together', worstFrames, 8, String);
