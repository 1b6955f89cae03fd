// @ts-check
// A visitor reads: library, category, article, onwards and back.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {licence, longCategory, siteTitle} from './support/collection.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

const site = await testSite();

inEngines('reading', (engine) => {
  engine.test('from the library to a category, an article, the next one, and back', {}, async (page) => {
    await page.open(site.address);
    assert.equal((await page.find('heading', siteTitle, {level: 1})).level, 1);
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
    await page.click('link', 'The Lamp at the End of the Street');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    assert.match(await page.words(), /no sign above its door/);
    await page.click('link', 'Two Colours of Ink');
    await page.find('heading', 'Two Colours of Ink', {level: 1});
    await page.back();
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.back();
    await page.find('heading', 'Family, Parents', {level: 1});
    await page.forward();
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
  });

  engine.test('going on inside the reader does not load a new page', {}, async (page) => {
    await page.open(site.address + 'a/the-lamp/');
    await page.evaluate(() => { /** @type {any} */ (window).isStillHere = true; });
    await page.click('link', siteTitle);
    await page.find('heading', siteTitle, {level: 1});
    await page.back();
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).isStillHere), true);
  });

  engine.test('each new route has its title and its heading takes the focus, and it is announced', {}, async (page) => {
    await page.open(site.address);
    assert.ok((await page.title()).includes(siteTitle));
    await page.click('link', 'Family, Parents');
    await page.isTitled('Family, Parents');
    await page.waitFor('the focus on the heading', () => document.activeElement?.localName === 'h1' && document.activeElement.textContent === 'Family, Parents');
    await page.waitFor('the announcement', () => document.querySelector('[role=status]')?.textContent?.includes('Family, Parents'));
  });

  engine.test('Back and reload bring back the scroll place', {height: 500}, async (page) => {
    await page.open(site.address + '#/a/everything');
    await page.find('heading', 'A Picture');
    await page.click('link', siteTitle);  // makes the first entry worth coming back to
    await page.find('heading', siteTitle, {level: 1});
    await page.back();
    await page.isTitled('Everything an Article Can Hold');  // the last thing that a route does before it goes to its place
    await page.find('heading', 'A Picture', {reveal: true});
    await page.waitFor('the page scrolled', () => scrollY > 300);
    const place = await page.scrollY();
    await page.click('link', siteTitle);
    await page.find('heading', siteTitle, {level: 1});
    await page.back();
    await page.find('heading', 'A Picture');
    await page.waitFor(`scroll place ${place}`, (/** @type {number} */ wanted) => Math.abs(scrollY - wanted) <= 2, place);
    await page.reload();
    await page.isReady();
    await page.find('heading', 'A Picture');
    await page.waitFor(`scroll place ${place} after a reload`, (/** @type {number} */ wanted) => Math.abs(scrollY - wanted) <= 2, place);
  });

  engine.test('an article shows breadcrumb, author, source, licence, previous and next', {}, async (page) => {
    await page.open(site.address + '#/a/the-lamp');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.find('navigation', text('breadcrumb_label'));
    assert.equal((await page.find('link', 'Family, Parents')).href, `${site.address}#/c/family`);
    const words = await page.words('body');
    for (const wanted of ['Ada Example', '4 March 2021', licence, 'winter']) assert.ok(words.includes(wanted), `"${wanted}" is on the page`);
    assert.equal((await page.find('link', 'example.org')).href, 'https://example.org/lamp');
    await page.find('navigation', text('neighbours_label'));
  });

  engine.test('a nested category says where it stands and its parent lists it', {}, async (page) => {
    await page.open(site.address + '#/c/family');
    await page.click('link', 'Grandparents');
    await page.find('heading', 'Grandparents', {level: 1});
    await page.find('link', 'Family, Parents');
    await page.click('link', 'The Chair');
    await page.find('heading', 'The Chair', {level: 1});
  });

  engine.test('links between articles lead inside the reader', {}, async (page) => {
    await page.open(site.address + '#/a/two-colours');
    await page.click('link', 'the languages');
    await page.find('heading', 'المكتبة في آخر الشارع', {level: 1});
    assert.equal(await page.address(), `${site.address}#/a/arabic`);
    assert.deepEqual(await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('main p')].find((each) => each.textContent?.includes('Linux'));
      return paragraph && [getComputedStyle(paragraph).direction, paragraph.closest('[lang]')?.getAttribute('lang')];
    }), ['rtl', 'ar']);
  });

  engine.test('a category of more than 1,000 articles comes in pages', {}, async (page) => {
    await page.open(site.address);
    await page.click('link', longCategory.title);
    await page.find('heading', longCategory.title, {level: 1});
    const rows = () => page.evaluate(() => [...document.querySelectorAll('main li')].filter((row) => row.querySelector('a[href*="#/a/"]')).length);
    await page.waitFor('a thousand rows', () => [...document.querySelectorAll('main li')].filter((row) => row.querySelector('a[href*="#/a/"]')).length === 1000);
    await page.click('link', text('page_next'));
    await page.waitFor('the second page', () => !!document.querySelector('main li') && document.querySelectorAll('main li').length < 900);
    assert.equal(await rows(), longCategory.count - 1000);
    assert.ok((await page.address()).endsWith('?page=2'));
    await page.back();
    await page.waitFor('a thousand rows again', () => document.querySelectorAll('main li').length >= 1000);
  });

  engine.test('a short article stands whole in its category, without its made-up title', {}, async (page) => {
    await page.open(site.address + '#/c/at-work');
    await page.find('heading', 'At Work', {level: 1});
    const rows = /** @type {string[]} */ (await page.evaluate(() => [...document.querySelectorAll('main li')].map((row) => row.textContent ?? '')));
    const short = rows.filter((row) => /Because /.test(row));
    assert.ok(short.length > 3, `whole jokes are among ${rows.length} rows`);
    for (const row of short) assert.equal(row.split('Why did').length, 2, `said once: ${row}`);
  });

  engine.test('random leads to an article', {}, async (page) => {
    await page.open(site.address);
    await page.click('button', text('random_article'));
    await page.waitFor('an article', () => location.hash.startsWith('#/a/'));
    await page.find('article');
  });

  engine.test('a picture is shown with its words', {}, async (page) => {
    await page.open(site.address + '#/a/everything');
    await page.find('image', 'Two stripes', {reveal: true});
    await page.waitFor('the picture loaded', () => {
      const image = document.querySelector('main img');
      return image instanceof HTMLImageElement && image.complete && image.naturalWidth === 240;
    });
  });

  engine.test('scrapes are cleaned: entities, odd line ends, Windows-1252 apostrophes', {}, async (page) => {
    await page.open(site.address + '#/a/7');
    await page.find('article');
    const words = await page.words('article');
    assert.ok(words.includes('It’s only once a year.'), words);
    assert.doesNotMatch(words, /&amp;|\u0092/);
  });
});
