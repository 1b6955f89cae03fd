// @ts-check
// The reader: page, program, styles, icons. One set of one version, in a cache of its own that is complete or not used.
import {addressOf, cacheName, fetchFile, lastingHeaders, scope} from './files.js';

const {version, page, files} = sheafSite.reader;
const name = cacheName(`reader ${version}`);
const ownPrefix = cacheName('reader ');

/** Every file is here and checked before the first is written. */
export async function keepReader() {
  const cache = await caches.open(name);
  const held = await Promise.all(files.map(([path]) => cache.match(addressOf(path))));
  const missing = files.filter((_, at) => !held[at]);
  const answers = await Promise.all(missing.map(fetchFile));
  try {
    await Promise.all(missing.map(([path], at) => cache.put(addressOf(path), answers[at])));
  } catch (refusal) {
    if (missing.length === files.length) await caches.delete(name);  // half a set only takes room
    throw refusal;
  }
}

/** Of this set or of an older one that a page may still be using. @param {string} path */
export async function readerFile(path) {
  for (const each of [name, ...(await caches.keys()).filter((other) => other.startsWith(ownPrefix))]) {
    const found = await (await caches.open(each)).match(addressOf(path));
    if (found) return found;
  }
  return undefined;
}

/** @param {string} path below the site's root */
export const isReaderFile = (path) => /^(reader|style|icon[^/]*|page)\.[0-9a-f]{16}\.\w+$/.test(path);

/** The page without an article: it stands at any address, so its links begin at the site's root. */
export async function emptyPage() {
  const kept = await readerFile(page);
  if (!kept) return undefined;
  const root = scope.pathname.replaceAll('&', '&amp;');
  const html = (await kept.text()).replaceAll('{sheaf-root}', root).replaceAll('{sheaf-collection}', sheafSite.collection.version);
  const headers = [...lastingHeaders(kept.headers).filter(([header]) => header !== 'content-type'), ['content-type', 'text/html; charset=utf-8']];
  return new Response(html, {headers: /** @type {[string, string][]} */ (headers)});
}

export async function dropOlderReaders() {
  for (const each of await caches.keys()) if (each.startsWith(ownPrefix) && each !== name) await caches.delete(each);
}
