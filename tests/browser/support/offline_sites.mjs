// @ts-check
// Sites for the tests of reading without a connection: one that changes, and one that is large.
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {picture} from './picture.mjs';
import {makeSite, pack} from './site.mjs';

/** @typedef {import('./site.mjs').Site} Site */

// A first visit settles for three seconds (web/offline/page.js) before anything is kept: here, for a tenth of that.
export const scripts = ['{ const later = setTimeout; window.setTimeout = (run, time, ...more) => later(run, time === 3000 ? 300 : time, ...more); }'];
export const savesData = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})";

/** A folder of 60 notes, of which some can be changed. `newFiles`: of the site, since it was packed before.
 *  @param {(shelf: {folder: string, change: (count: number) => void, newFiles: () => string[]}, where: Site) => Promise<void>} body @param {string[]} [more] scripts */
export async function withShelf(body, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-shelf-'));
  const write = (/** @type {number} */ changed) => {
    for (let at = 0; at < 60; at++) {
      const words = at >= 7 && at < 7 + changed ? `Note ${at} was changed.` : `Words of note ${at}.`;
      writeFileSync(join(folder, `note-${at}.md`), `---\nid: note-${at}\ntitle: Note ${at}\n---\n\n${words}\n\n${`Line of ${at}. `.repeat(400)}\n`);
    }
  };
  write(0);
  const where = await makeSite([folder], {flags: ['--title', 'Notes'], scripts: [...scripts, ...more]});
  const names = () => ['articles', 'lists'].flatMap((kind) => readdirSync(join(where.folder, kind)).filter((name) => name.endsWith('.json')).map((name) => `${kind}/${name}`));
  let before = names();
  try {
    await body({folder, change: (count) => {
      before = names();
      write(count);
      pack([folder], where.folder, ['--title', 'Notes']);
    }, newFiles: () => names().filter((name) => !before.includes(name))}, where);
  } finally {
    await where.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

export const pictureCount = 54;

// So many that lists do not show it whole: the library would ask for pictures, too.
const longText = 'One of many words. '.repeat(20);

/** A collection of more than what is kept without asking: notes, each with a picture of 100 kB. @param {(where: Site) => Promise<void>} body */
export async function withPictures(body) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-pictures-'));
  for (let at = 0; at < pictureCount; at++) {
    writeFileSync(join(folder, `picture-${at}.png`), Buffer.concat([picture(8, 8), randomBytes(100_000)]));
    writeFileSync(join(folder, `note-${at}.md`), `---\nid: note-${at}\ntitle: Note ${at}\n---\n\nWords of note ${at}. ${longText}\n\n![Noise](picture-${at}.png)\n`);
  }
  const where = await makeSite([folder], {flags: ['--title', 'Pictures'], scripts});
  try {
    await body(where);
  } finally {
    await where.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param {string} what @param {() => boolean} isSo */
export async function until(what, isSo) {
  for (const end = Date.now() + 15_000; !isSo();) {
    assert.ok(Date.now() < end, `waited for ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
