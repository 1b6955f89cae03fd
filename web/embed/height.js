// @ts-check
// How high a frame may become that asks for its height. A page whose height depends on its window's asks for more each time it
// gets it: such a chain has no pause, so it ends after a number of steps, and what is higher than the frame scrolls inside.

const mostPx = 30_000, mostSteps = 30, pauseMs = 2000;

export class HeightLimit {
  #steps = 0;
  #last = -Infinity;  // when it last grew, ms
  #width = 0;

  /** Sizes in CSS px. @param {number} present @param {number} wanted @param {number} width of the frame @param {number} now ms
   *  @returns {number} the height to have, 0: as it is */
  next(present, wanted, width, now) {
    const height = Math.min(Math.ceil(wanted), mostPx);
    if (Math.abs(height - present) <= 1) return 0;  // rounding
    if (height < present) return height;
    if (width !== this.#width || now - this.#last > pauseMs) this.#steps = 0;
    this.#width = width;
    this.#last = now;
    return ++this.#steps > mostSteps ? 0 : height;
  }
}
