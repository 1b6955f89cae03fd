// @ts-check
// What the attributes of <sheaf-reader> say. A wrong one is said to whoever wrote it, and then counts as absent.

// The site that this script belongs to, at whose root it stands; a module does not know.
const ownScript = document.currentScript, ownSite = ownScript instanceof HTMLScriptElement && ownScript.src ? new URL('.', ownScript.src) : null;

const themes = ['light', 'dark', 'sepia', 'auto'], usualHeight = 640;

/** @typedef {(sentence: string) => void} Warn */
/** What is to be shown, as it is said to a reader that listens, and where it stands below the site's root.
 * @typedef {{type: 'open' | 'search', about: object, path: string}} Wanted */

/** @param {'a' | 'c'} kind @param {string} id */
const pageOf = (kind, id) => (sheafPages ? '' : '#/') + `${kind}/${encodeURIComponent(id)}` + (sheafPages ? '/' : '');

/** @param {Element} element @param {Warn} warn @returns {Wanted | null} null: what src says */
export function targetOf(element, warn) {
  const [article, category, query] = ['article', 'category', 'query'].map((name) => element.getAttribute(name));
  if ([article, category, query].filter((value) => value).length > 1) warn('only one of article, category and query can be shown; the first of them is');
  if (article) return {type: 'open', about: {article}, path: pageOf('a', article)};
  if (category) return {type: 'open', about: {category}, path: pageOf('c', category)};
  return query ? {type: 'search', about: {query}, path: `#/search?q=${encodeURIComponent(query)}`} : null;
}

/** @param {Element} element @param {Warn} warn */
export function themeOf(element, warn) {
  const theme = element.getAttribute('theme') || 'auto';
  if (themes.includes(theme)) return theme;
  warn(`theme="${theme}" is none of ${themes.join(', ')}; auto is used`);
  return 'auto';
}

/** @param {Element} element @param {Warn} warn @returns {number} CSS px; for "auto" where it starts */
export function heightOf(element, warn) {
  const height = element.getAttribute('height') ?? String(usualHeight);
  if (height === 'auto') return usualHeight;
  const px = /^\d+(px)?$/.test(height) ? parseInt(height, 10) : 0;
  if (px > 0) return px;
  warn(`height="${height}" is neither "auto" nor a number of pixels; ${usualHeight} is used`);
  return usualHeight;
}

/** @param {string | null} src @returns {URL | null} */
function siteOf(src) {
  try {
    const url = new URL(src ?? '', document.baseURI);
    return src && /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The site's, where src may be a page of it. @param {URL} src */
function folderOf(src) {
  // "…/articles" and "…/articles/index.html" are the folder "…/articles/".
  const folder = src.pathname.replace(/\/index\.html$/, '/').replace(/([^/])$/, '$1/');
  const isPage = ownSite?.origin === src.origin && folder.startsWith(ownSite.pathname) && /^[ac]\/[^/]+\/(\d+\/)?$/.test(folder.slice(ownSite.pathname.length));
  return isPage ? ownSite.pathname : folder;
}

/** Of the frame. @param {Element} element @param {Warn} warn @returns {URL | null} */
export function addressOf(element, warn) {
  const src = element.getAttribute('src'), site = siteOf(src), target = targetOf(element, warn);
  if (!site) {
    warn(`src="${src ?? ''}" is no web address; write the address of a site made by sheaf pack, https://example.org/articles/`);
    return null;
  }
  const url = target ? new URL(site.origin + folderOf(site) + target.path) : site;
  const parameters = new URLSearchParams(site.search);
  if (!parameters.has('embed')) parameters.set('embed', '1');
  if (element.hasAttribute('theme')) parameters.set('theme', themeOf(element, warn));
  url.search = String(parameters);
  return url;
}
