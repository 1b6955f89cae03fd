// @ts-check
// The page is truly drawn: the canvas has the words, where the document has them, as sharp and heavy as the browser's own.
import assert from 'node:assert/strict';
import {inEngines, todays} from './support/engines.mjs';
import {crop, find, gradient, ink} from './support/pixels.mjs';
import {testSite} from './support/test_site.mjs';
import {wordsOf} from './support/words.mjs';

/** @typedef {import('./support/words.mjs').Word} Word */

const site = await testSite();
const heading = 'The Lamp at the End of the Street';
const [phone, tablet, desktop] = [{width: 390, height: 844, ratio: 3}, {width: 820, height: 1180, ratio: 2}, {width: 1440, height: 900, ratio: 2}];

/** @param {import('./support/page.mjs').Page} page @returns {Promise<{picture: import('./support/png.mjs').Image, words: Word[]}>} */
async function look(page) {
  return {picture: await page.picture(), words: await page.evaluate(wordsOf, 'main')};
}

/** The article in overlay, and painted by the browser alone. @param {import('./support/page.mjs').Page} page */
async function drawnAndPainted(page) {
  await page.keepTold(site.address);
  await page.open(`${site.address}?probe=1#/a/the-lamp`);
  await page.isDrawn();
  await page.isStill();
  const drawn = await look(page);
  assert.equal(await page.mode(), 'overlay');
  await page.goto('about:blank');
  await page.open(`${site.address}?probe=1&mode=flow#/a/the-lamp`);
  await page.find('heading', heading, {level: 1});
  await page.isStill();
  const painted = await look(page);
  assert.equal(await page.mode(), 'flow');
  assert.deepEqual(drawn.words.map((word) => word.text), painted.words.map((word) => word.text), 'the document has the same words in both modes');
  const both = drawn.words.map((word, at) => ({text: word.text, drawn: word, painted: painted.words[at]})).filter((word) => word.drawn.isVisible && word.painted.isVisible);
  assert.ok(both.length > 60, `${both.length} words are in sight`);
  return {drawn: drawn.picture, painted: painted.picture, words: both};
}

// WebKitGTK sets glyphs up to half a px apart from where its canvas does; other words come out under 0.5.
const isTheSame = 0.6;

/** @param {{text: string, drawn: Word, painted: Word}[]} words @param {string[]} texts */
function wordNamed(words, ...texts) {
  const found = words.find((word) => texts.includes(word.text));
  assert.ok(found, `"${texts}" is in sight`);
  return found;
}

/** @template T @param {T[]} list @param {number} most @returns {T[]} spread over the whole */
const sample = (list, most) => list.filter((_, at) => at % Math.ceil(list.length / most) === 0);

inEngines('drawing', (engine) => {
  for (const size of [phone, tablet, desktop]) {
    const name = `${size.width}×${size.height} at ratio ${size.ratio}`;
    engine.test(`drawn only by the canvas, ${name}`, size, async (page) => {
      await page.keepTold(site.address);
      await page.goto(`${site.address}?probe=1#/a/the-lamp`);
      await page.find('heading', heading, {level: 1});
      await page.isDrawn();
      await page.isStill();
      const before = await look(page);
      await page.hide('#canvas');
      await page.waitFor('the canvas hidden', () => getComputedStyle(/** @type {Element} */ (document.querySelector('#canvas'))).visibility === 'hidden');
      const after = await look(page);
      const words = before.words.filter((word) => word.isVisible && /\p{L}/u.test(word.text));
      assert.ok(words.length > 60, `${words.length} words are in sight`);
      for (const word of words) {
        const area = word.box.width * word.box.height * size.ratio ** 2;
        const [with_, without] = [ink(before.picture, word.box, size.ratio) / area, ink(after.picture, word.box, size.ratio) / area];
        assert.ok(with_ > 6, `"${word.text}" is drawn (ink ${with_.toFixed(1)})`);
        assert.ok(without < 0.5, `"${word.text}" vanishes with the canvas (ink ${without.toFixed(1)})`);
      }
    });

    engine.test(`overlay and flow show the same words in the same places within 2 px, ${name}`, size, async (page) => {
      const {drawn, painted, words} = await drawnAndPainted(page);
      const reach = 4, {ratio} = size;
      const other = find(crop(drawn, wordNamed(words, 'nobody', 'Nobody').drawn.box, ratio), crop(painted, wordNamed(words, 'library').painted.box, ratio, reach));
      assert.ok(other.likeness < isTheSame, `two words are told apart (likeness ${other.likeness.toFixed(2)})`);
      for (const word of sample(words.filter((each) => each.text.length > 2), 30)) {
        const found = find(crop(drawn, word.drawn.box, ratio), crop(painted, word.painted.box, ratio, reach));
        const [dx, dy] = [found.x / ratio - reach, found.y / ratio - reach];
        assert.ok(found.likeness > isTheSame, `"${word.text}" is drawn as it is painted (likeness ${found.likeness.toFixed(2)})`);
        assert.ok(Math.abs(dx) <= 2 && Math.abs(dy) <= 2, `"${word.text}" is ${dx.toFixed(2)}, ${dy.toFixed(2)} px off`);
      }
    });
  }

  for (const ratio of engine.name === 'webkit' ? [1, 2, 3] : [1, 1.25, 2, 3]) {
    engine.test(`as sharp and heavy as the browser's own text within 5 %, ratio ${ratio}`, {width: 800, height: 700, ratio}, async (page) => {
      const {drawn, painted, words} = await drawnAndPainted(page);
      const sum = (/** @type {import('./support/png.mjs').Image} */ picture, /** @type {'drawn' | 'painted'} */ which) =>
        words.reduce((total, word) => total + gradient(picture, word[which].box, ratio, 1), 0);
      const share = sum(drawn, 'drawn') / sum(painted, 'painted');
      assert.ok(Math.abs(share - 1) <= 0.05, `summed gradient is ${share.toFixed(3)} of the browser's`);
    });
  }

  const scripts = ['arabic', 'hebrew', 'hindi', 'chinese', 'korean', 'thai', 'everything'];
  const ratios = engine.name === 'webkit' ? [1, 2, 3] : [1, 1.25, 2, 3];
  const cells = ['light', 'dark', 'sepia'].flatMap((theme, row) => scripts.map((id, column) => ({theme, id, ratio: ratios[(row + column) % ratios.length]})));
  for (const {theme, id, ratio} of todays(cells)) {
    engine.test(`every word is seen: ${id} in ${theme} at ratio ${ratio}`, {width: 800, height: 700, ratio}, async (page) => {
      await page.keep(site.address, JSON.stringify({theme}));
      await page.open(`${site.address}?probe=1#/a/${id}`);
      await page.waitFor(theme, (/** @type {string} */ wanted) => document.documentElement.dataset.theme === wanted, theme);
      await page.isDrawn();
      await page.isStill();
      const {picture, words} = await look(page);
      const seen = words.filter((word) => word.isVisible && /\p{L}/u.test(word.text));
      assert.ok(seen.length > 3, `${seen.length} words are in sight`);
      for (const word of seen) {
        const share = ink(picture, word.box, ratio) / (word.box.width * word.box.height * ratio ** 2);
        assert.ok(share > 4, `"${word.text}" is seen (ink ${share.toFixed(1)})`);
      }
    });
  }
});
