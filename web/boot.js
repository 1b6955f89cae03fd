// @ts-check
// Runs inline before the first paint: what the visitor chose, what a host wants of the page in its frame, and a route in the hash
// that this page's own text must not flash before. Kept small: it stands in every page, and its hash in the
// Content-Security-Policy.
import {askedTheme, embed, isArticleAlone, isFramed, isGuest} from './guest.js';
import {pageAt} from './route.js';
import {setTheme} from './theme.js';

const root = document.documentElement, isEnclosed = root.dataset.pages === 'enclosed';
// A single file is its own root, whatever it is called by now; the text that it holds for lack of scripts is not shown.
if (isEnclosed) Object.assign(root.dataset, {root: location.href.replace(/[?#].*/, ''), text: 'hidden'});
const site = new URL(root.dataset.root || './', location.href);
if (embed) root.dataset.embed = embed;
try {
  const saved = JSON.parse(localStorage.getItem('sheaf:' + site.pathname) || '{}');
  setTheme(saved.theme);
  if (saved.text_size >= 0 && saved.text_size < 5) root.style.setProperty('--text-size', String([0.85, 1, 1.15, 1.3, 1.5][saved.text_size]));
} catch { /* storage refused or spoilt: the defaults */ }
setTheme(askedTheme);
// Its bytes come while the page is parsed, unless the program is not wanted yet.
if (!embed && !isEnclosed) {
  const {href, type} = /** @type {HTMLLinkElement} */ (document.querySelector('link[type="application/wasm"]'));
  document.head.append(Object.assign(document.createElement('link'), {rel: 'preload', as: 'fetch', crossOrigin: '', href, type}));
}

/** @param {MouseEvent} event */
const linkOf = ({target}) => {
  const link = target instanceof Element && target.closest('a[href]');
  return link instanceof HTMLAnchorElement ? link : null;
};
if (isGuest) {
  // What leads away from what the host shows leads out of its frame: other sites, and pages of ours without the reader.
  addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link) return;
    const isOurs = link.href.startsWith(site.href) && /^(?:index\.html)?$|^[ac]\//.test(link.pathname.slice(site.pathname.length));
    const isElsewhere = !isOurs || (isArticleAlone && pageAt(site, link.href) !== pageAt(site, location.href));
    if (link.id === 'full-page' || isElsewhere) Object.assign(link, {target: '_blank', rel: 'noopener'});
  }, true);
  // Before the program is there. A new entry of the history would be the host's, too.
  addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || link.target || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    link.search = location.search;
    if (!isFramed) return;
    event.preventDefault();
    location.replace(link.href);
  });
}

const route = () => location.hash.match(/^#\/(?:([ac])\/([^~?]+))?(?:~([^?]*))?(?:\?page=(\d+))?/);
// To the route's own static page, if it has one; else this page's own text is shown.
const goToStatic = () => {
  const [, kind, id, block, page] = route() || [];
  delete root.dataset.route;
  if (!kind || root.dataset.pages === 'none') return false;
  if (isEnclosed) {
    // The browser finds it, now that it is shown; of blocks only those that are linked.
    location.replace(location.hash);
    if (!document.querySelector(':target')) location.replace(`#/${kind}/${id}`);
    return true;
  }
  const kept = isGuest ? location.search : '';
  location.replace(new URL(`${kind}/${id}/${Number(page) > 1 ? page + '/' : ''}${kept}${block ? '#b-' + block : ''}`, site));
  return true;
};
const isPending = () => root.dataset.route === 'pending';
// A program that cannot even be read (missing, cut off) never runs to say so itself.
addEventListener('error', (event) => {
  // In a single file it is a part of the page, and what it throws has the page's name.
  const isProgram = event.target instanceof HTMLScriptElement || /\/reader\.[^/]*js/.test(event.filename ?? '') || (isEnclosed && event.error);
  if (isProgram && !root.dataset.ready) dispatchEvent(new Event('sheaf-failed'));
}, true);
addEventListener('sheaf-failed', () => {
  const notice = document.getElementById('failure');
  // A frame that nobody has come to misses nothing.
  if (notice && (!embed || root.dataset.program || isPending())) notice.hidden = false;
  root.dataset.text = 'shown';
  if ((isPending() || root.dataset.loading === 'waiting') && goToStatic()) return;
  // The service worker's page has no text of its own: the network's may have.
  if (root.dataset.collection && !/[?&]fresh/.test(location.search)) location.replace('?fresh=1' + location.hash);
  // Links of the live page are hashes, which nobody follows any more.
  addEventListener('hashchange', () => route() && !goToStatic() && location.reload());
});
if (route()) {
  root.dataset.route = 'pending';
  setTimeout(() => {
    if (!isPending()) return;
    delete root.dataset.text;
    goToStatic();
  }, 8000);
}
