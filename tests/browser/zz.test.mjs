import {after} from 'node:test';
import {inEngines} from './support/engines.mjs';
import {flags, writeCollection} from './support/collection.mjs';
import {hostSite, inFrames, spy} from './support/frames.mjs';
import {makeSite} from './support/site.mjs';
const listed = await hostSite();
const collection = writeCollection();
const site = await makeSite([collection.articles], {flags: [...flags, '--embed-origin', listed.origin], scripts: [spy]});
collection.remove();
for (const each of [listed, site]) after(() => each.close());
inEngines('zz', (engine) => {
  engine.test('sandbox', {isNoisy: true}, async (page) => {
    const frames = inFrames(page);
    const src = site.address.replace('127.0.0.1', 'localhost') + 'a/the-lamp/?embed=1&probe=1';
    for (const more of ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"']) {
      site.front.requests.length = 0;
      await page.goto(listed.page(`<iframe src="${src}" ${more}></iframe>`));
      await new Promise((done) => setTimeout(done, 3000));
      console.error(more, await frames.see().catch(String), await page.evaluate(() => window.said), site.front.requests.map((r) => r.path + ' ' + r.destination).join('\n'));
    }
  });
});
