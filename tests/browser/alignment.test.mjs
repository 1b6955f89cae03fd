// @ts-check
// Drawn words stand where the document's words stand, in every script: the ink of the canvas alone, line by line, against the
// same document made opaque with the canvas hidden.
import assert from 'node:assert/strict';
import {after} from 'node:test';
import {inEngines, todays} from './support/engines.mjs';
import {inkEdges, linesOf} from './support/lines.mjs';
import {scripts, writeScripts} from './support/scripts.mjs';
import {bandsApart, record} from './support/screencast.mjs';
import {makeSite} from './support/site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */
/** @typedef {{text: string, off: {left: number, top: number, right: number, bottom: number}}} Difference CSS px */

const written = writeScripts();
const site = await makeSite([written.folder], {flags: ['--title', 'Scripts']});
written.remove();
after(() => site.close());

const paragraph = 'main .body p';
const wantedLines = 40;
// The first face of the list has these scripts; others fall back to faces of other heights.
const ownFace = ['latin'];
// WebKitGTK sets the words of a whole line of some faces up to 3.5 px further apart in its pages than on its canvas.
const acrossInWebKit = (/** @type {string} */ script) => script === 'devanagari' ? 3.5 : 2;
const most = (/** @type {string} */ engine, /** @type {string} */ script) => ({across: engine === 'webkit' ? acrossInWebKit(script) : 1, along: ownFace.includes(script) ? 1 : 2});

const opaque = '#canvas { visibility: hidden !important } #document * { color: #1d1f23 !important; -webkit-text-fill-color: currentcolor !important }';
// Red words multiplied with dark ones: what is drawn is dark in the red channel, what is drawn or in the document in the green one.
// A shadow without blur is the text itself.
const redWords = '#document { mix-blend-mode: multiply } #document * { text-shadow: 0 0 0 #f00 !important }';

/** Styles without touching the document. @param {Page} page @param {string} text */
async function addStyle(page, text) {
  await page.evaluate((/** @type {string} */ rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, text);
  await page.isPainted();
}

/** @param {Page} page @param {string} script */
async function openScript(page, script) {
  await page.open(`${site.address}?probe=1#/a/${script}`);
  await page.isDrawn();
  await page.evaluate((/** @type {string} */ where) => {
    const top = document.querySelector(where)?.getBoundingClientRect().top ?? 0, bar = document.querySelector('#bar')?.getBoundingClientRect().height ?? 0;
    scrollBy(0, Math.floor(top - bar - 4));
  }, paragraph);
  await page.isStill();
}

/** @param {Page} page @param {string} [change] rules to put the document in the wrong place @returns {Promise<Difference[]>} a line each */
async function differences(page, change = '') {
  const lines = await page.evaluate(linesOf, paragraph), {ratio} = page.options;
  const drawn = await page.picture();
  await addStyle(page, opaque + change);
  const real = await page.picture();
  assert.equal(await page.mode(), 'overlay');
  return lines.map((/** @type {{text: string, box: import('./support/pixels.mjs').Box}} */ {text, box}) => {
    const [a, b] = [inkEdges(drawn, box, ratio), inkEdges(real, box, ratio)];
    assert.ok(a && b, `"${text}" has ink in both: ${JSON.stringify([a, b])}`);
    return {text, off: {left: a.left - b.left, top: a.top - b.top, right: a.right - b.right, bottom: a.bottom - b.bottom}};
  });
}

/** @param {Difference[]} list @param {{across: number, along: number}} most @returns {Difference[]} */
const tooFar = (list, {across, along}) => list.filter(({off}) => Math.max(Math.abs(off.left), Math.abs(off.right)) > across
  || Math.max(Math.abs(off.top), Math.abs(off.bottom)) > along);

/** @param {Difference[]} list */
const tell = (list) => list.map(({text, off}) => `${text.slice(0, 30)}… ${Object.entries(off).map(([side, px]) => `${side} ${px.toFixed(2)}`).join(' ')}`).join('\n');

// As high as 40 lines of any script. In the smallest size Firefox on Linux sets Thai labels larger than they are asked for, so
// that the page is the browser's to paint.
const size = {width: 800, height: 1380};

inEngines('alignment', (engine) => {
  const ratios = engine.name === 'webkit' ? [1, 2] : [1, 1.25, 2];
  for (const ratio of ratios) {
    const names = todays(Object.keys(scripts).map((script, at) => ({script, at: at + ratios.indexOf(ratio)})).sort((a, b) => a.at % 3 - b.at % 3)).map(({script}) => script);
    engine.test(`ink of 40 lines is in the same place, ratio ${ratio}: ${names.join(', ')}`, {...size, ratio}, async (page) => {
      await page.keepTold(site.address);
      for (const script of names) {
        await page.goto('about:blank');
        await openScript(page, script);
        const found = await differences(page);
        assert.ok(found.length >= wantedLines, `${script}: ${found.length} lines are in sight`);
        assert.equal(tell(tooFar(found, most(engine.name, script))), '', script);
      }
    });
  }

  engine.test('a line moved by 3 px is noticed, in each direction', size, async (page) => {
    await page.keepTold(site.address);
    const wholeLine = (/** @type {string} */ where) => [.../** @type {Element} */ (document.querySelector(where)).children].findIndex((each, at) =>
      at > 20 && each.matches('.l') && each.previousElementSibling?.localName === 'wbr' && each.nextElementSibling?.localName === 'wbr') + 1;
    for (const [side, edges] of /** @type {const} */ ([['left', ['left', 'right']], ['top', ['top', 'bottom']]])) {
      await page.goto('about:blank');
      await openScript(page, 'latin');
      const moved = `${paragraph} > :nth-child(${await page.evaluate(wholeLine, paragraph)}) { position: relative; ${side}: 3px }`;
      const found = tooFar(await differences(page, moved), most(engine.name, 'latin'));
      assert.ok(found.length === 1 || found.length === 2, tell(found));  // and the line below, where it reaches into it
      for (const edge of edges) assert.ok(Math.abs(found[0].off[edge] + 3) <= 1, tell(found));
    }
  });

  const skip = engine.name !== 'chromium' && 'frames are recorded by DevTools only';
  engine.test('in the middle of a scroll, too', {width: 800, height: 700, isComposited: true, skip}, async (page) => {
    await page.keepTold(site.address);
    await openScript(page, 'scroll');
    for (const [rules, isRight] of /** @type {const} */ ([[redWords, true], [redWords + `${paragraph} .l { position: relative; top: 3px }`, false]])) {
      await addStyle(page, rules);
      const frames = await record(page, async () => {
        for (let turn = 0; turn < 12; turn++) await page.wheel(isRight ? 150 : -150);
      });
      const bar = await page.evaluate(() => document.querySelector('#bar')?.getBoundingClientRect().bottom ?? 0);
      const wrong = frames.map((frame) => bandsApart(frame, bar)).filter((each) => each.most > 1 || each.count < 15);
      assert.ok(frames.length >= 8, `${frames.length} frames`);
      if (isRight) assert.deepEqual(wrong, [], `of ${frames.length} frames`);
      else assert.equal(wrong.length, frames.length, 'lines moved by 3 px are noticed in every frame');
    }
  });
});
