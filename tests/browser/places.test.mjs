// @ts-check
// Places in text: the same words stay at the top whatever is laid out anew, reading goes on where it stopped, and the contents
// say where one reads.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inEngines} from './support/engines.mjs';
import {heldAnswer} from './support/front.mjs';
import {headings, longSite, longTitle, plainTitle, shortTitle} from './support/long_site.mjs';
import {text} from './support/strings.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {{block: string, at: number, words: string, line: number}} Line */
/** @typedef {Line & {top: number}} Words */

const site = await longSite();
const settings = text('bar_settings_label');
const long = site.address + '#/a/long';
const continued = text('continued_label'), startOver = text('start_over');

/** In the page: the words right below the bar, by asking the browser what stands there. @returns {Line} */
function lineAtTop() {
  const barEnd = document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
  const column = document.querySelector('.body')?.getBoundingClientRect() ?? new DOMRect();
  const legacy = /** @type {any} */ (document);
  for (let y = barEnd + 14; y < barEnd + 90; y += 4) {
    const caret = document.caretPositionFromPoint ? document.caretPositionFromPoint(column.left + 2, y) : null;
    const range = caret ? null : legacy.caretRangeFromPoint(column.left + 2, y);
    const node = caret?.offsetNode ?? range?.startContainer, offset = caret?.offset ?? range?.startOffset ?? 0;
    const block = node?.nodeType === 3 && node.parentElement?.closest('[id^="b-"]');
    if (!block) continue;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    let at = before.toString().length;
    if (block.textContent[at] === ' ') at++;  // hangs at the end of the line before
    return {block: block.id, at, words: block.textContent.slice(at, at + 30), line: parseFloat(getComputedStyle(block).lineHeight)};
  }
  throw new Error('no words below the bar');
}

/** In the page: how far below the bar a letter stands now. @param {Line} words */
function topOf({block, at}) {
  const element = document.getElementById(block), barEnd = document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
  const walker = document.createTreeWalker(/** @type {Element} */ (element), NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node = walker.nextNode(), left = at; node; node = walker.nextNode()) {
    const {length} = /** @type {Text} */ (node);
    if (left >= length) { left -= length; continue; }
    range.setStart(node, left);
    range.setEnd(node, left + 1);
    return range.getBoundingClientRect().top - barEnd;
  }
  return NaN;
}

/** @param {Page} page @returns {Promise<Words>} */
async function wordsAtTop(page) {
  const line = await page.evaluate(lineAtTop);
  return {...line, top: await page.evaluate(topOf, line)};
}

/** @param {Page} page @param {number} y */
async function scroll(page, y) {
  await page.evaluate((/** @type {number} */ to) => scrollTo(0, to), y);
  await page.isPainted();
}

/** With articles' files that neither the browser nor a worker keeps: each page asks for them again, and after hold() gets them
 *  no sooner than answer(). @param {(slow: {hold: () => void, answer: () => void}) => Promise<void>} body */
async function withSlowArticles(body) {
  const {held, answer} = heldAnswer();
  let isSlow = false;
  site.front.replace(async (path) => {
    if (path === 'sw.js') return {status: 404, body: ''};
    if (!path.startsWith('articles/')) return undefined;
    if (isSlow) await held;
    return {headers: {'content-type': 'application/json', 'cache-control': 'no-store'}, body: readFileSync(join(site.folder, path))};
  });
  try {
    await body({hold: () => { isSlow = true; }, answer});
  } finally {
    answer();
    site.front.replace(undefined);
  }
}

/** @param {Page} page @param {Words} words @param {string} after */
async function isHeld(page, words, after) {
  await page.isPainted();
  await page.isPainted();
  const top = await page.evaluate(topOf, words);
  const {line} = await page.evaluate(lineAtTop);
  assert.ok(Math.abs(top - words.top) <= Math.max(line, words.line), `${after}: "${words.words}" stood ${words.top} px below the bar, now ${top}`);
}

