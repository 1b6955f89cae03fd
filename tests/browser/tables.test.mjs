// @ts-check
// Tables, code and pictures: drawn where the document has them, the same in both modes, and what is too wide scrolls in itself.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {crop, find, ink} from './support/pixels.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';
import {wordsOf} from './support/words.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();
const phone = {width: 320, height: 1800, ratio: 2}, desktop = {width: 1200, height: 1800, ratio: 1};
const wide = {role: 'group', name: text('table_scrolls_label')}, code = {role: 'group', name: text('code_scrolls_label')};

/** @param {Page} page @param {'overlay' | 'flow'} mode */
async function open(page, mode) {
  await page.goto('about:blank');
  await page.open(`${site.address}?probe=1${mode === 'flow' ? '&mode=flow' : ''}#/a/tables`);
  if (mode === 'overlay') await page.isDrawn();
  await page.isStill();
}

/** Runs in the page: where everything that this test is about stands. */
function places() {
  return [...document.querySelectorAll('main :is(th, td, pre, img, .table, h2)')].map((each) => {
    const {left, top, width, height} = each.getBoundingClientRect();
    return {name: `${each.tagName} ${(each.textContent ?? '').slice(0, 20)}`, left, top: top + scrollY, width, height};
  });
}

/** Runs in the page: scrolls the first element whose words begin so, sideways. @param {string} words @param {number} by */
function scrollSideways(words, by) {
  const box = [...document.querySelectorAll('main :is(.table, pre)')].find((each) => each.textContent?.startsWith(words));
  if (!box) throw new Error(`nothing starts with ${words}`);
  box.scrollLeft += by;
  return box.scrollLeft;
}

/** Runs in the page: how far what has the focus is scrolled sideways. */
const focusedOffset = () => document.activeElement?.scrollLeft;

/** @param {Page} page @param {string} word the first of its kind */
async function wordAt(page, word) {
  const words = await page.evaluate(wordsOf, 'main');
  const found = words.find((/** @type {import('./support/words.mjs').Word} */ each) => each.text === word);
  assert.ok(found, `"${word}" is in the document`);
  return found.box;
}

/** The drawing of a word, looked for around where the document has it now. @param {Page} page @param {import('./support/pixels.mjs').Crop} drawn @param {string} word */
async function isDrawnWhereItIs(page, drawn, word) {
  const {ratio} = page.options, reach = 4, box = await wordAt(page, word);
  const found = find(drawn, crop(await page.picture(), box, ratio, reach));
  assert.ok(found.likeness > 0.9, `"${word}" is drawn at ${box.left.toFixed(1)} (likeness ${found.likeness.toFixed(2)})`);
  const [dx, dy] = [found.x / ratio - reach, found.y / ratio - reach];
  assert.ok(Math.abs(dx) <= 1 && Math.abs(dy) <= 1, `"${word}" is ${dx.toFixed(2)}, ${dy.toFixed(2)} px off`);
}

