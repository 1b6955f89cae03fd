// @ts-check
// Addresses and places: the browser's own history, with the scroll place kept in each entry.

/** @param {URL} site */
export function makeHistory(site) {
  history.scrollRestoration = 'manual';
  const live = /** @type {HTMLElement} */ (document.getElementById('live'));

  // Entries have numbers: one that was left by Back can no longer be written to, so its place is remembered here.
  /** @type {Map<number, number>} */
  const places = new Map();
  const entry = () => history.state?.entry ?? 0;
  const keepPlace = () => history.replaceState({...history.state, scroll: scrollY}, '');
  let last = entry();
  let isLeaving = false;  // between entries: the browser may clamp the place before the next view stands
  addEventListener('scroll', () => { if (!isLeaving) places.set(entry(), scrollY); }, {passive: true});
  addEventListener('popstate', () => { isLeaving = true; });
  addEventListener('pagehide', keepPlace);

  /** @param {string} block */
  const blockElement = (block) => block && document.getElementById('b-' + block);

  return {
    /** The page's path below the site's root, and its hash. */
    path: () => location.pathname.startsWith(site.pathname) ? location.pathname.slice(site.pathname.length) : '',
    hash: () => location.hash,
    /** @param {string} hash @param {number} isPush */
    set(hash, isPush) {
      if (isPush) {
        keepPlace();
        last = Math.max(last, entry()) + 1;
        history.pushState({entry: last}, '', site.href + location.search + hash);
      } else {
        history.replaceState({...history.state}, '', site.href + location.search + hash);
      }
    },
    /** The route's view stands: its title, its place, and where reading goes on.
     *  @param {string} title @param {string} words @param {string} block @param {number} isReturn @param {number} isFirst */
    show(title, words, block, isReturn, isFirst) {
      document.title = title;
      const root = document.documentElement;
      delete root.dataset.route;
      root.dataset.ready = 'true';
      const place = isReturn || isFirst ? places.get(entry()) ?? history.state?.scroll : undefined;
      isLeaving = false;
      const target = blockElement(block);
      if (place !== undefined) scrollTo(0, place);
      else if (target) target.scrollIntoView();
      else if (!isFirst) scrollTo(0, 0);
      if (isFirst) return;
      const heading = target || document.querySelector('#document [tabindex="-1"]') || document.getElementById('main');
      if (heading instanceof HTMLElement) {
        if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;  // a block that a link leads to
        heading.focus({preventScroll: true});
      }
      live.textContent = words;
    },
  };
}
