// @ts-check
// node web/compress.mjs FILE...: writes FILE.br and FILE.gz beside each, once when the reader is built: brotli's best takes
// over a second for the program, and `sheaf pack` copies what it finds.
import {readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, {params}));
  writeFileSync(`${file}.gz`, gzipSync(bytes, {level: 9}));
}
