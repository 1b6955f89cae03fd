// @ts-check
// A site of one long article with headings of two levels, a short one, and one without headings: for tests of places in text.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {makeSite} from './site.mjs';

export const longTitle = 'A Walk Around the Whole Island', shortTitle = 'The Ferry Does Not Run', plainTitle = 'Letters Without Headings';
const places = ['harbour', 'customs house', 'long beach', 'salt works', 'lighthouse', 'school', 'north cliffs', 'graveyard', 'mill', 'old quarry'];

/** @param {string} place @param {number} nth */
const paragraph = (place, nth) => `Paragraph ${nth} begins at the ${place}, where the path leaves the road and nobody has ever agreed on how far it is to the next gate. ` +
  `Some say that it takes ${nth * 7 + 11} minutes in dry weather, some count the stones instead, and the keeper of the ${place} counts the birds, of which there were ${nth * 31 + 5} on the last day of the year. ` +
  `We walked slowly, ate what we had brought, and wrote the names of the plants into a small book that had been wet twice and dried on a stove.`;

/** @param {string} place */
const titled = (place) => place[0].toUpperCase() + place.slice(1);
const sections = places.map((place, at) => `## The ${titled(place)}\n\n${[0, 1, 2].map((nth) => paragraph(place, at * 5 + nth)).join('\n\n')}\n\n` +
  `### Behind the ${titled(place)}\n\n${[3, 4].map((nth) => paragraph(place, at * 5 + nth)).join('\n\n')}\n`);

const files = {
  'long.md': `---\nid: long\ntitle: ${longTitle}\n---\n\n${paragraph('ferry', 99)}\n\n${sections.join('\n')}`,
  'short.md': `---\nid: short\ntitle: ${shortTitle}\n---\n\nNot today.\n`,
  'plain.md': `---\nid: plain\ntitle: ${plainTitle}\n---\n\n${Array.from({length: 30}, (_, at) => paragraph('post office', at)).join('\n\n')}\n`,
};
export const headings = places.flatMap((place) => [`The ${titled(place)}`, `Behind the ${titled(place)}`]);

/** @returns {Promise<import('./site.mjs').Site>} closed after the file's tests */
export async function longSite() {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-long-'));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  try {
    const site = await makeSite([folder], {flags: ['--title', 'Island Papers', '--language', 'en']});
    after(() => site.close());
    return site;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
