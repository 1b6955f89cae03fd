// @ts-check
// The peers, installed from tests/bench/peers into build/bench/peers for this measurement alone.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const pinned = new URL('../../peers', import.meta.url).pathname;
const installed = new URL('../../../../build/bench/peers', import.meta.url).pathname;
const files = ['package.json', 'package-lock.json'];

export function installPeers() {
  const isSame = (/** @type {string} */ file) => existsSync(join(installed, file)) && readFileSync(join(pinned, file)).equals(readFileSync(join(installed, file)));
  if (existsSync(join(installed, 'node_modules')) && files.every(isSame)) return;
  mkdirSync(installed, {recursive: true});
  for (const file of files) cpSync(join(pinned, file), join(installed, file));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {cwd: installed, stdio: ['ignore', 'ignore', 'inherit']});
}

/** @param {string} name @returns {any} a package as CommonJS */
export const peer = (name) => createRequire(join(installed, 'package.json'))(name);
/** @param {string} path below node_modules @returns {Promise<any>} an ES module */
export const peerModule = (path) => import(join(installed, 'node_modules', path));
/** @param {string} name @returns {string} */
export const versionOf = (name) => JSON.parse(readFileSync(join(pinned, 'package.json'), 'utf8')).dependencies[name];

/** @type {Map<string, string>} */
const stems = new Map();
/** By lunr's stemmer (Porter 1980), once a word. @param {string} word @returns {string} */
export function stem(word) {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const lunr = peer('lunr'), made = lunr.stemmer(new lunr.Token(word)).toString();
  stems.set(word, made);
  return made;
}
