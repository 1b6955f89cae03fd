// @ts-check
// SQLite's FTS5 in WebAssembly: its Porter stemmer, an index of beginnings, bm25 with the title twice.
import {wordsOf} from '../words.mjs';
import {peerModule} from './modules.mjs';

/** @returns {Promise<import('./engine.mjs').Engine>} */
export async function sqliteEngine() {
  const {default: initialize} = await peerModule('@sqlite.org/sqlite-wasm/dist/node.mjs');
  const sqlite = await initialize({print() {}, printErr() {}});
  /** @type {WeakMap<object, any>} */
  const statements = new WeakMap();
  /** @param {any} database */
  function statement(database) {
    const made = statements.get(database) ?? database.prepare(`SELECT rowid FROM articles WHERE articles MATCH ? AND rank MATCH 'bm25(2.0, 1.0)' ORDER BY rank LIMIT ?`);
    statements.set(database, made);
    return made;
  }
  /** @param {boolean} isPrefix @returns {import('./engine.mjs').Search} */
  const search = (isPrefix) => (database, query, limit) => {
    const words = wordsOf(query).map((word) => `"${word}"`).join(' OR ');
    if (!words) return [];
    const select = statement(database), found = [];
    select.reset();
    select.bind([isPrefix ? `${words} *` : words, limit]);
    while (select.step()) found.push(select.get(0));
    select.reset();
    return found;
  };
  return {
    build(articles) {
      const database = new sqlite.oo1.DB(':memory:', 'c');
      database.exec(`CREATE VIRTUAL TABLE articles USING fts5(title, text, content='', tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')`);
      database.exec('BEGIN');
      const insert = database.prepare('INSERT INTO articles(rowid, title, text) VALUES(?, ?, ?)');
      for (const {id, title, text} of articles) insert.bind([id, title, text]).stepReset();
      insert.finalize();
      database.exec('COMMIT');
      database.exec(`INSERT INTO articles(articles) VALUES('optimize')`);
      return database;
    },
    save: (database) => Buffer.from(sqlite.capi.sqlite3_js_db_export(database)),
    load(bytes) {
      const database = new sqlite.oo1.DB(':memory:', 'c'), at = sqlite.wasm.allocFromTypedArray(new Uint8Array(bytes));  // it knows no Buffer
      const {SQLITE_DESERIALIZE_FREEONCLOSE, SQLITE_DESERIALIZE_RESIZEABLE, sqlite3_deserialize} = sqlite.capi;
      database.checkRc(sqlite3_deserialize(database.pointer, 'main', at, bytes.byteLength, bytes.byteLength, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE));
      return database;
    },
    plain: search(false), fuzzy: search(false), typing: search(true),
  };
}
