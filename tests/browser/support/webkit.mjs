// @ts-check
// WebKitGTK's MiniBrowser by WebDriver. Needs an X display; a window's ratio, colours and switches are set at its launch.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from './ports.mjs';

const browserPath = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
// A new MiniBrowser sometimes never answers its driver; the next one does.
const patienceMs = 60_000, launchPatienceMs = 20_000, launches = 3;
const keys = {Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ' ': ' ', ArrowUp: '\uE013', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014',
  PageDown: '\uE00F', PageUp: '\uE00E', Home: '\uE011', End: '\uE010', Shift: '\uE008', Control: '\uE009'};

/** @param {import('./engines.mjs').Options} options */
function launchArguments({dark, webgl, javascript}) {
  return ['--automation', ...(dark ? ['--dark-mode'] : []),
    ...(webgl ? [] : ['--enable-webgl=false']), ...(javascript ? [] : ['--enable-javascript-markup=false'])];
}

/** A settings folder for one session that makes the tool bar small, or the window could not be as narrow as a phone. */
function makeHome() {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), '* { min-width: 0; padding: 0; margin: 0; } image { -gtk-icon-transform: scale(0); } entry, button { font-size: 1px; }');
  return folder;
}

/** @param {number} ratio @param {string} folder @returns {Promise<{call: Call, stop: () => Promise<void>}>} */
async function startDriver(ratio, folder) {
  if (!Number.isInteger(ratio)) throw new Error(`WebKitGTK has whole pixel ratios only, not ${ratio}`);
  const port = await freePort();
  const child = spawn('/usr/bin/WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {stdio: 'ignore',
    env: {...process.env, GDK_SCALE: String(ratio), XDG_CONFIG_HOME: folder, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'}});
  const call = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body = undefined) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`,
      {method, body: body === undefined ? undefined : JSON.stringify(body), signal: AbortSignal.timeout(patienceMs)});
    const {value} = await answer.json();
    if (value?.error) throw new Error(`WebKit, ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let attempt = 0; ; attempt++) {
    try { await call('GET', '/status'); break; } catch (error) { if (attempt === 100) throw error; }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {call, stop: async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }};
}

/** Window sizes count the window's frame and tool bar: ask until the page has what was wanted.
 * @param {Call} session
 * @param {(run: Function) => Promise<any>} evaluate @param {number} width @param {number} height */
async function resize(session, evaluate, width, height) {
  let ask = {width, height}, size = {width: 0, height: 0};
  for (let attempt = 0; attempt < 400; attempt++) {
    if (attempt % 20 === 0) await session('POST', '/window/rect', {x: 0, y: 0, ...ask});
    await new Promise((done) => setTimeout(done, 25));
    size = await evaluate(() => ({width: innerWidth, height: innerHeight}));
    if (size.width === width && size.height === height) return;
    if (attempt % 20 === 19) ask = {width: ask.width + width - size.width, height: ask.height + height - size.height};
  }
  throw new Error(`WebKit's window gives ${size.width}×${size.height}, not ${width}×${height}: run under xvfb-run -s "-screen 0 4400x2800x24"`);
}

/** In the page: what recorder.js, put into it by front.mjs, has written down. There is no other way to hear of a page's errors here:
 *  a page that the service worker kept is not front.mjs's any more, and what it says is not heard. */
function readProblems() {
  const isOfWorker = !!navigator.serviceWorker?.controller;
  if (!document.documentElement.hasAttribute('data-recorded') && !isOfWorker && location.protocol === 'http:') return ['recorder.js did not run'];
  const list = JSON.parse(sessionStorage.getItem('problems') || '[]');
  sessionStorage.removeItem('problems');
  return list;
}

/** @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Call */

