// @ts-check
// Starts the reader over a page that can already be read, and leaves that page as it is when the program cannot run. On
// another site's page it is started when somebody comes to it.
import createProgram from 'program';
import {listenToCopy} from './copy.js';
import {makeDom} from './dom.js';
import {enclosedBytes} from './enclosed.js';
import {embed, isFramed, onceTouched, restOffScreen} from './guest.js';
import {makeHistory} from './history.js';
import {makeHost} from './host.js';
import {listenToControls, listenToWindow} from './input.js';
import {environment, makePage, viewport} from './page.js';
import {makeOffline} from './offline/page.js';
import {makePlace} from './place.js';
import {listenToPointer} from './pointer.js';
import {Program} from './program.js';
import {probe, probeHost} from './probe.js';
import {makeText} from './text.js';
import {makeWatch} from './watch.js';

const {dataset} = document.documentElement;
const site = new URL(dataset.root || './', location.href);

/** @param {unknown} reason */
function failed(reason) {
  console.error('sheaf:', reason);
  dispatchEvent(new Event('sheaf-failed'));  // web/boot.js says so on the page
}

/** @returns {Promise<Program>} which may have failed */
async function start() {
  dataset.program = 'wanted';
  const program = new Program(failed);
  try {
    await connect(program);
  } catch (reason) {
    program.fail(reason);
  }
  return program;
}

/** @param {Program} program */
async function connect(program) {
  const place = makePlace();
  const addresses = makeHistory(site, place, host.shown);
  // In a frame of its own: an observer's callback must not resize what is observed.
  const boxesChanged = () => { requestAnimationFrame(() => program.call('reader_boxes_changed')); };
  const watch = makeWatch(program, boxesChanged);
  const dom = makeDom(site, boxesChanged, watch.own);
  program.failed = (reason) => {
    dom.release();
    addresses.release();
    failed(reason);
  };
  const page = makePage(site, program);
  const wasm = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[type="application/wasm"]'))?.href;
  program.module = await createProgram({
    host: {dom, page, place, history: addresses, text: makeText(), offline: (/** @type {number} */ deed) => offline(deed)},
    locateFile: () => wasm,
    wasmBinary: enclosedBytes('reader.wasm'),
    onAbort: (/** @type {unknown} */ reason) => program.fail(reason),
  });
  listenToCopy();
  listenToPointer(program);
  listenToControls(program, site, dom.nodeOf);
  listenToWindow(program, site, addresses, place);
  probe(program, host);
  program.call('reader_environment', ...environment());
  program.call('reader_viewport', ...viewport());
  program.call('reader_site', site.href, +(dataset.pages === 'all'), +!dataset.frames);
  watch.start();
  program.call('reader_start', addresses.path(), addresses.hash(), crypto.getRandomValues(new Uint32Array(1))[0], +!!dataset.collection);
  const offline = makeOffline(site, program);
  if (isFramed) restOffScreen();
}

/** @type {Promise<Program> | undefined} */
let running;
const run = () => running ??= start();

const host = makeHost(site, async (route) => {
  const program = await run();
  if (program.isBroken) location.replace(site.href + location.search + route);  // web/boot.js leads on from there
  else program.call('reader_followed', route);
}, async () => (await running)?.call('reader_saved_elsewhere'));
probeHost(host);

// A page that has no text of its own, or not the wanted one, cannot wait.
if (embed && dataset.route !== 'pending' && !dataset.collection) {
  onceTouched(run);
  addEventListener('hashchange', () => { if (location.hash.startsWith('#/')) run(); });  // the host has changed its address
} else {
  run();
}
