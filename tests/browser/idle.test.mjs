// @ts-check
// Nothing happens unless something changed: an idle page draws no frame and makes no GL call; a press is drawn and settles.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

const quietMs = 2000;

/** Counts all that any code of the page draws, beside what the program says of itself. Runs before everything else there. */
const counting = `(() => {
  window.heard = {frames: 0, glCalls: 0, timers: 0};
  const ask = requestAnimationFrame;
  window.requestAnimationFrame = (run) => ask((time) => { heard.frames++; run(time); });
  for (const name of ['clear', 'drawArrays', 'drawElements', 'texSubImage2D', 'texImage2D', 'bufferData']) {
    const real = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...args) { heard.glCalls++; return real.apply(this, args); };
  }
  const [timeout, interval] = [setTimeout, setInterval];
  window.setTimeout = (...args) => { heard.timers++; return timeout(...args); };
  window.setInterval = (run, ...rest) => interval((...args) => { heard.timers++; run(...args); }, ...rest);
})()`;
const site = await testSite({scripts: [counting]});

/** What was counted from outside. WebKit's driver sets timers in the page to run what it is asked to. @param {import('./support/page.mjs').Page} page @returns {Promise<{frames: number, glCalls: number, timers: number}>} */
const heard = (page) => page.evaluate((/** @type {boolean} */ areTimersOurs) => {
  const {frames, glCalls, timers} = /** @type {any} */ (window).heard;
  return {frames, glCalls, timers: areTimersOurs ? timers : 0};
}, !!page.driver.puppeteer);

/** @param {import('./support/page.mjs').Page} page @param {string} when */
async function assertIdle(page, when) {
  await page.isStill();
  const before = {...await page.counters(), heard: await heard(page)}, requests = site.front.requests.length;
  await new Promise((done) => setTimeout(done, quietMs));  // the claim is about time
  const after = {...await page.counters(), heard: await heard(page)};
  assert.equal(after.frames - before.frames, 0, `frames ${when}`);
  assert.equal(after.glCalls - before.glCalls, 0, `GL calls ${when}`);
  assert.equal(after.domOps - before.domOps, 0, `DOM operations ${when}`);
  assert.deepEqual(after.heard, before.heard, `frames, GL calls and timers counted from outside ${when}`);
  assert.equal(site.front.requests.length - requests, 0, `requests ${when}`);
}

/** A first visit has its worker keep the site, once. @param {import('./support/page.mjs').Page} page */
const isSettled = (page) => page.find('region', text('offline_title'));

inEngines('idle', (engine) => {
  engine.test('an idle page costs nothing: pointer on a link, focus on a control, after a theme change', {}, async (page) => {
    await page.open(`${site.address}?probe=1#/c/family`);
    await page.isDrawn();
    await isSettled(page);
    assert.ok((await page.isStill()).frames > 0 && (await heard(page)).glCalls > 0, 'frames and GL calls are counted at all');
    await assertIdle(page, 'after the route is shown');
    await page.point('link', 'The Lamp at the End of the Street');
    await assertIdle(page, 'with the pointer on a link');
    await page.find('button', text('bar_settings_label'), {focus: true});
    await assertIdle(page, 'with a control focused');
    await page.click('button', text('bar_settings_label'));
    await page.find('dialog');
    await assertIdle(page, 'with the sheet open and the pointer on a control');
    await page.click('radio', text('settings_theme_dark'));
    await page.waitFor('dark', () => document.documentElement.dataset.theme === 'dark');
    await assertIdle(page, 'after a theme change');
  });

  engine.test('after any change the drawing settles in at most 4 frames', {}, async (page) => {
    await page.open(`${site.address}?probe=1#/c/family`);
    await page.isDrawn();
    /** @type {[string, () => Promise<any>][]} */
    const changes = [
      ['opening the sheet', async () => { await page.click('button', text('bar_settings_label')); await page.find('dialog'); }],
      ['choosing a theme', async () => { await page.click('radio', text('settings_theme_sepia')); await page.waitFor('sepia', () => document.documentElement.dataset.theme === 'sepia'); }],
    ];
    for (const [what, change] of changes) {
      const before = await page.isStill();
      await change();
      const after = await page.isStill();
      assert.ok(after.frames > before.frames, `${what} is drawn`);
      // A press is three things to draw: pointer over, down, up; each settles by itself.
      assert.ok(after.frames - before.frames <= 3 * 4, `${what}: ${after.frames - before.frames} frames`);
    }
  });

  engine.test('a click on a link is drawn in at most 4 frames', {}, async (page) => {
    await page.open(`${site.address}?probe=1#/c/family`);
    await page.isDrawn();
    const before = await page.isStill();
    await page.click('link', 'The Lamp at the End of the Street');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    const after = await page.isStill();
    assert.ok(after.frames > before.frames, 'the article is drawn');
    // Its shard may have to be fetched first, shown by bars: that is a second change.
    assert.ok(after.frames - before.frames <= 8, `${after.frames - before.frames} frames`);
    await page.back();
    await page.find('heading', 'Family, Parents', {level: 1});
    const still = await page.isStill();
    await page.click('link', 'The Lamp at the End of the Street');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    assert.ok((await page.isStill()).frames - still.frames <= 4, 'at most 4 frames with the article at hand');
  });

  engine.test('scrolling far is drawn ahead, not at each step', {height: 600}, async (page) => {
    await page.open(`${site.address}?probe=1#/c/odds-and-ends`);
    await page.isDrawn();
    const before = await page.isStill();
    for (let step = 1; step <= 40; step++) {
      const place = await page.scrollY();
      await page.wheel(100);
      await page.waitFor(`step ${step}`, (/** @type {number} */ last) => scrollY > last, place);
    }
    const after = await page.isStill();
    const frames = after.frames - before.frames;
    assert.ok(frames > 0, 'what came into view was drawn');
    assert.ok(frames <= 40, `${frames} redraws for 40 steps of 100 px`);
  });
});