inEngines('tables', (engine) => {
  for (const size of [phone, desktop]) {
    engine.test(`overlay and flow have cells, code and pictures in the same places, ${size.width} px`, size, async (page) => {
      await open(page, 'overlay');
      const drawn = await page.evaluate(places);
      assert.equal(await page.mode(), 'overlay');
      await open(page, 'flow');
      const painted = await page.evaluate(places);
      assert.deepEqual(drawn.map((/** @type {any} */ each) => each.name), painted.map((/** @type {any} */ each) => each.name));
      assert.ok(drawn.length > 40, `${drawn.length} places`);
      for (const [at, each] of drawn.entries())
        for (const side of ['left', 'top', 'width', 'height'])
          assert.ok(Math.abs(each[side] - painted[at][side]) <= 1, `${each.name}: ${side} ${each[side]} drawn, ${painted[at][side]} painted`);
    });

    engine.test(`the canvas alone has the words of tables and code, ${size.width} px`, size, async (page) => {
      await open(page, 'overlay');
      const inSight = (await page.evaluate(wordsOf, 'main :is(.table)')).concat(await page.evaluate(wordsOf, 'main pre'));
      const words = inSight.filter((/** @type {import('./support/words.mjs').Word} */ each) => each.isVisible && each.box.left + each.box.width < size.width - 50 && /\w\w/.test(each.text));
      assert.ok(words.length > 15, `${words.length} words`);
      const before = await page.picture();
      await page.hide('#canvas');
      await page.isPainted();
      const after = await page.picture();
      for (const {text: word, box} of words) {
        const area = box.width * box.height * size.ratio ** 2;
        assert.ok(ink(before, box, size.ratio) / area > 6, `"${word}" is drawn`);
        assert.ok(ink(after, box, size.ratio) / area < 0.5, `"${word}" vanishes with the canvas`);
      }
    });
  }

  engine.test('scroll bars that take room take the same in both modes', {...desktop, bars: true, skip: engine.name === 'webkit' && 'the test driver has made all of GTK small'}, async (page) => {
    await open(page, 'overlay');
    const drawn = await page.evaluate(places);
    const bar = await page.evaluate(() => {
      const box = /** @type {HTMLElement} */ ([...document.querySelectorAll('.table')].at(-1));
      return box.offsetHeight - box.clientHeight;
    });
    assert.ok(bar > 3, `the bar is ${bar} px high`);
    await open(page, 'flow');
    const painted = await page.evaluate(places);
    for (const [at, each] of drawn.entries())
      for (const side of ['top', 'height'])
        assert.ok(Math.abs(each[side] - painted[at][side]) <= 1, `${each.name}: ${side} ${each[side]} drawn, ${painted[at][side]} painted`);
  });

  for (const {words, word, kind} of [{words: 'Heading-', word: 'second-b', kind: 'a wide table'}, {words: 'const', word: 'word_aa', kind: 'a long line of code'}]) {
    engine.test(`${kind} scrolls in itself, its drawn words with those of the document`, phone, async (page) => {
      await open(page, 'overlay');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'the page itself does not scroll sideways');
      const {ratio} = page.options, start = await wordAt(page, word);
      const drawn = crop(await page.picture(), start, ratio);
      await page.evaluate(scrollSideways, words, 51);
      await page.isStill();
      const moved = await wordAt(page, word);
      assert.ok(Math.abs(start.left - moved.left - 51) <= 1, `the document's word goes from ${start.left} to ${moved.left}`);
      await isDrawnWhereItIs(page, drawn, word);
      const scrolled = await page.evaluate(scrollSideways, words, 0);
      await page.click('button', text('bar_settings_label'));
      await page.click('radio', text('settings_size_3'));
      await page.key('Escape');
      await page.isGone('dialog');
      await page.isStill();
      assert.equal(await page.evaluate(scrollSideways, words, 0), scrolled, 'the place outlives another layout');
      const larger = await wordAt(page, word);
      const share = ink(await page.picture(), larger, ratio) / (larger.width * larger.height * ratio ** 2);
      assert.ok(share > 6, `"${word}" is drawn where it is after another layout (ink ${share.toFixed(1)})`);
    });
  }

  engine.test('what overflows is reached and scrolled by keyboard, and nothing else of its kind', phone, async (page) => {
    for (const mode of /** @type {const} */ (['overlay', 'flow'])) {
      await open(page, mode);
      assert.equal((await page.all(wide.role, wide.name)).length, 1, `one table is too wide, in ${mode}`);
      assert.equal((await page.all(code.role, code.name)).length, 1, `one block of code is too wide, in ${mode}`);
      for (const {role, name} of [wide, code]) {
        await page.find(role, name, {focus: true});
        await page.key('ArrowRight');
        await page.waitFor(`${name} to scroll, in ${mode}`, focusedOffset);
      }
    }
  });

  engine.test('a picture that never comes leaves its box and its words', {...phone, isNoisy: true}, async (page) => {
    site.front.replace((path) => path.startsWith('images/') ? {status: 404, body: ''} : undefined);  // for the service worker, too
    try {
      for (const mode of /** @type {const} */ (['overlay', 'flow'])) {
        await open(page, mode);
        await page.waitFor('the picture to fail', () => [...document.images].every((each) => each.complete && !each.naturalWidth));
        await page.isPainted();
        const [box] = await page.evaluate(() => [...document.querySelectorAll('figure img')].map((each) => {
          const {left, top, width, height} = each.getBoundingClientRect();
          return {left, top, width, height, room: /** @type {Element} */ (each.closest('article')).clientWidth};
        }));
        assert.ok(Math.abs(box.width - Math.min(240, box.room)) <= 1 && box.height >= box.width / 2 - 1, `in ${mode} the box is ${box.width}×${box.height}`);
        // WebKit makes it as square as its sign for broken pictures where CSS may: nothing is drawn that would not fit.
        if (mode === 'overlay' || engine.name !== 'webkit') assert.ok(box.height <= box.width / 2 + 1, `in ${mode} the box is ${box.width}×${box.height}`);
        assert.ok(ink(await page.picture(), box, page.options.ratio) / (box.width * box.height) > 1, `its words are seen in ${mode}`);
      }
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('a picture that is half out of sight stays where it is when the page is drawn anew', {width: 390, height: 500}, async (page) => {
    await open(page, 'overlay');
    await page.evaluate(() => {
      const picture = [...document.querySelectorAll('figure img')].at(-1)?.getBoundingClientRect(), bar = document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
      if (picture) scrollBy(0, picture.top + picture.height * 0.7 - bar);
    });
    await page.isStill();
    const before = await page.scrollY();
    await page.click('button', text('bar_settings_label'));
    await page.find('dialog');
    await page.key('Escape');
    await page.isGone('dialog');
    await page.isStill();
    assert.ok(before > 500 && Math.abs(await page.scrollY() - before) <= 1, `scrolled to ${await page.scrollY()}, before to ${before}`);
  });

  engine.test('a footnote is gone to and come back from', {width: 390, height: 500, ratio: 1}, async (page) => {
    await open(page, 'overlay');
    await page.click('link', '1');
    await page.waitFor('the note in sight', () => scrollY > 100);
    const there = await page.scrollY();
    await page.click('link', '↩');
    await page.waitFor('the claim in sight', (/** @type {number} */ from) => scrollY < from - 100, there);
    assert.equal(await page.mode(), 'overlay');
  });
});
