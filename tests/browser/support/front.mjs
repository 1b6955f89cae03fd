// @ts-check
// Stands before `sheaf serve`: puts the site under a path, replaces files to see what the page makes of broken ones, counts
// requests, and gives WebKit its recorder. Everything else passes as it is, headers included.
import {readFileSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

/** @typedef {{status?: number, headers?: Record<string, string>, body: string | Buffer}} Answer a status of 0 cuts the connection */
/** Given the path below the site's root and what it is wanted for ("image", "script"…): what to answer instead, or nothing; may take its time.
 * @typedef {(path: string, destination: string) => Answer | undefined | Promise<Answer | undefined>} Replace */
/** `bytes`: of the body as it was sent.
 * @typedef {{path: string, destination: string, bytes: number}} Request */
/** @typedef {{address: string, requests: Request[], replace: (by: Replace | undefined) => void, close: () => Promise<void>, reopen: () => Promise<void>}} Front `reopen`: at the same port */

/** An answer that does not come before it is let go. @returns {{held: Promise<undefined>, answer: () => void}} */
export function heldAnswer() {
  let answer = () => {};
  const held = new Promise((/** @type {(value: undefined) => void} */ done) => { answer = () => done(undefined); });
  return {held, answer};
}

const recorder = readFileSync(new URL('recorder.js', import.meta.url));
const recorderPath = 'recorder-of-tests.js';
/** Below the site's root: a page of the site's origin in which nothing runs. */
export const emptyPage = 'empty-page-of-tests.html';

/** @param {string | undefined} agent */
const isWebKit = (agent) => /AppleWebKit/.test(agent ?? '') && !/Chrome/.test(agent ?? '');

/** @param {Buffer} body @param {string | undefined} encoding */
function unpack(body, encoding) {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** @param {string} path with query; what cannot be decoded stays as it is */
function decodePath(path) {
  const plain = path.replace(/[?#].*/, '');
  try { return decodeURIComponent(plain); } catch { return plain; }
}

/** @param {string} server @param {string} path @param {import('node:http').IncomingMessage} from
 *  @returns {Promise<{status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer}>} */
const ask = (server, path, from) => new Promise((resolve, reject) => {
  const url = new URL(path, server), headers = {...from.headers, host: url.host, connection: 'close'};
  request(url, {method: from.method, headers}, (answer) => {
    /** @type {Buffer[]} */
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => resolve({status: answer.statusCode ?? 500, headers: {...answer.headers}, body: Buffer.concat(parts)}));
    answer.on('error', reject);
  }).on('error', reject).end();
});

/** @param {string} server address of `sheaf serve` @param {{prefix?: string, scripts?: string[], dropped?: string[]}} [options] the path it stands under; scripts to run first in every page;
 *  headers that this host does not send @returns {Promise<Front>} */
export async function front(server, {prefix = '/', scripts = [], dropped = []} = {}) {
  /** @type {Replace | undefined} */
  let replaced;
  /** @type {Request[]} */
  const requests = [];
  const listener = createServer(async (incoming, outgoing) => {
    const url = incoming.url ?? '/', path = url.slice(prefix.length);
    const destination = String(incoming.headers['sec-fetch-dest'] ?? '');
    const asked = {path: url, destination, bytes: 0};
    requests.push(asked);
    if (!url.startsWith(prefix)) return outgoing.writeHead(404, {'content-type': 'text/plain'}).end('outside the site');
    const own = /^scripts-of-tests\/(\d+)\.js$/.exec(path);
    if (path === recorderPath || own) {
      return outgoing.writeHead(200, {'content-type': 'text/javascript'}).end(own ? scripts[Number(own[1])] : recorder);
    }
    if (path === emptyPage) return outgoing.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><link rel=icon href=data:,><title>Empty</title>');
    const instead = await replaced?.(decodePath(path), destination);
    if (instead?.status === 0) return incoming.socket.destroy();
    if (instead) return outgoing.writeHead(instead.status ?? 200, instead.headers ?? {}).end(instead.body);
    try {
      // Once more, as browsers do: a connection on which this process, busy with a picture, wrote nothing for long is closed.
      let {status, headers, body} = await ask(server, '/' + path, incoming).catch(() => ask(server, '/' + path, incoming));
      for (const name of dropped) delete headers[name];
      const first = [...(isWebKit(incoming.headers['user-agent']) ? [recorderPath] : []), ...scripts.map((_, at) => `scripts-of-tests/${at}.js`)];
      if (first.length && /text\/html/.test(String(headers['content-type'])) && incoming.method === 'GET') {
        const tags = first.map((file) => `<script src="${prefix}${file}"></script>`).join('');
        body = Buffer.from(unpack(body, /** @type {string | undefined} */ (headers['content-encoding'])).toString().replace(/<meta charset[^>]*>/, (meta) => meta + tags));
        delete headers['content-encoding'];
        delete headers['transfer-encoding'];
        headers['content-length'] = body.length;
      }
      asked.bytes = body.length;
      outgoing.writeHead(status, headers).end(body);
    } catch (error) {
      outgoing.writeHead(502).end(String(error));
    }
  });
  const listen = (/** @type {number} */ at) => /** @type {Promise<void>} */ (new Promise((done) => listener.listen(at, '127.0.0.1', () => done())));
  await listen(0);
  const bound = listener.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {address: `http://127.0.0.1:${port}${prefix}`, requests, replace: (by) => { replaced = by; }, reopen: () => listen(port),
    close: () => new Promise((done) => {
      listener.close(() => done());
      listener.closeAllConnections();
    })};
}
