// @ts-check
// embed.js on a page of another site: what <sheaf-reader> makes of its attributes, says to the frame, hears from it, and does
// not believe. The frames here are a stand-in that says back what it was told; embed.test.mjs has the reader itself.
import assert from 'node:assert/strict';
import {after} from 'node:test';
import {inEngines} from './support/engines.mjs';
import {hostPage} from './support/host_page.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite(), host = await hostPage(site.address);
after(() => host.close());

// Says what it hears as an event of "navigate", except for two searches: "spoilt" says what nobody should believe, "tall" asks
// for too much height.
const standIn = `<!doctype html><html lang="en"><meta charset="utf-8"><body><script>
  const say = (message) => parent.postMessage({sheaf: 1, ...message}, '*');
  const spoilt = [null, 'height', 5, {}, {type: 'height', height: 900}, {sheaf: 2, type: 'height', height: 900}, {sheaf: 1, type: 'constructor'},
    {sheaf: 1, type: 'height', height: '900'}, {sheaf: 1, type: 'height', height: NaN}, {sheaf: 1, type: 'height', height: -9}, {sheaf: 1}];
  addEventListener('message', ({data}) => {
    if (data.query === 'spoilt') { for (const message of spoilt) parent.postMessage(message, '*'); say({type: 'read', share: 1}); }
    else if (data.query === 'tall') say({type: 'height', height: 90_000});
    else say({type: 'navigate', heard: data});
  });
  if (!location.search.includes('utm=mute')) say({type: 'ready', title: 'Shown at ' + location.pathname + location.hash, listens: !location.search.includes('utm=deaf')});
</script>`;
const asFrames = (/** @type {string} */ path, /** @type {string | undefined} */ destination) => destination === 'iframe' || (!destination && /^(a|c)\/|^$/.test(path))
  ? {body: standIn, headers: {'content-type': 'text/html; charset=utf-8'}} : undefined;
site.front.replace(asFrames);
const script = `<script src="${site.address}embed.js"></script>`;

/** @param {string} attributes @param {string} [before] */
const readerPage = (attributes, before = '') => host.show(`${before}<script src="${site.address}embed.js"></script>
  <sheaf-reader src="${site.address}" ${attributes}><a href="${site.address}a/the-lamp/">The Lamp</a></sheaf-reader>`);

/** What its events say comes into window.said. @param {Page} page */
const listen = (page) => page.evaluate(() => {
  const said = /** @type {any} */ (window).said ??= [];
  for (const type of ['ready', 'navigate', 'height', 'read'])
    document.querySelector('sheaf-reader')?.addEventListener(type, (event) => said.push({type, ...(/** @type {CustomEvent} */ (event)).detail}));
});

/** @param {Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await listen(page);
  await page.waitFor('the frame to be shown', () => {
    const frame = document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe');
    return frame && frame.style.opacity === '' && frame.title.startsWith('Shown at');
  });
}

/** @param {Page} page @returns {Promise<any>} of the element's frame, or null */
const frameOf = (page) => page.evaluate(() => {
  const frame = document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe');
  if (!frame) return null;
  const {src, title, loading, allow, offsetHeight, offsetWidth} = frame, style = getComputedStyle(frame);
  return {src, title, loading, allow, offsetHeight, offsetWidth, border: style.borderTopWidth, scheme: style.colorScheme};
});

/** What the frame has heard, as often as it was told. @param {Page} page @param {number} count @returns {Promise<any[]>} */
const heard = (page, count) => page.waitFor(`${count} messages in the frame`, (/** @type {number} */ wanted) => {
  const all = /** @type {any} */ (window).said.flatMap((/** @type {any} */ each) => each.heard ? [each.heard] : []);
  return all.length >= wanted && all;
}, count);

