// @ts-check
// A page on paper: every word of the article in its order, black on white, and nothing of the interface. From overlay, from flow
// and from the packer's own page; Chromium only, whose PDF keeps its text.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {inEngines} from './support/engines.mjs';
import {decode} from './support/png.mjs';
import {makeSite} from './support/site.mjs';
import {text} from './support/strings.mjs';

/** @typedef {import('./support/page.mjs').Page} Page */

const folder = mkdtempSync(join(tmpdir(), 'sheaf-print-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const numbers = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const sentence = (/** @type {number} */ at) => `This is the ${numbers[at % 10]} paragraph of part ${Math.floor(at / 10) + 1}, and whoever prints it expects to find it between its neighbours; `
  + 'it is long enough to take a few lines of any sheet of paper, so that some of them have to be broken over two pages.';
const codeLine = 'const everything = readAllOfTheLongLinesThatDoNotFitOnPaper(first, second, third, fourth, fifth, sixth, seventh);';
const parts = Array.from({length: 6}, (_, part) => [
  `## Part ${part + 1} begins`,
  ...Array.from({length: 10}, (_, at) => sentence(part * 10 + at)),
  `- list item ${part + 1} one\n- list item ${part + 1} two\n  1. nested ${part + 1}`,
  `| Month ${part + 1} | Books |\n| --- | --- |\n| January ${part + 1} | 1,204 |`,
  '```\n' + codeLine.replace('everything', `everything${part + 1}`) + '\nend();\n```',
]).flat();
writeFileSync(join(folder, 'long.md'), `---\nid: long\ntitle: A Long Article\nauthor: Ada Example\n---\n\n${parts.join('\n\n')}\n`);
writeFileSync(join(folder, 'short.md'), '---\nid: short\ntitle: A Short Neighbour\n---\n\nShort.\n');

const site = await makeSite([folder], {flags: ['--title', 'Paper Shelf', '--licence', 'CC BY 4.0', '--language', 'en']});
after(() => site.close());

/** White space counts for nothing: lines are broken where the paper ends. @param {string} words */
const dense = (words) => words.replace(/\s+/g, '');

/** @param {Page} page @returns {Promise<{words: string, pages: import('./support/png.mjs').Image[]}>} */
async function print(page) {
  const out = mkdtempSync(join(folder, 'pdf-')), file = join(out, 'page.pdf');
  writeFileSync(file, await page.driver.puppeteer?.pdf({format: 'A4', printBackground: true}) ?? assert.fail('Chromium'));
  const words = execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'});
  execFileSync('pdftoppm', ['-png', '-r', '50', file, join(out, 'page')]);
  const names = execFileSync('ls', [out], {encoding: 'utf8'}).split('\n').filter((name) => name.endsWith('.png'));
  return {words, pages: names.map((name) => decode(execFileSync('cat', [join(out, name)])))};
}

/** @param {Page} page */
async function assertPrinted(page) {
  const {words, pages} = await print(page), all = dense(words);
  let from = 0;
  const wanted = ['A Long Article', 'Ada Example', ...Array.from({length: 6}, (_, part) => [`Part ${part + 1} begins`,
    ...Array.from({length: 10}, (_, at) => sentence(part * 10 + at)), `list item ${part + 1} one`, `list item ${part + 1} two`, `nested ${part + 1}`,
    `Month ${part + 1}`, `January ${part + 1}`, '1,204', codeLine.replace('everything', `everything${part + 1}`)]).flat(), 'CC BY 4.0'];
  for (const each of wanted) {
    const at = all.indexOf(dense(each), from);
    assert.ok(at >= 0, `"${each}" follows in ${words.slice(0, 3000)}`);
    from = at + dense(each).length;
  }
  assert.equal(all.split(dense(sentence(12))).length, 2, 'once');
  for (const each of ['A Short Neighbour', text('skip_to_content'), text('bar_settings'), text('random_article'), 'Hamburgefonstiv']) {
    assert.ok(!all.includes(dense(each)), `no "${each}" on paper`);
  }
  assert.ok(!/PaperShelf/.test(all), 'no bar and no breadcrumb');
  assert.ok(pages.length > 3 && pages.length < 12, `${pages.length} pages`);
  for (const {data, width, height} of pages) {
    let light = 0, darkest = 255;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] > 250) light++;
      darkest = Math.min(darkest, data[at]);
    }
    assert.ok(light > width * height * 0.6, 'the paper is white');
    assert.ok(darkest < 60, 'the text is black');
  }
}

inEngines('print', (engine) => {
  const skip = engine.name !== 'chromium' && 'only Chromium prints to PDF with text';
  for (const theme of ['light', 'dark']) {
    engine.test(`a drawn page, in ${theme}`, {skip, dark: theme === 'dark'}, async (page) => {
      await page.open(site.address + '#/a/long');
      await page.isDrawn();
      await assertPrinted(page);
      assert.equal(await page.mode(), 'overlay', 'afterwards it is as it was');
    });
  }

  engine.test('a drawn page with its sheet open', {skip}, async (page) => {
    await page.open(site.address + '#/a/long');
    await page.isDrawn();
    await page.click('button', text('bar_settings_label'));
    await page.find('dialog', text('settings_title'));
    await assertPrinted(page);
  });

  engine.test('a page in flow', {skip, dark: true}, async (page) => {
    await page.open(site.address + '?mode=flow#/a/long');
    await assertPrinted(page);
  });

  engine.test('the packer\'s own page', {skip, javascript: false}, async (page) => {
    await page.goto(site.address + 'a/long/');
    await assertPrinted(page);
  });
});
