// @ts-check
// Addresses and places: the browser's own history, with the place in the text kept in each entry. A frame's entries would be
// the host's as well, and its Back would go through them: a frame has one, and remembers those before it itself.
import {bringIntoSight, giveFocus, isFramed, isGuest} from './guest.js';

/** What a link leads to takes the focus, control or not. @param {HTMLElement} target @param {FocusOptions} [how] */
function focusOn(target, how) {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  giveFocus(target, how);
}

const restMs = 300;  // of scrolling; WebKit allows 100 writes in 30 s

/** By the skip link: the address stays what it is. @param {Event} event */
export function skipToMain(event) {
  const main = document.getElementById('main');
  if (!main) return;
  event.preventDefault();
  focusOn(main);
}

/** @param {URL} site @param {ReturnType<import('./place.js').makePlace>} place @param {(isFirst: boolean) => void} shown */
export function makeHistory(site, place, shown) {
  history.scrollRestoration = 'manual';
  const live = /** @type {HTMLElement} */ (document.getElementById('live'));

  // Entries have numbers: one that was left by Back can no longer be written to, so its place is remembered here.
  /** @type {Map<number | undefined, import('./place.js').Place>} */
  const places = new Map();
  /** @returns {number | undefined} none for an entry that the browser made: a hash typed by hand */
  const entry = () => history.state?.entry;
  // WebKit refuses more than 100 calls in 30 s: then the address lags behind, and reading goes on.
  /** @param {() => void} change */
  const attempt = (change) => { try { change(); } catch (reason) { console.warn('sheaf:', reason); } };
  const write = (/** @type {object} */ change) => attempt(() => history.replaceState({...history.state, ...change}, ''));
  if (entry() === undefined) write({entry: 0});
  let current = entry(), last = current ?? 0;
  const startedAt = scrollY;
  /** @type {{state: unknown, address: string}[]} of a frame */
  const trail = [];
  const next = () => { last = Math.max(last, current ?? 0) + 1; return last; };
  // On the way to another route the view that stands is no longer the entry's.
  let isShown = true;
  const remember = () => { if (isShown) places.set(current, place.kept); };
  const keepPlace = () => {
    place.follow();  // it may have been scrolled without an event so far
    remember();
    if (isShown) write({place: place.kept});
  };
  addEventListener('pagehide', keepPlace);
  // When a page is loaded again, Chromium and Firefox do not take what is written as it goes.
  let rest = 0;
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = setTimeout(keepPlace, restMs);
  }, {passive: true});

  /** @param {string} block */
  const blockElement = (block) => block && document.getElementById('b-' + block);

  return {
    /** The page's path below the site's root, and its hash. */
    path: () => location.pathname.startsWith(site.pathname) ? location.pathname.slice(site.pathname.length) : '',
    hash: () => location.hash,
    /** The browser stands at another entry now. @returns {boolean} whether by Back or Forward */
    arrive() {
      if (!location.hash.startsWith('#b-')) place.follow();  // to a block the browser has scrolled already
      remember();  // of the entry that was left, if its view had come
      const isReturn = entry() !== undefined;
      if (!isReturn) {
        history.scrollRestoration = 'manual';  // each entry has its own
        write({entry: next()});
      }
      current = entry();
      isShown = false;
      return isReturn;
    },
    /** @param {string} hash @param {number} isPush @param {string} title of what is shown already; "": it comes with the route */
    set(hash, isPush, title) {
      const address = site.href + location.search + hash;
      if (!isPush) {
        if (title) document.title = title;
        if (address !== location.href) attempt(() => history.replaceState(history.state, '', address));
        return;
      }
      keepPlace();
      if (isFramed) trail.push({state: history.state, address: location.href});
      attempt(() => history[isFramed ? 'replaceState' : 'pushState']({entry: next()}, '', address));
      current = entry();
      isShown = !!title;
    },
    back() {
      if (!isFramed) return history.back();
      const before = trail.pop();
      if (!before) return;
      attempt(() => history.replaceState(before.state, '', before.address));
      queueMicrotask(() => dispatchEvent(new PopStateEvent('popstate')));  // the program is not asked while it asks
    },
    /** The route's view stands: its title, its place, and where reading goes on.
     *  @param {string} title @param {string} words @param {string} block @param {number} isReturn @param {number} isFirst
     *  @returns {boolean} whether the place was one that was kept */
    show(title, words, block, isReturn, isFirst) {
      document.title = title;
      const root = document.documentElement;
      delete root.dataset.route;
      root.dataset.ready = 'true';
      // Who has scrolled before the program came stays there.
      const mayReturn = isFirst ? Math.abs(scrollY - startedAt) < 1 : isReturn;
      const kept = mayReturn ? places.get(current) ?? history.state?.place : undefined;
      const target = blockElement(block);
      if (kept) place.hold(kept);
      else if (target && !(isFirst && !location.hash.startsWith('#/'))) bringIntoSight(target);  // in a packed page the browser has done it
      else if (!isFirst) scrollTo(0, 0);
      if (!kept) place.take();
      isShown = true;
      shown(!!isFirst);
      if (isFirst) return !!kept || isGuest;  // who comes to a frame reads on where it stands
      const heading = target || document.querySelector('#document [tabindex="-1"]') || document.getElementById('main');
      if (heading instanceof HTMLElement) focusOn(heading, {preventScroll: true});
      live.textContent = words;
      return !!kept;
    },
    /** The program has failed: places are the browser's business again. */
    release() {
      history.scrollRestoration = 'auto';
      if (!document.documentElement.dataset.ready) { place.release(); scrollTo(0, history.state?.place?.scroll ?? scrollY); }
    },
  };
}
