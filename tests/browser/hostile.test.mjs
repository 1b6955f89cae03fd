// @ts-check
// Articles that attack their reader: through the packer into prerendered pages and the live document, and put straight into the
// files that the reader fetches. Nothing runs, nothing is asked for, the Content-Security-Policy has nothing to report.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {attacks, wordAttacks} from './support/attacks.mjs';
import {inEngines} from './support/engines.mjs';
import {picture} from './support/picture.mjs';
import {makeSite} from './support/site.mjs';

const names = Object.keys(attacks);
const marker = (/** @type {number} */ at) => `Sentence ${at} stands after the attack.`;
/** @param {number} at */
const idOf = (at) => `attack-${at}`;

/** What an attack calls: if it ever runs, the page says so. */
const canary = 'window.hits = []; window.hit = (...what) => { window.hits.push(String(what)); };';

function hostileFeed() {
  const items = names.map((name, at) => ({id: idOf(at), title: `${at} ${name}`, content_html: `<p>Before.</p>${attacks[name]}`}));
  const plain = names.map((name, at) => ({id: `clean-${at}`, title: `Clean ${at}`, content_html: `<p>${marker(at)}</p>`}));
  const words = wordAttacks.map((attack, at) => ({id: `words-${at}`, title: attack, content_text: `${attack}\n\nAfter it.`, summary: attack, tags: [attack], authors: [{name: attack, url: 'javascript:hit()'}],
    url: 'javascript:hit()', external_url: 'javascript:hit()', image: 'javascript:hit()', language: '"><script>hit()</script>', date_published: attack}));
  return {version: 'https://jsonfeed.org/version/1.1', title: `Attacks ${wordAttacks[0]}`, description: wordAttacks[1], home_page_url: 'javascript:hit()', items: [...items, ...plain, ...words]};
}

