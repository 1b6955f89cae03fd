// @ts-check
// What can be read without a connection, as a page of a list (src/collection/json.h): the reader shows it where an article is
// not kept. Those kept last come first.
import {find, keptPaths, manifest} from './articles.js';

const mostEntries = 100;

/** Old ids, which lead to others, have no title. @param {Shard} shard */
const entriesOf = ({items = []}) => items.filter(({title}) => title)
  .map(({id, title, summary, date_published, language}) => ({id, title, excerpt: summary, date_published, language}));

/** @returns {Promise<Response>} */
export async function keptList() {
  const own = new Set((await manifest())?._sheaf.shards?.map(({path}) => path));
  const entries = [];
  for (const path of [...await keptPaths()].reverse().filter((kept) => own.has(kept))) {
    if (entries.length >= mostEntries) break;
    const shard = await find(path);
    if (shard) entries.push(...entriesOf(await shard.json()));
  }
  return new Response(JSON.stringify({entries: entries.slice(0, mostEntries)}), {headers: {'content-type': 'application/json'}});
}
