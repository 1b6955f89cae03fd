// @ts-check
// ?probe=1: counters for tests and budgets, as window.sheafProbe.

/** @param {import('./program.js').Program} program */
export function probe(program) {
  if (new URLSearchParams(location.search).get('probe') !== '1') return;
  const call = program.call.bind(program);
  /** What each call cost the program. @type {Record<string, number[]>} */
  const callMs = {};
  program.call = (name, ...values) => {
    const start = performance.now(), answer = call(name, ...values);
    (callMs[name] ??= []).push(performance.now() - start);
    return answer;
  };
  Object.defineProperty(window, 'sheafProbe', {
    get: () => ({
      frames: program.call('reader_count_frames'),
      glCalls: program.call('reader_count_gl_calls'),
      domOps: program.call('reader_count_dom_operations'),
      sprites: program.call('reader_count_sprites'),
      atlasBytes: program.call('reader_count_atlas_bytes'),
      callMs,
      heapBytes: program.module.HEAPU8.buffer.byteLength,
    }),
  });
}
