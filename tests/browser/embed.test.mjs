// @ts-check
// The reader in frames of other sites' pages (127.0.0.1 shows localhost): what it takes, what it leaves alone, what it says.
import {after} from 'node:test';
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {flags, writeCollection} from './support/collection.mjs';
import {hostSite, inFrames, spy} from './support/frames.mjs';
import {ink} from './support/pixels.mjs';
import {makeSite} from './support/site.mjs';

const [listed, stranger] = [await hostSite(), await hostSite()];
const collection = writeCollection();
const site = await makeSite([collection.articles], {flags: [...flags, '--embed-origin', listed.origin], scripts: [spy]});
const open = await makeSite([collection.articles], {flags, scripts: [spy]});  // whose owner has named nobody
// On a host of files that does not send the header by which browsers would refuse the frame.
const closed = await makeSite([collection.articles], {flags: [...flags, '--embed', 'nowhere'], scripts: [spy], dropped: ['content-security-policy']});
collection.remove();
for (const each of [listed, stranger, site, open, closed]) after(() => each.close());

/** As another site than the host's. @param {{address: string}} of @param {string} path */
const foreign = (of, path) => of.address.replace('127.0.0.1', 'localhost') + path;
/** @param {string} path @param {string} [more] attributes @param {{address: string}} [of] */
const frame = (path, more = '', of = site) => `<iframe src="${foreign(of, path)}" title="Articles" ${more}></iframe>`;
const lamp = 'a/the-lamp/?embed=1&probe=1';
const fetched = (/** @type {RegExp} */ what, of = site) => of.front.requests.filter(({path}) => what.test(path)).length;

/** The wheel is turned over the frame until the page around it scrolls. @param {import('./support/page.mjs').Page} page */
async function passesOn(page) {
  for (let turn = 0; turn < 10; turn++) {
    await page.wheel(200, 300, 200);
    for (let look = 0; look < 20; look++) {
      if (await page.scrollY() > 0) return;
      await page.isPainted();
    }
  }
  assert.fail('the host does not scroll');
}

