// @ts-check
// A site of one long article, "long": paragraphs that differ, a heading before every twelfth.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {prose} from '../../browser/support/collection.mjs';
import {makeSite} from '../../browser/support/site.mjs';

/** @param {number} bytes at least @returns {Promise<import('../../browser/support/site.mjs').Site>} */
export async function longArticle(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  let text = '---\nid: long\ntitle: A Long Article\n---\n';
  for (let at = 1; text.length < bytes; at++) text += `\n${at % 12 ? '' : `## Part ${at / 12}\n\n`}On day ${at} came ${at * 7} letters. ${prose[at % prose.length]}\n`;
  writeFileSync(join(folder, 'long.md'), text);
  const site = await makeSite([folder]);
  rmSync(folder, {recursive: true});
  return site;
}
