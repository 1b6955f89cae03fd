// @ts-check
// What a first visit downloads of the program, reader.*.js and reader.*.wasm of build/site, and what another site loads to
// embed it, embed.js; brotli at quality 11.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {budget, kilobytes, table} from './support/report.mjs';

const site = new URL('../../build/site', import.meta.url).pathname;
const brotli = (/** @type {Buffer} */ bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length;

const files = readdirSync(site).filter((name) => /^(reader\..*\.(js|wasm)|style\..*\.css|embed\.js)$/.test(name)).map((name) => {
  const bytes = readFileSync(join(site, name));
  return {name, raw: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli: brotli(bytes)};
});
const program = files.filter(({name}) => name.startsWith('reader.'));
if (program.length !== 2) throw new Error(`build/site has ${program.length} reader files, not 2: web/run --build-only makes them`);
table([['file', 'raw', 'gzip', 'brotli'], ...files.map((file) => [file.name, kilobytes(file.raw), kilobytes(file.gzip), kilobytes(file.brotli)])]);
budget('reader.*.js + reader.*.wasm, brotli', program.reduce((sum, file) => sum + file.brotli, 0), 330_000, kilobytes);
budget('embed.js, brotli', files.find(({name}) => name === 'embed.js')?.brotli ?? NaN, 3000, kilobytes);
