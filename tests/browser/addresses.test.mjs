// @ts-check
// Every address of design.md, typed by hand into a fresh page, on a site at the root and on one under a path.
import assert from 'node:assert/strict';
import {inEngines} from './support/engines.mjs';
import {front} from './support/front.mjs';
import {longCategory, siteTitle} from './support/collection.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';
import {after} from 'node:test';

const site = await testSite();
const deep = await front(site.server, {prefix: '/some/repo/'});
after(() => deep.close());

/** Address below the site, its heading, and some of its words. @type {[string, string, RegExp][]} */
const addresses = [
  ['', siteTitle, /Made for the tests/],
  ['#/', siteTitle, /Made for the tests/],
  ['#/c/family', 'Family, Parents', /Two Colours of Ink/],
  ['#/c/odds-and-ends?page=2', longCategory.title, /Why did/],
  ['#/a/the-lamp', 'The Lamp at the End of the Street', /no sign above its door/],
  ['#/a/all-parts', 'Everything an Article Can Hold', /The end\./],
  ['a/the-lamp/', 'The Lamp at the End of the Street', /no sign above its door/],
  ['c/family/', 'Family, Parents', /Two Colours of Ink/],
  ['c/odds-and-ends/2/', longCategory.title, /Why did/],
  ['a/the-lamp/#/a/the-chair', 'The Chair', /volcanoes/],
  ['a/the-lamp/#/', siteTitle, /Made for the tests/],
  ['?utm=x#/a/the-chair', 'The Chair', /volcanoes/],
];

inEngines('addresses', (engine) => {
  for (const [name, root] of [['at the root', site.address], ['under /some/repo/', deep.address]]) {
    engine.test(`each address opens its route, ${name}`, {}, async (page) => {
      for (const [address, heading, words] of addresses) {
        await page.goto('about:blank');
        await page.open(root + address);
        await page.find('heading', heading, {level: 1});
        assert.match(await page.words(), words, address);
        assert.ok((await page.title()).includes(siteTitle), `${address} is titled "${await page.title()}"`);
      }
    });
  }

  engine.test('a site under a path asks for nothing outside it', {}, async (page) => {
    deep.requests.length = 0;
    await page.open(deep.address);
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
    await page.click('link', 'The Lamp at the End of the Street');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.open(deep.address + 'a/everything/');
    await page.find('image', 'Two stripes', {reveal: true});
    assert.deepEqual(deep.requests.filter(({path}) => !path.startsWith('/some/repo/') && path !== '/favicon.ico'), []);
  });

  engine.test('a block has an address that shows it', {height: 400}, async (page) => {
    await page.open(site.address + '#/a/everything');
    const block = await page.waitFor('a heading with an id', () =>
      [...document.querySelectorAll('main h2')].find((each) => each.textContent === 'A Picture')?.id.replace(/^b-/, ''));
    await page.goto('about:blank');
    await page.open(`${site.address}#/a/everything~${block}`);
    await page.waitFor('the block in view', () => {
      const heading = [...document.querySelectorAll('main h2')].find((each) => each.textContent === 'A Picture');
      const top = heading?.getBoundingClientRect().top ?? -1;
      return scrollY > 200 && top >= 0 && top < innerHeight / 2;
    });
  });

  engine.test('a hash typed by hand changes the route, and Back undoes it', {}, async (page) => {
    await page.open(site.address);
    await page.find('heading', siteTitle, {level: 1});
    await page.goto(site.address + '#/a/the-chair');
    await page.find('heading', 'The Chair', {level: 1});
    await page.back();
    await page.find('heading', siteTitle, {level: 1});
  });

  engine.test('a hash typed by hand starts at the top, and Back finds the old place', {height: 400}, async (page) => {
    await page.open(site.address + '#/a/everything');
    await page.find('heading', 'A Picture', {reveal: true});
    const place = await page.waitFor('the page scrolled', () => scrollY > 300 && scrollY);
    await page.goto(site.address + '#/a/the-lamp');  // WebKit's Back passes over what a script did unasked
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    assert.equal(await page.scrollY(), 0);
    await page.back();
    await page.find('heading', 'A Picture');
    await page.waitFor(`scroll place ${place}`, (/** @type {number} */ wanted) => Math.abs(scrollY - wanted) <= 2, place);
  });

  engine.test('the skip link leads to the text and leaves the address alone', {}, async (page) => {
    await page.open(site.address + '#/a/the-lamp');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
    await page.find('link', text('skip_to_content'), {focus: true});
    await page.key('Enter');
    await page.waitFor('the focus on the text', () => document.activeElement?.id === 'main');
    assert.equal(await page.address(), site.address + '#/a/the-lamp');
    await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
  });

  engine.test('a link to another site with a route of its own is left to the browser', {}, async (page) => {
    await page.open(site.address);
    assert.equal(await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/#/a/the-lamp';
      document.querySelector('#bar')?.append(link);
      let isTaken = true;
      addEventListener('click', (event) => { isTaken = event.defaultPrevented; event.preventDefault(); }, {once: true});
      link.click();
      link.remove();
      return isTaken;
    }), false);
  });

  engine.test('a bad address says so and leads home', {}, async (page) => {
    for (const bad of ['#/a/no-such-article', '#/c/no-such-category', '#/nonsense/%F0%9F', '#/c/family?page=99', '#/a/']) {
      await page.goto('about:blank');
      await page.open(site.address + bad);
      await page.find('heading', text('not_found_title'), {level: 1});
      assert.ok((await page.title()).includes(text('not_found_title')), `${bad}: ${await page.title()}`);
    }
    await page.click('link', text('go_to_library'));
    await page.find('heading', siteTitle, {level: 1});
  });

  engine.test('a route in the hash never flashes the text of the page it stands on', {isNoisy: true}, async (page) => {
    site.front.replace((path) => path.endsWith('.wasm') ? {status: 503, body: ''} : undefined);  // the program will not come
    try {
      await page.goto(site.address + 'a/the-lamp/#/a/the-chair');
      await page.find('heading', 'The Chair', {level: 1});  // by the route's own static page
      assert.equal(await page.address(), site.address + 'a/the-chair/');
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('an address with letters of any script', {}, async (page) => {
    await page.open(site.address + '#/a/arabic');
    await page.find('heading', 'المكتبة في آخر الشارع', {level: 1});
    const link = (await page.all('link')).find((each) => each.href.includes('#/c/'));
    assert.equal(link?.href, `${site.address}#/c/languages`);
  });
});
