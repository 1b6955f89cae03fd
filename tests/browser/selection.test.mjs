// @ts-check
// Selecting and copying: over drawn words as on any page, and what is pasted elsewhere is exactly the text.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {copyAndPaste, makePastePage} from './support/clipboard.mjs';
import {paragraphsOf, prose} from './support/collection.mjs';
import {light} from './support/pixels.mjs';
import {testSite} from './support/test_site.mjs';
import {wordsOf} from './support/words.mjs';
import {text} from './support/strings.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {import('./support/words.mjs').Word} Word */

const site = await testSite();
makePastePage(site);

const address = (/** @type {string} */ id, /** @type {string} */ mode) => `${site.address}${mode === 'flow' ? '?mode=flow' : ''}#/a/${id}`;

/** @param {Page} page @param {string} id @param {string} mode */
async function openArticle(page, id, mode = 'overlay') {
  await page.goto('about:blank');
  await page.open(address(id, mode));
  await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
  await page.find('article');
}

/** @param {Page} page @returns {Promise<Word[]>} of the article's body, in sight */
const wordsInSight = async (page) => (await page.evaluate(wordsOf, 'main .body')).filter((/** @type {Word} */ word) => word.isVisible);

const start = (/** @type {Word} */ {box}) => ({x: box.left + 1, y: box.top + box.height / 2});
const end = (/** @type {Word} */ {box}) => ({x: box.left + box.width - 1, y: box.top + box.height / 2});
const middle = (/** @type {Word} */ {box}) => ({x: box.left + box.width / 2, y: box.top + box.height / 2});

/** @param {Page} page @returns {Promise<string>} */
const selected = (page) => page.evaluate(() => String(getSelection()));

/** @param {Word[]} words @param {string} text */
function wordNamed(words, text) {
  const found = words.find((word) => word.text === text);
  assert.ok(found, `"${text}" is in sight`);
  return found;
}

/** The whole body of the article, without the pointer. @param {Page} page @param {string} [selector] */
const selectWhole = (page, selector = 'main .body') => page.evaluate((/** @type {string} */ where) => {
  getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector(where)));
}, selector);

const noMarksOfLines = /[\u00ad\u200b\u2060\ufeff\r]/;

