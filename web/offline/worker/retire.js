// @ts-check
// The service worker of a site that is not kept any more (`sheaf pack --retire`): it takes the place of the one that visitors
// have, removes what that kept, and then itself. What other sites of this origin keep is left alone.
import {cacheName} from './files.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

async function retire() {
  for (const name of await caches.keys()) if (name.startsWith(cacheName(''))) await caches.delete(name);
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(retire()));
