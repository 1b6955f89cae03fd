// @ts-check
// Trust what people see: when others change the text, its colours, its faces or its spacing, the browser paints the page again
// and it is right. And no such change while somebody selects or types.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {heldAnswer} from './support/front.mjs';
import {light} from './support/pixels.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();
const article = site.address + '?probe=1#/a/the-lamp';
const clockWords = /always eight minutes fast/;

/** As a visitor's own style sheet, which no Content-Security-Policy stops. @param {Page} page @param {string} css */
const addStyle = (page, css) => page.evaluate((/** @type {string} */ rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}, css);
/** @param {Page} page */
const dropStyles = (page) => page.evaluate(() => { document.adoptedStyleSheets = []; });

/** @param {Page} page */
const isFlow = (page) => page.waitFor('flow', () => document.documentElement.dataset.mode === 'flow');

/** @param {Page} page @param {string} hash */
const goTo = async (page, hash) => {
  await page.evaluate((/** @type {string} */ to) => { location.hash = to; }, hash);
  await page.isPainted();
};

/** What the reader can see of the first paragraph in sight: how far from the paper its darkest or lightest pixel is. @param {Page} page */
async function contrastOfText(page) {
  const {box} = (await page.all('paragraph')).find((each) => each.isInSight && each.box.height > 20) ?? assert.fail('a paragraph in sight');
  const picture = await page.picture(), paper = light(picture, Math.round(box.left) - 3, Math.round(box.top) + 2);
  let most = 0;
  for (let x = Math.round(box.left); x < box.left + box.width; x++) {
    for (let y = Math.round(box.top); y < box.top + box.height; y++) most = Math.max(most, Math.abs(light(picture, x, y) - paper) || 0);
  }
  return most;
}

/** @param {Page} page */
async function assertRight(page) {
  await isFlow(page);
  await page.isPainted();
  assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#canvas'))).display), 'none', 'no second text under it');
  assert.ok(await contrastOfText(page) > 100, 'its text is seen');
  // Nothing stands over anything else.
  assert.deepEqual(await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('main :is(h1,h2,p)')].map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return range.getBoundingClientRect();
    }).filter((each) => each.height > 0);
    return blocks.slice(1).filter((each, at) => each.top < blocks[at].bottom - 1 && each.left < blocks[at].right && blocks[at].left < each.right).length;
  }), 0, 'text over text');
}

/** Each word in capitals, as a translator replaces text: text nodes wrapped in two <font>. @param {Page} page */
const translate = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector('main')), NodeFilter.SHOW_TEXT), nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  for (const node of nodes) {
    const outer = document.createElement('font'), inner = document.createElement('font');
    inner.textContent = node.data.toUpperCase();
    outer.append(inner);
    node.replaceWith(outer);
  }
});

/** Selects the second paragraph's first forty characters. @param {Page} page @returns {Promise<string>} */
const select = (page) => page.evaluate(() => {
  const paragraph = [...document.querySelectorAll('main p')].filter((each) => (each.textContent ?? '').length > 200)[1];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT), range = document.createRange();
  range.setStart(/** @type {Node} */ (walker.nextNode()), 3);
  let left = 80;
  for (let node = /** @type {Text | null} */ (walker.currentNode); node; node = /** @type {Text | null} */ (walker.nextNode())) {
    if (node.length >= left) {
      range.setEnd(node, left);
      break;
    }
    left -= node.length;
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  return String(getSelection());
});
/** @param {Page} page @returns {Promise<string>} */
const selected = (page) => page.evaluate(() => String(getSelection()));
/** @param {Page} page */
const deselect = (page) => page.evaluate(() => getSelection()?.removeAllRanges());

const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** @type {[string, string][]} */
const looks = [
  ['text spacing (WCAG 1.4.12)', spacing],
  ['only other lines', 'p { line-height: 2 !important }'],
  ['only letters apart', '* { letter-spacing: .12em !important }'],
  ['only paragraphs apart', '#document p + p { margin-top: 3em !important }'],
  ['another face', '* { font-family: monospace !important }'],
  ['a larger least size of text', '* { font-size: 21px !important }'],
  ['other colours', '* { color: #ff0 !important; -webkit-text-fill-color: currentcolor !important; background: #000 !important }'],
  ['another colour of text', 'p { color: #a00 !important; -webkit-text-fill-color: #a00 !important }'],
];

