// @ts-check
// What people do, as calls to the program. The document hears everything; the canvas under it hears nothing itself.
import {environment, inPage, viewport} from './page.js';

const html = document.documentElement;
const sheet = /** @type {HTMLElement} */ (document.getElementById('sheet'));

/** @param {{clientX: number, clientY: number}} event */
function isOnSheet({clientX, clientY}) {
  const box = sheet.getBoundingClientRect();
  return clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
}

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

/** @param {import('./program.js').Program} program @param {{nodeOf: (target: EventTarget | null) => number}} dom
 *  @param {{path: () => string, hash: () => string}} addresses */
export function listen(program, dom, addresses) {
  /** @param {PointerEvent} event @param {boolean} isDown */
  const point = (event, isDown) => program.call('reader_pointed', ...inPage(event), +isDown);

  document.addEventListener('pointermove', (event) => { point(event, (event.buttons & 1) === 1); }, {passive: true});
  document.addEventListener('pointerdown', (event) => {
    if (html.dataset.sheet === 'open' && !isOnSheet(event)) program.call('reader_escape');
    else if (event.button === 0) point(event, true);
  });
  document.addEventListener('mousedown', (event) => {
    if (event.button === 0 && program.call('reader_pointed', ...inPage(event), 1)) event.preventDefault();  // no selection from a button
  });
  document.addEventListener('pointerup', (event) => { point(event, false); });
  document.addEventListener('pointercancel', () => { program.call('reader_pointed', -1, -1, 0); });

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a[href]');
    if (link instanceof HTMLAnchorElement && link.closest('#bar, #document')) {
      const hash = /#\/.*/.exec(link.getAttribute('href') ?? '');
      if (!hash || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      program.call('reader_followed', hash[0]);
      return;
    }
    if (target?.closest('button')) program.call('reader_activated', dom.nodeOf(target));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') program.call('reader_escape');
    moveInGroup(event);
  });

  addEventListener('scroll', () => {
    html.toggleAttribute('data-scrolled', scrollY > 0);
    program.call('reader_scrolled', scrollY);
  }, {passive: true});
  addEventListener('popstate', () => program.call('reader_address_changed', addresses.path(), addresses.hash()));

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
  return changed;
}
