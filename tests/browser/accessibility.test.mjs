// @ts-check
// What assistive technology gets: axe-core finds nothing in any view, mode and theme; landmarks, headings and names are right.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {inEngines, todays} from './support/engines.mjs';
import {text} from './support/strings.mjs';
import {testSite} from './support/test_site.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const site = await testSite();
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const golden = new URL('../golden/browser/article-accessibility.txt', import.meta.url);
const routes = {library: '#/', category: '#/c/family', article: '#/a/to-copy', contents: '#/a/everything', search: '#/search', found: '#/search?q=lantern', nothing: '#/search?q=qzxvj', settings: '#/a/the-lamp'};

// Transparent text proves nothing: in overlay the words are made opaque. Their own colours are judged in flow.
const opaque = `#canvas { visibility: hidden !important } #document *, #sheet * { -webkit-text-fill-color: currentcolor !important }
  :is(#document, #sheet) :not(.browser-painted, .browser-painted *) { color: var(--text) !important } :is(#document, #sheet) a { color: var(--link) !important }`;

/** @param {Page} page @returns {Promise<string[]>} what axe objects to */
async function violations(page) {
  return page.evaluate((/** @type {string} */ rules) => {
    if (document.documentElement.dataset.mode === 'overlay') {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    return /** @type {any} */ (window).axe.run(document, {resultTypes: ['violations']}).then((/** @type {any} */ found) => {
      document.adoptedStyleSheets = [];
      return found.violations.flatMap((/** @type {any} */ each) => each.nodes.map((/** @type {any} */ node) => `${each.id}: ${node.target} ${node.failureSummary}`));
    });
  }, opaque);
}

/** @param {Page} page */
async function loadAxe(page) {
  if (page.driver.puppeteer) await page.driver.puppeteer.evaluate(axe);
  else await page.evaluate(new Function(`${axe}; return true;`));
}

/** @param {Page} page @param {keyof typeof routes} name @param {string} mode @param {string} theme */
async function show(page, name, mode, theme) {
  await page.keep(site.address, theme === 'contrast' ? '' : JSON.stringify({theme}));
  await page.open(`${site.address}?probe=1${mode === 'flow' ? '&mode=flow' : ''}${routes[name]}`);
  await page.waitFor(mode, (/** @type {string} */ wanted) => document.documentElement.dataset.mode === wanted, mode);
  await page.find('heading', undefined, {level: 1});
  if (name === 'found') await page.find('link', /Lamp/);
  if (name === 'nothing') await page.find('button', text('random_article'));
  await page.isStill();
  if (name !== 'settings') return;
  await page.click('button', text('bar_settings_label'));
  await page.find('dialog');
  await page.isStill();
}

/** Children without boxes that mean nothing and the region that speaks, and text in one piece however its lines break. @param {any} node @returns {any[]} */
function meaning(node) {
  const children = (node.children ?? []).flatMap((/** @type {any} */ child) => /^(generic|none)$/.test(child.role) ? meaning(child) : /^(InlineTextBox|LineBreak|status)$/.test(child.role) ? [] : [child]);
  return children.reduce((/** @type {any[]} */ list, /** @type {any} */ child) => {
    const last = list[list.length - 1];
    if (child.role !== 'StaticText' || last?.role !== 'StaticText') return [...list, child];
    return [...list.slice(0, -1), {role: 'StaticText', name: last.name + child.name}];
  }, []);
}

/** Roles and names as Chromium tells them, indented. @param {any} node @param {number} [depth] @returns {string} */
function outline(node, depth = 0) {
  const state = ['level', 'checked', 'expanded', 'focused', 'disabled'].filter((key) => node[key] !== undefined).map((key) => ` ${key}=${node[key]}`).join('');
  return `${'  '.repeat(depth)}${node.role} "${node.name ?? ''}"${state}\n` + meaning(node).map((child) => outline(child, depth + 1)).join('');
}

inEngines('accessibility', (engine) => {
  const contrasts = engine.name === 'chromium' ? ['contrast light', 'contrast dark'] : [];
  const cells = ['light', 'dark', 'sepia', ...contrasts].flatMap((theme) => ['flow', 'overlay'].map((mode) => ({theme, mode})));
  for (const {theme, mode} of todays(cells)) {
    engine.test(`axe finds nothing in library, category, article, search and settings, ${theme}, in ${mode}`, {dark: theme.endsWith('dark')}, async (page) => {
      if (theme.startsWith('contrast')) {
        const session = await page.driver.puppeteer?.createCDPSession();
        await session?.send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-contrast', value: 'more'}, {name: 'prefers-color-scheme', value: theme.split(' ')[1]}]});
      }
      for (const name of /** @type {(keyof typeof routes)[]} */ (Object.keys(routes))) {
        await show(page, name, mode, theme.split(' ')[0]);
        await loadAxe(page);
        assert.deepEqual(await violations(page), [], `${name}, ${theme}, ${mode}`);
      }
    });
  }

  engine.test('axe is heard: a button without a name is a violation', {}, async (page) => {
    await show(page, 'library', 'flow', 'light');
    await page.evaluate(() => { document.body.append(document.createElement('button')); });
    await loadAxe(page);
    assert.match((await violations(page)).join('\n'), /button-name/);
  });

  engine.test('landmarks, one h1, a skip link and a live region in every view', {}, async (page) => {
    for (const name of /** @type {(keyof typeof routes)[]} */ (['library', 'category', 'article', 'found', 'nothing'])) {
      await show(page, name, 'overlay', 'light');
      for (const role of ['banner', 'main', 'contentinfo']) assert.equal((await page.all(role)).length, 1, `${name} has one ${role}`);
      assert.equal((await page.all('heading', undefined, {level: 1})).length, 1, `${name} has one h1`);
      assert.equal((await page.all('status')).length, 1, `${name} has a live region`);
      await page.find('link', text('skip_to_content'), {focus: true});
      await page.key('Enter');
      await page.waitFor('the focus on the text', () => document.activeElement?.id === 'main');
    }
  });

  const skip = engine.name !== 'chromium' && 'only Chromium tells its accessibility tree';
  engine.test("Chromium's accessibility tree of an article is the golden one", {skip}, async (page) => {
    await show(page, 'article', 'overlay', 'light');
    const tree = outline(await page.driver.puppeteer?.accessibility.snapshot({interestingOnly: false}));
    if (process.env.SHEAF_UPDATE_GOLDEN) writeFileSync(golden, tree);
    assert.ok(existsSync(golden), 'made by SHEAF_UPDATE_GOLDEN=1');
    assert.equal(tree, readFileSync(golden, 'utf8'));
  });
});
