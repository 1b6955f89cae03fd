// @ts-check
// How much of an article has been seen, by its blocks: in a frame as high as its text only the host's scrolling brings them
// into sight, and only an IntersectionObserver hears of that.

const steps = 20;

/** @param {(article: string, share: number) => void} tell each time a twentieth more */
export function watchReading(tell) {
  let told = 0;
  /** @type {string | undefined} */
  let article;
  /** @type {Element | null} */
  let body = null;
  const seen = new IntersectionObserver((entries) => {
    const text = body?.getBoundingClientRect();
    if (!text?.height) return;
    const ends = entries.filter(({isIntersecting}) => isIntersecting).map(({intersectionRect, boundingClientRect, target}) =>
      target.getBoundingClientRect().top + intersectionRect.bottom - boundingClientRect.top);
    const share = Math.min(1, (Math.max(...ends) - text.top) / text.height), step = Math.floor(share * steps + 0.05);
    if (step <= told || !article) return;
    told = step;
    tell(article, step / steps);
  }, {threshold: Array.from({length: steps + 1}, (_, at) => at / steps)});
  return {
    /** Of what stands now: another article begins anew. @param {string | undefined} present its id */
    begin(present) {
      seen.disconnect();
      body = document.querySelector('#document .body');
      if (article !== present) [article, told] = [present, 0];
      for (const block of body?.children ?? []) seen.observe(block);
    },
  };
}
