// @ts-check
// What a visitor reads, from the one place where it is written.
import {readFileSync} from 'node:fs';

/** @type {Record<string, string>} */
const strings = JSON.parse(readFileSync(new URL('../../../assets/strings/en.json', import.meta.url), 'utf8'));

/** @param {string} key of assets/strings/en.json @param {Record<string, string | number>} [values] */
export function text(key, values = {}) {
  if (!(key in strings)) throw new Error(`assets/strings/en.json has no "${key}"`);
  return strings[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