const folder = mkdtempSync(join(tmpdir(), 'sheaf-hostile-'));
const feed = join(folder, 'feed.json');
writeFileSync(feed, JSON.stringify(hostileFeed()));
const site = await makeSite([feed], {flags: ['--footer-link', `${wordAttacks[0]}=https://example.org/"><script>hit()</script>`, '--licence', wordAttacks[1]], scripts: [canary]});
after(async () => {
  await site.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Runs in the page: what an attack would have left there. @returns {string[]} */
function traces() {
  const found = [...(/** @type {any} */ (window).hits ?? ['the canary is gone'])].map((hit) => `ran: ${hit}`);
  const allowed = new Set('div main header footer nav section article aside h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code table thead tbody tr th td figure figcaption img hr button a em strong s sub sup mark span br wbr'.split(' '));
  for (const element of document.querySelectorAll('#bar *, #document *, #sheet *')) {
    if (!allowed.has(element.localName)) found.push(`element ${element.outerHTML.slice(0, 120)}`);
    for (const {name, value} of element.attributes) {
      if (/^on|^srcdoc$|^formaction$|^srcset$/i.test(name)) found.push(`attribute ${name} of ${element.outerHTML.slice(0, 120)}`);
      if (/^(href|src)$/.test(name) && !['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(value, location.href).protocol)) found.push(`address ${value}`);
    }
  }
  for (const id of ['bar', 'page', 'canvas', 'document', 'main', 'sheet', 'live']) {
    if (document.querySelectorAll(`[id="${id}"]`).length > 1) found.push(`a second #${id}`);
  }
  return found;
}

/** What was asked for in an attack's name. Pictures of the site itself may be, by whoever can write its files. @param {boolean} arePicturesFine */
const wishes = (arePicturesFine) => site.front.requests.filter(({path, destination}) => /hit/.test(path) && !(arePicturesFine && destination === 'image'));

/** @param {import('./support/page.mjs').Page} page @param {string} what */
async function assertUnharmed(page, what) {
  assert.deepEqual(await page.evaluate(traces), [], what);
  assert.deepEqual(await page.problems(), [], `console and CSP reports of ${what}`);
  assert.deepEqual(wishes(true), [], `requests of ${what}`);
}

/** Gives handlers something to fire on. @param {import('./support/page.mjs').Page} page */
async function provoke(page) {
  await page.driver.move(300, 200);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('#document *')) for (const type of ['mouseover', 'focus', 'toggle', 'animationstart']) element.dispatchEvent(new Event(type));
  });
}

inEngines('hostile articles', (engine) => {
  engine.test('the canary sings when something does run', {}, async (page) => {
    await page.goto(`${site.address}a/${idOf(0)}/`);
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.addEventListener('click', () => /** @type {any} */ (window).hit('control'));
      document.querySelector('#document')?.append(button);
      button.click();
    });
    assert.deepEqual(await page.evaluate(traces), ['ran: control']);
  });

  engine.test('prerendered pages, before any program', {isNoisy: true}, async (page) => {
    site.front.replace((path) => path.endsWith('.wasm') ? {body: '', status: 404} : undefined);
    site.front.requests.length = 0;
    try {
      for (const at of [...names.keys()]) {
        await page.goto(`${site.address}a/${idOf(at)}/`);
        assert.match(await page.words(), /Before\./, names[at]);
        await provoke(page);
        assert.deepEqual(await page.evaluate(traces), [], names[at]);
      }
      for (const at of wordAttacks.keys()) {
        await page.goto(`${site.address}a/words-${at}/`);
        assert.match(await page.words(), /After it\./, wordAttacks[at]);
        assert.deepEqual(await page.evaluate(traces), [], wordAttacks[at]);
      }
      const problems = (await page.problems()).filter((problem) => /CSP|[Ss]ecurity.?[Pp]olicy/.test(problem));  // the program is missing, and the console says so
      assert.deepEqual(problems, []);
      assert.deepEqual(wishes(false), []);
    } finally {
      site.front.replace(undefined);
    }
  });

  engine.test('the live document', {}, async (page) => {
    await page.open(site.address);
    await assertUnharmed(page, 'the library');
    for (const at of [...names.keys()]) {
      await page.evaluate((/** @type {string} */ id) => { location.hash = `#/a/${id}`; }, idOf(at));
      await page.waitFor(`${names[at]} shown`, (/** @type {string} */ start) => document.querySelector('h1')?.textContent?.startsWith(start), `${at} `);
      assert.match(await page.words(), /Before\./, names[at]);
      await provoke(page);
      await assertUnharmed(page, names[at]);
    }
    for (const at of wordAttacks.keys()) {
      await page.evaluate((/** @type {string} */ id) => { location.hash = `#/a/${id}`; }, `words-${at}`);
      await page.waitFor('the words', () => document.querySelector('main')?.textContent?.includes('After it.'));
      await assertUnharmed(page, wordAttacks[at]);
    }
  });

  engine.test('attacks in the files that the reader fetches', {}, async (page) => {
    site.front.replace((path, destination) => destination === 'image' ? {headers: {'content-type': 'image/png'}, body: picture(2, 2)} : poisoned(site.folder, path));
    try {
      await page.open(site.address);
      await assertUnharmed(page, 'a poisoned library');
      for (const at of [...names.keys()]) {
        await page.evaluate((/** @type {string} */ id) => { location.hash = `#/a/${id}`; }, `clean-${at}`);
        await page.waitFor(`clean-${at} with ${names[at]} shown`, (/** @type {string} */ words) => document.querySelector('main')?.textContent?.includes(words), marker(at));
        await provoke(page);
        await assertUnharmed(page, `poisoned with ${names[at]}`);
      }
    } finally {
      site.front.replace(undefined);
    }
  });
});

/** A shard as an attacker who owns the host's files would leave it, the packer's work undone. @param {string} root @param {string} path */
function poisoned(root, path) {
  if (!/^articles\/.*\.json$/.test(path) || !readdirSync(join(root, 'articles')).includes(path.slice('articles/'.length))) return undefined;
  const shard = JSON.parse(readFileSync(join(root, path), 'utf8'));
  for (const item of shard.items) {
    const clean = /^clean-(\d+)$/.exec(item.id);
    if (!clean) continue;
    item.content_html = `<p>${marker(Number(clean[1]))}</p>${attacks[names[Number(clean[1])]]}`;
    item.title = `${wordAttacks[0]} ${item.title}`;
    item.url = item.external_url = item.image = 'javascript:hit()';
    item.authors = [{name: wordAttacks[1], url: 'javascript:hit()'}];
    item.language = '"><script>hit()</script>';
  }
  return {headers: {'content-type': 'application/json'}, body: JSON.stringify(shard)};
}
