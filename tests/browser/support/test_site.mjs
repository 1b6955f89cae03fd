// @ts-check
// The generated collection as a site, packed and served once for a test file.
import {after} from 'node:test';
import {flags, writeCollection} from './collection.mjs';
import {makeSite} from './site.mjs';

/** @param {{prefix?: string, scripts?: string[], change?: (folder: string) => void}} [options] @returns {Promise<import('./site.mjs').Site>} closed after the file's tests */
export async function testSite(options = {}) {
  const collection = writeCollection();
  try {
    const site = await makeSite([collection.articles, collection.jokes], {flags, ...options});
    after(() => site.close());
    return site;
  } finally {
    collection.remove();
  }
}
