// @ts-check
// The program takes over a page that is being read: nothing moves, nothing flashes. And it gives the page back when its canvas
// is lost, at the same line.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {heldAnswer} from './support/front.mjs';
import {ink, light} from './support/pixels.mjs';
import {decode} from './support/png.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {{blocks: {words: string, height: number, lines: number[]}[], scrollY: number}} Place tops of lines from the document's top */

const site = await testSite();
const barHeight = 60;

/** @param {Page} page @returns {Promise<Place>} */
const placeOf = (page) => page.evaluate(() => {
  const blocks = [...document.querySelectorAll('main :is(h1,h2,p,li,pre,td,th,blockquote,figure)')].map((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const lines = [...range.getClientRects()].filter((line) => line.width > 1).map((line) => line.top + scrollY).sort((a, b) => a - b);
    return {words: (each.textContent ?? '').replace(/\s+/g, ''), height: each.getBoundingClientRect().height, lines: lines.filter((top, at) => at === 0 || top - lines[at - 1] > 4)};
  });
  return {blocks, scrollY};
});

/** The first line below the bar: its block, which of its lines it is, and its top. @param {Place} place */
function firstLine({blocks, scrollY}) {
  for (const {words, lines} of blocks) {
    const at = lines.findIndex((top) => top >= scrollY + barHeight);
    if (at >= 0) return {words, at, top: lines[at]};
  }
  return assert.fail('no line in sight');
}

/** @param {Place} before @param {Place} after @param {boolean} isScrolling by somebody else: only places in the document count then */
function assertSame(before, after, isScrolling) {
  const line = firstLine(before), block = after.blocks.find((each) => each.words === line.words) ?? assert.fail(`"${line.words}" is there`);
  const from = isScrolling ? 0 : before.scrollY, to = isScrolling ? 0 : after.scrollY;
  const moved = (block.lines[line.at] - to) - (line.top - from);
  assert.ok(Math.abs(moved) <= 1, `the first line in sight moved by ${moved} px`);
  const kept = before.blocks.filter((each) => after.blocks.some((other) => other.words === each.words && Math.abs(other.height - each.height) <= 0.5));
  assert.ok(kept.length >= before.blocks.length * 0.99,
    `${kept.length} of ${before.blocks.length} heights are the same; not those of ${JSON.stringify(before.blocks.filter((each) => !kept.includes(each)).slice(0, 3).map((each) => [each, after.blocks.find((other) => other.words === each.words)]))}`);
}

/** Opens a prerendered page whose program waits for its first file; gives what lets it go on. @param {Page} page @param {string} path */
async function openHeld(page, path) {
  const {held, answer} = heldAnswer();
  site.front.replace((file) => file === 'collection.json' ? held : undefined);
  const [file, hash] = path.split('#');
  await page.goto(`${site.address}${file}?probe=1${hash ? '#' + hash : ''}`);
  await page.waitFor('the program', () => 'sheafProbe' in window);
  await page.isPainted();
  return () => {
    site.front.replace(undefined);
    answer();
  };
}

/** A block in the middle of the article. @param {Page} page @returns {Promise<string>} */
async function middleBlock(page) {
  await page.open(site.address + 'a/everything/');
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('main [id^=b-]')];
    return blocks[Math.floor(blocks.length / 2)].id;
  });
}

/** The lightness of every picture that a window shows while `body` runs (Chromium). @param {Page} page @param {() => Promise<void>} body */
async function frames(page, body) {
  const session = await page.driver.puppeteer?.createCDPSession() ?? assert.fail('Chromium');
  /** @type {Buffer[]} */
  const pictures = [];
  session.on('Page.screencastFrame', ({data, sessionId}) => {
    pictures.push(Buffer.from(data, 'base64'));
    session.send('Page.screencastFrameAck', {sessionId}).catch(() => {});  // the last one comes after its end
  });
  await session.send('Page.startScreencast', {format: 'png', everyNthFrame: 1});
  await body();
  await session.send('Page.stopScreencast');
  return pictures.map(decode);
}

/** Darkest pixels of text count: is there ink within the box? @param {Page} page @param {string} name */
async function assertReadable(page, name) {
  const box = (await page.find('heading', name, {level: 1})).box, picture = await page.picture();
  let darkest = 255;
  for (let x = Math.round(box.left); x < box.left + box.width; x++) {
    for (let y = Math.round(box.top); y < box.top + box.height; y++) darkest = Math.min(darkest, light(picture, x, y) || 255);
  }
  assert.ok(darkest < 100, `${name} is painted: darkest is ${darkest}`);
}

/** @param {Page} page */
const loseContext = (page) => page.evaluate(() => {
  const control = /** @type {HTMLCanvasElement} */ (document.querySelector('#canvas')).getContext('webgl2')?.getExtension('WEBGL_lose_context');
  Object.assign(window, {control});
  control?.loseContext();
});
/** @param {Page} page */
const isFlow = (page) => page.waitFor('flow', () => document.documentElement.dataset.mode === 'flow');

/** Drawn, and scrolled some way. @param {Page} page */
async function openScrolled(page) {
  await page.open(`${site.address}?probe=1#/a/everything`);
  await page.isDrawn();
  await page.isStill();
  await page.evaluate(() => scrollTo(0, 300));
  await page.isPainted();
  return placeOf(page);
}

