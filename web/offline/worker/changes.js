// @ts-check
// From one version of the articles to the next: what has to be fetched so that all that was kept still is, and what is new.
import {bytesOf, find, keepFiles, keptPaths, manifest, missingFiles, olderVersion} from './articles.js';

/** @param {Manifest} of */
const shardsOf = (of) => of._sheaf.shards ?? [];
/** @param {Manifest} of */
const listsOf = (of) => of._sheaf.categories ?? [];

/** Each shard with the ids it holds: from its first up to the next one's. @param {Manifest} of */
const ranges = (of) => shardsOf(of).map(({first, path}, at, all) => ({path, from: first, to: all[at + 1]?.first}));

/** @param {{from: string, to?: string}} a @param {{from: string, to?: string}} b */
const overlap = (a, b) => (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to);

/** The new files that hold what was kept of the old ones. @param {Manifest} before @param {Manifest} now @param {Set<string>} kept */
function successors(before, now, kept) {
  const held = ranges(before).filter(({path}) => kept.has(path));
  const shards = ranges(now).filter((range) => held.some((old) => overlap(range, old))).map(({path}) => path);
  const lists = listsOf(before).flatMap(({id, list_pages: pages = []}) => pages.flatMap((path, page) => {
    const next = listsOf(now).find((category) => category.id === id)?.list_pages?.[page];
    return next && kept.has(path) ? [next] : [];
  }));
  return [...shards, ...lists];
}

/** @param {Manifest} of */
const pathsOf = (of) => [...shardsOf(of).map(({path}) => path), ...listsOf(of).flatMap(({list_pages: pages = []}) => pages)];

/** Before this version is used: what was kept of the last one is kept of this one. */
export async function followChanges() {
  const [before, now, kept] = [await manifest(await olderVersion() ?? ''), await manifest(), await keptPaths()];
  if (!before || !now) return;
  const wanted = pathsOf(before).every((path) => kept.has(path)) ? (await missingFiles()).map(([path]) => path) : successors(before, now, kept);
  const failure = await keepFiles(wanted);
  if (failure) throw new Error(`the articles of this version cannot be kept: ${failure}`);
}

/** @param {string[]} paths @returns {Promise<Map<string, string> | undefined>} articles by id, if all the files are here */
async function articlesIn(paths) {
  const found = await Promise.all(paths.map(find));
  if (!found.every((each) => each)) return undefined;
  const shards = await Promise.all(found.map((each) => /** @type {Promise<Shard>} */ (/** @type {Response} */ (each).json())));
  return new Map(shards.flatMap(({items = []}) => items.map((item) => [item.id, JSON.stringify(item)])));
}

/** What a page that shows another version would get. @param {string} shown that version
 *  @returns {Promise<{articles: number, bytes: number}>} new and changed articles; 0: not known */
export async function changesSince(shown) {
  const [before, now] = [await manifest(shown), await manifest()];
  const seen = new Set(before ? pathsOf(before) : []);
  const bytes = bytesOf(sheafSite.collection.files.filter(([path]) => !seen.has(path)));
  if (!before || !now) return {articles: 0, bytes};
  const [old, added] = [shardsOf(before), shardsOf(now)].map((list, at, both) => list.map(({path}) => path).filter((path) => !both[1 - at].some((other) => other.path === path)));
  const [was, is] = [await articlesIn(old), await articlesIn(added)];
  return {articles: was && is ? [...is].filter(([id, article]) => was.get(id) !== article).length : 0, bytes};
}