inEngines('<sheaf-reader>', (engine) => {
  engine.test('makes a frame of its attributes, under the policy of the page', {}, async (page) => {
    await open(page, readerPage('article="the-lamp" theme="dark" height="300px"'));
    const frame = await frameOf(page);
    assert.equal(frame.src, `${site.address}a/the-lamp/?embed=1&theme=dark`);
    assert.deepEqual([frame.title, frame.loading, frame.allow], ['Shown at /a/the-lamp/', 'lazy', 'clipboard-write; fullscreen']);
    assert.deepEqual([frame.offsetHeight, frame.border, frame.scheme], [300, '0px', 'dark']);
    assert.equal(frame.offsetWidth, await page.evaluate(() => document.body.clientWidth), 'as wide as there is room');
    assert.equal(await page.evaluate(() => document.querySelector('sheaf-reader a')?.getClientRects().length), 0, 'the link is for pages without scripts');
  });

  engine.test('an address with a route of its own, a category and a search are opened as they stand', {}, async (page) => {
    for (const [attributes, address] of [['category="odds and ends"', 'c/odds%20and%20ends/?embed=1'], ['query="red fox"', '?embed=1#/search?q=red%20fox']]) {
      await open(page, readerPage(attributes));
      assert.equal((await frameOf(page)).src, site.address + address);
    }
    for (const [attributes, address] of [['src="?embed=article#/a/the-lamp"', '?embed=article#/a/the-lamp'], ['src="c/family/2/"', 'c/family/2/?embed=1'],
      ['src="a/the-lamp/" article="the-chair"', 'a/the-chair/?embed=1'], ['src="c/family/2/" query="fox"', '?embed=1#/search?q=fox']]) {
      await open(page, host.show(script + `<sheaf-reader ${attributes.replace('src="', `src="${site.address}`)}></sheaf-reader>`));
      assert.equal((await frameOf(page)).src, site.address + address);
    }
  });

  engine.test('where articles have no pages the front page shows them', {}, async (page) => {
    const whole = await (await fetch(`${site.address}embed.js`)).text(), pageless = whole.replace('sheafPages = true', 'sheafPages = false');
    assert.notEqual(pageless, whole);
    site.front.replace((path, destination) => path === 'embed.js' ? {body: pageless, headers: {'content-type': 'text/javascript'}} : asFrames(path, destination));
    try {
      await open(page, readerPage('article="the lamp"'));
      assert.equal((await frameOf(page)).src, `${site.address}?embed=1#/a/the%20lamp`);
    } finally {
      site.front.replace(asFrames);
    }
  });

  engine.test('tells a frame that listens what changes, and makes a new one for the rest', {}, async (page) => {
    await open(page, readerPage('article="the-lamp"'));
    const before = (await frameOf(page)).src, steps = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      const reader = /** @type {any} */ (document.querySelector('sheaf-reader'));
      reader.setAttribute('article', 'the-chair');
      reader.open({article: 'everything', block: 'abc'});
      reader.open('arabic');
      reader.search('lantern');
      reader.setTheme('sepia');
    });
    const messages = await heard(page, 5), byType = (/** @type {string} */ type) => messages.filter((each) => each.type === type);
    assert.deepEqual(byType('open'), [{sheaf: 1, type: 'open', article: 'the-chair'}, {sheaf: 1, type: 'open', article: 'everything', block: 'abc'}, {sheaf: 1, type: 'open', article: 'arabic'}]);
    assert.deepEqual(byType('search'), [{sheaf: 1, type: 'search', query: 'lantern'}]);
    assert.deepEqual(byType('theme'), [{sheaf: 1, type: 'theme', name: 'sepia'}]);
    assert.equal((await frameOf(page)).src, before, 'the frame is the same');
    await page.evaluate(() => {
      const reader = document.querySelector('sheaf-reader');
      reader?.setAttribute('src', `${reader.getAttribute('src')}?new=1`);
    });
    await page.waitFor('a new frame', () => document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe')?.src.includes('new=1'));
    assert.equal(await page.evaluate(() => history.length), steps, 'none of it is a step of the page’s history');
  });

  engine.test('what is said before the frame listens is not lost; attributes make another address, and what was said before them is over', {}, async (page) => {
    await page.goto(host.show(`<script src="${site.address}embed.js"></script><sheaf-reader src="${site.address}?utm=mute" height="400"></sheaf-reader>`));
    await listen(page);
    await page.evaluate((/** @type {string} */ src) => {
      const reader = /** @type {any} */ (document.querySelector('sheaf-reader'));
      reader.search('over');
      reader.setAttribute('article', 'the-lamp');
      reader.setAttribute('src', src);
      reader.search('early');
    }, site.address);
    assert.deepEqual(await heard(page, 1), [{sheaf: 1, type: 'search', query: 'early'}]);
    assert.equal((await frameOf(page)).src, `${site.address}a/the-lamp/?embed=1`);
  });

  engine.test('a frame that does not listen is made anew for attributes, and whoever calls it is told', {isNoisy: true}, async (page) => {
    await open(page, host.show(`<script src="${site.address}embed.js"></script><sheaf-reader src="${site.address}?utm=deaf"></sheaf-reader>`));
    await page.evaluate(() => {
      const reader = /** @type {any} */ (document.querySelector('sheaf-reader'));
      reader.setAttribute('article', 'the-lamp');
      reader.setTheme('dark');
      reader.search('fox');
    });
    await page.waitFor('another frame', (/** @type {string} */ wanted) => document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe')?.src === wanted,
      `${site.address}a/the-lamp/?utm=deaf&embed=1&theme=dark`);
    await page.waitFor('its title', () => document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe')?.title === 'Shown at /a/the-lamp/');
    assert.match((await page.problems()).join('\n'), /sheaf-reader: this site listens only to pages that its owner has named/);
  });

  engine.test('believes its own frame only', {}, async (page) => {
    await open(page, readerPage('height="auto"'));
    await page.evaluate((/** @type {string} */ origin, /** @type {boolean} */ canPretend) => {
      const reader = /** @type {any} */ (document.querySelector('sheaf-reader')), frame = reader.shadowRoot.querySelector('iframe');
      const data = {sheaf: 1, type: 'height', height: 900};
      postMessage(data, '*');  // of the page itself
      dispatchEvent(new MessageEvent('message', {data, origin, source: window}));
      if (canPretend) dispatchEvent(new MessageEvent('message', {data, origin: 'https://elsewhere.example', source: frame.contentWindow}));
      reader.search('spoilt');
    }, new URL(site.address).origin, engine.name !== 'firefox');  // it makes no event of a frame of another process
    const said = await page.waitFor('what came last', () => {
      const all = /** @type {any} */ (window).said;
      return all.some((/** @type {any} */ each) => each.type === 'read') && all;
    });
    assert.deepEqual(said.filter((/** @type {any} */ {type}) => type !== 'ready'), [{type: 'read', share: 1}], 'no event came of the others');
    assert.equal((await frameOf(page)).offsetHeight, 640);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('sheaf-reader')).search('tall'));
    await page.waitFor('its own wish, up to the limit', () => document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe')?.offsetHeight === 30_000);
    for (const [height, px] of [['300', 300], ['auto', 30_000]]) {
      await page.evaluate((/** @type {string} */ wanted) => document.querySelector('sheaf-reader')?.setAttribute('height', wanted), height);
      assert.equal((await frameOf(page)).offsetHeight, px, `height="${height}"`);
    }
  });

  engine.test('the script may come twice, and elements come and go', {}, async (page) => {
    await open(page, readerPage('article="the-lamp"', `<script src="${site.address}embed.js"></script>`));
    assert.equal(await page.evaluate(() => document.querySelector('sheaf-reader')?.shadowRoot?.querySelectorAll('iframe').length), 1);
    await page.evaluate(() => {
      const reader = /** @type {HTMLElement} */ (document.querySelector('sheaf-reader'));
      reader.remove();
      if (reader.shadowRoot?.querySelector('iframe')) throw new Error('a frame without a page');
      document.body.append(reader);
    });
    await page.waitFor('the frame once more', () => document.querySelector('sheaf-reader')?.shadowRoot?.querySelector('iframe')?.title.startsWith('Shown at'));
  });

  engine.test('what it is given before it stands in the page makes one frame', {}, async (page) => {
    await open(page, readerPage('article="the-lamp"'));
    const makers = await page.evaluate(async (/** @type {string} */ src) => {
      // Of another document: only in the page it becomes what it is called.
      const each = [document, document.implementation.createHTMLDocument()].map((owner) => {
        const reader = owner.createElement('sheaf-reader');
        for (const [name, value] of [['src', src], ['article', 'two-colours'], ['theme', 'dark']]) reader.setAttribute(name, value);
        document.body.append(reader);
        return () => reader.shadowRoot?.querySelector('iframe');
      });
      const first = each.map((frame) => frame());
      await new Promise((done) => setTimeout(done));
      return each.map((frame, at) => !!frame() && frame() === first[at]);
    }, site.address);
    assert.deepEqual(makers, [true, true]);
  });

  engine.test('a wrong attribute is said once, and the link stays where there is nothing to frame', {isNoisy: true}, async (page) => {
    await open(page, readerPage('theme="purple" height="tall"'));
    const frame = await frameOf(page);
    assert.equal(frame.src, `${site.address}?embed=1&theme=auto`);
    assert.equal(frame.offsetHeight, 640);
    const warnings = (await page.problems()).filter((each) => each.includes('sheaf-reader:'));
    assert.equal(warnings.length, 2, warnings.join('\n'));
    assert.match(warnings.join('\n'), /theme="purple" is none of light, dark, sepia, auto[^]*height="tall" is neither/);
    await page.goto(host.show(`<script src="${site.address}embed.js"></script><sheaf-reader src="javascript:0"><a href="${site.address}">The shelf</a></sheaf-reader>`));
    await page.find('link', 'The shelf');
    assert.match((await page.problems()).join('\n'), /src="javascript:0" is no web address/);
  });

  engine.test('without scripts its link leads to the article', {javascript: false}, async (page) => {
    await page.goto(readerPage('article="the-lamp"'));
    await page.find('link', 'The Lamp');
  });
});
