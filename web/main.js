// @ts-check
// Starts the reader over a page that can already be read, and leaves that page as it is when the program cannot run.
import createProgram from 'program';
import {makeDom} from './dom.js';
import {makeHistory} from './history.js';
import {listen} from './input.js';
import {environment, makePage, viewport} from './page.js';
import {Program} from './program.js';
import {probe} from './probe.js';
import {makeText} from './text.js';

const root = document.documentElement;
const site = new URL(root.dataset.root || './', location.href);

/** @param {unknown} reason */
function failed(reason) {
  console.error('sheaf:', reason);
  root.dataset.mode = 'flow';
  delete root.dataset.sheet;
  dispatchEvent(new Event('sheaf-failed'));  // web/boot.js says so on the page
}

async function start() {
  const program = new Program(failed);
  const dom = makeDom(site, () => program.call('reader_boxes_changed'));
  const addresses = makeHistory(site);
  const page = makePage(site, program);
  const wasm = /** @type {HTMLLinkElement} */ (document.querySelector('link[type="application/wasm"]')).href;
  const title = document.title;
  try {
    program.module = await createProgram({
      canvas: document.getElementById('canvas'),
      host: {dom, page, history: addresses, text: makeText()},
      locateFile: () => wasm,
      onAbort: (/** @type {unknown} */ reason) => program.fail(reason),
    });
  } catch (reason) {
    program.fail(reason);
    return;
  }
  document.title = title;  // SDL_CreateWindow empties it
  const changed = listen(program, dom, addresses);
  probe(program);
  program.call('reader_environment', ...environment());
  program.call('reader_viewport', ...viewport());
  program.call('reader_start', addresses.path(), addresses.hash(), crypto.getRandomValues(new Uint32Array(1))[0]);
  document.fonts?.ready.then(changed);
}

start();
