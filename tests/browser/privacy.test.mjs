// @ts-check
// "What this site stores and requests" says what is so: compared with what a visit left in the browser and asked of the network.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {siteTitle} from './support/collection.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite(), told = 'What this site stores and requests';

/** The table of the page: where, and how the names there begin. @param {Page} page @returns {Promise<Map<string, string>>} */
async function whatIsTold(page) {
  await page.goto(site.address + 'privacy/');
  await page.find('heading', told, {level: 1});
  return new Map(await page.evaluate(() => [...document.querySelectorAll('tr')].slice(1).map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent ?? ''))));
}

/** All that this origin has in the browser. @param {Page} page */
const stored = (page) => page.evaluate(async () => ({
  'Local storage': Object.keys(localStorage), 'Session storage': Object.keys(sessionStorage).filter((name) => name !== 'problems'),  // recorder.js's
  'Cache storage': self.caches ? await caches.keys() : [], cookies: document.cookie,
  databases: (await indexedDB.databases?.() ?? []).map(({name}) => name)}));

/** A visit that uses everything that leaves something behind. @param {Page} page */
async function visit(page) {
  await page.open(site.address);
  await page.click('button', text('bar_settings_label'));
  await page.click('radio', text('settings_theme_dark'));
  await page.key('Escape');
  await page.open(site.address + '#/search?q=lantern');
  await page.click('link', /Lamp at the End/);
  await page.isTitled('The Lamp');
  await page.open(site.address + 'a/everything/');
}

inEngines('what is stored and requested', (engine) => {
  engine.test('is what the page about it says', {}, async (page) => {
    const requests = /** @type {string[]} */ ([]);
    page.driver.puppeteer?.on('request', (request) => requests.push(request.url()));
    const table = await whatIsTold(page), storesFiles = engine.name === 'chromium';
    assert.deepEqual([...table.keys()], ['Local storage', 'Session storage', 'Cache storage']);
    await visit(page);
    // The notice of it is given once, on whichever page that was.
    if (storesFiles) await page.waitFor('all files to be kept', () => Object.values(localStorage).some((kept) => kept.includes('"offline_told":1')));
    const found = await stored(page);
    for (const [where, begin] of table)
      for (const name of found[where]) assert.ok(name.startsWith(begin), `${where}: "${name}" is not told`);
    assert.ok(found['Local storage'].length > 0, 'what was chosen is kept');
    if (storesFiles) assert.ok(found['Cache storage'].length > 0, 'files are kept');
    assert.deepEqual([found.cookies, found.databases], ['', []], 'neither cookies nor databases');
    assert.ok(requests.every((url) => url.startsWith(site.address)), `of others: ${requests.filter((url) => !url.startsWith(site.address))}`);
    if (page.driver.puppeteer) assert.ok(requests.length > 10, `${requests.length} requests were seen`);
  });

  engine.test('what is searched for is not sent', {}, async (page) => {
    const since = site.front.requests.length;
    await page.open(site.address + '#/search?q=lantern');
    await page.find('link', /Lamp at the End/);
    assert.deepEqual(site.front.requests.slice(since).filter(({path}) => path.includes('lantern')), []);
  });

  engine.test('the page about it is reached and read without scripts', {javascript: false}, async (page) => {
    await page.goto(site.address + 'a/the-clock/');
    const link = await page.find('link', told);
    await page.goto(link.href);
    await page.find('heading', told, {level: 1});
    await page.find('link', siteTitle);
  });

  engine.test('from the live page, too, wherever one is', {}, async (page) => {
    await page.open(site.address + 'c/family/');
    await page.find('link', told);
    await page.evaluate(() => { location.hash = '#/a/the-clock'; });
    await page.isTitled('The Clock');
    assert.equal((await page.find('link', told)).href, site.address + 'privacy/');
    await page.click('link', told);
    await page.find('heading', told, {level: 1});
  });
});
