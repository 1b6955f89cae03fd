// @ts-check
// A collection in one file, opened from the disk: no server, no request, and all of the reader.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {pathToFileURL} from 'node:url';
import {flags, siteTitle, writeCollection} from './support/collection.mjs';
import {inEngines} from './support/engines.mjs';
import {pack} from './support/site.mjs';
import {text} from './support/strings.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const collection = writeCollection(), folder = mkdtempSync(join(tmpdir(), 'sheaf-single-'));
after(() => {
  collection.remove();
  rmSync(folder, {recursive: true, force: true});
});
// A name that an address has to encode.
const file = join(folder, 'The shelf (1) é.html');
const packed = pack([collection.articles, collection.jokes], file, ['--single-file', ...flags]);
const address = pathToFileURL(file).href;

const programInside = /(?<=<script type="module">)[^]*(?=<\/script>)/;

/** @param {string} first  what the program's script begins with, allowed by the page's policy @returns {(html: string) => string} */
const beginning = (first) => (html) => {
  const hash = (/** @type {string} */ script) => createHash('sha256').update(script).digest('base64');
  const before = programInside.exec(html)?.[0] ?? '', after = first + before;
  return html.replace(programInside, () => after).replace(hash(before), hash(after));
};

/** Of the program. @type {Record<string, (html: string) => string>} */
const failures = {
  'cannot be compiled': (html) => html.replace(/(data-file="reader.wasm">)AGFzbQEA/, '$1AGFzbQIA'),
  'throws before it starts': beginning('throw new Error("thrown at the top");'),
  'throws while it starts': beginning('globalThis.ResizeObserver = class { constructor() { throw new Error("thrown inside"); } };'),
};

/** @param {Page} page @returns {Promise<string[]>} what the page asked for, itself not counted */
const asked = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name).filter((name) => !name.startsWith('data:')));

inEngines('a single file', (engine) => {
  engine.test('opens from the disk: library, article with its picture, Back', {}, async (page) => {
    await page.open(address);
    await page.find('heading', siteTitle, {level: 1});
    await page.click('link', 'Everything an Article Can Hold');
    await page.find('heading', 'Everything an Article Can Hold', {level: 1});
    assert.equal(await page.address(), `${address}#/a/everything`);
    await page.isDrawn();
    await page.waitFor('the picture', () => [...document.querySelectorAll('#document img')].some((image) => /** @type {HTMLImageElement} */ (image).naturalWidth === 240));
    await page.back();
    await page.find('heading', siteTitle, {level: 1});
    assert.equal((await page.address()).replace(/#.*/, ''), address);
    assert.deepEqual(await asked(page), []);
  });

  engine.test('finds words in all of its articles, and opens what was found', {}, async (page) => {
    await page.open(`${address}#/search?q=volcanoes+lantern`);
    await page.click('link', 'The Chair');
    await page.find('heading', 'The Chair', {level: 1});
    assert.match(await page.words(), /carried a lantern/);
    await page.open(`${address}#/search?q="number+1203"`);
    await page.find('link', /number 1203/);
    assert.deepEqual(await asked(page), []);
  });

  engine.test('an address inside it opens there, and a theme stays for the next time', {}, async (page) => {
    await page.open(`${address}#/a/the-lamp`);
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.click('button', text('bar_settings_label'));
    await page.click('radio', text('settings_theme_dark'));
    await page.waitFor('the theme', () => document.documentElement.dataset.theme === 'dark');
    await page.reload();
    await page.isReady();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
  });

  engine.test('without scripts all of its text stands there, and its links lead to it', {javascript: false}, async (page) => {
    await page.goto(`${address}#/a/two-colours`);
    const shown = await page.evaluate(() => {
      const article = document.getElementById('/a/two-colours'), link = article?.querySelector('a[href^="#/a/the-lamp"]');
      return {top: article?.getBoundingClientRect().top ?? -1, height: article?.getBoundingClientRect().height ?? 0, href: link?.getAttribute('href'),
        target: document.getElementById('/a/the-lamp')?.textContent, images: document.images.length,
        dead: [...document.querySelectorAll('a[href^="#/"]')].map((each) => decodeURIComponent(each.getAttribute('href') ?? '').slice(1)).filter((id) => /^.[ac]\//.test(id) && !document.getElementById(id))};
    });
    assert.ok(shown.height > 100 && Math.abs(shown.top) < 200, JSON.stringify(shown));
    assert.equal(shown.href, '#/a/the-lamp');
    assert.match(shown.target, /carried a lantern there with my brother/);
    assert.equal(shown.images, 0);
    assert.deepEqual(shown.dead, []);
    assert.equal(packed.readable_articles, packed.articles);
  });

  for (const [what, change] of Object.entries(failures)) {
    engine.test(`where the program ${what}, the text comes back at the address that was wanted`, {isNoisy: true}, async (page) => {
      const broken = join(folder, 'broken.html');
      const html = readFileSync(file, 'utf8'), note = /id="(\/a\/tables~[^"]+)"/.exec(html)?.[1] ?? 'none';
      writeFileSync(broken, change(html));
      assert.notEqual(readFileSync(broken, 'utf8'), html);
      for (const id of ['/a/two-colours', note]) {
        await page.goto(`${pathToFileURL(broken).href}#${id}`);
        await page.find('heading', 'Two Colours of Ink', {level: 3});
        assert.ok((await page.words('body')).includes(text('program_failed')));
        await page.waitFor(`${id} at the top`, (/** @type {string} */ wanted) => Math.abs(document.getElementById(wanted)?.getBoundingClientRect().top ?? 1e4) < 200, id);
        await page.goto('about:blank');  // or the next address would be a step inside the same page
      }
    });
  }
});
