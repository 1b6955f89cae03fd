// @ts-check
// Files of the site by their path, each checked against the hash that it was packed with.

export const scope = new URL('./', location.href);

/** Other sites of this origin have caches of their own: names carry the scope's path, which holds no space.
 *  @param {string} kind */
export const cacheName = (kind) => `sheaf ${scope.pathname} ${kind}`;

/** @param {string} path */
export const addressOf = (path) => new URL(path, scope).href;

// What a page and a module need of the answer they came with; a cache holds bodies unpacked, so nothing about packing.
const lasting = ['content-type', 'content-security-policy', 'referrer-policy', 'x-content-type-options'];

/** @param {Headers} headers */
export const lastingHeaders = (headers) => lasting.flatMap((name) => headers.has(name) ? [[name, String(headers.get(name))]] : []);

/** The digits that `sheaf pack` names files by: the first 16 of the SHA-256. @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whole and as it was packed, or not at all. @param {SiteFile} file @returns {Promise<Response>} */
export async function fetchFile([path, , hash]) {
  // What the browser's own cache has may be spoilt, and collection.json keeps its name while it changes.
  for (const cache of /** @type {RequestCache[]} */ ([path.includes(hash) ? 'default' : 'no-cache', 'reload'])) {
    const answer = await fetch(addressOf(path), {cache});
    if (!answer.ok) throw new Error(`${path}: HTTP status ${answer.status}`);
    const bytes = await answer.arrayBuffer();
    if (await hashOf(bytes) === hash) return new Response(bytes, {headers: /** @type {[string, string][]} */ (lastingHeaders(answer.headers))});
  }
  throw new Error(`${path}: is not what was packed`);
}