/** @param {Page} page @param {'overlay' | 'flow'} mode @param {string} [hash] */
async function open(page, mode, hash = '#/a/long') {
  await page.open(`${site.address}${mode === 'flow' ? '?mode=flow' : ''}${hash}`);
  if (mode === 'overlay') await page.isDrawn();
}

/** Leaves the page by a load and comes again by another, as the next day. Through a page of the site: what was stored is read
 *  where it was written, for between Chromium's processes it takes its time. @param {Page} page @param {string} url */
async function comeAgain(page, url) {
  await page.open(site.address + 'a/short/');
  await page.open(url);
}

/** @param {Page} page @param {string[]} choices keys of strings */
async function choose(page, choices) {
  await page.click('button', settings);
  await page.find('dialog');
  await page.isPainted();  // or a press finds nothing where a choice has just been
  for (const key of choices) {
    await page.click('radio', text(key));
    await page.waitFor(`${key} checked`, (/** @type {string} */ name) => [...document.querySelectorAll('[role=radio]')].some((each) => each.textContent === name && each.getAttribute('aria-checked') === 'true'), text(key));
  }
  await page.key('Escape');
  await page.isGone('dialog');
}

/** @param {Page} page */
const presentHeading = (page) => page.evaluate(() => [...document.querySelectorAll('nav [aria-current=true]')].map((each) => each.textContent).join());

/** @param {Page} page @param {string} heading */
const isPresent = (page, heading) => page.waitFor(`"${heading}" present`, (/** @type {string} */ wanted) => document.querySelector('nav [aria-current=true]')?.textContent === wanted, heading);

