// @ts-check
// Fingers on an emulated phone: tap, scroll, pinch. Chromium: the other engines' drivers have no touch.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {ink} from './support/pixels.mjs';
import {testSite} from './support/test_site.mjs';
import {wordsOf} from './support/words.mjs';

const site = await testSite();

/** @param {import('./support/page.mjs').Page} page @returns {Promise<import('puppeteer-core').Page>} as a phone */
async function onPhone(page) {
  const tab = page.driver.puppeteer;
  assert.ok(tab);
  await tab.setViewport({width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true});
  return tab;
}

/** One finger, upwards. @param {import('./support/page.mjs').Page} page @param {import('puppeteer-core').Page} tab */
async function swipe(page, tab) {
  await tab.touchscreen.touchStart(200, 700);
  for (let y = 700; y > 200; y -= 50) {
    await tab.touchscreen.touchMove(200, y);
    await page.isPainted();
  }
  await tab.touchscreen.touchEnd();
  await page.waitFor('scrolling', () => scrollY > 200);
}

inEngines('touch', (engine) => {
  const skip = engine.name === 'chromium' ? false : 'no touch in this driver';

  engine.test('a tap follows a link and presses a drawn button, a finger scrolls', {skip}, async (page) => {
    const tab = await onPhone(page);
    await page.open(site.address + '?probe=1');
    await page.isDrawn();
    await page.tap('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
    await page.goto('about:blank');
    await page.open(site.address + '?probe=1#/a/the-lamp');
    await page.isDrawn();
    await swipe(page, tab);
    await page.tap('button', 'Random article');
    await page.waitFor('another article', () => !location.hash.includes('the-lamp'));
  });

  engine.test('a finger that scrolls past an embedded page does not start its program, one that taps does', {skip}, async (page) => {
    const tab = await onPhone(page);
    await page.goto(site.address + 'a/everything/?embed=1');
    await swipe(page, tab);
    await swipe(page, tab);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.program), undefined);
    await tab.touchscreen.tap(200, 400);
    await page.isDrawn();
  });

  engine.test('two fingers enlarge the page, and its words stay drawn', {skip}, async (page) => {
    const tab = await onPhone(page);
    await page.open(site.address + '?probe=1#/a/the-lamp');
    await page.isDrawn();
    const fingers = await tab.createCDPSession();
    const touch = (/** @type {string} */ type, /** @type {number} */ apart) => fingers.send('Input.dispatchTouchEvent', /** @type {any} */ ({type,
      touchPoints: type === 'touchEnd' ? [] : [{x: 195 - apart, y: 300, id: 0}, {x: 195 + apart, y: 300, id: 1}]}));
    await touch('touchStart', 30);
    for (let apart = 40; apart <= 90; apart += 10) {
      await touch('touchMove', apart);
      await page.isPainted();
    }
    await touch('touchEnd', 0);
    const scale = await page.waitFor('a larger page', () => (visualViewport?.scale ?? 1) > 1.2 && visualViewport?.scale);
    assert.equal(await page.mode(), 'overlay');
    const {left, top} = await page.evaluate(() => ({left: visualViewport?.offsetLeft ?? 0, top: visualViewport?.offsetTop ?? 0}));
    const picture = await page.picture();
    const seen = (await page.evaluate(wordsOf, 'main')).filter((/** @type {import('./support/words.mjs').Word} */ {box, text}) => /\p{L}{3}/u.test(text) && box.left > left + 4 && box.top > top + 90 && box.left + box.width < left + 390 / scale - 4 && box.top + box.height < top + 800 / scale);
    assert.ok(seen.length > 0, 'words are in sight');
    for (const {box, text} of seen) {
      const shown = {left: (box.left - left) * scale, top: (box.top - top) * scale, width: box.width * scale, height: box.height * scale};
      assert.ok(ink(picture, shown, 2) / (shown.width * shown.height * 4) > 4, `"${text}" is drawn`);
    }
  });

  engine.test('at 400 % and with large text everything fits 320 px across', {width: 320, height: 256, ratio: 4}, async (page) => {
    for (const size of [1, 4]) {
      await page.keep(site.address, JSON.stringify({text_size: size}));
      for (const route of ['#/', '#/c/family', '#/a/everything', '#/a/arabic', '#/a/tables']) {
        await page.goto('about:blank');
        await page.open(`${site.address}?probe=1${route}`);
        await page.isStill();
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(excess <= 0, `${route} at size ${size} is ${excess} px too wide`);
      }
    }
  });
});
