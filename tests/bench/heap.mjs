// @ts-check
// The program's memory after the library, the largest category and 50 articles of the jokes, in Chromium.
import {Engine} from '../browser/support/engines.mjs';
import {makeSite} from '../browser/support/site.mjs';
import {jokesToMeasure} from './support/jokes.mjs';
import {budget, table} from './support/report.mjs';

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const {file, jokes} = jokesToMeasure();
const counts = new Map(), site = await makeSite([file]), engine = new Engine('chromium');
for (const {category, body} of jokes) if (body.trim()) counts.set(category, (counts.get(category) ?? 0) + 1);
const [largest] = [...counts].sort((a, b) => b[1] - a[1])[0];
const rows = [['after', 'heap']];
try {
  const page = await engine.open({width: 1440, height: 900, ratio: 2});
  await page.open(`${site.address}?probe=1`);
  await page.isDrawn();
  rows.push(['the library', megabytes((await page.isStill()).heapBytes)]);
  await page.click('link', largest);
  await page.find('heading', largest, {level: 1});
  rows.push([`"${largest}"`, megabytes((await page.isStill()).heapBytes)]);
  const readable = jokes.filter((joke) => joke.body.trim());
  for (let at = 0; at < 50; at++) {
    const id = String(readable[Math.floor(at * readable.length / 50)].id);
    await page.evaluate((/** @type {string} */ wanted) => { location.hash = `#/a/${wanted}`; }, id);
    await page.waitFor(`article ${id}`, () => !!document.querySelector('main article'));
    await page.isStill();
  }
  const {heapBytes} = await page.isStill();
  rows.push(['50 articles', megabytes(heapBytes)]);
  table(rows);
  budget('memory.buffer.byteLength', heapBytes, 32 * 2 ** 20, megabytes);
} finally {
  await engine.close();
  await site.close();
}
