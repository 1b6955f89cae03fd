// @ts-check
// The pictures of tests/screens: of build/site, or of the site in the folder that is named.
import {mkdirSync, writeFileSync} from 'node:fs';
import {Engine, engineNames} from './engines.mjs';
import {front} from './front.mjs';
import {serve} from './site.mjs';
import {text} from './strings.mjs';

const sizes = [{width: 390, height: 844}, {width: 820, height: 1180}, {width: 1440, height: 900}];
const themes = ['light', 'dark', 'sepia'];
const out = 'build/screens';

/** The routes to show, by name. @param {import('./page.mjs').Page} page @param {string} address @returns {Promise<Record<string, string>>} */
async function routes(page, address) {
  await page.open(address);
  await page.find('heading');
  const links = (await page.all('link')).map((link) => link.href);
  const category = links.find((href) => href.includes('#/c/')) ?? address, article = links.find((href) => href.includes('#/a/')) ?? address;
  return {library: address, category, article, search: `${address}#/search`, found: `${address}#/search?q=read`, sheet: article, 'not-found': `${address}#/a/no-such-article`, error: article};
}

/** @param {import('./page.mjs').Page} page @param {import('./front.mjs').Front} site @param {string} name @param {string} address */
async function show(page, site, name, address) {
  await page.goto('about:blank');
  site.replace(name === 'error' ? (path) => path.startsWith('articles/') ? {status: 404, body: ''} : undefined : undefined);
  await page.open(address.replace(/(#|$)/, '?probe=1$1'));
  if (name === 'error') await page.find('alert');
  await page.isDrawn();
  if (name === 'sheet') {
    await page.click('button', text('bar_settings_label'));
    await page.find('dialog');
    await page.driver.move(5, 5);
  }
  await page.isStill();
}

/** All sizes and themes of one route on one picture, to be looked at together. @param {Engine} engine @param {string} name @param {{title: string, png: Buffer, width: number}[]} shots */
async function contactSheet(engine, name, shots) {
  const page = await engine.open({width: 1500, height: 1000}), tab = page.driver.puppeteer;
  if (!tab) return page.close();
  await tab.setContent(`<body style="margin:8px;background:#888;font:13px sans-serif;display:flex;flex-wrap:wrap;gap:8px">${shots.map(({title, png, width}) =>
    `<figure style="margin:0"><figcaption>${title}</figcaption><img width="${Math.round(width / 2)}" src="data:image/png;base64,${png.toString('base64')}"></figure>`).join('')}`, {waitUntil: 'load'});
  writeFileSync(`${out}/sheet-${name}.png`, await tab.screenshot({fullPage: true}));
  await page.close();
}

mkdirSync(out, {recursive: true});
const server = await serve(process.argv[2] ?? 'build/site'), site = await front(server.address);
for (const engineName of engineNames) {
  const engine = new Engine(engineName);
  /** @type {Map<string, {title: string, png: Buffer, width: number}[]>} */
  const shots = new Map();
  for (const size of sizes) {
    for (const theme of themes) {
      const page = await engine.open({...size, ratio: 2, cache: false});  // or the error state finds its file there
      const addresses = await routes(page, site.address);
      await page.keep(site.address, JSON.stringify({theme}));
      for (const [name, address] of Object.entries(addresses)) {
        await show(page, site, name, address);
        const png = await page.shot(), title = `${size.width}×${size.height} ${theme}`;
        writeFileSync(`${out}/${engineName}-${name}-${size.width}-${theme}.png`, png);
        shots.set(name, [...shots.get(name) ?? [], {title, png, width: size.width}]);
      }
      await page.close();
    }
  }
  for (const [name, list] of shots) await contactSheet(engine, `${engineName}-${name}`, list);
  await engine.close();
}
site.replace(undefined);
await site.close();
await server.close();
console.log(`${out}/ has the pictures; sheet-*.png shows all sizes and themes of one route`);
