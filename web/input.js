// @ts-check
// What people do, as calls to the program: links, controls, keys, scrolling, and what changes around the page.
import {skipToMain} from './history.js';
import {environment, storageKey, viewport} from './page.js';
import {revealPresentHeading} from './place.js';

const html = document.documentElement;

/** @param {KeyboardEvent} event  arrows go through a group of radio buttons */
function moveInGroup(event) {
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  const radio = event.target instanceof Element && event.target.closest('[role=radio]');
  if (!step || !radio) return;
  const group = [.../** @type {Element} */ (radio.closest('[role=radiogroup]')).querySelectorAll('[role=radio]')];
  const next = /** @type {HTMLElement} */ (group[(group.indexOf(radio) + step + group.length) % group.length]);
  event.preventDefault();
  next.click();
  next.focus();
}

/** @param {import('./program.js').Program} program @param {URL} site @param {(target: EventTarget | null) => number} nodeOf */
export function listenToControls(program, site, nodeOf) {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a[href]');
    if (program.isBroken || event.defaultPrevented) return;
    if (link?.matches('.skip-link')) return skipToMain(event);
    if (link instanceof HTMLAnchorElement && link.href.startsWith(site.href + '#/')) {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      program.call('reader_followed', link.href.slice(site.href.length));
    } else if (target?.closest('button')) {
      program.call('reader_activated', nodeOf(target));
      revealPresentHeading();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') program.call('reader_escape');
    moveInGroup(event);
  });
  document.addEventListener('scroll', ({target}) => {
    if (target instanceof Element) program.call('reader_box_scrolled', nodeOf(target), Math.abs(target.scrollLeft));
  }, {capture: true, passive: true});
}

/** @param {import('./program.js').Program} program @param {URL} site @param {{path: () => string, hash: () => string, arrive: () => boolean}} addresses
 *  @param {ReturnType<import('./place.js').makePlace>} place */
export function listenToWindow(program, site, addresses, place) {
  addEventListener('scroll', () => {
    html.toggleAttribute('data-scrolled', scrollY > 0);
    program.call('reader_scrolled', scrollY);
    if (!place.isAtOtherBlock) return;
    place.isAtOtherBlock = false;
    program.call('reader_at_block', place.block);
    revealPresentHeading();
  }, {passive: true});
  // It may have been scrolled without an event so far.
  const left = () => { dispatchEvent(new Event('scroll')); program.call('reader_left'); };
  addEventListener('pagehide', left);
  document.addEventListener('visibilitychange', () => document.hidden && left());
  addEventListener('pageshow', ({persisted}) => persisted && program.call('reader_saved_elsewhere'));
  addEventListener('storage', ({key}) => key === storageKey(site) && program.call('reader_saved_elsewhere'));
  addEventListener('popstate', () => {
    const hash = addresses.hash();
    if (hash && !/^#(\/|b-)/.test(hash)) return;  // a place in this page, not a route
    const isReturn = addresses.arrive();
    program.call('reader_address_changed', addresses.path(), hash, +isReturn);
  });

  const changed = () => {
    program.call('reader_environment', ...environment());
    program.call('reader_viewport', ...viewport());
    program.call('reader_environment_changed');
  };
  addEventListener('resize', changed);
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', '(pointer: coarse)'])
    matchMedia(query).addEventListener('change', changed);

  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // or it is never given back
    program.call('reader_context_lost');
  });
  canvas.addEventListener('webglcontextrestored', () => program.call('reader_context_restored'));
}
