// @ts-check
// A site that was opened once opens again without a connection. The server is really gone in these tests: nothing listens.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after} from 'node:test';
import {siteTitle, writeCollection} from './support/collection.mjs';
import {inEngines} from './support/engines.mjs';
import {heldAnswer} from './support/front.mjs';
import {pictureCount, savesData, scripts, until, withPictures, withShelf} from './support/offline_sites.mjs';
import {makeSite, pack, program} from './support/site.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {import('./support/site.mjs').Site} Site */

const site = await testSite({scripts});
const collection = writeCollection();
after(() => collection.remove());

const betweenLooksMs = Number(/betweenLooksMs = (\d+)/.exec(readFileSync('web/offline/worker/worker.js', 'utf8'))?.[1]);

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

/** In the page: whether so many versions of the articles are kept. @param {number} count */
async function countVersions(count) {
  const pool = (await caches.keys()).find((name) => name.endsWith(' articles'));
  return (await (await caches.open(String(pool))).keys()).filter(({url}) => /collection\.json/.test(url)).length === count;
}

/** @param {Page} page @param {string} address of the site @returns {Promise<boolean>} whether there is a worker that is ready */
const hasWorker = (page, address) => page.evaluate(async (/** @type {string} */ scope) => !!(await navigator.serviceWorker.getRegistration(scope))?.active, address);

