// @ts-check
// A first visit on a phone: Slow 4G and a CPU four times slower, in Chromium. When is the first paragraph there, and how much
// was downloaded? Side by side with VitePress on the same articles (installed under build/bench only).
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {PredefinedNetworkConditions} from 'puppeteer-core';
import {Engine} from '../browser/support/engines.mjs';
import {makeSite} from '../browser/support/site.mjs';
import {jokesToMeasure} from './support/jokes.mjs';
import {budget, kilobytes, median, table} from './support/report.mjs';
import {makeVitePress} from './support/vitepress.mjs';

const rounds = 5;
const handbook = new URL('../../assets/handbook', import.meta.url).pathname;

/** The first and largest paints, and when what was painted first is text of the article. */
function listen() {
  /** @type {any} */ (window).painted = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const {element} = /** @type {any} */ (entry);
      /** @type {any} */ (window).painted.push({type: entry.entryType, name: entry.name, time: entry.startTime, isText: !!element?.closest('main, .VPDoc, article'), text: element?.textContent?.slice(0, 60)});
    }
  }).observe({type: 'largest-contentful-paint', buffered: true});
}

/** @param {Engine} engine @param {string} url @returns {Promise<{ms: number, bytes: number}>} */
async function visit(engine, url) {
  const page = await engine.open({width: 412, height: 823, ratio: 2, cache: false}), tab = page.driver.puppeteer;
  if (!tab) throw new Error('only Chromium can be slowed down');
  try {
    const session = await tab.createCDPSession();
    let bytes = 0;
    await session.send('Network.enable');
    session.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
    await tab.evaluateOnNewDocument(listen);
    await tab.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
    await tab.emulateCPUThrottling(4);
    await tab.goto(url, {waitUntil: 'networkidle0'});
    const {first, painted} = await tab.evaluate(() => ({first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, painted: /** @type {any} */ (window).painted}));
    // What is painted together is one candidate, its largest text: the article's own from the frame on that shows it.
    const text = painted.find((/** @type {any} */ each) => each.isText);
    if (!first || !text) throw new Error(`${url}: no text was painted: ${JSON.stringify(painted)}`);
    return {ms: Math.max(first, text.time), bytes};
  } finally {
    await page.close();
  }
}

const {file, jokes} = jokesToMeasure(), joke = jokes.filter((each) => each.body.length > 400)[7];
const engine = new Engine('chromium');
const sheaf = {handbook: await makeSite([handbook]), jokes: await makeSite([file])};
const vitepress = await makeVitePress({handbook, jokes});
try {
  const library = JSON.parse(readFileSync(join(sheaf.handbook.folder, 'collection.json'), 'utf8'));
  const article = library._sheaf.front[0].id;
  const source = vitepress.addressOf(article);
  const cases = /** @type {[string, string, string][]} */ ([
    ['handbook article', 'sheaf', `${sheaf.handbook.address}a/${article}/`], ['handbook article', 'VitePress', source],
    ['one joke', 'sheaf', `${sheaf.jokes.address}a/${joke.id}/`], ['one joke', 'VitePress', vitepress.addressOf(String(joke.id))]]);
  await visit(engine, cases[0][2]);  // the first page after a launch pays for the browser
  const rows = [['page', 'made by', 'text at, median', 'all five', 'downloaded']];
  for (const [what, who, url] of cases) {
    const visits = [];
    for (let round = 0; round < rounds; round++) visits.push(await visit(engine, url));
    const ms = median(visits.map((each) => each.ms));
    rows.push([what, who, `${(ms / 1000).toFixed(2)} s`, visits.map((each) => (each.ms / 1000).toFixed(2)).join(' '), kilobytes(median(visits.map((each) => each.bytes)))]);
    if (who === 'sheaf') budget(`${what}, first paragraph`, ms / 1000, 1.3, (value) => `${value.toFixed(2)} s`);
  }
  table(rows);
  console.log(`VitePress: ${vitepress.seconds.toFixed(0)} s to build, ${(vitepress.bytes / 1e6).toFixed(0)} MB of output`);
} finally {
  await engine.close();
  await vitepress.close();
  for (const site of Object.values(sheaf)) await site.close();
}
