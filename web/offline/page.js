// @ts-check
// Reading without a connection, as the page sees it: starts the service worker once the first visit has settled, has it keep
// what fits, and tells the program what is kept, whether the site answers, and whether a newer version waits. Every question
// to the browser may be refused (private windows, frames, file:): then reading goes on, and the program says what is lost.

import {isFramed} from '../guest.js';

const settleMs = 3000, filesAtOnce = 8;
const keptWithoutAsking = 5e6;  // bytes with brotli

// src/reader/offline.h
const Keeping = {nothing: 1, part: 2, running: 3, whole: 4, full: 5}, Deed = {keepAll: 0, pause: 1, useUpdate: 2};

/** @typedef {[path: string, bytes: number]} Missing */

/** @param {Missing[]} files */
const sizeOf = (files) => files.reduce((sum, [, bytes]) => sum + bytes, 0);

/** @param {ServiceWorker} worker @param {string} question @param {unknown} [about] @returns {Promise<any>} */
const ask = (worker, question, about) => new Promise((answer, refuse) => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = ({data}) => 'found' in data ? answer(data.found) : refuse(data.reason);
  worker.postMessage({question, about}, [port2]);
});

/** @param {ServiceWorker} worker @returns {Promise<ServiceWorker>} */
const activated = (worker) => new Promise((done) => {
  const look = () => worker.state === 'activated' && done(worker);
  worker.addEventListener('statechange', look);
  look();
});

/** The policy of the page lets scripts be started from such addresses only. @param {string} address */
function trusted(address) {
  const {trustedTypes} = /** @type {any} */ (window);
  return trustedTypes ? trustedTypes.createPolicy('sheaf', {createScriptURL: () => address}).createScriptURL('') : address;
}

/** @param {URL} site @param {import('../program.js').Program} program */
export function makeOffline(site, program) {
  const {worker, collection} = document.documentElement.dataset;
  const known = {keeping: 0, kept: 0, all: 0, isCutOff: 0, articles: -1, bytes: 0};
  const tell = (/** @type {Partial<typeof known>} */ change) => { program.call('reader_offline', ...Object.values(Object.assign(known, change))); };
  /** @type {ServiceWorkerRegistration} */
  let registration;
  let isPaused = false;

  /** What this page has loaded before there was a worker to keep it. */
  const loaded = () => performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.startsWith(site.href)).map((name) => name.slice(site.href.length));

  /** Until all is kept or the visitor wants a pause. @param {ServiceWorker} active @param {Missing[]} missing */
  async function keep(active, missing) {
    isPaused = false;
    let reason = '';
    while (missing.length && !reason && !isPaused) {
      tell({keeping: Keeping.running});
      const batch = missing.splice(0, filesAtOnce);
      reason = await ask(active, 'keep', batch.map(([path]) => path));
      if (!reason) tell({kept: known.kept + sizeOf(batch)});
    }
    tell({keeping: reason === 'full' ? Keeping.full : missing.length || reason ? Keeping.part : Keeping.whole});
  }

  /** @param {boolean} isWanted by the visitor, however much it is */
  async function keepMore(isWanted) {
    const active = registration?.active;
    if (!active) return;
    const {bytes, missing} = await ask(active, 'state');
    const rest = sizeOf(missing), {connection} = /** @type {any} */ (navigator);
    tell({kept: bytes - rest, all: bytes});
    if (isWanted || (bytes <= keptWithoutAsking && !connection?.saveData)) return keep(active, missing);
    tell({keeping: missing.length ? Keeping.part : Keeping.whole});
    await ask(active, 'keep', loaded());
  }

  async function look() {
    try {
      await registration.update();
      tell({isCutOff: 0});
    } catch {
      tell({isCutOff: 1});
    }
  }

  /** A newer version is whole and waits: said once a page. */
  async function tellUpdate() {
    const {waiting} = registration, script = /** @type {HTMLScriptElement} */ (document.querySelector('script[type=module]')).src;
    if (!waiting || !registration.active || known.articles >= 0) return;
    tell(await ask(waiting, 'changes', {collection, program: script.slice(site.href.length)}).catch(() => ({articles: 0})));
  }

  function watch() {
    registration.addEventListener('updatefound', () => {
      const {installing} = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') tellUpdate();
        else if (installing.state === 'redundant' && !registration.active) tell({keeping: Keeping.nothing});
      });
    });
    for (const event of ['online', 'offline']) addEventListener(event, look);
    document.addEventListener('visibilitychange', () => document.hidden || look());
    tellUpdate();
    look();
  }

  async function start() {
    try {
      registration = await navigator.serviceWorker.register(trusted(new URL(String(worker), site).href), {scope: site.pathname, updateViaCache: 'none'});
    } catch {
      return tell({keeping: Keeping.nothing});
    }
    watch();
    // Not `ready` of the container: that may be another site's, of which this one is a part.
    const coming = registration.active ?? registration.waiting ?? registration.installing;
    if (!coming) return tell({keeping: Keeping.nothing});
    const active = await activated(coming);
    if (collection) ask(active, 'shown', collection);
    await keepMore(false);
  }

  // A frame keeps nothing: it is a guest. Where the worker has served this page, the visitor was here before.
  if (worker && !isFramed && /^http/.test(location.protocol)) setTimeout(start, collection ? 0 : settleMs);

  return (/** @type {number} */ deed) => {
    if (deed === Deed.pause) isPaused = true;
    if (deed === Deed.keepAll) {
      navigator.storage?.persist?.().catch(() => {});  // whatever it says, the files are kept as long as the browser likes
      keepMore(true);
    }
    if (deed === Deed.useUpdate) {
      const {waiting} = registration;
      if (!waiting) return location.reload();  // another tab has done it
      // Not before: a worker of WebKit's whose page is reloaded while it becomes active never is.
      activated(waiting).then(() => location.reload());
      ask(waiting, 'use');
    }
  };
}
