// @ts-check
// The keyboard alone: every control is reached in order and seen, Tab leaves at both ends, and the browser's own keys are left to it.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();

/** What has the focus: its name, and whether it is seen with an outline. A window that is not in front, as WebKit's here, shows none.
 *  @param {Page} page @returns {Promise<{name: string, isSeen: boolean} | null>} */
const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const {outlineStyle, outlineWidth} = getComputedStyle(at), box = at.getBoundingClientRect();
  const isInSight = box.bottom > 0 && box.top < innerHeight && box.width > 1;
  return {name: (at.getAttribute('aria-label') || at.textContent || '').trim(), isSeen: !document.hasFocus() || (isInSight && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)};
});

/** Tab, so many times. @param {Page} page @param {number} count @param {string} [modifier] @returns {Promise<string[]>} what was reached, each of it seen */
async function tab(page, count, modifier) {
  const names = /** @type {string[]} */ ([]);
  for (let press = 0; press < count; press++) {
    await page.driver.key('Tab', modifier);
    let at = await focused(page);
    for (let tries = 0; at && !at.isSeen; tries++) {  // engines scroll to it in their time
      assert.ok(tries < 40, `"${at.name}" is seen to have the focus`);
      await page.isPainted();
      at = await focused(page);
    }
    names.push(at?.name ?? '');
  }
  return names;
}

/** From either end: to another control, to nothing, or out of the page, which keeps its place. @param {Page} page @param {string} name @param {string} [modifier] */
async function leaves(page, name, modifier) {
  await page.driver.key('Tab', modifier);
  const isOut = await page.evaluate(() => !document.hasFocus());
  assert.ok(isOut || (await focused(page))?.name !== name, `Tab leaves "${name}"`);
}

/** Every link, button and field that is there, in the order of the document. @param {Page} page @returns {Promise<string[]>} */
const controls = (page) => page.evaluate(() => [...document.querySelectorAll('a[href], button, input, [tabindex="0"]')]
  .filter((each) => each.getClientRects().length && !each.closest('[inert]') && each.getAttribute('tabindex') !== '-1')
  .map((each) => (each.getAttribute('aria-label') || each.textContent || '').trim()));

inEngines('keyboard', (engine) => {
  for (const mode of ['overlay', 'flow']) {
    for (const route of ['#/', '#/a/everything']) {
      engine.test(`Tab reaches everything in ${route} in order, and leaves at both ends, in ${mode}`, {}, async (page) => {
        await page.open(`${site.address}?probe=1${mode === 'flow' ? '&mode=flow' : ''}${route}`);
        await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
        await page.find('heading', undefined, {level: 1});
        if (route !== '#/') await page.find('navigation', text('neighbours_label'));  // they come after the article
        const wanted = await controls(page);
        assert.ok(wanted.length > 5, `${wanted.length} controls`);
        assert.deepEqual(await tab(page, wanted.length), wanted);
        assert.deepEqual(await tab(page, wanted.length - 1, 'Shift'), wanted.slice(0, -1).reverse());
        await leaves(page, wanted[0], 'Shift');
        await page.evaluate(() => {
          const links = [...document.querySelectorAll('a[href], button')].filter((each) => each.getClientRects().length);
          /** @type {HTMLElement} */ (links[links.length - 1]).focus();
        });
        if (engine.name !== 'firefox') await leaves(page, wanted[wanted.length - 1]);  // after whose page comes nothing, without a window
      });
    }
  }

  engine.test('from the library to an article, its settings and back by keys alone', {}, async (page) => {
    await page.open(site.address);
    await page.isDrawn();
    await page.find('link', 'Family, Parents', {focus: true});
    await page.key('Enter');
    await page.find('heading', 'Family, Parents', {level: 1});
    await page.find('link', 'The Lamp at the End of the Street', {focus: true});
    await page.key('Enter');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.isDrawn();
    await page.find('button', text('bar_settings_label'), {focus: true});
    await page.key(' ');
    await page.find('dialog');
    await page.key('Escape');
    await page.isGone('dialog');
    assert.equal((await focused(page))?.name, text('bar_settings_label'), 'the focus is back on its button');
    await page.back();
    await page.find('heading', 'Family, Parents', {level: 1});
  });

  engine.test("the browser's own keys are left to it", {}, async (page) => {
    await page.open(site.address + '#/a/the-lamp');
    await page.isDrawn();
    const taken = await page.evaluate(() => {
      const keys = [['f', 'ctrlKey'], ['p', 'ctrlKey'], ['r', 'ctrlKey'], ['l', 'ctrlKey'], ['+', 'ctrlKey'], ['-', 'ctrlKey'], ['c', 'ctrlKey'], ['a', 'ctrlKey'], ['F5', ''], ['F3', ''], ['F1', ''], ['Tab', ''],
        [' ', ''], ['PageDown', ''], ['ArrowDown', ''], ['Home', ''], ['End', ''], ['Backspace', ''], ['n', ''], ['p', ''], ['k', ''], ["'", ''], ['/', 'altKey']];
      return keys.filter(([key, modifier]) => !document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...(modifier && {[modifier]: true})}))).map(([key]) => key);
    });
    assert.deepEqual(taken, []);
  });
});
