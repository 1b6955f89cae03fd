// @ts-check
// VitePress with the same articles: installed, built and served under build/bench.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, relative} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

const version = '1.6.4';
const root = new URL('../../../build/bench/vitepress', import.meta.url).pathname;
const types = /** @type {Record<string, string>} */ ({'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json'});

/** Plain text as Markdown that VitePress (Vue) does not read as its own. @param {string} body */
const escaped = (body) => `<div v-pre>\n\n${body.replace(/&(?!\w+;|#)/g, '&amp;').replace(/</g, '&lt;').replace(/([\\`*_{}[\]#|~])/g, '\\$1')}\n\n</div>\n`;

/** @param {{handbook: string, jokes: {id: number | string, body: string}[]}} articles */
function write({handbook, jokes}) {
  rmSync(join(root, 'docs'), {recursive: true, force: true});
  mkdirSync(join(root, 'docs/.vitepress'), {recursive: true});
  if (existsSync(handbook)) cpSync(handbook, join(root, 'docs/handbook'), {recursive: true});
  mkdirSync(join(root, 'docs/jokes'));
  for (const {id, body} of jokes.filter((joke) => joke.body.trim())) writeFileSync(join(root, `docs/jokes/${id}.md`), `# ${id}\n\n${escaped(body)}`);
  writeFileSync(join(root, 'docs/index.md'), '# Articles\n');
  writeFileSync(join(root, 'docs/.vitepress/config.mjs'), 'export default {title: "Articles", ignoreDeadLinks: true, lastUpdated: false};\n');
  writeFileSync(join(root, 'package.json'), JSON.stringify({private: true, type: 'module', dependencies: {vitepress: version}}));
}

/** @param {string} folder */
const filesIn = (folder) => readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** @param {string} dist @returns {Promise<{address: string, close: () => Promise<void>}>} with brotli, as a good host does */
async function serve(dist) {
  const packed = /** @type {Map<string, Buffer>} */ (new Map());
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), file = join(dist, path.endsWith('/') ? path + 'index.html' : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const type = types[extname(file)] ?? 'application/octet-stream', isText = !/woff2|png/.test(type);
    const body = packed.get(file) ?? (isText ? brotliCompressSync(readFileSync(file), {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}) : readFileSync(file));
    packed.set(file, body);
    response.writeHead(200, {'content-type': type, 'content-length': body.length, ...(isText ? {'content-encoding': 'br'} : {})}).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const bound = server.address();
  return {address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`, close: () => new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  })};
}

/** @param {{handbook: string, jokes: {id: number | string, body: string}[]}} articles */
export async function makeVitePress(articles) {
  write(articles);
  if (!existsSync(join(root, 'node_modules/vitepress'))) execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {cwd: root, stdio: 'inherit'});
  const start = performance.now();
  execFileSync(join(root, 'node_modules/.bin/vitepress'), ['build', 'docs'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, NODE_OPTIONS: '--max-old-space-size=6144'}});
  const seconds = (performance.now() - start) / 1000, dist = join(root, 'docs/.vitepress/dist'), files = filesIn(dist);
  const server = await serve(dist);
  /** @param {string} id */
  const addressOf = (id) => {
    const page = files.find((file) => relative(dist, file).replace(/^(handbook|jokes)\//, '').replaceAll('/', '-') === `${id}.html`);
    if (!page) throw new Error(`VitePress made no page named ${id}`);
    return server.address + encodeURI(page.slice(dist.length + 1));
  };
  return {seconds, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), addressOf, close: server.close};
}
