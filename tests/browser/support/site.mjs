// @ts-check
// Packs a site with the built program into a folder of its own and serves it, as an owner does.
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {front} from './front.mjs';

export const program = process.env.SHEAF ?? new URL('../../../build/native/sheaf', import.meta.url).pathname;

/** @typedef {{address: string, close: () => Promise<void>}} Server */
/** `server` is where `sheaf serve` itself answers.
 * @typedef {{folder: string, address: string, server: string, front: import('./front.mjs').Front, close: () => Promise<void>}} Site */

/** @param {string[]} inputs @param {string} folder @param {string[]} [flags] @returns {any} what --json says */
export function pack(inputs, folder, flags = []) {
  if (!existsSync(program)) throw new Error(`there is no ${program}: build it with web/run --build-only, or name it in SHEAF`);
  return JSON.parse(execFileSync(program, ['pack', ...inputs, '-o', folder, '--json', ...flags], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}));
}

/** @param {string} folder @returns {Promise<Server>} */
export async function serve(folder) {
  const child = spawn(program, ['serve', folder, '--port', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
  let said = '';
  child.stdout.setEncoding('utf8');
  while (!/http:\S+/.test(said)) {
    const [part] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => { throw new Error(`sheaf serve ended: ${said}`); })]);
    said += part;
  }
  child.stdout.resume();
  return {address: /http:[^\s]+/.exec(said)?.[0] ?? '', close: async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }};
}

/** Packed, served, and reached through a front (front.mjs). @param {string[]} inputs
 *  @param {{flags?: string[], prefix?: string, scripts?: string[], dropped?: string[], change?: (folder: string) => void}} [options] `change`: what to do to the files before they are served
 *  @returns {Promise<Site>} */
export async function makeSite(inputs, {flags, prefix, scripts, dropped, change} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-site-'));
  rmSync(folder, {recursive: true});  // pack makes it
  pack(inputs, folder, flags);
  change?.(folder);
  const server = await serve(folder), before = await front(server.address, {prefix, scripts, dropped});
  return {folder, address: before.address, server: server.address, front: before, close: async () => {
    await before.close();
    await server.close();
    rmSync(folder, {recursive: true, force: true});
  }};
}
