// @ts-check
// Search side by side with the engines that a web page can have instead: how well the best articles are found, misspelt
// words too, how fast, and what the index weighs. `tests/bench/run search [COLLECTION...]`: cranfield, jokes, 10k, 50k; all.
// Times are CPU milliseconds of one process an engine and collection; of Sheaf natively, what `sheaf search` says.
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {names, prepare, readCollection, workFolder} from './search/collections.mjs';
import {checkBudgets} from './search/budgets.mjs';
import {engines} from './search/engines/engine.mjs';
import {installPeers} from './search/engines/modules.mjs';
import {figuresOf} from './search/measure.mjs';
import {NativeSheaf} from './search/sheaf_native.mjs';
import {hardTable, qualityTable, speedTable, typoTable} from './search/tables.mjs';

/** @typedef {import('./search/collections.mjs').Name} Name */

const measurer = new URL('search/measure.mjs', import.meta.url).pathname;
const most_ms = 8 * 60_000;  // of an engine on a collection

/** @param {string} engine @param {Name} collection @returns {import('./search/measure.mjs').Figures | string} */
function inItsOwnProcess(engine, collection) {
  const {stdout, status} = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', measurer, engine, collection], {encoding: 'utf8', maxBuffer: 1 << 26, timeout: most_ms, stdio: ['ignore', 'pipe', 'inherit']});
  const last = stdout.split('\n').filter(Boolean).at(-1);
  if (status !== 0 && engine.startsWith('Sheaf')) throw new Error(`${engine} did not finish on ${collection}`);
  if (status !== 0) console.log(`${engine} did not finish on ${collection}: stopped ${status === null ? `after ${most_ms / 60_000} minutes` : 'itself'}`);
  return last ? JSON.parse(last) : 'did not finish';
}

/** @param {Name[]} wanted */
async function run(wanted) {
  installPeers();
  for (const {name, title, input} of prepare(wanted)) {
    const collection = readCollection(name);
    /** @type {import('./search/tables.mjs').ByEngine} */
    const byEngine = {};
    const native = await figuresOf(new NativeSheaf(name, input), collection, ['plain', 'exact', 'typing']);
    for (const engine of Object.keys(engines)) byEngine[engine] = inItsOwnProcess(engine, name);
    byEngine['Sheaf, native'] = native;
    console.log(`\n${title}`);
    for (const print of collection.judged ? [qualityTable] : [speedTable, hardTable, typoTable]) {
      print(byEngine);
      console.log();
    }
    checkBudgets(name, byEngine, collection);
  }
}

const wanted = /** @type {Name[]} */ (process.argv.slice(2)), unknown = wanted.find((name) => !names.includes(name));
if (unknown) throw new Error(`${unknown} is no collection; there are ${names.join(', ')}`);
rmSync(workFolder, {recursive: true, force: true});
await run(wanted.length ? wanted : names);
