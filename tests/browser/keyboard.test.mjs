// @ts-check
// The keyboard alone: every control is reached in order and seen, Tab leaves at both ends, and the browser's own keys are left to it.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();

/** What has the focus: its name, and whether it is seen with an outline. @param {Page} page @returns {Promise<{name: string, isSeen: boolean} | null>} */
const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const {outlineStyle, outlineWidth} = getComputedStyle(at), box = at.getBoundingClientRect();
  const isInSight = box.bottom > 0 && box.top < innerHeight && box.width > 1;
  return {name: (at.getAttribute('aria-label') || at.textContent || '').trim(), isSeen: isInSight && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2};
});

/** Tab from the page's start until it leaves: to nothing, or, without a window around the page, to where it began.
 *  @param {Page} page @param {string} [modifier] @returns {Promise<string[]>} what was passed */
async function tabThrough(page, modifier) {
  const names = /** @type {string[]} */ ([]);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    Object.assign(window, {passed: new Set()});
  });
  for (let press = 0; press < 200; press++) {
    await page.driver.key('Tab', modifier);
    const at = await focused(page);
    const isNew = await page.evaluate(() => {
      const {passed} = /** @type {any} */ (window), {size} = passed;
      return passed.add(document.activeElement).size > size;
    });
    if (!at || !isNew) return names;
    assert.ok(at.isSeen, `"${at.name}" is seen to have the focus`);
    names.push(at.name);
  }
  throw new Error(`Tab does not leave the page: ${names.slice(-5)}`);
}

/** Every link and button that is there, in the order of the document. @param {Page} page @returns {Promise<string[]>} */
const controls = (page) => page.evaluate(() => [...document.querySelectorAll('a[href], button, [tabindex="0"]')]
  .filter((each) => each.getClientRects().length && !each.closest('[inert]') && each.getAttribute('tabindex') !== '-1')
  .map((each) => (each.getAttribute('aria-label') || each.textContent || '').trim()));

inEngines('keyboard', (engine) => {
  for (const mode of ['overlay', 'flow']) {
    for (const route of ['#/', '#/a/everything']) {
      engine.test(`Tab reaches everything in ${route} in order, and leaves at both ends, in ${mode}`, {}, async (page) => {
        await page.open(`${site.address}?${mode === 'flow' ? 'mode=flow' : 'probe=1'}${route}`);
        await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
        await page.find('heading', undefined, {level: 1});
        const wanted = await controls(page);
        assert.ok(wanted.length > 5, `${wanted.length} controls`);
        assert.deepEqual(await tabThrough(page), wanted);
        assert.deepEqual((await tabThrough(page, 'Shift')).reverse(), wanted);
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
        [' ', ''], ['PageDown', ''], ['ArrowDown', ''], ['Home', ''], ['End', ''], ['Backspace', ''], ['/', ''], ["'", '']];
      return keys.filter(([key, modifier]) => !document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...(modifier && {[modifier]: true})}))).map(([key]) => key);
    });
    assert.deepEqual(taken, []);
  });
});
