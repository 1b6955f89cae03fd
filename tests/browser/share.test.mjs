// @ts-check
// "Share" at the end of an article: its address and the code that embeds it, by pointer and by keys, drawn and in flow; and
// that the code works on somebody else's page.
import assert from 'node:assert/strict';
import {after} from 'node:test';
import {makePastePage, paste} from './support/clipboard.mjs';
import {inEngines} from './support/engines.mjs';
import {hostPage} from './support/host_page.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite(), host = await hostPage(site.address);
after(() => host.close());
makePastePage(site);
const address = `${site.address}a/the-clock/`, title = 'The Clock';

/** The article with the sheet open. @param {Page} page @param {string} [query] */
async function openSheet(page, query = '') {
  await page.keepTold(site.address, {version: 1, theme: 'sepia'});
  await page.open(address + query);
  await page.click('button', text('share'));
  await page.find('dialog', text('share_title'));
}

inEngines('sharing', (engine) => {
  engine.test('what the sheet shows is what it copies, and it says so', {}, async (page) => {
    await openSheet(page);
    await page.click('button', text('share_copy_address'));
    await page.find('button', text('share_copied'));
    await page.click('button', text('share_copy_frame'));
    await page.find('button', text('share_copy_address'));  // the other one was copied last
    const shown = await page.words('#share');
    const {text: code} = await paste(page, site);
    assert.ok(shown.includes(code), `${shown} has no ${code}`);
    assert.equal(code, `<iframe src="${address}?embed=1&amp;theme=sepia" title="${title}" width="100%" height="640" style="border:0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`);
  });

  engine.test('a browser that does not copy is not said to have', {}, async (page) => {
    await openSheet(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
      document.execCommand = () => false;
    });
    await page.click('button', text('share_copy_address'));
    await page.find('button', text('share_not_copied'));
    assert.equal(await page.words('#live'), text('announce_not_copied'));
  });

  engine.test('the copied element shows the article on another site', {}, async (page) => {
    await openSheet(page);
    await page.click('button', text('share_copy_helper'));
    await page.find('button', text('share_copied'));
    await page.goto(host.show((await paste(page, site)).text));
    const frame = await page.waitFor('a frame that has loaded', () => {
      const made = document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe');
      return made && made.style.opacity === '' && {src: made.src, title: made.title};
    });
    assert.equal(frame.src, `${address}?embed=1&theme=sepia`);
    assert.equal(await page.evaluate(() => document.querySelector('sheaf-reader a')?.getClientRects().length), 0, 'the link is for pages without scripts');
  });

  engine.test('the page that shows embedding has its three frames', {width: 1300}, async (page) => {
    await page.goto(site.address + 'embed/');
    await page.waitFor('three frames that have loaded', () => {
      const made = [...document.querySelectorAll('sheaf-reader')].map((reader) => reader.shadowRoot?.querySelector('iframe'));
      return document.querySelector('iframe') && made.length === 2 && made.every((frame) => frame?.style.opacity === '');
    });
    assert.deepEqual((await page.all('heading', undefined, {level: 2})).length, 3);
  });

  for (const [how, query] of [['drawn', ''], ['in flow', '?mode=flow']]) {
    engine.test(`the keyboard opens it, copies, and comes back to where it was, ${how}`, {}, async (page) => {
      await page.keepTold(site.address, {version: 1});
      await page.open(address + query);
      if (!query) await page.isDrawn();
      await page.find('button', text('share'), {focus: true});
      await page.key('Enter');
      await page.find('dialog', text('share_title'));
      await page.waitFor('the focus on its title', () => document.activeElement?.id === 'sheet-title');
      await page.key('Tab');
      await page.key('Enter');
      await page.find('button', text('share_copied'));
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), text('share_copied'), 'the focus stays');
      assert.equal(await page.words('#live'), text('share_copied'), 'a screen reader hears it');
      await page.key('Escape');
      await page.isGone('dialog');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'share-button');
    });
  }
});