/** Paths below the site's root that were asked for since. @param {Site} where @param {number} since */
const askedSince = (where, since) => where.front.requests.slice(since).map(({path}) => path.slice(1).replace(/[?#].*/, '')).sort();

/** The worker has been tried, and is gone. @param {Page} page @param {Site} where @param {number} since */
async function hasFailed(page, where, since) {
  await until('the page without an article to be asked for', () => askedSince(where, since).some((path) => /^page\./.test(path)));
  await page.waitFor('the worker to have failed', async (/** @type {string} */ scope) => !(await navigator.serviceWorker.getRegistration(scope)), where.address);
}

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
      if (engine.name === 'webkit') return;  // its driver has one tab
      const other = await page.newTab();
      await other.open(site.address);
      await other.find('heading', siteTitle, {level: 1});
    });
  });

  engine.test('every article that a list names can be read without the server', {isNoisy: true}, async (page) => {
    await visit(page, site.address);
    await withoutServer(site, async () => {
      await page.reload();
      await page.isReady();
      const paths = readdirSync(join(site.folder, 'a')).filter((_, at) => process.env.SHEAF_TEST_ALL || at % 40 === 0);
      for (const id of paths) {
        await page.evaluate((/** @type {string} */ hash) => { location.hash = hash; }, `#/a/${encodeURIComponent(id)}`);
        await page.waitFor(`article ${id}`, () => document.documentElement.hasAttribute('data-ready') && !!document.querySelector('article'));
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
    assert.deepEqual([...new Set(askedSince(site, before))].filter((path) => path !== 'sw.js' && !/recorder|scripts-of-tests/.test(path)), []);
  });

  engine.test('an install that is cut off keeps nothing, and reading goes on', {isNoisy: true}, async (page) => {
    site.front.replace((path) => /^page\./.test(path) ? {status: 0, body: ''} : undefined);
    try {
      const before = site.front.requests.length;
      await page.open(site.address);
      await hasFailed(page, site, before);
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
      const before = site.front.requests.length;
      await page.open(site.address);
      await hasFailed(page, site, before);
      const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0));
      assert.equal(kept, 0);
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('an update is fetched behind the page, told once, and shown when it is wanted: the files of what changed, nothing else', {isNoisy: true}, async (page) => {
    await withShelf(async (shelf, where) => {
      await visit(page, where.address);
      await page.open(where.address + 'a/note-7/');
      await page.isReady();
      const before = where.front.requests.length;
      shelf.change(20);
      await page.open(where.address + 'a/note-7/');
      const notice = await page.find('region', text('offline_title'));
      assert.ok(notice.text.includes(text('update_other', {count: 20})), notice.text);
      const files = askedSince(where, before).filter((path) => path !== 'sw.js' && !/recorder|scripts-of-tests/.test(path));
      assert.deepEqual(files, ['collection.json', ...shelf.newFiles()].sort());
      assert.match(await page.words(), /Words of note 7/);
      assert.doesNotMatch(await page.words(), /changed/, 'the version that was shown stays');
      await page.click('button', text('update_use'));
      await page.waitFor('the new words', () => /Note 7 was changed/.test(document.querySelector('main')?.textContent ?? ''));
      await page.waitFor('the old version to go', countVersions, 1);
    });
  });

  engine.test('an update that is put off is offered again at the next visit, and packing the old one again rolls back', {isNoisy: true}, async (page) => {
    await withShelf(async (shelf, where) => {
      await visit(page, where.address);
      await page.open(where.address + 'a/note-7/');
      shelf.change(1);
      await page.open(where.address + 'a/note-7/');
      await page.click('button', text('update_later'));
      await page.isGone('region', text('offline_title'));
      await page.reload();
      await page.isReady();
      assert.ok((await page.find('region', text('offline_title'))).text.includes(text('update_one', {count: 1})));
      shelf.change(0);
      await page.reload();
      await page.isReady();
      await withoutServer(where, async () => {
        await page.reload();
        await page.isReady();
        assert.match(await page.words(), /Words of note 7/);
        assert.doesNotMatch(await page.words(), /changed/);
      });
    });
  });

  engine.test('two tabs on two versions are each whole, and the old one goes when its last page has gone',
    {isNoisy: true, skip: engine.name === 'webkit' && 'its driver has one tab'}, async (page) => {
      await withShelf(async (shelf, where) => {
        await visit(page, where.address);
        await page.open(where.address + 'a/note-7/');
        shelf.change(20);
        const other = await page.newTab();
        await other.open(where.address + 'a/note-7/');
        await other.click('button', text('update_use'));
        await other.waitFor('the new words', () => /Note 7 was changed/.test(document.querySelector('main')?.textContent ?? ''));
        await withoutServer(where, async () => {
          for (const [tab, words] of /** @type {[Page, RegExp][]} */ ([[page, /Words of note 26/], [other, /Note 26 was changed/]])) {
            await tab.evaluate(() => { location.hash = '#/a/note-26'; });
            await tab.find('heading', 'Note 26', {level: 1});
            assert.match(await tab.words(), words);
          }
        });
        await other.closeTab();
        await page.evaluate((/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms)), 2.5 * betweenLooksMs);
        assert.ok(await page.evaluate(countVersions, 2), 'the page that is left shows the old one');
        await page.click('button', text('update_use'));  // which the other tab has done already
        await page.waitFor('the new words', () => /Note 26 was changed/.test(document.querySelector('main')?.textContent ?? ''));
        await page.waitFor('the old version to go', countVersions, 1);
      });
    });

  engine.test('a large collection is kept in part, whole when that is wanted, with a pause; nothing is fetched twice', {isNoisy: true}, async (page) => {
    await withPictures(async (where) => {
      const {held, answer} = heldAnswer(), before = where.front.requests.length;
      const pictures = () => askedSince(where, before).filter((path) => path.startsWith('images/'));
      await page.open(where.address);
      await page.waitFor('the worker', async () => !!(await navigator.serviceWorker.getRegistration())?.active);
      where.front.replace((path) => path.startsWith('images/') && pictures().length > 20 ? held : undefined);
      await page.click('button', text('bar_settings_label'));
      await page.click('button', /^Keep everything offline \(5\.[4-9] MB\)$/);
      await until('a picture to be held', () => pictures().length > 20);
      await page.click('button', text('offline_pause'));
      await page.isPainted();  // the press has come
      answer();
      await page.find('button', /^Keep everything offline \(([1-4](\.\d)? MB|\d+ kB)\)$/);
      const paused = pictures().length;
      assert.ok(paused < pictureCount, `${paused} at the pause`);
      await page.click('button', /^Keep everything offline/);
      await page.waitFor('all to be kept', (/** @type {string} */ whole) => document.querySelector('#sheet')?.textContent?.includes(whole), text('offline_whole'));
      assert.deepEqual(pictures().filter((path, at, all) => all.indexOf(path) !== at), [], 'fetched twice');
      assert.equal(pictures().length, pictureCount);
    });
  });

  engine.test('an article that is not kept says so, and offers those that are', {isNoisy: true}, async (page) => {
    await withShelf(async (_, where) => {
      const ids = JSON.parse(readFileSync(join(where.folder, 'collection.json'), 'utf8'))._sheaf.shards.map((/** @type {{first: string}} */ {first}) => first);
      const [kept, other] = [ids[0], ids.at(-1)];
      await page.open(`${where.address}a/${kept}/`);
      await page.waitFor('the article to be kept', async () => (await (await caches.open('sheaf / articles')).keys()).some(({url}) => url.includes('/articles/')));
      // A page that comes from the worker has none of our scripts, and saves no data: all would be kept.
      await page.waitFor('the worker to see to this page', () => !!navigator.serviceWorker.controller);
      await withoutServer(where, async () => {
        await page.evaluate((/** @type {string} */ id) => { location.hash = `#/a/${id}`; }, other);
        await page.find('heading', text('error_not_kept_what'), {level: 1});
        await page.find('heading', text('kept_articles'), {level: 2});
        await page.click('link', kept.replace('note-', 'Note '));
        await page.find('heading', kept.replace('note-', 'Note '), {level: 1});
      });
    }, [savesData]);
  });

  engine.test('two sites of one origin leave each other alone, and a retired one takes only its own', {isNoisy: true}, async (page) => {
    await withShelf(async (shelf, where) => {
      pack([shelf.folder], join(where.folder, 'other'), ['--title', 'The other']);
      await visit(page, where.address);
      await visit(page, where.address + 'other/');
      const names = await cacheNames(page);
      assert.equal(names.filter((name) => name.startsWith('sheaf / ')).length, 2, names.join());
      assert.equal(names.filter((name) => name.startsWith('sheaf /other/ ')).length, 2, names.join());
      await withoutServer(where, async () => {
        for (const [path, title] of [['', 'Notes'], ['other/', 'The other']]) {
          await page.open(where.address + path);
          await page.find('heading', title, {level: 1});
        }
      });
      await page.evaluate(() => caches.open('somebody else'));
      execFileSync(program, ['pack', '--retire', '-o', join(where.folder, 'other')]);
      await page.goto(where.address + 'other/');
      await page.waitFor('the other one to go', async () => !(await caches.keys()).some((name) => name.startsWith('sheaf /other/')));
      assert.deepEqual(await cacheNames(page), ['sheaf / articles', ...names.filter((name) => name.startsWith('sheaf / reader')), 'somebody else'].sort());
      assert.equal(await hasWorker(page, where.address), true);
    });
  });

  engine.test('a frame starts no worker', {}, async (page) => {
    await withShelf(async (_, where) => {
      writeFileSync(join(where.folder, 'icon.svg'), `<svg xmlns="http://www.w3.org/2000/svg"/>`);
      writeFileSync(join(where.folder, 'host.html'), `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg"><iframe src="a/note-7/"></iframe>`);
      await page.goto(where.address + 'host.html');
      await page.waitFor('the frame', () => document.querySelector('iframe')?.contentDocument?.documentElement.hasAttribute('data-ready'));
      await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));  // five times what a page waits
      assert.equal(await hasWorker(page, where.address), false);
      assert.deepEqual(await cacheNames(page), []);
    });
  });

  engine.test('without a service worker reading goes on, and the settings say what is lost', {}, async (page) => {
    const refusal = "throw new DOMException('no', 'SecurityError');";
    // WebKit's driver itself trips over a property that cannot be read.
    const property = engine.name === 'webkit' ? `{value: {register: async () => { ${refusal} }}}` : `{get() { ${refusal} }}`;
    const closed = await makeSite([collection.articles], {scripts: [...scripts, `Object.defineProperty(navigator, 'serviceWorker', ${property})`]});
    try {
      await page.open(closed.address);
      await page.click('button', text('bar_settings_label'));
      await page.waitFor('what is lost to be said', (/** @type {string} */ words) => document.querySelector('#sheet')?.textContent?.includes(words), text('offline_nothing'));
    } finally {
      await closed.close();
    }
  });

  if (engine.name !== 'chromium') return;

  engine.test('who saves data is asked first: the size is told, and everything comes when it is wanted', {}, async (page) => {
    const saving = await makeSite([collection.articles], {scripts: [...scripts, savesData]});
    try {
      await page.open(saving.address);
      await page.waitFor('the worker', async () => !!(await navigator.serviceWorker.getRegistration())?.active);
      await page.click('button', text('bar_settings_label'));
      await page.click('button', /^Keep everything offline \(\d+ kB\)$/);
      await page.waitFor('all to be kept', (/** @type {string} */ whole) => document.querySelector('#sheet')?.textContent?.includes(whole), text('offline_whole'));
    } finally {
      await saving.close();
    }
  });

  engine.test('storage that is full leaves reading as it is', {isNoisy: true}, async (page) => {
    const session = await /** @type {import('puppeteer-core').Page} */ (page.driver.puppeteer).createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', {origin: new URL(site.address).origin, quotaSize: 20_000});
    await page.open(site.address);
    await page.click('button', text('bar_settings_label'));
    await page.waitFor('what is lost to be said', (/** @type {string} */ words) => document.querySelector('#sheet')?.textContent?.includes(words), text('offline_nothing'));
    await page.click('button', text('close'));
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
  });

  engine.test('the browser finds nothing that keeps the site from being installed', {}, async (page) => {
    await visit(page, site.address);
    const session = await /** @type {import('puppeteer-core').Page} */ (page.driver.puppeteer).createCDPSession();
    const {installabilityErrors} = await session.send('Page.getInstallabilityErrors');
    // Tests run in private windows, where nothing can be installed.
    assert.deepEqual(installabilityErrors.map(({errorId}) => errorId).filter((id) => id !== 'in-incognito'), []);
  });
});
