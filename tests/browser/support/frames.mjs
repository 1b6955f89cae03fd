// @ts-check
// Pages of other sites that show the reader in frames, and what can be seen from there. Drivers do not reach into a foreign
// frame in every engine, so each page of the packed site runs `spy` first: asked by the host page, it says how its frame is.
import {front} from './front.mjs';

/** The first script in the frames. */
export const spy = `(() => {
  const html = document.documentElement, problems = [], contexts = [];
  let led = '';
  addEventListener('securitypolicyviolation', (event) => problems.push('CSP: ' + event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => { if (event.message) problems.push('error: ' + event.message); });
  addEventListener('unhandledrejection', (event) => problems.push('rejection: ' + event.reason));
  const make = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    const context = make.call(this, kind, ...more);
    if (/webgl/.test(kind) && context && !contexts.includes(context)) contexts.push(context);
    return context;
  };
  const shown = (element) => element.getClientRects().length > 0;
  const kept = () => { try { return Object.values(localStorage).join(' '); } catch { return ''; } };
  const deeds = {
    grow: () => { document.getElementById('page').style.minHeight = 'calc(100vh + 8px)'; },
    scroll: (to) => scrollTo(0, to),
    leave: () => dispatchEvent(new Event('pagehide')),
    follow: (where) => {
      const link = document.querySelector(where);
      link.addEventListener('click', (event) => { event.preventDefault(); }, {once: true});
      link.click();
      led = link.target + ' ' + link.rel;
    },
    press: (where) => document.querySelector(where).click(),
    lead: () => document.getElementById('full-page').dispatchEvent(new PointerEvent('pointerdown', {bubbles: true})),
  };
  const arrived = new Promise((done) => { document.readyState === 'loading' ? addEventListener('DOMContentLoaded', done) : done(); });
  addEventListener('message', async (event) => {
    const {data} = event;
    if (!data || typeof data !== 'object' || !('ask' in data)) return;
    event.stopImmediatePropagation();
    await arrived;  // or it has not all of its elements
    if (data.deed) deeds[data.deed](data.value);
    const full = document.getElementById('full-page');
    event.source.postMessage({answer: data.ask, is: {
      led, kept: kept(), mode: html.dataset.mode, theme: html.dataset.theme ?? 'auto', ground: getComputedStyle(html).backgroundColor, scheme: getComputedStyle(html).colorScheme,
      bar: [...document.querySelectorAll('#bar :is(a, button)')].filter(shown).map((each) => each.textContent), full: full ? full.href : '',
      heading: document.querySelector('h1')?.textContent ?? '', words: document.getElementById('document').textContent.length, address: location.href,
      scrolled: scrollY, hasFocus: document.hasFocus(), focused: document.activeElement?.textContent?.slice(0, 40) ?? '', isRoutePending: html.dataset.route === 'pending',
      contexts: contexts.filter((each) => !each.isContextLost()).length, ignored: window.sheafProbe?.ignoredMessages ?? 0,
      failure: !document.getElementById('failure').hidden, results: document.querySelectorAll('#found a').length, problems}}, '*');
  });
})();`;

/** `led`: how the link that was followed would have opened; `kept`: in the frame's storage.
 * @typedef {{led: string, kept: string, mode: string, theme: string, ground: string, scheme: string, bar: string[], full: string, heading: string, words: number, address: string, scrolled: number, hasFocus: boolean,
 *   focused: string, isRoutePending: boolean, contexts: number, ignored: number, failure: boolean, results: number, problems: string[]}} Seen */

