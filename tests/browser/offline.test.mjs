// @ts-check
// A site that was opened once opens again without a connection. The server is really gone in these tests: nothing listens.
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {flags, longCategory, siteTitle, writeCollection} from './support/collection.mjs';
import {inEngines} from './support/engines.mjs';
import {makeSite, pack} from './support/site.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {import('./support/site.mjs').Site} Site */

const site = await testSite();

/** Until everything is kept: the page says so, once. @param {Page} page */
async function isKept(page) {
  await page.find('region', text('offline_title'));
  assert.match(await page.words('#chip'), new RegExp(text('offline_ready')));
}

/** A visit that leaves everything kept. @param {Page} page @param {string} address */
async function visit(page, address) {
  await page.open(address);
  await isKept(page);
}

/** While nothing listens. @param {Site} where @param {() => Promise<void>} body */
async function withoutServer(where, body) {
  await where.front.close();
  try { await body(); } finally { await where.front.reopen(); }
}

/** @param {Page} page @returns {Promise<string[]>} names of all caches of the origin */
const cacheNames = (page) => page.evaluate(async () => (await caches.keys()).sort());

/** @param {Page} page @param {string} address of the site @returns {Promise<boolean>} whether there is a worker that is ready */
const hasWorker = (page, address) => page.evaluate(async (/** @type {string} */ scope) => !!(await navigator.serviceWorker.getRegistration(scope))?.active, address);

/** Paths below the site's root that were asked for since. @param {Site} where @param {number} since */
const askedSince = (where, since) => where.front.requests.slice(since).map(({path}) => path.slice(1).replace(/[?#].*/, '')).sort();

inEngines('offline', (engine) => {
  engine.test('after one visit the site opens without its server: library, articles, search, pictures', {isNoisy: true}, async (page) => {
    await visit(page, site.address);
    await withoutServer(site, async () => {
      await page.reload();
      await page.isReady();
      await page.find('heading', siteTitle, {level: 1});
      await page.find('button', text('offline_mark_label', {kept: text('offline_whole')}));
      await page.open(site.address + 'a/everything/');
      await page.find('heading', 'Everything an Article Can Hold', {level: 1});
      await page.waitFor('the picture', () => [...document.images].some((image) => image.complete && image.naturalWidth > 0));
      await page.open(site.address + 'c/family/');
      await page.find('heading', 'Family, Parents', {level: 1});
      await page.open(site.address + 'a/all-parts/');
      await page.find('heading', 'Everything an Article Can Hold', {level: 1});
      await page.open(site.address + '#/search?q=lantern');
      await page.find('link', 'The Lamp at the End of the Street');
    });
  });

  engine.test('every article that a list names can be read without the server', {isNoisy: true}, async (page) => {
    await visit(page, site.address);
    await withoutServer(site, async () => {
      await page.reload();
      await page.isReady();
      const paths = readdirSync(join(site.folder, 'a')).filter((_, at) => at % 40 === 0);
      for (const id of paths) {
        await page.evaluate((/** @type {string} */ hash) => { location.hash = hash; }, `#/a/${encodeURIComponent(id)}`);
        await page.waitFor(`article ${id}`, () => document.documentElement.hasAttribute('data-ready') && document.querySelector('main article, article'));
        assert.deepEqual(await page.all('alert'), [], id);
      }
    });
  });

  engine.test('with the server there, a kept page needs nothing of it but whether there is something new', {}, async (page) => {
    await visit(page, site.address);
    const before = site.front.requests.length;
    await page.open(site.address + 'a/the-lamp/');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.isDrawn();
    assert.deepEqual([...new Set(askedSince(site, before))].filter((path) => path !== 'sw.js' && !/recorder/.test(path)), []);
  });

  engine.test('an install that is cut off keeps nothing, and reading goes on', {isNoisy: true}, async (page) => {
    site.front.replace((path) => /^page\./.test(path) ? {status: 0, body: ''} : undefined);
    try {
      const before = site.front.requests.length;
      await page.open(site.address);
      await page.waitFor('the worker to have failed', async (/** @type {string} */ scope) => !(await navigator.serviceWorker.getRegistration(scope)), site.address);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 4000)));
      assert.ok(askedSince(site, before).some((path) => /^page\./.test(path)), 'it was asked for');
      assert.equal(await hasWorker(page, site.address), false);
      await page.click('link', 'Family, Parents');
      await page.find('heading', 'Family, Parents', {level: 1});
    } finally {
      site.front.replace(undefined);
    }
    await visit(page, site.address);
  });

  engine.test('a file that is not what was packed is not kept, nor anything with it', {isNoisy: true}, async (page) => {
    site.front.replace((path) => /^page\./.test(path) ? {headers: {'content-type': 'text/plain'}, body: 'spoilt'} : undefined);
    try {
      await page.open(site.address);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 5000)));
      assert.equal(await hasWorker(page, site.address), false);
      const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0));
      assert.equal(kept, 0);
    } finally {
      site.front.replace(undefined);
    }
  });
});
