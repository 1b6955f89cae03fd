// @ts-check
// The search as visitors use it: by keys alone, by pointer, by touch and with an input method; in both modes; and on into the
// article that was found.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();
const lamp = 'The Lamp at the End of the Street';

/** @param {Page} page @param {string} words */
async function type(page, words) {
  for (const letter of words) await page.key(letter);
}

/** What stands in the field. @param {Page} page @returns {Promise<string>} */
const typed = (page) => page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('#search-field')).value);
/** @param {Page} page @returns {Promise<string>} the id or the words of what has the focus */
const focused = (page) => page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? '').trim());
/** @param {Page} page @param {string} route the end of the address */
const isAt = (page, route) => page.waitFor(`the address …${route}`, (/** @type {string} */ end) => location.href.endsWith(end), route);
/** @param {Page} page */
const isFieldFocused = (page) => page.waitFor('the focus in the field', () => document.activeElement?.id === 'search-field');
/** Drawn or not, once what was typed is shown. @param {Page} page @param {string} mode */
const isIn = (page, mode) => page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
/** @param {Page} page */
const isAllSearched = (page) => page.waitFor('everything searched', () => document.querySelector('#found') && !/\d %/.test(document.querySelector('main')?.textContent ?? ''));
/** @param {Page} page @param {RegExp} words */
const says = (page, words) => page.waitFor(`"${words}" said`, (/** @type {string} */ pattern) => new RegExp(pattern).test(document.getElementById('live')?.textContent ?? ''), words.source);

/** @param {Page} page @param {string} mode @param {string} [route] */
async function open(page, mode, route = '') {
  await page.open(`${site.address}?${mode === 'flow' ? 'mode=flow' : 'probe=1'}${route}`);
  await isIn(page, mode);
}