/** @param {import('./engines.mjs').Options} options @returns {Promise<{session: Call, stop: () => Promise<void>}>} */
async function startSession(options) {
  const wanted = {capabilities: {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary: browserPath, args: launchArguments(options)}}}};
  for (let launch = 1; ; launch++) {
    const driver = await startDriver(options.ratio, makeHome());
    try {
      const late = new Promise((_, fail) => { setTimeout(() => fail(new Error('WebKit did not start')), launchPatienceMs).unref(); });
      const {sessionId} = await Promise.race([driver.call('POST', '/session', wanted), late]);
      return {session: (method, path, body) => driver.call(method, `/session/${sessionId}${path}`, body), stop: driver.stop};
    } catch (error) {
      await driver.stop();
      if (launch === launches) throw error;
    }
  }
}

/** @param {import('./engines.mjs').Options} options @returns {Promise<import('./engines.mjs').Driver>} */
export async function openWebKit(options) {
  const {session, stop} = await startSession(options);
  try {
    return await driverOf(session, stop, options);
  } catch (error) {
    await stop();  // or the tests' process would wait for it for ever
    throw error;
  }
}

/** @param {Call} session @param {() => Promise<void>} stop @param {import('./engines.mjs').Options} options
 *  @returns {Promise<import('./engines.mjs').Driver>} */
async function driverOf(session, stop, options) {
  let turned = 0;
  const evaluate = async (/** @type {Function} */ run, /** @type {unknown[]} */ ...args) => {
    const script = `const done = arguments[arguments.length - 1], args = Array.prototype.slice.call(arguments, 0, -1);
      Promise.resolve().then(() => (${run}).apply(null, args)).then((value) => done({value}), (error) => done({error: String(error)}));`;
    const answer = await session('POST', '/execute/async', {script, args});
    if (answer?.error) throw new Error(`in the page: ${answer.error}`);
    return answer?.value;
  };
  const actions = (/** @type {object[]} */ ...list) => session('POST', '/actions', {actions: list});
  const pointer = (/** @type {object[]} */ ...list) => actions({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: list});
  const move = (/** @type {number} */ x, /** @type {number} */ y) => ({type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y)});

  await session('POST', '/timeouts', {script: 20_000, pageLoad: 60_000});
  await session('POST', '/url', {url: 'about:blank'});
  await resize(session, evaluate, options.width, options.height);
  return {
    goto: (url) => session('POST', '/url', {url}),
    evaluate,
    move: (x, y) => pointer(move(x, y)),
    press: (x, y, count = 1) => pointer(move(x, y), ...Array(count).fill([{type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}]).flat()),
    hold: (x, y) => pointer(move(x, y), {type: 'pointerDown', button: 0}),
    letGo: () => pointer({type: 'pointerUp', button: 0}),
    drag: (from, to) => pointer(move(from.x, from.y), {type: 'pointerDown', button: 0}, move((from.x + to.x) / 2, (from.y + to.y) / 2), move(to.x, to.y), {type: 'pointerUp', button: 0}),
    wheel: (x, y, delta) => {
      turned += delta;  // its driver turns the wheel by the difference to the last action
      return actions({type: 'wheel', id: 'wheel', actions: [
        {type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: turned, duration: 0, origin: 'viewport'}]});
    },
    key: (name, modifier) => {
      const value = (/** @type {string} */ which) => keys[/** @type {keyof typeof keys} */ (which)] ?? which;
      const press = [{type: 'keyDown', value: value(name)}, {type: 'keyUp', value: value(name)}];
      const all = modifier ? [{type: 'keyDown', value: value(modifier)}, ...press, {type: 'keyUp', value: value(modifier)}] : press;
      return actions({type: 'key', id: 'keyboard', actions: all});
    },
    back: () => session('POST', '/back', {}),
    forward: () => session('POST', '/forward', {}),
    resize: (width, height) => resize(session, evaluate, width, height),
    reload: () => session('POST', '/refresh', {}),
    shot: async () => Buffer.from(await session('GET', '/screenshot'), 'base64'),
    problems: () => options.javascript ? evaluate(readProblems) : Promise.resolve([]),
    close: async () => {
      await session('DELETE', '').catch(() => {});  // it may be gone already
      await stop();
    },
  };
}
