// @ts-check
// Pages: a page whose route is kept is the reader's empty page, at once; any other comes from the network, and is the empty
// page where there is none, so that the reader itself can say what is missing.
import {find, manifest} from './articles.js';
import {emptyPage} from './reader_set.js';

/** @param {string} part of an address */
function decoded(part) {
  try { return decodeURIComponent(part); } catch { return part; }
}

/** @param {string} id @returns {Promise<boolean>} whether the article, or where its old id leads, is kept */
async function hasArticle(id) {
  const shards = (await manifest())?._sheaf.shards ?? [];
  // Sorted by bytes; the two orders differ for rare scripts only, whose pages then come from the network.
  const shard = shards.filter(({first}) => first <= id).at(-1);
  const kept = shard && await find(shard.path);
  return !!kept && !!/** @type {Shard} */ (await kept.json()).items?.some((item) => item.id === id);
}

/** @param {string} id @param {number} page from 1 */
async function hasCategory(id, page) {
  const category = (await manifest())?._sheaf.categories?.find((each) => each.id === id);
  const list = category?.list_pages?.[page - 1];
  return !!category && (list === undefined ? page === 1 : !!await find(list));
}

/** @param {string} path below the site's root */
async function isKept(path) {
  if (/^(index\.html)?$/.test(path)) return true;
  const [, kind, id, page] = /^([ac])\/([^/]+)\/(?:(\d+)\/)?(?:index\.html)?$/.exec(path) ?? [];
  if (!kind) return false;
  return kind === 'a' ? !page && hasArticle(decoded(id)) : hasCategory(decoded(id), Number(page ?? 1));
}

/** @param {Request} request a navigation @param {string} path @returns {Promise<Response> | undefined} nothing: no page of ours */
export function pageFor(request, path) {
  if (!/^(index\.html)?$|^[ac]\//.test(path)) return undefined;
  return (async () => {
    // A frame has its own text first; a program that failed asks for the page itself.
    const isOwn = request.destination === 'document' && !new URL(request.url).searchParams.has('fresh') && await isKept(path);
    const kept = isOwn ? await emptyPage() : undefined;
    if (kept) return kept;
    try {
      return await fetch(request);
    } catch (reason) {
      const instead = await emptyPage();
      if (!instead) throw reason;
      return instead;
    }
  })();
}
