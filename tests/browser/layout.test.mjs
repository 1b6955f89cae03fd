// @ts-check
// Computed, not judged: the measure, and that nothing is wider than a small phone.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

const site = await testSite();

/** Runs in the page: the characters of each line of each paragraph, the last lines left out. @returns {string[]} */
function fullLines() {
  const range = document.createRange();
  return [...document.querySelectorAll('main article p')].flatMap((paragraph) => {
    const lines = /** @type {{top: number, text: string}[]} */ ([]);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (!box) continue;
        const line = lines.at(-1);
        if (line && Math.abs(line.top - box.top) < box.height / 2) line.text += node.nodeValue?.[at];
        else lines.push({top: box.top, text: node.nodeValue?.[at] ?? ''});
      }
    }
    return lines.slice(0, -1).map((line) => line.text.trim());
  });
}

inEngines('layout', (engine) => {
  for (const mode of ['overlay', 'flow']) {
    engine.test(`60 to 75 characters in a full line at 1440, in ${mode}`, {width: 1440, height: 900}, async (page) => {
      await page.open(`${site.address}${mode === 'flow' ? '?mode=flow' : ''}#/a/the-lamp`);
      await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
      await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
      const lengths = (await page.evaluate(fullLines)).map((/** @type {string} */ line) => [...line].length);
      assert.ok(lengths.length >= 15, `${lengths.length} full lines`);
      const mean = lengths.reduce((/** @type {number} */ sum, /** @type {number} */ each) => sum + each, 0) / lengths.length;
      assert.ok(mean >= 60 && mean <= 75, `${mean.toFixed(1)} characters on average: ${lengths}`);
      // Ragged lines: a long word that moves on leaves a shorter one.
      const outside = lengths.filter((/** @type {number} */ length) => length < 56 || length > 76);
      assert.deepEqual(outside, [], `of ${lengths}`);
    });

    engine.test(`no horizontal scroll at 320, in ${mode}`, {width: 320, height: 640}, async (page) => {
      const query = mode === 'flow' ? '?mode=flow' : '';
      for (const route of ['#/', '#/c/family', '#/c/odds-and-ends', '#/a/the-lamp', '#/a/everything', '#/a/long-word', '#/a/arabic', '#/a/thai', '#/a/nothing-here']) {
        await page.goto('about:blank');
        await page.open(site.address + query + route);
        await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
        const excess = await page.evaluate(() => [document.documentElement, document.body].map((each) => each.scrollWidth - document.documentElement.clientWidth));
        assert.ok(Math.max(...excess) <= 0, `${route} is ${excess} px wider than the window`);
      }
      await page.click('button', text('bar_settings_label'));
      const sheet = await page.find('dialog');
      assert.ok(sheet.box.left >= 0 && sheet.box.left + sheet.box.width <= 320, `the sheet stands from ${sheet.box.left} over ${sheet.box.width}`);
    });

    engine.test(`every control and every row link is at least 44 px to press on a phone, in ${mode}`, {width: 390, height: 844}, async (page) => {
      await page.open(`${site.address}${mode === 'flow' ? '?mode=flow' : ''}#/`);
      await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
      await page.click('button', text('bar_settings_label'));
      await page.find('dialog');
      for (const each of [...await page.all('button'), ...await page.all('radio')]) {
        assert.ok(each.box.width >= 43.5 && each.box.height >= 43.5, `${each.name}: ${each.box.width}×${each.box.height}`);
      }
    });
  }
});
