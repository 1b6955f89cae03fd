// @ts-check
// Chromium by CDP and Firefox by WebDriver BiDi, both through puppeteer-core. Firefox wants an X display for WebGL.
import puppeteer from 'puppeteer-core';

/** @typedef {import('./engines.mjs').Options} Options */

/** Messages of the graphics driver and of the tools, not of the page. */
const isNoise = (/** @type {string} */ text) => /GPU stall due to ReadPixels|GL Driver Message|software WebGL|WEBGL_debug_renderer_info/.test(text);

/** A real window keeps its own size: finding scrolls by it. @param {boolean} isOnDesktop */
const windowSize = (isOnDesktop) => isOnDesktop ? {defaultViewport: null} : {};

/** @param {Options} options */
export const launchChromium = ({webgl, bars, isOnDesktop, isComposited}) => puppeteer.launch({
  executablePath: '/usr/bin/chromium', headless: !isOnDesktop, ...windowSize(isOnDesktop), ignoreDefaultArgs: bars ? ['--hide-scrollbars'] : [],
  // Without a graphics card everything is computed: only WebGL as a card would do it, and no parts of the window that nobody sees.
  // Put together by the processor, a canvas that is scrolled without being drawn anew loses its lower part for a frame or two.
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu-rasterization', ...(isComposited ? [] : ['--disable-gpu-compositing']),
    '--disable-features=PreloadTopChromeWebUI,WebUIPreloading',
    ...(webgl ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-3d-apis'])],
});

// What can be set per page in Chromium is a preference at launch in Firefox.
/** @param {Options} options */
export const launchFirefox = ({webgl, dark, javascript, bars, isOnDesktop}) => puppeteer.launch({
  browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: !isOnDesktop, ...windowSize(isOnDesktop),
  extraPrefsFirefox: {'webgl.force-enabled': webgl, 'webgl.disabled': !webgl, 'javascript.enabled': javascript,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1, ...(bars && {'widget.gtk.overlay-scrollbars.enabled': false})},
});

/** @param {import('puppeteer-core').Page} page @param {string[]} problems */
async function listen(page, problems) {
  page.on('pageerror', (error) => problems.push(`error: ${error instanceof Error ? error.stack ?? error.message : error}`));
  page.on('console', (message) => {
    if (!['error', 'warn', 'assert'].includes(message.type()) || isNoise(message.text())) return;
    problems.push(`console ${message.type()}: ${message.text()} (${message.location().url ?? ''})`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`));
  });
}

/** @param {import('puppeteer-core').Browser} browser @param {Options} options @param {boolean} isChromium
 *  @returns {Promise<import('./engines.mjs').Driver>} */
export async function openPage(browser, options, isChromium) {
  const context = await browser.createBrowserContext();
  return driverOf(await context.newPage(), options, isChromium);
}

/** @param {import('puppeteer-core').Page} page @param {Options} options @param {boolean} isChromium
 *  @returns {Promise<import('./engines.mjs').Driver>} */
async function driverOf(page, options, isChromium) {
  /** @type {string[]} */
  const problems = [];
  if (options.javascript) await listen(page, problems);
  if (!options.isOnDesktop) await page.setViewport({width: options.width, height: options.height, deviceScaleFactor: options.ratio});
  if (isChromium) {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: options.dark ? 'dark' : 'light'}]);
    await page.setJavaScriptEnabled(options.javascript);
    await page.setCacheEnabled(options.cache);
  }
  // Steps within one document make no load event to wait for: the caller waits for what it wants to see.
  const go = (/** @type {number} */ steps) => page.evaluate((by) => { history.go(by); }, steps);
  const hold = async (/** @type {number} */ x, /** @type {number} */ y) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
  };
  return {
    puppeteer: page,
    goto: async (url) => { await page.goto(url, {waitUntil: 'load'}); },
    evaluate: (run, ...args) => page.evaluate(/** @type {any} */ (run), ...args),
    move: (x, y) => page.mouse.move(x, y),
    press: (x, y, count = 1) => page.mouse.click(x, y, {count}),
    hold,
    letGo: () => page.mouse.up(),
    drag: async (from, to) => {
      await hold(from.x, from.y);
      await page.mouse.move(to.x, to.y, {steps: 4});
      await page.mouse.up();
    },
    wheel: async (x, y, delta) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({deltaY: delta});
    },
    key: async (name, modifier) => {
      const key = (/** @type {string} */ which) => /** @type {import('puppeteer-core').KeyInput} */ (which);
      if (modifier) await page.keyboard.down(key(modifier));
      await page.keyboard.press(key(name));
      if (modifier) await page.keyboard.up(key(modifier));
    },
    back: () => go(-1),
    forward: () => go(1),
    resize: (width, height) => page.setViewport({width, height, deviceScaleFactor: options.ratio}),
    reload: async () => { await page.reload({waitUntil: 'load'}); },
    shot: async () => Buffer.from(await page.screenshot({captureBeyondViewport: false})),
    problems: async () => {
      if (options.javascript) await page.evaluate(() => new Promise((done) => setTimeout(done)));  // events come before its answer
      return problems.splice(0);
    },
    newTab: async () => driverOf(await page.browserContext().newPage(), options, isChromium),
    closeTab: () => page.close(),
    close: () => page.browserContext().close(),
  };
}
