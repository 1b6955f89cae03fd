// @ts-check
// ?probe=1: counters for tests and budgets, as window.sheafProbe.

const isWanted = new URLSearchParams(location.search).get('probe') === '1';

/** Before the program is there. @param {{ignored: number}} host */
export function probeHost(host) {
  if (isWanted) Object.defineProperty(window, 'sheafProbe', {configurable: true, get: () => ({ignoredMessages: host.ignored})});
}

/** @param {import('./program.js').Program} program @param {{ignored: number}} host */
export function probe(program, host) {
  if (!isWanted) return;
  const call = program.call.bind(program);
  /** What each call cost the program. @type {Record<string, number[]>} */
  const callMs = {};
  /** And the other side of its door, measuring, rasterizing and drawing for it. @type {Record<string, number[]>} */
  const browserMs = {};
  let inBrowser = 0;
  const timed = (/** @type {Function} */ run, /** @type {(ms: number) => void} */ took) => (/** @type {any[]} */ ...values) => {
    const start = performance.now(), answer = run(...values);
    took(performance.now() - start);
    return answer;
  };
  let isInBrowser = false;
  /** From the outside in: what one of these calls of another is its own. @param {any} owner @param {string} name */
  const watch = (owner, name) => {
    const run = owner[name].bind(owner);
    const outermost = timed(run, (ms) => { isInBrowser = false; inBrowser += ms; });
    owner[name] = (/** @type {any[]} */ ...values) => {
      if (isInBrowser) return run(...values);
      isInBrowser = true;
      return outermost(...values);
    };
  };
  const gl = /** @type {any} */ (/** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('webgl2'));
  for (const owner of [...Object.values(program.module.host), gl])
    for (const name in owner) if (typeof owner[name] === 'function') watch(owner, name);
  program.call = (name, ...values) => {
    const before = inBrowser;
    return timed(call, (ms) => {
      (callMs[name] ??= []).push(ms - (inBrowser - before));
      (browserMs[name] ??= []).push(inBrowser - before);
    })(name, ...values);
  };
  Object.defineProperty(window, 'sheafProbe', {
    get: () => ({
      ignoredMessages: host.ignored,
      frames: program.call('reader_count_frames'),
      glCalls: program.call('reader_count_gl_calls'),
      domOps: program.call('reader_count_dom_operations'),
      sprites: program.call('reader_count_sprites'),
      atlasBytes: program.call('reader_count_atlas_bytes'),
      callMs,
      browserMs,
      heapBytes: program.module.HEAPU8.buffer.byteLength,
    }),
  });
}
