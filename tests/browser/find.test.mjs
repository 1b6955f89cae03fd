// @ts-check
// Finding in the page: deep in a long article and across the end of a line, by window.find and by the browser's own Ctrl+F.
import assert from 'node:assert/strict';
import {desktop} from './support/desktop.mjs';
import {inEngines} from './support/engines.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();
const deep = 'number 67 has asked';

/** Words on both sides of the end of a line in a paragraph far down. @param {Page} page @param {number} paragraph @returns {Promise<string>} */
async function overLineEnd(page, paragraph) {
  const words = await page.evaluate((/** @type {number} */ at) => {
    const lines = [...document.querySelectorAll('main .body p')][at].querySelectorAll('.l');
    return [lines[0].textContent, lines[1].textContent];
  }, paragraph);
  return [...words[0].trim().split(' ').slice(-2), ...words[1].trim().split(' ').slice(0, 2)].join(' ');
}

/** Selected, and seen. @param {Page} page @param {string} wanted */
async function assertFound(page, wanted) {
  await page.waitFor(`"${wanted}" in sight`, (/** @type {string} */ text) => {
    const chosen = getSelection(), bar = document.querySelector('#bar')?.getBoundingClientRect().bottom ?? 0;
    if (!chosen?.rangeCount || chosen.toString() !== text) return false;
    const {top, bottom} = chosen.getRangeAt(0).getBoundingClientRect();
    return top >= bar && bottom <= innerHeight;
  }, wanted);
}

/** Firefox begins after the selection, and in a focused element. @param {Page} page @param {string} text @returns {Promise<boolean>} */
const findInPage = (page, text) => page.evaluate((/** @type {string} */ words) => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.removeAllRanges();
  return /** @type {any} */ (window).find(words, false, false, true);
}, text);

/** @param {Page} page @param {string} id */
async function openArticle(page, id) {
  await page.open(`${site.address}#/a/${id}`);
  await page.isDrawn();
  await page.find('article');
}

/** By the browser's find bar, which is no part of the page and says nothing of itself: on a busy machine it takes another try.
 *  @param {Page} page @param {ReturnType<typeof desktop>} keys @param {string} words */
async function findByBar(page, keys, words) {
  const barIsDone = () => new Promise((done) => setTimeout(done, 500));
  for (let attempt = 0; attempt < 5 && await page.evaluate(() => String(getSelection())) !== words; attempt++) {
    await keys.key('ctrl+f');
    await barIsDone();
    await keys.type(words);
    await keys.key('Return');
    await barIsDone();
    await keys.key('Escape');
    await barIsDone();
  }
  await assertFound(page, words);
}

inEngines('find', (engine) => {
  engine.test('window.find selects words deep in a long article, across a line end, and scrolls to them', {}, async (page) => {
    await openArticle(page, 'shelves');
    const broken = await overLineEnd(page, 71);
    for (const words of [deep, broken, 'Shelf 3 holds']) {
      assert.equal(await findInPage(page, words), true, words);
      await assertFound(page, words);
      assert.equal(await page.mode(), 'overlay', 'the page stays drawn');
    }
    assert.equal(await findInPage(page, 'number 81 has'), false, 'what is not there is not found');
  });

  engine.test('window.find finds Arabic, Chinese, Korean and Thai', {width: 360, height: 640}, async (page) => {
    // Each longer than a line.
    const wanted = {arabic: 'ومع ذلك عرف الجميع أي مفتاح يفتحها بعد الغروب', chinese: '大家都知道天黑以后哪一把钥匙能把它打开。谭纳太太',
      korean: '간판이 없었지만 해가 진 뒤에 어느 열쇠로', thai: 'แต่ทุกคนรู้ว่ากุญแจดอกไหนเปิดมัน'};
    for (const [id, words] of Object.entries(wanted)) {
      await page.goto('about:blank');
      await openArticle(page, id);
      assert.equal(await findInPage(page, words), true, words);
      await assertFound(page, words);
    }
  });

  const skip = engine.name === 'webkit' && 'the find bar of MiniBrowser is no browser\'s';
  engine.test("the browser's own Ctrl+F finds deep in a long article and across a line end", {isOnDesktop: true, skip}, async (page) => {
    const keys = desktop();
    try {
      await openArticle(page, 'shelves');
      await keys.activate(await page.title());
      for (const words of [deep, await overLineEnd(page, 71)]) {
        await findByBar(page, keys, words);
      }
      assert.equal(await page.mode(), 'overlay', 'the page stays drawn');
    } finally {
      await keys.close();
    }
  });
});
