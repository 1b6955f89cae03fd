// @ts-check
// What can go wrong on the way: the page stays readable and says in one sentence what happened and what to do.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {inEngines} from './support/engines.mjs';
import {heldAnswer} from './support/front.mjs';
import {siteTitle} from './support/collection.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

const site = await testSite();
const refuseStorage = await testSite({scripts: [`Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }});`]});
const refuseMemory = await testSite({scripts: [`WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory left'); };`]});

// (module (func unreachable) (start 0)): begins, and stops at once.
const trap = Buffer.from('0061736d0100000001040160000003020100080100' + '0a05010300000b', 'hex');

/** @param {string} folder @param {RegExp} name */
const fileOf = (folder, name) => {
  const found = readdirSync(folder).find((file) => name.test(file));
  assert.ok(found, `${folder} has a file like ${name}`);
  return found;
};
const wasmFile = fileOf(site.folder, /^reader\..*\.wasm$/);
const wasm = () => readFileSync(join(site.folder, wasmFile));

/** The program of the page, replaced. @type {Record<string, import('./support/front.mjs').Replace>} */
const brokenPrograms = {
  'missing': (path) => path.endsWith('.wasm') ? {status: 404, body: 'not found'} : undefined,
  'cut short': (path) => path.endsWith('.wasm') ? {headers: {'content-type': 'application/wasm'}, body: wasm().subarray(0, 5000)} : undefined,
  'no program at all': (path) => path.endsWith('.wasm') ? {headers: {'content-type': 'application/wasm'}, body: '<html>A captive portal says hello</html>'} : undefined,
  'trapping at its start': (path) => path.endsWith('.wasm') ? {headers: {'content-type': 'application/wasm'}, body: trap} : undefined,
  'without its script': (path) => /^reader\..*\.js$/.test(path) ? {status: 404, body: 'not found'} : undefined,
  'with a broken script': (path) => /^reader\..*\.js$/.test(path) ? {headers: {'content-type': 'text/javascript'}, body: 'const = ;'} : undefined,
};

/** @param {import('./support/front.mjs').Replace} by @param {() => Promise<void>} body @param {import('./support/site.mjs').Site} [at] */
async function withReplaced(by, body, at = site) {
  at.front.replace(by);
  try { await body(); } finally { at.front.replace(undefined); }
}

/** @param {import('./support/page.mjs').Page} page */
const saysSo = (page) => page.waitFor('the one plain sentence', (/** @type {string} */ sentence) =>
  [...document.querySelectorAll('body p')].some((each) => each.textContent === sentence && each.getClientRects().length > 0), text('program_failed'));

/** @param {import('./support/page.mjs').Page} page */
async function assertReadable(page) {
  await saysSo(page);
  assert.equal(await page.mode(), 'flow');
  await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
  assert.match(await page.words(), /no sign above its door/);
  await page.click('link', 'Family, Parents');  // by the static pages
  await page.find('heading', 'Family, Parents', {level: 1});
  await saysSo(page);  // its console has said all it has to say
}