inEngines('selection', (engine) => {
  for (const mode of ['overlay', 'flow']) {
    engine.test(`a drag over paragraphs selects what lies under it, and copying gives exactly the text, in ${mode}`, {}, async (page) => {
      await openArticle(page, 'the-lamp', mode);
      const words = await wordsInSight(page), first = wordNamed(words, 'Tanner'), last = wordNamed(words, 'volumes');
      await page.driver.drag(start(first), end(last));
      const wanted = [prose[0].slice(prose[0].indexOf('Tanner')), prose[1], prose[2].slice(0, prose[2].indexOf('volumes') + 7)].join('\n\n');
      assert.equal((await selected(page)).replace(/\n+/g, '\n\n'), wanted);
      const {text, html} = await copyAndPaste(page, site);
      assert.equal(text, wanted);
      assert.doesNotMatch(html, /style=|class=|<wbr|<span/, 'only what the text means');
      assert.equal(html.match(/<p>/g)?.length, 3, html);
    });
  }

  engine.test('a double click selects a word, a triple click its paragraph, a drag within a line a part of it', {}, async (page) => {
    await openArticle(page, 'the-lamp');
    const words = await wordsInSight(page), word = wordNamed(words, 'corrections,');
    await page.driver.press(word.box.left + 10, word.box.top + word.box.height / 2, 2);
    assert.equal((await selected(page)).trim(), 'corrections');
    await page.driver.press(300, 5);
    await page.driver.press(middle(word).x, middle(word).y, 3);
    assert.equal((await selected(page)).trim(), prose[1]);
    assert.equal((await copyAndPaste(page, site)).text.trim(), prose[1]);
    await openArticle(page, 'the-lamp');
    const again = await wordsInSight(page);
    await page.driver.drag(start(wordNamed(again, 'second')), end(wordNamed(again, 'stone')));
    assert.equal((await copyAndPaste(page, site)).text, 'second copy under a stone');
  });

  engine.test('"select all" copies the page without its bar, and no marks of lines', {}, async (page) => {
    await openArticle(page, 'the-lamp');
    await page.key('a', 'Control');
    const {text} = await copyAndPaste(page, site);
    assert.ok(text.includes(prose.join('\n\n')), text);
    assert.ok(text.startsWith('The Test Shelf › Family, Parents\n\nThe Lamp at the End of the Street\n\n'), text.slice(0, 200));
    assert.doesNotMatch(text, noMarksOfLines);
    assert.doesNotMatch(text, /Skip|\bAa\b/);
  });

  engine.test('lists, links, code and mixed directions keep their meaning', {}, async (page) => {
    await openArticle(page, 'to-copy');
    await selectWhole(page);
    const {text, html} = await copyAndPaste(page, site);
    assert.equal(text, ['Before the list, the lamp burns and goes out.', 'one\ntwo with weight\nbelow two\nthree', 'if (cold) {\n    light(lamp);\n\n    read();\n}',
      'After the code stand the words אור ראשון with 12 books, then أول الضوء and the end of it all.'].join('\n\n'));
    assert.ok(html.includes(`<a href="${site.address}#/a/the-lamp">the lamp</a>`), html);
    assert.ok(html.includes('<em>burns</em>') && html.includes('<strong>weight</strong>'), html);
    assert.match(html, /<ul><li><p>one<\/p><\/li><li><p>two with <strong>weight<\/strong><\/p><ul>/);
    await openArticle(page, 'to-copy');
    await selectWhole(page, 'main .body a');
    const link = await copyAndPaste(page, site);
    assert.equal(link.text, 'the lamp');
    assert.ok(link.html.includes(`<a href="${site.address}#/a/the-lamp">the lamp</a>`), link.html);
  });

  engine.test('Arabic, Chinese and Thai are copied as they were written, dragged from the first word to the last', {}, async (page) => {
    for (const id of ['arabic', 'chinese', 'thai']) {
      await openArticle(page, id);
      const [paragraph] = paragraphsOf(`languages/${id}.md`);
      const at = await page.evaluate(() => {
        const range = document.createRange(), nodes = document.createTreeWalker(/** @type {Element} */ (document.querySelector('main .body p')), NodeFilter.SHOW_TEXT);
        /** @type {Text[]} */
        const texts = [];
        while (nodes.nextNode()) texts.push(/** @type {Text} */ (nodes.currentNode));
        const last = texts[texts.length - 1];
        const boxOf = (/** @type {Text} */ text, /** @type {number} */ from) => {
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          const {left, right, top, height} = range.getBoundingClientRect();
          return {left, right, y: top + height / 2};
        };
        const isRightToLeft = getComputedStyle(/** @type {Element} */ (last.parentElement)).direction === 'rtl';
        const begin = boxOf(texts[0], 0), end = boxOf(last, last.data.trimEnd().length - 1);
        return {from: {x: isRightToLeft ? begin.right + 2 : begin.left - 2, y: begin.y}, to: {x: isRightToLeft ? end.left - 2 : end.right + 2, y: end.y}};
      });
      await page.driver.drag(at.from, at.to);
      assert.equal((await copyAndPaste(page, site)).text, paragraph, id);
    }
  });

  engine.test('selected words stand readable on the colour of selections', {ratio: 2}, async (page) => {
    await openArticle(page, 'the-lamp');
    await page.find('region', text('offline_title'));  // the notice of a first visit is in both pictures
    await page.isPainted();
    const words = await wordsInSight(page), before = await page.picture();
    const [from, to] = [words.findIndex((word) => word.text === 'Nobody'), words.findIndex((word) => word.text === 'recipes,')];
    await page.driver.drag(start(words[from]), end(words[to]));
    await page.isPainted();
    const after = await page.picture();
    for (const [at, word] of words.entries()) {
      const [was, is] = [before, after].map((picture) => spread(picture, word.box, page.options.ratio));
      if (at < from || at > to) {
        assert.ok(Math.abs(was.lightest - is.lightest) < 2, `"${word.text}" is as it was`);
        continue;
      }
      assert.ok(was.lightest - is.lightest > 10, `"${word.text}" stands on another colour (${is.lightest}, before ${was.lightest})`);
      assert.ok(contrast(is) >= 7, `"${word.text}" is readable: ${contrast(is).toFixed(1)}`);
    }
  });

  engine.test('a selection that is let go on a drawn button presses nothing', {}, async (page) => {
    await openArticle(page, 'the-lamp');
    const button = await page.reachable('button', text('random_article')), [word] = await wordsInSight(page);
    await page.driver.drag(start(word), button);
    await page.isPainted();
    assert.match(await page.evaluate(() => location.hash), /the-lamp/);
    assert.notEqual(await page.evaluate(() => getSelection()?.toString()), '');
  });

  engine.test('a text field keeps its own copying', {}, async (page) => {
    await openArticle(page, 'the-lamp');
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = 'typed  here';
      document.body.append(field);
      getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector('main')));  // Firefox keeps it beside the field's
      field.select();
    });
    assert.equal((await copyAndPaste(page, site)).text, 'typed  here');
  });

  engine.test('a table is copied in columns, empty cells too', {}, async (page) => {
    await openArticle(page, 'tables');
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector('main table'))));
    const rows = (await copyAndPaste(page, site)).text.trim().split('\n').map((row) => row.split('\t'));
    assert.equal(rows.length, 4);
    assert.deepEqual(rows.slice(0, 3).map((row) => row.length), [3, 3, 3]);
    assert.deepEqual(rows[2].slice(0, 2), ['February', '']);
  });
});

/** The darkest and the lightest of a place. @param {import('./support/png.mjs').Image} picture @param {import('./support/pixels.mjs').Box} box @param {number} ratio */
function spread(picture, box, ratio) {
  let darkest = 255, lightest = 0;
  for (let y = Math.ceil(box.top * ratio); y < Math.floor((box.top + box.height) * ratio); y++) {
    for (let x = Math.ceil(box.left * ratio); x < Math.floor((box.left + box.width) * ratio); x++) {
      darkest = Math.min(darkest, light(picture, x, y));
      lightest = Math.max(lightest, light(picture, x, y));
    }
  }
  return {darkest, lightest};
}

/** As WCAG has it, for what is nearly grey. @param {{darkest: number, lightest: number}} seen */
function contrast({darkest, lightest}) {
  const linear = (/** @type {number} */ value) => ((value / 255 + 0.055) / 1.055) ** 2.4 + 0.05;
  return linear(lightest) / linear(darkest);
}
