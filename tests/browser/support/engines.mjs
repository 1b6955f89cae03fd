// @ts-check
// The three engines behind one door. `inEngines` makes a group of tests for each engine that ENGINES names.
import {mkdirSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {after, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {Page} from './page.mjs';
import {launchChromium, launchFirefox, openPage} from './puppeteer.mjs';
import {openWebKit} from './webkit.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */
/** `bars`: scroll bars that take room, as on many desktops; `isOnDesktop`: with a window, for what only its own parts do; `isComposited`:
 * frames in the middle of a movement count, so they are put together as with a graphics card (Chromium).
 * @typedef {{width: number, height: number, ratio: number, dark: boolean, webgl: boolean, javascript: boolean, cache: boolean, bars: boolean, isOnDesktop: boolean, isComposited: boolean}} Options */
/** What an engine can do; sizes and places in CSS px of the window.
 * @typedef {{
 *   goto: (url: string) => Promise<void>, evaluate: (run: Function, ...args: any[]) => Promise<any>,
 *   move: (x: number, y: number) => Promise<void>, press: (x: number, y: number, count?: number) => Promise<void>, hold: (x: number, y: number) => Promise<void>, letGo: () => Promise<void>, wheel: (x: number, y: number, delta: number) => Promise<void>,
 *   drag: (from: {x: number, y: number}, to: {x: number, y: number}) => Promise<void>, key: (name: string, modifier?: string) => Promise<void>,
 *   back: () => Promise<void>, forward: () => Promise<void>, reload: () => Promise<void>, resize: (width: number, height: number) => Promise<void>,
 *   shot: () => Promise<Buffer>, problems: () => Promise<string[]>, close: () => Promise<void>,
 *   newTab?: () => Promise<Driver>, closeTab?: () => Promise<void>, puppeteer?: import('puppeteer-core').Page}} Driver */

/** @type {Options} */
export const defaults = {width: 1024, height: 768, ratio: 1, dark: false, webgl: true, javascript: true, cache: true, bars: false, isOnDesktop: false, isComposited: false};

export class Engine {
  /** @param {EngineName} name */
  constructor(name) {
    this.name = name;
    /** @type {Map<string, import('puppeteer-core').Browser>} */
    this.browsers = new Map();
  }

  /** @param {Options} options @returns {Promise<import('puppeteer-core').Browser>} kept until close(): a launch takes seconds */
  async browser(options) {
    const {webgl, dark, javascript, bars, isOnDesktop, isComposited} = options;
    const kind = `${webgl} ${bars} ${isOnDesktop} ` + (this.name === 'chromium' ? isComposited : `${dark} ${javascript}`);
    const known = this.browsers.get(kind);
    if (known?.connected) return known;
    const browser = await (this.name === 'chromium' ? launchChromium(options) : launchFirefox(options));
    this.browsers.set(kind, browser);
    return browser;
  }

  /** @param {Partial<Options>} [wanted] @returns {Promise<Page>} a fresh visitor: nothing stored, nothing cached */
  async open(wanted) {
    const options = {...defaults, ...wanted};
    if (this.name === 'webkit') return new Page(await openWebKit(options), options);
    return new Page(await openPage(await this.browser(options), options, this.name === 'chromium'), options);
  }

  async close() {
    for (const browser of this.browsers.values()) await browser.close();
    this.browsers.clear();
  }

  /** A test with a fresh page. Its console must stay clean, unless what is tested has to be told there: then `isNoisy`.
   * @param {string} title @param {Partial<Options> & {skip?: string | false, isNoisy?: boolean}} options @param {(page: Page) => Promise<void>} body */
  test(title, {skip = false, isNoisy = false, ...options}, body) {
    test(title, {skip}, async () => {
      for (let attempt = 1; ; attempt++) {
        const page = await this.open(options);
        try {
          await body(page);
          if (!isNoisy) assert.deepEqual(await page.problems(), [], 'the console is clean');
          return;
        } catch (error) {
          // WebKitGTK's driver now and then loses its browser. That is no answer of the page: it is asked once more.
          if (attempt === 1 && /invalid session id/.test(String(error))) continue;
          await keep(page, `${this.name} ${title}`);
          throw error;
        } finally {
          await page.close();
        }
      }
    });
  }
}

/** What a failed test saw, for people. @param {Page} page @param {string} title */
async function keep(page, title) {
  try {
    mkdirSync('build/screens/failures', {recursive: true});
    const path = `build/screens/failures/${title.replace(/[^\w]+/g, '-')}.png`;
    writeFileSync(path, await page.shot());
    console.error(`${title}: ${await page.address()}, screenshot in ${path}`);
    console.error(`its console: ${JSON.stringify(await page.problems())}`);
  } catch (error) {
    console.error(`${title}: no screenshot: ${error}`);  // the test's own error is the one that counts
  }
}

const today = Math.floor(Date.now() / 86_400_000);

/** @type {EngineName[]} */
export const allEngines = /** @type {any} */ ((process.env.ENGINES || 'chromium,firefox,webkit').split(','));

/** Those of ENGINES; all of them with SHEAF_TEST_ALL=1. Else Chromium, and in each quarter of the files, day by day another,
 *  Firefox or WebKit beside it: all three in every file would take an hour. @returns {EngineName[]} */
function enginesOfToday() {
  if (process.env.ENGINES || process.env.SHEAF_TEST_ALL) return allEngines;
  const turn = [...basename(process.argv[1] ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), today) % 8;
  const beside = /** @type {Record<number, EngineName>} */ ({0: 'firefox', 4: 'webkit'})[turn];
  return beside ? ['chromium', beside] : ['chromium'];
}

export const engineNames = enginesOfToday();

/** @param {string} title @param {(engine: Engine) => void} body */
export function inEngines(title, body) {
  for (const name of engineNames) {
    describe(`${title}, in ${name}`, {timeout: 600_000}, () => {
      const engine = new Engine(name);
      after(() => engine.close());
      body(engine);
    });
  }
}

/** Every cell of a large matrix with SHEAF_TEST_ALL=1, else the third of them whose turn it is today.
 * @template T @param {T[]} cells @returns {T[]} */
export function todays(cells) {
  if (process.env.SHEAF_TEST_ALL) return cells;
  return cells.filter((_, at) => at % 3 === today % 3);
}
