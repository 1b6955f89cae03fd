// @ts-check
// Some seconds of real use, recorded as frames in overlay and in flow, side by side: load, fling, select across two blocks, hover,
// resize, change the theme. In no frame is text missing; what rests is in the same place in both within 2 px.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {crop, find, ink} from './support/pixels.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';
import {wordsOf} from './support/words.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {import('./support/words.mjs').Word} Word */
/** @typedef {import('./support/png.mjs').Image} Image */
/** A frame: taken in the middle of a movement, or at rest and then with its words.
 * @typedef {{name: string, picture: Image, words: Word[] | null, scrolled: number, column: import('./support/pixels.mjs').Box}} Frame */

const site = await testSite();
const [reach, mostOff, isTheSame] = [5, 2, 0.6];

/** Runs in the page: the part of the window in which the article's text may stand. */
function columnInSight() {
  const {left, width, top, bottom} = /** @type {Element} */ (document.querySelector('main .body')).getBoundingClientRect();
  const start = Math.max(top, document.querySelector('#bar')?.getBoundingClientRect().bottom ?? 0);
  return {left, width, top: start, height: Math.min(bottom, innerHeight) - start};
}

class Recording {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.frames = /** @type {Frame[]} */ ([]);
  }

  /** In the middle of a movement: what is on the screen now. @param {string} name */
  async moving(name) {
    const picture = await this.page.picture();
    this.frames.push({name, picture, words: null, scrolled: await this.page.scrollY(), column: await this.page.evaluate(columnInSight)});
  }

  /** @param {string} name */
  async atRest(name) {
    await this.page.isStill();
    await this.page.isPainted();
    const words = await this.page.evaluate(wordsOf, 'main .body'), picture = await this.page.picture();
    this.frames.push({name, picture, words, scrolled: await this.page.scrollY(), column: await this.page.evaluate(columnInSight)});
  }
}

/** The same in both modes. @param {Page} page @param {'overlay' | 'flow'} mode @returns {Promise<Frame[]>} */
async function use(page, mode) {
  const record = new Recording(page), {driver} = page;
  await page.keepTold(site.address);
  await driver.resize(900, 700);
  await page.open(`${site.address}?probe=1${mode === 'flow' ? '&mode=flow' : ''}#/a/everything`);
  await page.waitFor('the text', () => !!document.querySelector('main .body p'));
  await record.moving('loading');
  if (mode === 'overlay') await page.isDrawn();
  await record.atRest('loaded');
  for (let turn = 0; turn < 5; turn++) {
    await page.wheel(120);
    await record.moving(`fling ${turn}`);
  }
  await page.evaluate(() => scrollTo(0, 500));
  await record.atRest('flung');
  await page.evaluate(() => scrollTo(0, 0));
  await page.isPainted();
  const words = (await page.evaluate(wordsOf, 'main .body')).filter((/** @type {Word} */ word) => word.isVisible);
  const [from, to] = [words[3], words[words.length - 4]].map(({box}) => ({x: box.left + box.width / 2, y: box.top + box.height / 2}));
  await driver.drag(from, to);
  await record.atRest('selected');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.point('button', text('bar_settings_label'));
  await record.atRest('hovering');
  await driver.resize(560, 700);
  await record.moving('resizing');
  if (mode === 'overlay') await page.isDrawn();
  await record.atRest('resized');
  await page.click('button', text('bar_settings_label'));
  await page.click('radio', text('settings_theme_dark'));
  await page.waitFor('dark', () => document.documentElement.dataset.theme === 'dark');
  await page.key('Escape');
  await page.isGone('dialog');
  await record.atRest('dark');
  await page.evaluate(() => localStorage.clear());
  assert.equal(await page.mode(), mode);
  return record.frames;
}

/** The highest part of the column without ink, in px: more than the space around a rule or a heading is missing text. @param {Frame} frame */
function emptyPart({picture, column}) {
  let highest = 0, empty = 0;
  for (let y = Math.ceil(column.top); y < column.top + column.height - 1; y++) {
    empty = ink(picture, {...column, top: y, height: 1}, 1) / column.width > 0.3 ? 0 : empty + 1;
    highest = Math.max(highest, empty);
  }
  return highest;
}

/** @param {Frame} drawn @param {Frame} painted */
function compare(drawn, painted) {
  const both = (drawn.words ?? []).map((word, at) => ({word, other: painted.words?.[at]}))
    .filter(({word, other}) => word.isVisible && other?.isVisible && other.text === word.text && /\p{L}{3}/u.test(word.text));
  assert.ok(both.length > 10, `${drawn.name}: ${both.length} words are in sight in both`);
  for (const {word, other} of both.filter((_, at) => at % Math.ceil(both.length / 16) === 0)) {
    const found = find(crop(drawn.picture, word.box, 1), crop(painted.picture, /** @type {Word} */ (other).box, 1, reach));
    const off = [found.x - reach, found.y - reach];
    assert.ok(found.likeness > isTheSame, `${drawn.name}: "${word.text}" is drawn as it is painted (likeness ${found.likeness.toFixed(2)})`);
    assert.ok(off.every((px) => Math.abs(px) <= mostOff), `${drawn.name}: "${word.text}" is ${off} px off`);
    const shift = [word.box.left - /** @type {Word} */ (other).box.left, word.box.top + drawn.scrolled - /** @type {Word} */ (other).box.top - painted.scrolled];
    assert.ok(shift.every((px) => Math.abs(px) <= mostOff), `${drawn.name}: "${word.text}" stands ${shift} px elsewhere`);
  }
}

inEngines('real use', (engine) => {
  engine.test('no frame misses text, and what rests is the same drawn and painted', {width: 900, height: 700, isComposited: true}, async (page) => {
    const drawn = await use(page, 'overlay'), painted = await use(page, 'flow');
    assert.deepEqual(drawn.map(({name}) => name), painted.map(({name}) => name));
    for (const [at, frame] of drawn.entries()) {
      for (const [mode, each] of [['drawn', frame], ['painted', painted[at]]]) assert.ok(emptyPart(/** @type {Frame} */ (each)) < 120, `${frame.name}, ${mode}: ${emptyPart(/** @type {Frame} */ (each))} px are empty`);
      if (frame.words) compare(frame, painted[at]);
    }
  });
});
