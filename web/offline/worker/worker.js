// @ts-check
// The service worker: a site that was opened once opens again without a connection. `sheaf pack` writes it as sw.js, the list
// of the site's files (sheafSite) before it. It is never active before all of the reader is here and checked; a page is
// always served whole by one version, and an older one goes only after a newer one was shown.
import {articleFile, bytesOf, dropOlderArticles, isArticleFile, keepFiles, keepManifest, manifestFile, missingFiles} from './articles.js';
import {changesSince, followChanges} from './changes.js';
import {scope} from './files.js';
import {keptList} from './kept.js';
import {pageFor} from './pages.js';
import {dropOlderReaders, isReaderFile, keepReader, readerFile} from './reader_set.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const {reader, collection} = sheafSite;
const mostLooks = 10, betweenLooksMs = 500;

async function install() {
  await keepReader();
  await keepManifest();
  await followChanges();
}

/** @param {Request} request @param {string} path @returns {Promise<Response> | undefined} nothing: not ours */
function answer(request, path) {
  const {url} = request, {search} = new URL(url);
  if (request.mode === 'navigate') return pageFor(request, path);
  if (isReaderFile(path)) return readerFile(path).then((found) => found ?? fetch(url));
  if (isArticleFile(path)) return articleFile(path).catch(() => fetch(url));
  if (path === 'kept.json') return keptList();
  if (path !== 'collection.json') return undefined;
  // A page that this worker gave out names the version that it was given out for; any other wants what is there now.
  if (search) return manifestFile(search.slice(1)).then((kept) => kept ?? fetch(url));
  return fetch(url, {cache: 'no-cache'}).catch(async (reason) => {
    const kept = await manifestFile(collection.version);
    if (kept) return kept;
    throw reason;
  });
}

/** No page but this one is open, and nothing newer has begun to come: what that has fetched is not old. @param {Client} page */
async function isAlone(page) {
  const windows = await worker.clients.matchAll({type: 'window', includeUncontrolled: true});
  return !worker.registration.waiting && !worker.registration.installing && windows.every(({id, url}) => id === page.id || !url.startsWith(scope.href));
}

/** Once a page of this version is shown. The page before it in the same tab goes in its time, and looking for something newer
 *  takes some. @param {string} version @param {Client} page */
async function dropOlder(version, page) {
  if (version !== collection.version) return;
  for (let looks = 0; !await isAlone(page); looks++) {
    // The next page will ask. And what waits becomes active only when nothing is under way here.
    if (worker.registration.waiting || looks === mostLooks) return;
    await new Promise((done) => setTimeout(done, betweenLooksMs));
  }
  await dropOlderReaders();
  await dropOlderArticles();
}

/** What pages ask (web/offline/page.js). @type {Record<string, (about: any, page: Client) => Promise<unknown>>} */
const questions = {
  state: async () => ({bytes: bytesOf(collection.files), missing: (await missingFiles()).map(([path, bytes]) => [path, bytes])}),
  keep: keepFiles,
  changes: async ({collection: shown, program}) => {
    const changes = await changesSince(shown), isSame = reader.files.some(([path]) => path === program);
    return {...changes, bytes: changes.bytes + (isSame ? 0 : bytesOf(reader.files))};
  },
  shown: dropOlder,
  use: () => worker.skipWaiting(),
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const {request} = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.href)) return;
  const found = answer(request, request.url.slice(scope.href.length).replace(/[?#].*/, ''));
  if (found) event.respondWith(found);
});
worker.addEventListener('message', (event) => {
  const {question, about} = event.data ?? {}, [port] = event.ports;
  if (!port || !Object.hasOwn(questions, question)) return;
  event.waitUntil(questions[question](about, /** @type {Client} */ (event.source)).then((found) => port.postMessage({found}), (reason) => port.postMessage({reason: String(reason)})));
});