inEngines('takeover', (engine) => {
  for (const width of [390, 1024]) {
    engine.test(`nothing moves when the program takes over, ${width} wide`, {width, height: 620}, async (page) => {
      const goOn = await openHeld(page, 'a/everything/');
      const before = await placeOf(page);
      goOn();
      await page.isDrawn();
      assertSame(before, await placeOf(page), false);
    });

    engine.test(`nothing moves for who has scrolled, ${width} wide`, {width, height: 620}, async (page) => {
      const goOn = await openHeld(page, 'a/everything/');
      await page.evaluate(() => scrollTo(0, 333));
      await page.isPainted();
      const before = await placeOf(page);
      assert.equal(before.scrollY, 333);
      goOn();
      await page.isDrawn();
      assertSame(before, await placeOf(page), false);
    });

    engine.test(`nothing moves for who came by a link into the text, and went on reading, ${width} wide`, {width, height: 620}, async (page) => {
      const block = await middleBlock(page);
      const goOn = await openHeld(page, `a/everything/#${block}`);
      const there = await placeOf(page);
      assert.ok(there.scrollY > 100, `scrolled to ${there.scrollY}`);
      await page.evaluate(() => scrollBy(0, -70));
      await page.isPainted();
      const before = await placeOf(page);
      goOn();
      await page.isDrawn();
      assertSame(before, await placeOf(page), false);
    });
  }

  engine.test('who is scrolling goes on scrolling', {width: 390, height: 620}, async (page) => {
    const goOn = await openHeld(page, 'a/everything/');
    const before = await placeOf(page);
    let steps = 0;
    for (; await page.mode() === 'flow' && steps < 60; steps++) {
      await page.wheel(20);
      if (steps === 4) goOn();
    }
    await page.isDrawn();
    const after = await placeOf(page);
    assert.ok(steps > 4 && after.scrollY > 60, `scrolled by ${after.scrollY} px in ${steps} steps`);
    assertSame(before, after, true);
  });

  engine.test('no frame is without its text, or has it twice', {width: 800, height: 620, skip: engine.name !== 'chromium' && 'needs a screencast'}, async (page) => {
    const goOn = await openHeld(page, 'a/everything/');
    const {box} = await page.find('paragraph', undefined);
    const first = ink(await page.picture(), box, 1);
    const pictures = await frames(page, async () => {
      goOn();
      await page.isDrawn();
      await page.isStill();
    });
    assert.ok(pictures.length > 0, 'something was painted');
    const scale = pictures[0].width / 800;
    for (const [at, picture] of pictures.entries()) {
      const now = ink(picture, box, scale) / scale ** 2;
      assert.ok(now > first * 0.8 && now < first * 1.25, `frame ${at} of ${pictures.length} has ${Math.round(now / first * 100)} % of the ink`);
    }
  });

  engine.test('a lost context leaves the reader at the same line, with the sheet open too', {width: 600, height: 620, isNoisy: true}, async (page) => {
    const before = await openScrolled(page);
    await loseContext(page);
    await isFlow(page);
    assertSame(before, await placeOf(page), false);
    await page.evaluate(() => /** @type {any} */ (window).control.restoreContext());
    await page.isDrawn();
    assertSame(before, await placeOf(page), false);
    await page.click('button', text('bar_settings_label'));
    await page.find('dialog', text('settings_title'));
    await loseContext(page);
    await isFlow(page);
    await page.click('radio', text('settings_theme_sepia'));
    await page.waitFor('sepia', () => document.documentElement.dataset.theme === 'sepia');
    await page.evaluate(() => /** @type {any} */ (window).control.restoreContext());
    await page.isDrawn();
    await page.click('radio', text('settings_theme_light'));
    await page.waitFor('light', () => document.documentElement.dataset.theme === 'light');
    await page.click('button', text('close'));
    await page.isGone('dialog');
    assertSame(before, await placeOf(page), false);
  });

  engine.test('a press counts that begins in one mode and ends in the other', {width: 600, height: 620, isNoisy: true}, async (page) => {
    await openScrolled(page);
    await page.click('button', text('bar_settings_label'));
    const hold = async (/** @type {string} */ name) => {
      const {x, y} = await page.reachable('radio', text(name));
      await page.driver.hold(x, y);
    };
    await hold('settings_theme_sepia');
    await loseContext(page);
    await isFlow(page);
    await page.driver.letGo();
    await page.waitFor('sepia', () => document.documentElement.dataset.theme === 'sepia');
    await hold('settings_theme_light');
    await page.evaluate(() => /** @type {any} */ (window).control.restoreContext());
    await page.isDrawn();
    await page.driver.letGo();
    await page.waitFor('light', () => document.documentElement.dataset.theme === 'light');
  });

  engine.test('a crashed GPU process leaves the reader at the same line', {isNoisy: true, skip: engine.name !== 'chromium' && 'only Chromium can be told to crash it'}, async (page) => {
    const before = await openScrolled(page);
    await page.evaluate(() => new MutationObserver((records, observer) => {
      if (document.documentElement.dataset.mode !== 'flow') return;
      Object.assign(window, {wasFlow: scrollY});
      observer.disconnect();
    }).observe(document.documentElement, {attributeFilter: ['data-mode']}));
    const session = await page.driver.puppeteer?.browser().target().createCDPSession();
    await session?.send('Browser.crashGpuProcess');
    assert.equal(await page.waitFor('the loss', () => /** @type {any} */ (window).wasFlow), before.scrollY);
    await page.isDrawn();
    assertSame(before, await placeOf(page), false);
    await page.evaluate(() => scrollTo(0, 0));
    await assertReadable(page, 'Everything an Article Can Hold');
  });
});
