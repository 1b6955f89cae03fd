// @ts-check
// The page around the drawing: frames, files, the canvas's place, storage, the clipboard, and what the window says of itself.
import {bringIntoSight, giveFocus} from './guest.js';
import {withHostTheme, withOwnTheme} from './theme.js';

import {enclosedBytes} from './enclosed.js';

const page = /** @type {HTMLElement} */ (document.getElementById('page'));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
const live = /** @type {HTMLElement} */ (document.getElementById('live'));
const bar = /** @type {HTMLElement} */ (document.getElementById('bar'));

/** @param {string} query */
const matches = (query) => matchMedia(query).matches;
export const isFlowForced = () =>
  new URLSearchParams(location.search).get('mode') === 'flow' || matches('(forced-colors: active)');

/** Numbers for reader_environment() and reader_viewport(). */
export const environment = () => [
  innerWidth, devicePixelRatio, parseFloat(getComputedStyle(document.documentElement).fontSize),
  +matches('(prefers-color-scheme: dark)'), +matches('(prefers-contrast: more)'), +matches('(pointer: coarse)'), +isFlowForced()];
export const viewport = () => {
  const box = page.getBoundingClientRect();
  return [page.clientWidth, box.top + scrollY, scrollY, document.documentElement.clientHeight, bar.offsetHeight];
};
/** A point of the window in the page, CSS px. @param {number} x @param {number} y */
export const inPage = (x, y) => {
  const box = page.getBoundingClientRect();
  return [x - box.left, y - box.top];
};

/** @param {URL} site */
export const storageKey = (site) => 'sheaf:' + site.pathname;

/** @param {URL} site @param {import('./program.js').Program} program */
export function makePage(site, program) {
  const key = storageKey(site);
  // A page that the service worker gave out names the articles it belongs to; who tries again wants the newest.
  let {collection} = document.documentElement.dataset;
  let frame = 0;
  const next = new MessageChannel();  // unlike a timer, as quick in a hidden tab
  let isGoingOn = false;
  next.port1.onmessage = () => {
    isGoingOn = false;
    program.call('reader_go_on');
  };
  const memory = ['', ''];  // what storage refused, until the page is left
  const stored = (/** @type {number} */ isForVisit) => {
    try { return (isForVisit ? sessionStorage : localStorage).getItem(key) ?? memory[isForVisit]; } catch { return memory[isForVisit]; }
  };
  return {
    requestFrame() {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        program.call('reader_frame', scrollY);
      });
    },
    goOnSoon() {
      if (!isGoingOn) next.port2.postMessage(null);
      isGoingOn = true;
    },
    /** @param {string} path */
    async fetch(path) {
      let status = 0;
      try {
        const enclosed = await enclosedBytes(path);  // never at once: the program is still asking
        if (enclosed) return void program.call('reader_file_arrived', path, enclosed);
        // The manifest says where everything is: after the site was packed anew, an old one leads nowhere.
        const isManifest = path === 'collection.json', version = isManifest && collection ? '?' + collection : '';
        if (version) collection = '';
        const answer = await fetch(new URL(path + version, site), {cache: isManifest ? 'no-cache' : 'default'});
        status = answer.status;
        if (answer.ok) {
          const bytes = new Uint8Array(await answer.arrayBuffer());
          program.call('reader_file_arrived', path, bytes);
          return;
        }
      } catch { /* no connection: status 0 */ }
      program.call('reader_file_failed', path, status);
    },
    /** @param {number} which @param {number} milliseconds */
    timer(which, milliseconds) { setTimeout(() => program.call('reader_timer', which), milliseconds); },
    /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} ratio @param {number} isAbove */
    placeCanvas(x, y, width, height, ratio, isAbove) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      const style = canvas.style;
      style.width = width / ratio + 'px';
      style.height = height / ratio + 'px';
      // Not by transform: Chromium snaps the box to device pixels first and blurs what a fraction is left over of.
      style.left = x + 'px';
      style.top = y + 'px';
      canvas.dataset.above = String(!!isAbove);
    },
    /** @param {string} text */
    announce(text) { live.textContent = text; },
    /** An element that takes no focus gives it to its first link. @param {string} id */
    focus(id) {
      const element = document.getElementById(id), isTaker = element?.matches('a, button, input, [tabindex]');
      giveFocus(isTaker ? element : element?.querySelector('a'), {preventScroll: true});
    },
    showMark() {
      const mark = document.querySelector('mark.present');
      if (mark) bringIntoSight(mark, true);
    },
    /** @param {string} words @param {number} number */
    async copy(words, number) {
      let isDone = true;
      try {
        await navigator.clipboard.writeText(words);
      } catch {
        const field = document.createElement('textarea'), {activeElement} = document;
        field.value = words;
        document.body.append(field);
        field.select();
        isDone = document.execCommand('copy');
        field.remove();
        /** @type {HTMLElement | null} */ (activeElement)?.focus({preventScroll: true});
      }
      program.call('reader_copied', number, +isDone);
    },
    /** @param {number} isForVisit */
    load(isForVisit) { return isForVisit ? stored(1) : withHostTheme(stored(0)); },
    /** @param {number} isForVisit @param {string} text */
    save(isForVisit, text) {
      const own = isForVisit ? text : withOwnTheme(text, stored(0));
      try { (isForVisit ? sessionStorage : localStorage).setItem(key, own); } catch { memory[isForVisit] = own; }
    },
  };
}