inEngines('places', (engine) => {
  for (const mode of /** @type {const} */ (['overlay', 'flow'])) {
    engine.test(`the same words stay at the top when the window changes, in ${mode}`, {width: 1440, height: 800}, async (page) => {
      await open(page, mode);
      for (const y of [2500, 5017]) {
        await page.resize(1440, 800);
        await scroll(page, y);
        const words = await wordsAtTop(page);
        for (const width of [700, 390, 844, 1440, 390, 1440]) {
          await page.resize(width, 800);
          if (mode === 'overlay') await page.isDrawn();
          await isHeld(page, words, `${width} px wide`);
        }
      }
    });

    engine.test(`text size, theme and painter change around the same words, in ${mode}`, {}, async (page) => {
      await open(page, mode, '#/a/plain');
      await scroll(page, 3003);
      const words = await wordsAtTop(page);
      for (const key of ['settings_size_5', 'settings_size_1', 'settings_theme_dark', 'settings_mode_plain', 'settings_size_4', 'settings_mode_drawn']) {
        await choose(page, [key]);
        await isHeld(page, words, key);
      }
    });

    engine.test(`the top of a page stays the top, in ${mode}`, {width: 1440}, async (page) => {
      await open(page, mode);
      await page.resize(390, 768);
      await choose(page, ['settings_size_5']);
      assert.equal(await page.scrollY(), 0);
    });
  }

  engine.test('Back leads to the same words when the window and the text have another size now', {width: 1200}, async (page) => {
    await page.open(long);
    await page.isDrawn();
    await scroll(page, 4000);
    const words = await wordsAtTop(page);
    await page.click('link', 'Island Papers');
    await page.find('heading', 'Island Papers', {level: 1});
    await page.resize(500, 768);
    await choose(page, ['settings_size_4']);
    await page.back();
    await page.find('heading', longTitle, {level: 1});
    await isHeld(page, words, 'after Back');
    assert.deepEqual(await page.all('region', continued), [], 'Back needs no notice');
    await page.reload();
    await page.isReady();
    await isHeld(page, words, 'after a reload');
    assert.deepEqual(await page.all('region', continued), [], 'nor does a reload');
  });

  engine.test('Back twice at once, before the page between has come: its place is still its own', {height: 600}, (page) => withSlowArticles(async ({hold, answer}) => {
    await page.open(site.address);
    await page.click('link', longTitle);
    await page.find('heading', longTitle, {level: 1});
    await scroll(page, 4000);
    const words = await wordsAtTop(page);
    await page.click('link', 'Island Papers');
    await page.find('heading', 'Island Papers', {level: 1});
    await page.reload();  // what was read is not at hand any more
    await page.isReady();
    hold();
    await page.back();
    await page.waitFor('the address of the article', () => location.href.includes('a/long'));
    await page.back();
    await page.waitFor('the address before', () => !location.href.includes('a/long'));
    await page.find('heading', 'Island Papers', {level: 1});
    answer();
    await page.evaluate(() => history.forward());
    await page.find('heading', longTitle, {level: 1});
    await isHeld(page, words, 'after Forward');
  }));

  engine.test('results that come late after a reload stand where they stood', {width: 360, height: 320}, (page) => withSlowArticles(async ({hold, answer}) => {
    await page.keepTold(site.address);
    await page.open(`${site.address}?probe=1#/search?q=the`);
    await page.find('link', longTitle);
    await page.isDrawn();
    await page.isStill();
    await page.evaluate(() => scrollBy(0, 200));
    const place = await page.waitFor('the place to be kept', () => Math.abs(history.state?.place?.scroll - scrollY) < 1 && scrollY);
    hold();
    await page.reload();
    await page.isReady();
    await page.isPainted();
    assert.deepEqual(await page.all('link', longTitle), [], 'nothing is found yet');
    answer();
    await page.waitFor('the same place', (/** @type {number} */ wanted) => Math.abs(scrollY - wanted) <= 1, place);
  }));

  engine.test('scrolling is not undone by what the program hears before it hears of the scrolling', {width: 1280, height: 800}, async (page) => {
    await page.keepTold(site.address);
    await page.open(long);
    await page.isDrawn();
    await page.click('link', headings[6]);
    await isPresent(page, headings[6]);  // the document was changed, and was not moved by it
    const stands = await page.evaluate(async () => {
      scrollTo(0, scrollY + 3000);
      const wanted = scrollY, [[key, kept]] = Object.entries(localStorage), saved = JSON.parse(kept);
      localStorage.setItem(key, JSON.stringify({...saved, offline_told: undefined}));  // in another tab
      dispatchEvent(new StorageEvent('storage', {key}));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return {wanted, found: scrollY};
    });
    assert.equal(stands.found, stands.wanted);
  });

  engine.test('a page that is loaded again stands where it stood', {width: 360, height: 320}, async (page) => {
    await page.keepTold(site.address);
    for (const hash of ['#/', '#/a/plain', '#/search?q=the']) {
      await page.goto('about:blank');
      await page.open(`${site.address}?probe=1${hash}`);
      await page.isDrawn();
      await page.waitFor('a page to scroll', () => document.documentElement.scrollHeight > innerHeight + 100);
      await page.isStill();
      await page.evaluate(() => scrollBy(0, 90));
      const place = await page.waitFor('the place to be kept', () => Math.abs(history.state?.place?.scroll - scrollY) < 1 && scrollY);
      await page.reload();
      await page.isReady();
      await page.waitFor(`${hash} at the same place`, (/** @type {number} */ wanted) => Math.abs(scrollY - wanted) <= 1, place);
    }
  });

  engine.test('the next visit goes on where reading stopped, and says so', {height: 600}, async (page) => {
    await page.open(long);
    await scroll(page, 3000);
    const words = await wordsAtTop(page);
    await comeAgain(page, long);
    await page.find('region', continued);
    await page.waitFor('the announcement', (/** @type {string} */ said) => document.querySelector('[role=status]')?.textContent?.startsWith(said), text('continued_at', {place: '…'}).split('…')[0]);
    const top = await page.evaluate(topOf, words);
    assert.ok(top >= -2 && top < 40, `"${words.words}" is ${top} px below the bar`);
    assert.ok((await page.evaluate(() => document.activeElement?.closest('section'))) === null, 'the notice takes no focus');
    await page.click('button', startOver);
    await page.waitFor('the top', () => scrollY === 0);
    await page.isGone('region', continued);
    await comeAgain(page, long);
    await page.isPainted();
    assert.equal(await page.scrollY(), 0, 'the place is forgotten');
    assert.deepEqual(await page.all('region', continued), []);
  });

  engine.test('the notice is reached by keys, dismissed, and gone after a screen', {height: 600}, async (page) => {
    await open(page, 'overlay', '#/a/plain');
    await scroll(page, 2000);
    await page.click('link', 'Island Papers');
    for (const end of ['dismiss', 'escape', 'scroll']) {
      await page.click('link', plainTitle);
      await page.find('heading', plainTitle, {level: 1});
      assert.match((await page.find('region', continued)).text, /Continued at “.+”/);
      const place = await page.scrollY();
      assert.ok(place > 1900, `at ${place}`);
      if (end === 'dismiss') {
        await page.find('button', text('dismiss'), {focus: true});
        await page.key('Enter');
      } else if (end === 'escape') {
        await page.key('Escape');
      } else {
        await scroll(page, place + 300);
        assert.equal((await page.all('region', continued)).length, 1, 'it stays for a moment');
        await scroll(page, place + 700);
      }
      await page.isGone('region', continued);
      const now = await page.scrollY();
      assert.ok(now >= place, `the words stay: ${now} px, ${place} before`);
      await page.click('link', 'Island Papers');
      await page.find('heading', 'Island Papers', {level: 1});
    }
  });

  engine.test('an article that was read to its end, or not past its first screen, opens at its top', {height: 600}, async (page) => {
    await page.open(long);
    for (const place of [100, 1e6]) {
      await scroll(page, 3000);
      await scroll(page, place);
      await comeAgain(page, long);
      if (place === 100) assert.equal(await page.scrollY(), 0);
    }
    await page.isPainted();
    assert.equal(await page.scrollY(), 0);
    assert.deepEqual(await page.all('region', continued), []);
  });

  engine.test('a link to a block leads there, not to the kept place', {height: 600}, async (page) => {
    await page.open(long);
    await scroll(page, 5000);
    const block = await page.evaluate(() => document.querySelector('h2[id]')?.id.slice(2));
    await comeAgain(page, `${long}~${block}`);
    assert.ok((await page.find('heading', headings[0])).isInSight);
    assert.deepEqual(await page.all('region', continued), []);
  });

  engine.test('who has scrolled the prerendered page stays there when the program comes', {height: 600}, async (page) => {
    await page.open(long);
    await scroll(page, 5000);
    await comeAgain(page, site.address);  // the place is kept
    const {held, answer} = heldAnswer();
    site.front.replace(async (path) => path === 'collection.json' ? held : undefined);
    try {
      await page.goto(site.address + 'a/long/');
      await scroll(page, 700);
      await page.waitFor('the program to find it slow', (/** @type {string} */ said) => document.querySelector('[role=status]')?.textContent === said, text('announce_loading'));
      assert.equal(await page.scrollY(), 700);
    } finally {
      answer();
      site.front.replace(undefined);
    }
    await page.isReady();
    await page.isPainted();
    assert.equal(await page.scrollY(), 700);
    assert.deepEqual(await page.all('region', continued), []);
  });

  engine.test('the contents stand beside the text and say where one reads', {width: 1280, height: 800}, async (page) => {
    await page.open(site.address + '?probe=1#/a/long');
    await page.isDrawn();
    const [nav, article] = [await page.find('navigation', text('contents')), await page.find('article')];
    assert.ok(nav.box.left >= 0 && nav.box.left + nav.box.width <= article.box.left, 'beside');
    assert.equal((await page.all('button', text('contents'))).length, 0);
    assert.equal(await presentHeading(page), '', 'above the first heading');
    await page.click('link', headings[6]);
    await isPresent(page, headings[6]);
    assert.ok((await page.find('heading', headings[6])).isInSight);
    const before = (await page.isStill()).domOps;
    await scroll(page, await page.scrollY() + 60);
    assert.equal((await page.isStill()).domOps, before, 'nothing changes under the same heading');
    await page.find('heading', headings[9], {reveal: true});
    await scroll(page, await page.scrollY() + 500);
    await isPresent(page, headings[9]);
    await page.find('heading', headings[19], {reveal: true});
    await page.waitFor('the present heading in sight of its column', () => {
      const present = document.querySelector('nav [aria-current=true]')?.getBoundingClientRect(), column = document.getElementById('contents')?.getBoundingClientRect();
      return present && column && present.top >= column.top && present.bottom <= column.bottom && present.top > 0;
    });
    await page.back();
    await page.waitFor('the top again', () => scrollY < 10);
    await page.click('link', 'Island Papers');
    await page.isGone('navigation', text('contents'));
  });

  engine.test('on a phone the contents open from the bar and close again', {width: 390, height: 700}, async (page) => {
    await page.open(long);
    await page.isDrawn();
    assert.deepEqual(await page.all('navigation', text('contents')), []);
    await page.find('button', text('contents'), {focus: true});
    await page.key('Enter');
    await page.find('navigation', text('contents'));
    assert.equal((await page.find('button', text('contents'))).isExpanded, true);
    await page.key('Escape');
    await page.isGone('navigation', text('contents'));
    assert.equal((await page.find('button', text('contents'))).isFocused, true);
    await page.click('button', text('contents'));
    await page.driver.press(195, 690);  // beside
    await page.isGone('navigation', text('contents'));
    await page.click('button', text('contents'));
    await page.click('link', headings[4]);
    await page.isGone('navigation', text('contents'));
    assert.ok((await page.find('heading', headings[4])).isInSight);
  });

  engine.test('the narrowest phone has room for the bar and the notice', {width: 320, height: 640}, async (page) => {
    await page.open(long);
    await scroll(page, 3000);
    await comeAgain(page, long);
    const [open, chip] = [await page.find('button', text('contents')), await page.find('region', continued)];
    assert.ok(open.box.height < 50, `one line in ${open.box.height} px`);
    assert.ok(chip.box.left >= 0 && chip.box.left + chip.box.width <= 320 && chip.box.height < 160, JSON.stringify(chip.box));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const linesOfWords = await page.evaluate(() => {
      const words = /** @type {Text} */ (document.querySelector('.bar-name a')?.firstChild), range = document.createRange();
      words.data = 'Island Bookshelves';
      return [...words.data.matchAll(/\S+/g)].map(({0: word, index}) => {
        range.setStart(words, index);
        range.setEnd(words, index + word.length);
        return range.getClientRects().length;
      });
    });
    assert.deepEqual(linesOfWords, [1, 1], 'no word of the name is broken');
  });

  engine.test('an article without three headings has no contents', {width: 1280}, async (page) => {
    await page.open(site.address + '#/a/short');
    await page.find('heading', shortTitle, {level: 1});
    assert.deepEqual(await page.all('navigation', text('contents')), []);
    assert.deepEqual(await page.all('button', text('contents')), []);
  });

  for (const width of [1280, 390]) {
    engine.test(`without scripts the contents are links that work, ${width} px wide`, {width, javascript: false, skip: engine.name === 'webkit' && width < 1000 && 'its switch leaves the media feature as it was'}, async (page) => {
      await page.goto(site.address + 'a/long/');
      const link = await page.find('link', headings[4]);
      assert.match(link.href, /\/a\/long\/#b-\w+$/);
      await page.goto(link.href);
      assert.ok((await page.find('heading', headings[4])).isInSight);
    });
  }
});