inEngines('trust', (engine) => {
  for (const [name, css] of looks) {
    engine.test(`a visitor's style: ${name}; the page goes to flow, and comes back without it`, {}, async (page) => {
      await page.open(article);
      await page.isDrawn();
      await page.isStill();  // its neighbours are named
      const words = await page.words();
      await addStyle(page, css);
      await assertRight(page);
      assert.equal(await page.words(), words);
      await goTo(page, '#/a/two-colours');
      await page.find('heading', 'Two Colours of Ink', {level: 1});
      await assertRight(page);
      await dropStyles(page);
      await goTo(page, '#/a/the-lamp');
      await page.isDrawn();
    });
  }

  engine.test('a translation stays, in flow, and the next article is right too', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.isStill();
    const words = await page.words();
    await translate(page);
    await assertRight(page);
    assert.equal(await page.words(), words.toUpperCase());
    await page.click('button', text('bar_settings_label'));
    await page.click('radio', text('settings_theme_sepia'));
    await page.click('button', text('close'));
    await page.isGone('dialog');
    assert.equal(await page.words(), words.toUpperCase(), 'after another theme');
    await goTo(page, '#/a/the-clock');
    await page.find('heading', 'The Clock', {level: 1});
    await assertRight(page);
    assert.match(await page.words(), clockWords);
    assert.equal(await page.evaluate(() => document.querySelectorAll('font').length), 0);
    await page.reload();
    await page.isDrawn();
  });

  engine.test('a page that was translated before the program came stays translated', {}, async (page) => {
    const {held, answer} = heldAnswer();
    site.front.replace((path) => path === 'collection.json' ? held : undefined);
    await page.goto(`${site.address}a/the-lamp/?probe=1`);
    await page.waitFor('the program', () => 'sheafProbe' in window);
    await translate(page);
    const words = await page.words();
    answer();
    site.front.replace(undefined);
    await page.isReady();
    await assertRight(page);
    assert.equal(await page.words(), words);
    await page.click('button', text('bar_settings_label'));
    await page.click('button', text('close'));
    await goTo(page, '#/a/the-clock');
    await page.find('heading', 'The Clock', {level: 1});
    assert.match(await page.words(), clockWords);
  });

  engine.test('words that an extension marks are marked, in flow', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.isStill();
    const words = await page.words();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector('main')), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode), at = node.data.indexOf('library');
        if (at < 0) continue;
        const mark = document.createElement('mark'), word = node.splitText(at);
        word.splitText(7);
        word.replaceWith(mark);
        mark.append(word);
        return;
      }
    });
    await assertRight(page);
    assert.equal(await page.words(), words);
    assert.equal(await page.evaluate(() => document.querySelector('main mark')?.textContent), 'library');
  });

  engine.test('attributes that extensions leave behind change nothing', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.evaluate(() => {
      document.documentElement.dataset.extension = 'installed';
      document.documentElement.classList.add('js-focus-visible');
      document.body.dataset.newGrCsCheckLoaded = '14.1';
      for (const each of document.querySelectorAll('main p')) each.setAttribute('data-gramm', 'false');
      document.body.append(document.createElement('extension-root'));
    });
    await page.isPainted();
    await page.isPainted();
    assert.equal(await page.mode(), 'overlay');
  });

  engine.test('elements that others moved or took away stop nothing', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.evaluate(() => {
      const [first, second, third] = document.querySelectorAll('main p');
      const box = document.createElement('div');
      third.replaceWith(box);
      box.append(third);
      second.remove();
      document.body.append(first);
      document.querySelector('main')?.append('Left behind');
    });
    await isFlow(page);
    for (const [hash, title] of [['#/a/the-clock', 'The Clock'], ['#/c/family', 'Family, Parents'], ['#/a/the-lamp', 'The Lamp at the End of the Street']]) {
      await goTo(page, hash);
      await page.find('heading', title, {level: 1});
      await assertRight(page);
      assert.doesNotMatch(await page.words(), /Left behind/);
    }
  });

  engine.test('a change waits until nothing is selected', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    const words = await select(page);
    await page.isPainted();
    await addStyle(page, spacing);
    await page.isPainted();
    await page.isPainted();
    assert.equal(await page.mode(), 'overlay');
    assert.equal(await selected(page), words);
    await deselect(page);
    await assertRight(page);
    await select(page);
    await dropStyles(page);
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await page.isPainted();
    assert.equal(await page.mode(), 'flow');
    await deselect(page);
    await goTo(page, '#/a/two-colours');
    await page.isDrawn();
  });

  engine.test('forced colours put the page into flow, and it comes back', {skip: engine.name !== 'chromium' && 'only Chromium can be told to force them'}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    const session = await page.driver.puppeteer?.createCDPSession();
    const force = (/** @type {string} */ value) => session?.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value}]});
    await select(page);
    await page.isPainted();
    await force('active');
    await page.isPainted();
    assert.equal(await page.mode(), 'overlay', 'it waits');
    assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#canvas'))).display), 'none');
    await deselect(page);
    await assertRight(page);
    await force('none');
    await page.isDrawn();
  });

  engine.test('a change waits while a field has the focus, and so while a composition is under way', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
      document.querySelector('main p')?.append('!');
    });
    await page.isPainted();
    assert.equal(await page.mode(), 'overlay');
    await page.evaluate(() => document.querySelector('input')?.blur());
    await isFlow(page);
  });

  engine.test('a selection stays when the text size changes', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.click('button', text('bar_settings_label'));
    const words = await select(page);
    await page.find('radio', text('settings_size_5'), {focus: true});
    await page.key('Enter');
    await page.waitFor('the size', () => getComputedStyle(document.documentElement).getPropertyValue('--text-size').trim() === '1.500');
    assert.equal(await selected(page), words);
  });

  engine.test('what is selected before the program comes stays selected, and then it takes over', {}, async (page) => {
    const {held, answer} = heldAnswer();
    site.front.replace((path) => path === 'collection.json' ? held : undefined);
    await page.goto(`${site.address}a/the-lamp/?probe=1`);
    await page.waitFor('the program', () => 'sheafProbe' in window);
    const words = await select(page);
    await page.isPainted();
    answer();
    site.front.replace(undefined);
    await page.isReady();
    await page.isPainted();
    assert.equal(await page.mode(), 'flow');
    assert.equal(await selected(page), words);
    await deselect(page);
    await page.isDrawn();
  });
});
