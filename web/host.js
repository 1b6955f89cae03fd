// @ts-check
// What the page around and the reader in its frame say to each other: objects {sheaf: 1, type, …} by postMessage (the handbook's
// "Embed" has them all). A message is a few strings, each checked and put into an address of the reader's; whatever does not
// fit is ignored and counted.
import {askedTheme, isArticleAlone, isFramed} from './guest.js';
import {watchHeight} from './height.js';
import {watchReading} from './read.js';
import {pageAt} from './route.js';
import {wantTheme} from './theme.js';

/** @typedef {{type: 'ready', title: string, theme: string, listens: boolean} | {type: 'height', height: number} | {type: 'navigate', article?: string, category?: string, title: string, address: string} |
 *   {type: 'read', article: string, share: number}} Said */

const {dataset} = document.documentElement;
const mostLetters = 4000;  // of a query, src/reader/address.h; ids are shorter

/** Percent-encoded, as a part of an address; "": none. @param {unknown} value @returns {string} */
function part(value) {
  const isText = typeof value === 'string' && value.length <= mostLetters && !/\p{Surrogate}/u.test(value);
  return isText ? encodeURIComponent(value).replace(/~/g, '%7E') : '';
}

/** @param {any} message @returns {string} the address that it asks for; "": it asks for none */
function routeOf({type, article, category, block, query}) {
  if (type === 'search') return typeof query === 'string' && !isArticleAlone && (!query || part(query)) ? '#/search?q=' + part(query) : '';
  const isOne = type === 'open' && (article === undefined) !== (category === undefined);
  if (!isOne || (block !== undefined && (!part(block) || category !== undefined))) return '';
  if (article === undefined) return part(category) && '#/c/' + part(category);
  return part(article) && `#/a/${part(article)}` + (block === undefined ? '' : '~' + part(block));
}

/** @param {string} address @returns {string} "": none, or one that names nobody */
function originOf(address) {
  try { return new URL(address).origin; } catch { return ''; }
}

/** The page around, where it can be known before it speaks; a page of ours that has led here is not it.
 *  @param {URL} site @param {string} referrer @returns {string} "": unknown */
function originAround(site, referrer) {
  const said = /** @type {any} */ (location).ancestorOrigins?.[0];
  if (said) return said;
  try { return parent.origin; } catch { return referrer === site.origin ? '' : referrer; }
}

/** Which page of the site stands here. @param {URL} site @returns {{article?: string, category?: string}} */
function present(site) {
  const [kind, id] = pageAt(site, location.href).split('/');
  try { return kind ? {[kind === 'a' ? 'article' : 'category']: decodeURIComponent(id)} : {}; } catch { return {}; }
}

/** The whole page's, out of any frame. @param {URL} site @param {string} [block] that stands at the top */
function fullAddress(site, block = '') {
  const {hash} = location, at = encodeURIComponent(block);
  if (hash.startsWith('#/')) return site.href + (block && hash.startsWith('#/a/') ? hash.replace(/~.*/, '') + '~' + at : hash);
  return new URL(location.pathname + (block ? '#b-' + at : ''), site).href;
}

/** "" at the very top. */
function topBlock() {
  const bar = document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
  const block = scrollY >= 1 && [...document.querySelectorAll('#document [id^="b-"]')].find((each) => each.getBoundingClientRect().bottom > bar + 4);
  return block ? block.id.slice(2) : '';
}

/** "Open full page" goes where reading stands. @param {URL} site */
function followPlace(site) {
  for (const name of ['pointerdown', 'click']) addEventListener(name, ({target}) => {
    const link = target instanceof Element && target.closest('#full-page');
    if (link instanceof HTMLAnchorElement) link.href = fullAddress(site, topBlock());
  }, true);
}

/** @param {URL} site @param {(route: string) => void} follow starts the program if need be
 *  @param {() => void} themeChanged */
export function makeHost(site, follow, themeChanged) {
  let ignored = 0, shown = (/** @type {boolean} */ _isFirst) => {};
  const host = {
    get ignored() { return ignored; },
    /** A route's view stands, at first the one that was there before the program. @param {boolean} isFirst */
    shown: (isFirst) => shown(isFirst),
  };
  wantTheme(askedTheme);
  followPlace(site);
  if (!isFramed) return host;

  const listed = (dataset.hosts ?? '').split(' ').filter(Boolean);
  const isOwners = (/** @type {string} */ origin) => origin !== 'null' && (origin === site.origin || listed.includes(origin));
  // Who shows the frame chooses by its address what it shows; by messages too, unless the owner has named those who may.
  const maySteer = (/** @type {string} */ origin) => isOwners(origin) || (!listed.length && origin !== 'null');
  const referrer = originOf(document.referrer);
  let origin = originAround(site, referrer);
  // Not every host of files sends the header that keeps other sites' frames away.
  if (dataset.frames === 'none' && !isOwners(origin)) return host;
  // A site whose policy is to send no referrer may have led here itself.
  const isAskedFor = referrer !== '' && referrer !== site.origin;

  const tellAnyone = (/** @type {Said} */ said) => parent.postMessage({sheaf: 1, ...said}, '*');
  const tellOwners = (/** @type {Said} */ said) => { if (isOwners(origin)) parent.postMessage({sheaf: 1, ...said}, origin); };

  addEventListener('message', ({source, origin: from, data}) => {
    const isParents = source === parent;
    if (isParents) origin = from;
    if (!isParents || !maySteer(from) || data?.sheaf !== 1) return void ignored++;
    if (data.type === 'theme' && wantTheme(data.name)) return themeChanged();
    const route = routeOf(data);
    if (route) follow(route);
    else ignored++;
  });

  // What is read here is no stranger's business: it knows the page that it asked for itself.
  const ready = () => {
    const title = isOwners(origin) || isAskedFor ? document.title : document.querySelector('.bar-name')?.textContent ?? '';
    tellAnyone({type: 'ready', title: title.trim(), theme: dataset.theme ?? 'auto', listens: maySteer(origin)});
  };
  const navigate = () => tellOwners({type: 'navigate', ...present(site), title: document.title, address: fullAddress(site)});

  const isPending = () => dataset.route === 'pending';
  const height = watchHeight((px) => tellAnyone({type: 'height', height: px}), isPending);
  const reading = watchReading((article, share) => tellOwners({type: 'read', article, share}));
  const beginReading = () => reading.begin(present(site).article);
  let isReady = false;
  const stands = () => {
    if (!isReady) ready();
    if (isReady || referrer === site.origin) navigate();
    isReady = true;
    beginReading();
    height.look();
  };
  if (!isPending()) stands();
  shown = (isFirst) => {
    if (!isFirst || !isReady) stands();
    else beginReading();  // the same, of new elements
    height.look();
  };
  return host;
}