inEngines('failures', (engine) => {
  for (const [name, by] of Object.entries(brokenPrograms)) {
    engine.test(`a program ${name} leaves the static page readable with one plain sentence`, {isNoisy: true}, (page) => withReplaced(by, async () => {
      await page.goto(site.address + 'a/the-lamp/');
      await assertReadable(page);
    }));
  }

  engine.test('a program that runs out of memory leaves the page readable', {isNoisy: true}, (page) => withReplaced((path) => {
    // More than the program has, in white space that JSON allows.
    if (path !== 'collection.json') return undefined;
    return {headers: {'content-type': 'application/json'}, body: ' '.repeat(64 << 20) + readFileSync(join(refuseMemory.folder, path), 'utf8')};
  }, async () => {
    await page.goto(refuseMemory.address + 'a/the-lamp/');
    await assertReadable(page);
  }, refuseMemory));

  engine.test('a slow answer never takes the text of the page away', {}, async (page) => {
    const {held, answer} = heldAnswer();
    await withReplaced((path) => path === 'collection.json' ? held : undefined, async () => {
      await page.goto(`${site.address}a/the-lamp/?probe=1`);
      await page.waitFor('the program', () => 'sheafProbe' in window);
      const end = Date.now() + 1000;  // bars come after 150 ms where there is no text
      while (Date.now() < end) {
        assert.match(await page.words(), /no sign above its door/);
        await new Promise((done) => setTimeout(done, 50));
      }
      answer();
      await page.isReady();
      assert.match(await page.words(), /no sign above its door/);
    });
  });

  engine.test('where there is no text yet, still bars tell that it is loading', {}, async (page) => {
    const {held, answer} = heldAnswer();
    await page.open(site.address);
    await withReplaced((path) => path.startsWith('articles/') ? held : undefined, async () => {
      await page.evaluate(() => { location.hash = '#/a/the-lamp'; });
      await page.waitFor('what is busy', () => !!document.querySelector('[aria-busy=true]'));
      answer();
      await page.find('heading', 'The Lamp at the End of the Street', {level: 1});
      assert.equal(await page.evaluate(() => !!document.querySelector('[aria-busy=true]')), false);
    });
  });

  const alerts = /** @type {[string, string, import('./support/front.mjs').Answer, string][]} */ ([
    ['a missing file', 'articles/', {status: 404, body: ''}, 'missing_file'],
    ['a lost connection', 'articles/', {status: 0, body: ''}, 'no_connection'],
    ['a server in trouble', 'articles/', {status: 503, body: ''}, 'server'],
    ['a file cut short', 'articles/', {body: '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "the'}, 'broken_file'],
    ['a file of another kind', 'articles/', {body: '<!doctype html><p>Please log in</p>'}, 'broken_file'],
    ['a file with wrong types', 'articles/', {body: '{"items": 7}'}, 'broken_file'],
    ['an empty file', 'articles/', {body: ''}, 'broken_file'],
    ['a missing list', 'lists/', {status: 404, body: ''}, 'missing_file'],
    ['a missing manifest', 'collection.json', {status: 404, body: ''}, 'missing_file'],
    ['a broken manifest', 'collection.json', {body: '[]'}, 'broken_file'],
  ]);
  for (const [name, where, answer, key] of alerts) {
    engine.test(`${name} is told in an alert, and trying again works`, {isNoisy: true}, async (page) => {
      const route = where === 'lists/' ? '#/c/family' : '#/a/the-lamp';
      const heading = where === 'lists/' ? 'Family, Parents' : 'The Lamp at the End of the Street';
      await withReplaced((path) => path.startsWith(where) ? answer : undefined, async () => {
        await page.goto(site.address + route);
        const alert = await page.find('alert');
        assert.ok(alert.text.includes(text(`error_${key}_what`)), alert.text);
        assert.ok(alert.text.includes(where), `names the file: ${alert.text}`);
        assert.ok(alert.text.includes(text(`error_${key}_do`)), `says what to do: ${alert.text}`);
        await page.find('button', text('copy_details'));
      });
      await page.click('button', text('retry'));
      await page.find('heading', heading, {level: 1});
      await page.isGone('alert');
    });
  }

  engine.test('what can be read already stays when a file is missing, and trying again works', {isNoisy: true}, async (page) => {
    await withReplaced((path) => path === 'collection.json' ? {status: 404, body: ''} : undefined, async () => {
      await page.goto(site.address + 'a/the-lamp/');
      const alert = await page.find('alert');
      assert.ok(alert.text.includes(text('error_missing_file_what')), alert.text);
      assert.match(await page.words(), /no sign above its door/);
      assert.ok((await page.title()).includes('The Lamp at the End of the Street'));
    });
    await page.click('button', text('retry'));
    await page.isDrawn();
    await page.isGone('alert');
    assert.match(await page.words(), /no sign above its door/);
  });

  engine.test('a program that stops on the way to a route leaves its static page', {isNoisy: true}, (page) => withReplaced((path) => {
    if (!path.startsWith('lists/')) return undefined;
    return {headers: {'content-type': 'application/json'}, body: ' '.repeat(64 << 20) + readFileSync(join(refuseMemory.folder, path), 'utf8')};
  }, async () => {
    await page.open(refuseMemory.address);
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
    assert.equal(await page.evaluate(() => location.pathname), '/c/family/');
  }, refuseMemory));

  engine.test('a site newer than the program asks for a reload', {}, async (page) => {
    const manifest = readFileSync(join(site.folder, 'collection.json'), 'utf8');
    const newer = manifest.replace('"_sheaf":{"version":1,', '"_sheaf":{"version":99,');
    assert.notEqual(newer, manifest, 'collection.json says its version');
    await withReplaced((path) => path === 'collection.json' ? {headers: {'content-type': 'application/json'}, body: newer} : undefined, async () => {
      await page.goto(site.address + '#/a/the-lamp');
      assert.ok((await page.find('alert')).text.includes(text('error_newer_format_what')));
    });
  });

  engine.test('without storage everything but remembering works', {}, async (page) => {
    await page.open(refuseStorage.address);
    await page.click('button', text('bar_settings_label'));
    await page.click('radio', text('settings_theme_sepia'));
    await page.waitFor('sepia', () => document.documentElement.dataset.theme === 'sepia');
    await page.click('button', text('close'));
    await page.click('link', 'Family, Parents');
    await page.find('heading', 'Family, Parents', {level: 1});
  });

  engine.test('spoilt settings are as good as none', {}, async (page) => {
    for (const spoilt of ['{', '[]', 'null', '7', '{"theme":5,"text_size":"x","mode":[]}', '{"text_size":1e99}', '\u0000', '{"theme":"<img src=x onerror=hit()>"}', '{'.repeat(10000)]) {
      await page.keep(site.address, spoilt);
      await page.open(site.address);
      await page.find('heading', siteTitle, {level: 1});
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light', spoilt);
    }
  });
});