inEngines('search', (engine) => {
  for (const mode of ['overlay', 'flow']) {
    engine.test(`by keys alone: found, opened, stepped through, and back, in ${mode}`, {}, async (page) => {
      await open(page, mode);
      await page.key('/');
      await isFieldFocused(page);
      await page.find('link', /Family/);
      await type(page, 'lantern');
      await page.find('link', lamp);
      assert.equal(await typed(page), 'lantern');
      await isIn(page, mode);
      await isAt(page, '#/search?q=lantern');
      await says(page, /found/);
      const entries = await page.evaluate(() => history.length);
      await page.key('ArrowDown');
      await page.waitFor('the focus on a result', () => Boolean(document.activeElement?.closest('#found')));
      const first = await focused(page);
      await page.key('ArrowDown');
      assert.notEqual(await focused(page), first);
      await page.key('ArrowUp');
      assert.equal(await focused(page), first);
      await page.key('Enter');
      await page.find('heading', first, {level: 1});
      assert.equal(await page.evaluate(() => history.length), entries + 1, 'one entry for the search');
      await page.waitFor('marks', () => document.querySelectorAll('main mark').length > 0);
      await page.key('n');
      await says(page, /^1 of \d+$/);
      await page.waitFor('the present mark in sight', () => {
        const box = document.querySelector('mark.present')?.getBoundingClientRect();
        return box && box.top > 50 && box.bottom < innerHeight;
      });
      await page.key('p');
      await page.find('button', text('marks_drop'), {focus: true});
      await page.key('Enter');
      await page.waitFor('no marks', () => !document.querySelector('main mark'));
      await page.back();
      await page.find('link', lamp);
      assert.equal(await typed(page), 'lantern');
      await page.waitFor('the focus on the result that was opened', (/** @type {string} */ name) => document.activeElement?.textContent === name, first);
      await page.find('searchbox', text('search_articles_other', {count: /\d.*/.exec((await page.find('searchbox')).name)?.[0].split(' ')[0] ?? ''}), {focus: true});
      await page.key('Escape');
      await page.waitFor('an empty field', () => /** @type {HTMLInputElement} */ (document.querySelector('#search-field')).value === '');
      await page.find('link', 'lantern');  // the search is remembered
      await page.key('Escape');
      await page.find('heading', 'The Test Shelf', {level: 1});
    });
  }

  engine.test('Ctrl+K opens it anywhere, and Enter goes on to what was found', {}, async (page) => {
    await open(page, 'overlay', '#/a/the-clock');
    await page.key('k', 'Control');
    await isFieldFocused(page);
    await type(page, 'volcanoes');
    await page.find('link', 'The Chair');
    await page.key('Enter');
    await page.waitFor('the focus on the first result', () => document.activeElement?.closest('#found li') === document.querySelector('#found li'));
  });

  engine.test('narrowed, ordered and back at the same place, by the pointer', {}, async (page) => {
    await open(page, 'overlay');
    await page.click('link', text('search'));
    await isFieldFocused(page);
    await type(page, 'bridge');
    await isAllSearched(page);
    await page.click('radio', text('sort_title'));
    await isAt(page, '#/search?q=bridge&sort=title');
    await page.click('button', text('found_more'));
    await page.waitFor('more rows', () => document.querySelectorAll('#found > li').length > 20);
    const last = await page.evaluate(() => [...document.querySelectorAll('#found h2 a')].at(-3)?.getAttribute('href')?.split('#')[1]);
    await page.evaluate((/** @type {string} */ end) => document.querySelector(`#found a[href$="${end}"]`)?.scrollIntoView({block: 'center'}), last);
    await page.isPainted();
    const place = await page.scrollY();
    const link = await page.evaluate((/** @type {string} */ end) => {
      const box = /** @type {Element} */ (document.querySelector(`#found a[href$="${end}"]`)).getBoundingClientRect();
      return {x: box.left + 20, y: box.top + box.height / 2};
    }, last);
    await page.driver.press(link.x, link.y);
    await page.waitFor('the article', () => location.hash.startsWith('#/a/'));
    await page.find('button', text('marks_next'));
    await page.back();
    await page.waitFor('the same place', (/** @type {number} */ wanted) => Math.abs(scrollY - wanted) < 3 && location.hash.startsWith('#/search'), place);
  });

  engine.test('nothing found says so and leads on; a wrong letter finds', {}, async (page) => {
    await open(page, 'overlay', '#/search');
    await isFieldFocused(page);
    await type(page, 'qqxzvvw');
    await page.waitFor('nothing found', (/** @type {string} */ words) => document.querySelector('main')?.textContent?.includes(words), text('found_none_for', {query: 'qqxzvvw'}));
    await page.find('button', text('random_article'));
    await page.find('link', /Family/);
    await page.key('Escape');
    await type(page, 'lantren');
    await page.find('link', lamp);
  });

  engine.test('an address with a search shows what it finds, and says how far it is', {}, async (page) => {
    await open(page, 'overlay', '#/search?q=lantern');
    await page.find('link', lamp);
    assert.match(await page.title(), /lantern/);
    assert.equal(await typed(page), 'lantern');
    await isAllSearched(page);
  });

  const skipTouch = engine.name === 'chromium' ? false : 'no touch in this driver';
  engine.test('by touch on a phone', {skip: skipTouch}, async (page) => {
    const tab = page.driver.puppeteer;
    assert.ok(tab);
    await tab.setViewport({width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true});
    await open(page, 'overlay');
    const tap = async (/** @type {string} */ role, /** @type {string | RegExp} */ name) => {
      const found = await page.find(role, name, {reveal: true});
      await tab.touchscreen.tap(found.x, found.y);
    };
    await tap('link', /^Search [\d,]+ articles$/);
    await isFieldFocused(page);
    await type(page, 'lantern');
    await page.find('link', lamp);
    await isAllSearched(page);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(excess <= 0, `${excess} px too wide`);
    await tap('radio', text('sort_date'));
    await page.waitFor('the order chosen', () => location.hash.includes('sort=date'));
    await tap('link', lamp);
    await page.find('heading', lamp, {level: 1});
    await tap('button', text('marks_next'));
    await says(page, /^1 of/);
  });

  const skipInput = engine.name === 'chromium' ? false : 'no input method in this driver';
  engine.test('an input method composes undisturbed, in overlay and in flow', {skip: skipInput}, async (page) => {
    for (const mode of ['overlay', 'flow']) {
      await page.goto('about:blank');
      await open(page, mode);
      await page.key('/');
      await isFieldFocused(page);
      const client = await page.driver.puppeteer?.createCDPSession();
      for (const part of ['t', 'tu', '图', '图书']) {
        await client?.send('Input.imeSetComposition', {text: part, selectionStart: part.length, selectionEnd: part.length});
        await page.isPainted();
        assert.equal(await typed(page), part);
      }
      await client?.send('Input.insertText', {text: '图书馆'});
      await page.waitFor('the composed words', () => /** @type {HTMLInputElement} */ (document.querySelector('#search-field')).value === '图书馆');
      await page.find('link', '街尾的图书馆');
      await isIn(page, mode);
      await isAt(page, `#/search?q=${encodeURIComponent('图书馆')}`);
    }
  });
});