/** Runs in the host page. */
const hostScript = `
  const said = window.said = [], answers = {};
  let asked = 0;
  const frames = () => [...document.querySelectorAll('iframe')];
  addEventListener('message', ({source, origin, data}) => {
    if (data && data.answer) return void (answers[data.answer] = data.is);
    const frame = frames().findIndex((each) => each.contentWindow === source);
    said.push({frame, origin, ...data});
    if (data?.type === 'height' && frames()[frame]?.dataset.auto) frames()[frame].style.height = data.height + 'px';
  });
  window.tell = (frame, message) => frames()[frame].contentWindow.postMessage(message, '*');
  window.ask = (frame, deed, value) => new Promise((done, refuse) => {
    const id = ++asked, end = Date.now() + 4000;
    frames()[frame].contentWindow.postMessage({ask: id, deed, value}, '*');
    const look = () => id in answers ? done(answers[id]) : Date.now() > end ? refuse(new Error('the frame says nothing')) : setTimeout(look, 10);
    look();
  });`;

/** A site of its own on its own port, where pages are what a test writes. @returns {Promise<{origin: string, page: (body: string) => string, close: () => Promise<void>}>} */
export async function hostSite() {
  const pages = /** @type {string[]} */ ([]), server = await front('http://127.0.0.1:9/');
  const answer = (/** @type {string} */ type, /** @type {string} */ body) => ({headers: {'content-type': type + '; charset=utf-8'}, body});
  server.replace((path) => {
    if (path === 'host.js') return answer('text/javascript', hostScript);
    const at = /^(\d+)$/.exec(path);
    return at ? answer('text/html', pages[Number(at[1])]) : answer('text/plain', '');
  });
  return {
    origin: new URL(server.address).origin,
    page(body) {
      pages.push(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><script src="recorder-of-tests.js"></script><script src="host.js"></script>
        <style>body{margin:0}iframe{display:block;border:0;width:100%;height:300px}.far{height:3000px}</style>${body}`);
      return server.address + (pages.length - 1);
    },
    close: server.close,
  };
}

/** @param {import('./page.mjs').Page} page */
export const inFrames = (page) => ({
  /** @param {number} [frame] @param {string} [deed] @param {unknown} [value] @returns {Promise<Seen>} */
  see: (frame = 0, deed = '', value = null) => page.evaluate((/** @type {any} */ at, /** @type {any} */ what, /** @type {any} */ by) => /** @type {any} */ (window).ask(at, what, by), frame, deed, value),
  /** @param {unknown} message @param {number} [frame] @returns {Promise<void>} */
  tell: (message, frame = 0) => page.evaluate((/** @type {any} */ at, /** @type {any} */ what) => { /** @type {any} */ (window).tell(at, what); }, frame, message),
  /** Until a frame has said it; the latest of that kind. @param {string} type @param {number} [frame] @returns {Promise<any>} */
  hear: (type, frame = 0) => page.waitFor(`"${type}" of frame ${frame}`, (/** @type {any} */ kind, /** @type {any} */ at) =>
    /** @type {any} */ (window).said.filter((/** @type {any} */ each) => each.type === kind && each.frame === at).at(-1), type, frame),
  /** @param {string} type @returns {Promise<any[]>} */
  said: (type) => page.evaluate((/** @type {any} */ kind) => /** @type {any} */ (window).said.filter((/** @type {any} */ each) => each.type === kind), type),
  /** Somebody comes to a frame, and it is drawn. In Chromium one that has only just come does not get every press.
   *  @param {number} y @param {number} [frame] @returns {Promise<Seen>} */
  async wake(y, frame = 0) {
    for (let attempt = 0; ; attempt++) {
      await page.driver.press(page.options.width - 30, y);
      try {
        return await this.until('drawn', ({mode}) => mode === 'overlay', frame, attempt < 4 ? 2000 : 15_000);
      } catch (error) {
        if (attempt === 4) throw error;
      }
    }
  },
  /** Until a frame is so. @param {string} what @param {(seen: Seen) => unknown} is @param {number} [frame] @param {number} [patienceMs] @returns {Promise<Seen>} */
  async until(what, is, frame = 0, patienceMs = 15_000) {
    const end = Date.now() + patienceMs;
    for (;;) {
      const seen = await this.see(frame).catch((/** @type {unknown} */ error) => String(error));
      if (typeof seen !== 'string' && is(seen)) return seen;
      if (Date.now() > end) throw new Error(`waited for frame ${frame}: ${what}; it is ${JSON.stringify(seen)}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  },
});
