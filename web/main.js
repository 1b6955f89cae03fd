// @ts-check
// Starts the reader over a page that can already be read, and leaves that page as it is when the program cannot run.
import createProgram from 'program';
import {listenToCopy} from './copy.js';
import {makeDom} from './dom.js';
import {makeHistory} from './history.js';
import {listenToControls, listenToWindow} from './input.js';
import {environment, makePage, viewport} from './page.js';
import {makeOffline} from './offline/page.js';
import {makePlace} from './place.js';
import {listenToPointer} from './pointer.js';
import {Program} from './program.js';
import {probe} from './probe.js';
import {makeText} from './text.js';
import {makeWatch} from './watch.js';

const root = document.documentElement;
const site = new URL(root.dataset.root || './', location.href);

async function start() {
  const place = makePlace();
  const addresses = makeHistory(site, place);
  const program = new Program((reason) => {
    console.error('sheaf:', reason);
    dom.release();
    addresses.release();
    dispatchEvent(new Event('sheaf-failed'));  // web/boot.js says so on the page
  });
  // In a frame of its own: an observer's callback must not resize what is observed.
  const boxesChanged = () => { requestAnimationFrame(() => program.call('reader_boxes_changed')); };
  const watch = makeWatch(program, boxesChanged);
  const dom = makeDom(site, boxesChanged, watch.own);
  const page = makePage(site, program);
  const wasm = /** @type {HTMLLinkElement} */ (document.querySelector('link[type="application/wasm"]')).href;
  try {
    program.module = await createProgram({
      host: {dom, page, place, history: addresses, text: makeText(), offline: (/** @type {number} */ deed) => offline(deed)},
      locateFile: () => wasm,
      onAbort: (/** @type {unknown} */ reason) => program.fail(reason),
    });
  } catch (reason) {
    program.fail(reason);
    return;
  }
  listenToCopy();
  listenToPointer(program);
  listenToControls(program, site, dom.nodeOf);
  listenToWindow(program, site, addresses, place);
  probe(program);
  program.call('reader_environment', ...environment());
  program.call('reader_viewport', ...viewport());
  program.call('reader_site', site.href, +(root.dataset.pages === 'all'), +(root.dataset.frames === 'none'));
  watch.start();
  program.call('reader_start', addresses.path(), addresses.hash(), crypto.getRandomValues(new Uint32Array(1))[0], +!!root.dataset.collection);
  const offline = makeOffline(site, program);
}

start();
