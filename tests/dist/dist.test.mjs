// @ts-check
// The tarball of `web/run --dist` on a machine that has nothing: unpacked into an empty folder it packs and serves. As root
// that machine is a chroot holding the program, its few shared libraries and the input, and nothing else.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const mayBeShared = /^(linux-vdso|ld-linux|libc|libm|libgcc_s|libstdc\+\+)[.-]/;

/** @param {string} program @returns {{name: string, path: string}[]} what the loader wants for it */
function sharedLibraries(program) {
  return execFileSync('ldd', [program], {encoding: 'utf8'}).trim().split('\n').map((line) => {
    const path = line.match(/(\/\S+) \(/)?.[1] ?? '';
    return {name: line.trim().split(/\s/)[0].replace(/.*\//, ''), path};
  });
}

/** @param {string} machine an empty folder @returns {string} the unpacked folder in it */
function unpack(machine) {
  const printed = execFileSync('web/run', ['--dist'], {cwd: checkout, encoding: 'utf8'}).trim();
  const tarball = join(checkout, printed.split('\n').at(-1) ?? '');
  execFileSync('tar', ['-xzf', tarball, '-C', machine]);
  return join(machine, readdirSync(machine)[0]);
}

/** @param {string} machine @param {string} program gives the machine what a bare system has */
function furnish(machine, program) {
  for (const {path} of sharedLibraries(program)) {
    if (!path) continue;
    mkdirSync(join(machine, dirname(path)), {recursive: true});
    cpSync(path, join(machine, path), {dereference: true});
  }
  // All that the program asks /proc is where it stands.
  mkdirSync(join(machine, 'proc/self'), {recursive: true});
  symlinkSync(program.slice(machine.length), join(machine, 'proc/self/exe'));
  mkdirSync(join(machine, 'tmp'));
}

/** @param {string} machine writes a small input into it */
function writeInput(machine) {
  const input = join(machine, 'input');
  mkdirSync(join(input, 'tales'), {recursive: true});
  writeFileSync(join(input, 'tales/wolf.md'), '---\ntitle: The wolf\n---\nA wolf met *nobody*, twice.\n');
  writeFileSync(join(input, 'tales/fox.md'), '# The fox\n\nThe fox met the [wolf](wolf.md).\n');
}

/** @returns {Promise<number>} a port that was free a moment ago */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** @param {string} url @returns {Promise<Response>} its answer, once somebody listens */
async function fetchOnceUp(url) {
  for (let attempt = 0; ; ++attempt) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const machine = mkdtempSync(join(tmpdir(), 'sheaf-dist-'));
test.after(() => rmSync(machine, {recursive: true, force: true}));
const folder = unpack(machine);
const program = join(folder, 'bin/sheaf');
const isRoot = process.getuid?.() === 0;

/** @param {string[]} args @returns {[string, string[]]} the command that runs sheaf with these on the bare machine */
function onMachine(args) {
  if (!isRoot) return [program, args.map((arg) => arg.replace(/^\//, `${machine}/`))];
  return ['chroot', [machine, program.slice(machine.length), ...args]];
}

test('only the C and C++ libraries are shared', () => {
  const foreign = sharedLibraries(program).map(({name}) => name).filter((name) => !mayBeShared.test(name));
  assert.deepEqual(foreign, []);
});

test('the tarball carries the reader and the licences of what is linked in', () => {
  for (const file of ['reader.js', 'reader.wasm', 'shell.html']) assert.ok(existsSync(join(folder, 'share/sheaf/reader', file)), file);
  for (const name of ['sheaf', 'imgui', 'sdl2', 'md4c', 'libgumbo-dev']) {
    assert.ok(existsSync(join(folder, 'share/doc/sheaf/licences', name)), name);
  }
});

test('on a bare machine it says its version, packs and serves', async () => {
  if (isRoot) furnish(machine, program);
  writeInput(machine);
  const environment = {PATH: process.env.PATH};

  /** @param {string[]} args */
  const run = (...args) => execFileSync(...onMachine(args), {cwd: machine, env: environment, encoding: 'utf8'});
  assert.match(run('--version'), /^sheaf \d+\.\d+\.\d+$/m);
  run('pack', '/input', '-o', '/site');

  const port = await freePort();
  const [command, args] = onMachine(['serve', '/site', '--port', String(port)]);
  const server = spawn(command, args, {cwd: machine, env: environment, stdio: 'ignore'});
  try {
    const page = await fetchOnceUp(`http://127.0.0.1:${port}/`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /The wolf/);
    const wasm = readdirSync(join(machine, 'site')).find((name) => /^reader\..*wasm$/.test(name));
    const answer = await fetch(`http://127.0.0.1:${port}/${wasm}`);
    assert.equal(answer.headers.get('content-type'), 'application/wasm');
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()).slice(0, 4), new Uint8Array([0, 0x61, 0x73, 0x6d]));
  } finally {
    server.kill();
  }
});
