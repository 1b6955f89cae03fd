// @ts-check
// The articles: files named by their content, in one cache for all versions, and each version's collection.json. What is kept
// of a version may be all of it or a part; what was never asked for is fetched when it is.
import {addressOf, cacheName, fetchFile} from './files.js';

const {version, files} = sheafSite.collection;
const manifestPath = 'collection.json';
/** @type {Map<string, SiteFile>} */
const byPath = new Map(files.map((file) => [file[0], file]));

const pool = () => caches.open(cacheName('articles'));
/** @param {string} path */
export const find = async (path) => (await pool()).match(addressOf(path));

/** @param {string} path below the site's root */
export const isArticleFile = (path) => /^(articles|lists|search|images)\//.test(path);

/** @param {string} of a version @returns {Promise<Response | undefined>} */
export const manifestFile = (of) => find(`${manifestPath}?${of}`);

/** @param {string} [of] a version @returns {Promise<Manifest | undefined>} */
export const manifest = async (of = version) => (await manifestFile(of))?.json();

export async function keepManifest() {
  if (await manifestFile(version)) return;
  await (await pool()).put(addressOf(`${manifestPath}?${version}`), await fetchFile([manifestPath, 0, version]));
}

/** From what is kept, or fetched, checked and kept. @param {string} path @returns {Promise<Response>} */
export async function articleFile(path) {
  const kept = await find(path), file = byPath.get(path);
  if (kept) return kept;
  if (!file) return fetch(addressOf(path));  // of another version
  const answer = await fetchFile(file);
  await (await pool()).put(addressOf(path), answer.clone()).catch(() => {});  // no room: it can be read all the same
  return answer;
}

/** @returns {Promise<Set<string>>} paths of all that is kept, of every version */
export async function keptPaths() {
  const root = addressOf('');
  return new Set((await (await pool()).keys()).map(({url}) => url.slice(root.length)));
}

/** @returns {Promise<SiteFile[]>} of this version */
export async function missingFiles() {
  const kept = await keptPaths();
  return files.filter(([path]) => !kept.has(path));
}

/** One after the other, until one cannot be had. @param {string[]} paths @returns {Promise<string>} why not, '' when all are here */
export async function keepFiles(paths) {
  const cache = await pool();
  try {
    for (const path of paths) {
      const file = byPath.get(path);
      if (file && !await find(path)) await cache.put(addressOf(path), await fetchFile(file));
    }
    return '';
  } catch (reason) {
    return reason instanceof DOMException && reason.name === 'QuotaExceededError' ? 'full' : 'lost';
  }
}

export const bytesOf = (/** @type {SiteFile[]} */ list) => list.reduce((sum, [, bytes]) => sum + bytes, 0);

/** Nothing of another version stays. */
export async function dropOlderArticles() {
  const cache = await pool(), own = new Set([...byPath.keys(), `${manifestPath}?${version}`]), root = addressOf('');
  for (const request of await cache.keys()) if (!own.has(request.url.slice(root.length))) await cache.delete(request);
}

/** The version that was kept last before this one. */
export async function olderVersion() {
  const versions = [...await keptPaths()].filter((path) => path.startsWith(manifestPath + '?')).map((path) => path.slice(manifestPath.length + 1));
  return versions.filter((each) => each !== version).at(-1);
}
