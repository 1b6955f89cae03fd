// @ts-check
// What people do, as calls to the program: links, controls, keys, scrolling, and what changes around the page.
import {isArticleAlone} from './guest.js';
import {skipToMain} from './history.js';
import {environment, storageKey, viewport} from './page.js';
import {revealPresentHeading} from './place.js';

const html = document.documentElement;

/** Arrows go through a group of radio buttons, and from the search field through what was found. @param {KeyboardEvent} event */
function moveInGroup(event) {
  const {key, target} = event, step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[key];
  const at = target instanceof Element && target.closest('[role=radio], #search-field, #found a');
  if (!step || !at || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  const isRadio = at.matches('[role=radio]'), around = isRadio ? at.closest('[role=radiogroup]') : document;
  const group = /** @type {HTMLElement[]} */ ([.../** @type {ParentNode} */ (around).querySelectorAll(isRadio ? '[role=radio]' : '#search-field, #found a')]);
  const next = group.indexOf(/** @type {HTMLElement} */ (at)) + step, found = isRadio ? group.at(next % group.length) : group[next];
  if (!found || (!isRadio && !/Up|Down/.test(key))) return;
  event.preventDefault();
  if (isRadio) found.click();
  found.focus();
}

/** @param {import('./program.js').Program} program @param {URL} site @param {(target: EventTarget | null) => number} nodeOf */
export function listenToControls(program, site, nodeOf) {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null, link = target?.closest('a[href]');
    if (program.isBroken || event.defaultPrevented) return;
    if (link?.matches('.skip-link')) return skipToMain(event);
    if (link instanceof HTMLAnchorElement && !link.target && link.href.startsWith(site.href + '#/')) {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      program.call('reader_followed', link.href.slice(site.href.length));
    } else if (target?.closest('button')) {
      program.call('reader_activated', nodeOf(target));
      revealPresentHeading();
    }
  });
  document.addEventListener('keydown', (event) => {
    const {key, target, altKey, ctrlKey, metaKey} = event, isField = target instanceof Element && target.matches('input, textarea, [contenteditable]');
    if (event.isComposing || altKey || event.keyCode === 229 || (isArticleAlone && /^[/k]$/i.test(key))) return;  // 229: of a composition, in WebKit; no search there
    if (program.call('reader_key', key, +(/Mac/.test(navigator.platform) ? metaKey : ctrlKey), +isField)) event.preventDefault();
    else moveInGroup(event);
  });
  document.addEventListener('input', ({target}) => {
    if (target instanceof HTMLInputElement && nodeOf(target)) program.call('reader_typed', target.value);
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
