// @ts-check
// Flow and overlay, the themes, the "Aa" sheet, and what is there without WebGL or without JavaScript.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {siteTitle} from './support/collection.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';
import {light} from './support/pixels.mjs';

const site = await testSite();
const article = site.address + '#/a/the-lamp';
const settings = text('bar_settings_label');

// visual.md's table: bg and text.
const themes = {light: ['FCFBF8', '1D1F23'], dark: ['15171A', 'DEDCD6'], sepia: ['F6EEDD', '3A2E20']};

/** @param {string} hex */
const rgb = (hex) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** The colour of the paper where no text is. @param {import('./support/page.mjs').Page} page */
async function paper(page) {
  const picture = await page.picture();
  const at = ((picture.height - 4) * picture.width + 4) * 4;
  return [...picture.data.slice(at, at + 3)];
}

/** @param {number[]} got @param {number[]} wanted @param {string} what */
const isColour = (got, wanted, what) => got.forEach((value, at) => assert.ok(Math.abs(value - wanted[at]) <= 2, `${what}: ${got}, not ${wanted}`));

/** Waits until the choice is taken. @param {import('./support/page.mjs').Page} page @param {string} choice */
const isChecked = (page, choice) => page.waitFor(`${choice} checked`, (/** @type {string} */ name) =>
  [...document.querySelectorAll('[role=radio]')].some((each) => each.textContent === name && each.getAttribute('aria-checked') === 'true'), choice);

