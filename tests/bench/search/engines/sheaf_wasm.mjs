// @ts-check
// Sheaf's search as the reader has it. The articles are read from the packed site before the clock starts: the peers get
// theirs parsed, too.
import {SearchProgram} from '../../../wasm/search_program.mjs';
import {siteFolder} from '../collections.mjs';

/** @param {import('../collections.mjs').Name} collection @returns {Promise<import('./engine.mjs').Engine>} */
export async function sheafWebAssembly(collection) {
  const program = await SearchProgram.start();
  program.readSite(siteFolder(collection));
  /** @param {object} how @returns {import('./engine.mjs').Search} */
  const search = (how) => (_, query, limit) => {
    program.search(query, {limit, ...how});
    return program.hits().map(({id}) => Number(id));
  };
  return {
    build: () => program.buildIndex(),
    plain: search({}), fuzzy: search({}), typing: search({isTyping: true}), exact: search({isExact: true}),
  };
}
