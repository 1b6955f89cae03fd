// @ts-check
// Another site, whose pages hold frames of the one that is tested. It is reached by another name of this machine, so browsers
// take it for another site, and has a strict policy of its own.
import {createServer} from 'node:http';
import {front} from './front.mjs';

/** @typedef {{address: string, show: (body: string) => string, close: () => Promise<void>}} HostPage `show`: the address of a page with this body */

/** What a page has to allow for embed.js and the frames that it makes, and nothing else. @param {string} site */
const policyFor = (site) => `default-src 'none'; script-src 'self' ${site}; frame-src ${site}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

/** @param {string} site the address whose pages are framed @returns {Promise<HostPage>} */
export async function hostPage(site) {
  /** @type {string[]} */
  const pages = [];
  const server = createServer((request, answer) => {
    const page = pages[Number(request.url?.slice(1))];
    if (page === undefined) return answer.writeHead(404).end();
    answer.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyFor(new URL(site).origin)}).end(page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  const before = await front(`http://127.0.0.1:${bound.port}/`), address = before.address.replace('127.0.0.1', 'localhost');
  return {address, show: (body) => {
    pages.push(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><body>${body}`);
    return address + (pages.length - 1);
  }, close: async () => {
    await before.close();
    await new Promise((done) => server.close(done));
  }};
}