inEngines('modes', (engine) => {
  engine.test('the canvas takes over by itself', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
  });

  engine.test('?mode=flow keeps the browser painting', {}, async (page) => {
    await page.open(`${site.address}?probe=1&mode=flow#/a/the-lamp`);
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.isStill();
    assert.equal(await page.mode(), 'flow');
    assert.equal((await page.counters()).frames, 0, 'nothing was drawn');
  });

  for (const isDark of [false, true]) {
    engine.test(`the system's ${isDark ? 'dark' : 'light'} is followed`, {dark: isDark}, async (page) => {
      await page.open(article);
      await page.isDrawn();
      isColour(await paper(page), rgb(themes[isDark ? 'dark' : 'light'][0]), 'paper');
    });
  }

  for (const mode of ['overlay', 'flow']) {
    engine.test(`each theme is chosen in the sheet, shown and remembered, in ${mode}`, {}, async (page) => {
      await page.open(article);
      await page.isDrawn();
      if (mode === 'flow') {
        await page.click('button', settings);
        await page.click('radio', text('settings_mode_plain'));
        await page.click('button', text('close'));
        await page.waitFor('flow', () => document.documentElement.dataset.mode === 'flow');
      }
      for (const theme of /** @type {const} */ (['dark', 'sepia', 'light'])) {
        await page.click('button', settings);
        await page.find('dialog', text('settings_title'));
        await page.click('radio', text(`settings_theme_${theme}`));
        await isChecked(page, text(`settings_theme_${theme}`));
        await page.click('button', text('close'));
        await page.isGone('dialog');
        isColour(await paper(page), rgb(themes[theme][0]), theme);
        await page.reload();
        await page.isReady();
        await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
        isColour(await paper(page), rgb(themes[theme][0]), `${theme} after a reload`);
      }
    });
  }

  engine.test('text has five sizes, remembered', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(/** @type {Element} */ ([...document.querySelectorAll('main p')].find((each) => each.textContent?.includes('sign above')))).fontSize));
    const normal = await size();
    assert.equal(normal, 18);
    for (const [key, factor] of [['settings_size_1', 0.85], ['settings_size_5', 1.5]]) {
      await page.click('button', settings);
      await page.click('radio', text(String(key)));
      await isChecked(page, text(String(key)));  // the sheet has another size from here on
      await page.click('button', text('close'));
      await page.isGone('dialog');
      assert.ok(Math.abs(await size() - normal * Number(factor)) < 0.51, `${key}: ${await size()} px`);
    }
    await page.reload();
    await page.isReady();
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    assert.ok(Math.abs(await size() - 27) < 0.51, `after a reload: ${await size()} px`);
  });

  engine.test('the sheet is used by keyboard alone', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.find('button', settings, {focus: true});
    await page.key('Enter');
    await page.find('dialog', text('settings_title'));
    await page.waitFor('the focus in the sheet', () => !!document.activeElement?.closest('[role=dialog]'));
    const sepia = text('settings_theme_sepia');
    await page.find('radio', sepia, {focus: true});
    await page.key('Enter');
    await page.waitFor('sepia', () => document.documentElement.dataset.theme === 'sepia');
    await page.key('Escape');
    await page.isGone('dialog');
    await page.waitFor('the focus back on its button', (/** @type {string} */ label) => document.activeElement?.getAttribute('aria-label') === label, settings);
  });

  engine.test('a press beside the sheet closes it and does nothing else', {}, async (page) => {
    for (const [role, name] of [['link', siteTitle], ['button', settings]]) {
      await page.open(article);
      await page.isDrawn();
      const {x, y} = await page.find(role, name);
      await page.click('button', settings);
      await page.find('dialog', text('settings_title'));
      await page.driver.press(x, y);
      await page.isGone('dialog');
      await page.isPainted();
      assert.equal(await page.address(), article, name);
      assert.deepEqual(await page.all('dialog'), []);
    }
  });

  engine.test('the page behind an open sheet takes no focus', {}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.click('button', settings);
    await page.find('dialog', text('settings_title'));
    for (let press = 0; press < 12; press++) {
      await page.key('Tab');
      assert.equal(await page.evaluate(() => !!document.activeElement?.closest('#bar, #document')), false);
    }
  });

  engine.test('links are used by keyboard alone', {}, async (page) => {
    await page.open(site.address);
    await page.isDrawn();
    await page.find('link', 'Family, Parents', {focus: true});
    await page.key('Enter');
    await page.find('heading', 'Family, Parents', {level: 1});
  });

  engine.test('without WebGL the page stays in flow and works', {webgl: false, isNoisy: true}, async (page) => {
    await page.open(article);
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
    await page.click('button', settings);
    await page.click('radio', text('settings_theme_dark'));
    await page.click('button', text('close'));
    await page.isGone('dialog');
    isColour(await paper(page), rgb(themes.dark[0]), 'dark');
    assert.equal(await page.mode(), 'flow');
  });

  engine.test('a lost context leaves the words readable, and a restored one draws again', {isNoisy: true}, async (page) => {
    await page.open(article);
    await page.isDrawn();
    await page.evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('#canvas'));
      const control = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Object.assign(window, {control});
      control?.loseContext();
    });
    await page.waitFor('flow', () => document.documentElement.dataset.mode === 'flow');
    const box = (await page.find('heading', 'The Lamp at the End of the Street', {level: 1})).box;
    const picture = await page.picture();
    let darkest = 255;
    for (let x = Math.round(box.left); x < box.left + box.width; x++) {
      for (let y = Math.round(box.top); y < box.top + box.height; y++) darkest = Math.min(darkest, light(picture, x, y));
    }
    assert.ok(darkest < 80, `the heading is painted: darkest is ${darkest}`);
    await page.evaluate(() => /** @type {any} */ (window).control.restoreContext());
    await page.isDrawn();
  });

  engine.test('without JavaScript the prerendered pages are read and followed', {javascript: false}, async (page) => {
    await page.goto(site.address);
    await page.find('heading', siteTitle, {level: 1});
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
    assert.equal(await page.address(), site.address + 'c/family/');
    await page.click('link', 'The Lamp at the End of the Street');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    assert.equal(await page.address(), site.address + 'a/the-lamp/');
    assert.match(await page.words(), /no sign above its door/);
    assert.deepEqual((await page.all('button')).map((each) => each.name), [], 'nothing that needs the program');
    isColour(await paper(page), rgb(themes.light[0]), 'paper');
    await page.click('link', siteTitle);
    await page.find('heading', siteTitle, {level: 1});
  });
});