inEngines('embed', (engine) => {
  engine.test('a frame stands from its own HTML, and the program comes with a touch', {}, async (page) => {
    const frames = inFrames(page);
    site.front.requests.length = 0;
    await page.goto(listed.page(frame(lamp) + '<div class="far"></div>'));
    const {title} = await frames.hear('ready');
    assert.match(title, /The Lamp/);
    assert.ok((await frames.hear('height')).height > 300);
    const seen = await frames.see();
    assert.deepEqual(seen.bar.map((/** @type {string} */ each) => each.trim()).slice(1), ['Search', 'Open full page']);
    assert.equal(seen.mode, 'flow');
    assert.deepEqual([fetched(/\.wasm/), fetched(/sw\.js|collection\.json|articles\//), seen.contexts, seen.hasFocus, await page.scrollY()], [0, 0, 0, false, 0]);
    const before = await page.evaluate(() => history.length);
    await frames.wake(200);
    assert.deepEqual([fetched(/\.wasm/), fetched(/sw\.js/)], [1, 0]);
    await frames.tell({sheaf: 1, type: 'open', article: 'two-colours'});
    const {article, address} = await frames.hear('navigate');
    assert.deepEqual([article, address], ['two-colours', foreign(site, '#/a/two-colours')]);
    assert.equal((await frames.until('the other article', ({heading}) => /Two Colours/.test(heading))).heading, 'Two Colours of Ink');
    assert.equal(await page.evaluate(() => history.length), before, 'the history is the host\'s');
    assert.deepEqual((await frames.see()).problems, []);
  });

  engine.test('a link leads on before the program is there, in the frame and without an entry of the history', {isNoisy: true}, async (page) => {
    const frames = inFrames(page);
    site.front.replace((path) => /\.wasm$/.test(path) ? new Promise(() => {}) : undefined);
    try {
      await page.goto(listed.page(frame('a/two-colours/?embed=1', 'style="height:600px"')));
      await frames.hear('ready');
      const before = await page.evaluate(() => history.length);
      await frames.see(0, 'scroll', 0);
      await page.key('Tab');
      for (let step = 0; step < 14 && !/^the lamp$/.test((await frames.see()).focused); step++) await page.key('Tab');
      await page.key('Enter');
      const seen = await frames.until('the lamp\'s page', ({heading}) => /The Lamp/.test(heading));
      assert.match(seen.address, /\/a\/the-lamp\/\?embed=1$/);
      assert.ok(seen.bar.includes('Open full page'));
      assert.equal(await page.evaluate(() => history.length), before);
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('the links of a front page keep what its host wants of it before the program is there', {isNoisy: true}, async (page) => {
    const frames = inFrames(page), wanted = '?embed=1&theme=dark';
    site.front.replace((path) => /\.wasm$/.test(path) ? new Promise(() => {}) : undefined);
    try {
      await page.goto(listed.page(frame(wanted)));
      await frames.hear('ready');
      for (const [link, route] of [['#bar a[href$="#/search"]', '#/search'], ['.bar-name a', '']]) {
        await frames.see(0, 'press', link);
        const seen = await frames.until(`the address of ${link}`, ({address, bar}) => bar.length > 0 && address.replace(/\?[^#]*/, '') === foreign(site, route));
        assert.deepEqual([seen.address, seen.theme, seen.bar.includes('Open full page')], [foreign(site, wanted + route), 'dark', true]);
      }
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('in a sandbox and without storage it reads and draws; without the header for it, it reads', {isNoisy: true}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(frame(lamp, 'sandbox="allow-scripts"') + frame(lamp, 'sandbox="allow-scripts allow-same-origin"')));
    // In WebKit a policy's 'self' is nobody where the sandbox has no origin: no file of the site's runs there.
    const isStill = engine.name === 'webkit';
    if (isStill) {
      await frames.hear('ready', 1);
      assert.ok(ink(await page.picture(), {left: 0, top: 60, width: 1000, height: 230}, 1) > 1000, 'the text is read');
    }
    for (const at of isStill ? [1] : [0, 1]) {
      await frames.hear('ready', at);
      const seen = await frames.wake(at * 300 + 200, at);
      assert.deepEqual([seen.failure, seen.problems], [false, []]);
      await frames.tell({sheaf: 1, type: 'search', query: 'lamp'}, at);
      await frames.until('results', ({results}) => results > 0, at);
    }
    if (isStill) return;
    site.front.replace((path) => /\.js$/.test(path) && /reader/.test(path) ? {status: 0, body: ''} : undefined);  // as the browser refuses it
    try {
      await page.goto(listed.page(frame(lamp, 'sandbox="allow-scripts"')));
      const seen = await frames.until('the page', ({words}) => words > 500);
      assert.deepEqual([seen.mode, seen.failure, seen.bar.includes('Open full page')], ['flow', false, true]);
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('the wheel passes on at the ends, and Tab comes in and goes out', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(`<a href="#before">before</a>${frame('a/the-clock/?embed=article', 'style="height:400px"')}<a href="#after">after</a><div class="far"></div>`));
    await frames.hear('ready');
    await frames.see(0, 'scroll', 10_000);
    const at = (await frames.see()).scrolled;
    await passesOn(page);
    assert.equal((await frames.see()).scrolled, at);
    await page.evaluate(() => { scrollTo(0, 0); });
    await page.evaluate(() => document.querySelector('a')?.focus());
    await page.key('Tab');
    await frames.until('the focus', ({focused}) => /^Skip/.test(focused));
    await frames.until('drawn', ({mode}) => mode === 'overlay');  // the focus wakes it
    await frames.see(0, 'scroll', 10_000);
    await passesOn(page);
    for (let step = 0; step < 12 && await page.evaluate(() => document.activeElement?.textContent !== 'after'); step++) await page.key('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'after');
  });

  engine.test('of twelve frames only those somebody came to have a graphics context, and only while they are seen', {height: 700}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(`<style>iframe{height:100px}</style>${frame(lamp).repeat(12)}<div class="far"></div>`));
    for (let at = 0; at < 12; at++) await frames.hear('ready', at);
    for (const at of [0, 3]) await frames.wake(at * 100 + 70, at);
    const contexts = async () => Promise.all(Array.from({length: 12}, async (_, at) => (await frames.see(at)).contexts));
    assert.deepEqual(await contexts(), [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    await page.evaluate(() => scrollTo(0, 2500));
    for (const at of [0, 3]) await frames.until('in flow, its context given back', ({mode, contexts: count}) => mode === 'flow' && count === 0, at);
    await page.evaluate(() => scrollTo(0, 0));
    await page.isPainted();
    assert.equal((await frames.see(0)).mode, 'flow');
    assert.equal((await frames.wake(70)).contexts, 1);
  });

  engine.test('a frame made as high as it says follows its text, and does not grow for ever', {}, async (page) => {
    const frames = inFrames(page);
    const height = () => page.evaluate(() => document.querySelector('iframe')?.offsetHeight);
    await page.goto(listed.page(`<div style="width:900px">${frame(lamp, 'data-auto="1"')}</div>`));
    const wide = (await frames.hear('height')).height;
    await page.waitFor('the frame to be as high', (/** @type {number} */ px) => document.querySelector('iframe')?.offsetHeight === px, wide);
    await page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('div')).style.width = '400px'; });
    await page.waitFor('a higher frame', (/** @type {number} */ px) => (document.querySelector('iframe')?.offsetHeight ?? 0) > px + 50, wide);
    await frames.tell({sheaf: 1, type: 'open', article: 'the-clock'});
    await page.waitFor('a lower frame', (/** @type {number} */ px) => (document.querySelector('iframe')?.offsetHeight ?? 0) < px - 50, wide);
    await frames.see(0, 'grow');  // as high as the window and more, whatever that is
    let last = 0;
    for (let still = 0; still < 20;) {
      await page.isPainted();
      const now = await height();
      assert.ok(now < 3000, `it grows: ${now} px`);
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });

  engine.test('the theme is the host\'s to say, by attribute and by message', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(frame(lamp + '&theme=dark') + frame(lamp)));
    const dark = await frames.until('dark', ({theme}) => theme === 'dark');
    assert.match(dark.scheme, /dark/);
    assert.equal((await frames.hear('ready')).theme, 'dark');
    await frames.hear('ready', 1);
    assert.notEqual((await frames.see(1)).ground, dark.ground);
    await frames.tell({sheaf: 1, type: 'theme', name: 'sepia'});
    const sepia = await frames.until('sepia before the program', ({theme}) => theme === 'sepia');
    assert.equal(fetched(/\.wasm/) > 0 && sepia.contexts > 0, false, 'a theme needs no program');
    assert.equal((await frames.wake(200)).theme, 'sepia');
    await frames.tell({sheaf: 1, type: 'theme', name: 'dark'});
    assert.equal((await frames.until('dark again', ({theme}) => theme === 'dark')).ground, dark.ground);
    await frames.tell({sheaf: 1, type: 'theme', name: 'auto'});
    await frames.until('the system\'s', ({theme}) => theme === 'light');
    await frames.tell({sheaf: 1, type: 'theme', name: 'dark'});
    await frames.until('dark', ({theme}) => theme === 'dark');
    await frames.see(0, 'scroll', 400);
    await frames.see(0, 'leave');
    assert.equal(JSON.parse((await frames.until('its place to be kept', ({kept}) => kept)).kept).theme, 'auto', 'what the host wants is not kept as the reader\'s choice');
  });

  engine.test('one article alone has no search and no contents; its other links leave the frame', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(frame('a/everything/?embed=article&probe=1')));
    await frames.hear('ready');
    assert.deepEqual((await frames.see()).bar.slice(1), ['Open full page']);
    const {bar} = await frames.wake(200);
    assert.deepEqual(bar.slice(1), ['Open full page']);
    for (const where of ['.breadcrumb a', '.bar-name a']) assert.equal((await frames.see(0, 'follow', where)).led, '_blank noopener', where);
    assert.equal((await frames.see(0, 'follow', '.skip-link')).led.trim(), '', 'within the article they stay');
    await page.key('/');
    await frames.tell({sheaf: 1, type: 'search', query: 'lamp'});
    assert.match((await frames.until('one message that does not fit', ({ignored}) => ignored === 1)).heading, /^Everything/);
  });

  engine.test('the full page opens where reading stands', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(frame(lamp)));
    await frames.hear('ready');
    assert.equal((await frames.see(0, 'lead')).full, foreign(site, 'a/the-lamp/'));
    for (const where of ['#full-page', 'main a[href^="https:"]', 'a[href$="privacy/"]']) assert.equal((await frames.see(0, 'follow', where)).led, '_blank noopener', where);
    assert.equal((await frames.see(0, 'follow', '.breadcrumb a')).led.trim(), '', 'the site stays in its frame');
    await frames.see(0, 'scroll', 700);
    assert.match((await frames.see(0, 'lead')).full, /\/a\/the-lamp\/#b-\w+$/);
    await frames.tell({sheaf: 1, type: 'open', article: 'everything'});
    await frames.until('the other article', ({heading}) => /^Everything/.test(heading));
    await frames.see(0, 'scroll', 400);
    assert.match((await frames.see(0, 'lead')).full, /\/#\/a\/everything~\w+$/);
  });

  engine.test('what is read is told to those the owner named, and only they steer', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(stranger.page(frame(lamp, 'style="height:600px"')));
    await frames.hear('ready');
    await frames.hear('height');
    await frames.tell({sheaf: 1, type: 'open', article: 'two-colours'});
    await frames.tell({sheaf: 1, type: 'theme', name: 'dark'});
    const left = await frames.until('two that were ignored', ({ignored}) => ignored === 2);
    assert.deepEqual([left.heading.slice(0, 8), left.theme], ['The Lamp', 'auto']);
    assert.deepEqual(await frames.said('read'), []);

    await page.goto(stranger.page(frame(lamp, '', open)));
    await frames.hear('ready');
    await frames.tell({sheaf: 1, type: 'open', article: 'two-colours'});  // nobody is named: who shows it may steer it
    assert.equal((await frames.until('the other article', ({heading}) => /^Two Colours/.test(heading))).hasFocus, false, 'the focus stays with the host');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
    assert.deepEqual([await frames.said('navigate'), await frames.said('read')], [[], []]);

    await page.goto(listed.page(frame(lamp, 'style="height:600px"')));
    const {article, share} = await frames.hear('read');
    assert.equal(article, 'the-lamp');
    assert.ok(share > 0 && share < 1, `${share} is seen at first`);
    await frames.see(0, 'scroll', 10_000);
    await page.waitFor('all of it', () => /** @type {any} */ (window).said.some((/** @type {any} */ each) => each.type === 'read' && each.share === 1));
  });

  engine.test('where no other site may show it, and its host does not say so to browsers, it tells nothing and hears nothing', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(stranger.page(frame(lamp, '', closed)));
    await frames.wake(200);
    await frames.tell({sheaf: 1, type: 'open', article: 'two-colours'});
    await frames.tell({sheaf: 1, type: 'theme', name: 'sepia'});
    const {address, theme} = await frames.see();
    assert.deepEqual([address, theme], [foreign(closed, lamp), 'light']);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).said), []);
  });

  engine.test('a stranger learns the title of what it asked for, and of nothing else', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(stranger.page(frame('a/two-colours/?embed=1') + frame(lamp, 'referrerpolicy="no-referrer"')));
    assert.match((await frames.hear('ready')).title, /Two Colours/);
    const name = (await frames.see()).bar[0].trim();
    assert.equal((await frames.hear('ready', 1)).title, name, 'nobody knows who has asked');
    await frames.see(0, 'press', 'main a[href*="the-lamp"]');
    await frames.until('the lamp\'s page', ({heading}) => /The Lamp/.test(heading));
    const second = await page.waitFor('its "ready"', () => /** @type {any} */ (window).said.filter((/** @type {any} */ each) => each.type === 'ready' && each.frame === 0)[1]);
    assert.deepEqual([second.title, second.listens], [name, false]);
  });

  engine.test('ten thousand hostile messages throw nothing and change nothing', {}, async (page) => {
    const frames = inFrames(page);
    await page.goto(listed.page(`${frame(lamp)}<iframe srcdoc="<script>addEventListener('message', ({data}) => parent.frames[0].postMessage(data, '*'))</script>"></iframe>`));
    await frames.hear('ready');
    const before = await frames.see();
    const sent = await page.evaluate(() => {
      const sheaf = 1, script = '<img src=x onerror=alert(1)>', circle = /** @type {any} */ ({sheaf, type: 'open'});
      circle.article = circle;
      const hostile = [null, undefined, 0, NaN, '', 'open', [], {}, {sheaf}, {sheaf: 2, type: 'theme', name: 'dark'}, {sheaf: '1', type: 'theme', name: 'dark'}, circle,
        {sheaf, type: 'open'}, {sheaf, type: 'open', article: ''}, {sheaf, type: 'open', article: 'a', category: 'b'}, {sheaf, type: 'open', article: 7}, {sheaf, type: 'open', article: ['the-clock']},
        {sheaf, type: 'open', article: 'x'.repeat(100_000)}, {sheaf, type: 'open', article: '\ud800'}, {sheaf, type: 'open', article: 'the-clock', block: {}}, {sheaf, type: 'open', category: 'family', block: 'b'},
        {sheaf, type: 'search'}, {sheaf, type: 'search', query: {toString: script}}, {sheaf, type: 'search', query: '\udc00'}, {sheaf, type: 'theme'}, {sheaf, type: 'theme', name: script},
        {sheaf, type: 'theme', name: '__proto__'}, {sheaf, type: 'constructor', name: 'dark'}, {sheaf, type: script, article: 'the-clock'}, {sheaf, type: ['open'], article: 'the-clock'},
        {sheaf, type: 'ready', title: script}, {sheaf, type: 'height', height: 1e9}, new Uint8Array(8), new Map([['sheaf', 1]]), new Error('no'), {__proto__: null, sheaf, type: 'read'}];
      for (let turn = 0; turn < 10_000; turn++) /** @type {any} */ (window).tell(0, hostile[turn % hostile.length]);
      // A neighbour's, however well it is made.
      /** @type {any} */ (window).tell(1, {sheaf, type: 'open', article: 'the-clock'});
      return 10_001;
    });
    const now = await frames.until('all of them to be counted', ({ignored}) => ignored === sent);
    assert.deepEqual({...now, ignored: 0}, {...before, ignored: 0});
    await frames.tell({sheaf: 1, type: 'open', article: 'the-clock', block: '"><script>alert(1)</script>'});  // a text like any other
    assert.deepEqual((await frames.until('what was asked for', ({heading}) => heading === 'The Clock')).problems, []);
  });
});
