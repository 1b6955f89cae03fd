// @ts-check
// What can be computed of a picture: ink, its gradient, and whether two places of two pictures show the same.

/** @typedef {import('./png.mjs').Image} Image */
/** @typedef {{left: number, top: number, width: number, height: number}} Box */

/** Rec. 709 weights on the encoded values: enough to tell ink from paper. @param {Image} image @param {number} x @param {number} y @returns {number} 0 to 255 */
export function light(image, x, y) {
  if (x < 0 || y < 0 || x >= image.width || y >= image.height) return NaN;
  const at = (y * image.width + x) * 4, {data} = image;
  return 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
}

/** A box in CSS px, grown by `margin`, in whole device pixels inside the picture. @param {Image} image @param {Box} box @param {number} ratio @param {number} [margin] */
export function inPixels(image, box, ratio, margin = 0) {
  const clamp = (/** @type {number} */ value, /** @type {number} */ most) => Math.min(Math.max(Math.round(value), 0), most);
  return {x0: clamp((box.left - margin) * ratio, image.width), y0: clamp((box.top - margin) * ratio, image.height),
    x1: clamp((box.left + box.width + margin) * ratio, image.width), y1: clamp((box.top + box.height + margin) * ratio, image.height)};
}

/** How far the box is from one even colour: the sum over its pixels of the distance to its lightest or darkest side, whichever is paper.
 *  @param {Image} image @param {Box} box @param {number} ratio */
export function ink(image, box, ratio) {
  const {x0, y0, x1, y1} = inPixels(image, box, ratio);
  const paper = light(image, x0, y0);
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += Math.abs(light(image, x, y) - paper);
  return sum;
}

/** The summed gradient: how much edge there is, so how sharp and how heavy. @param {Image} image @param {Box} box @param {number} ratio @param {number} [margin] */
export function gradient(image, box, ratio, margin = 0) {
  const {x0, y0, x1, y1} = inPixels(image, box, ratio, margin);
  let sum = 0;
  for (let y = y0; y < y1 - 1; y++) {
    for (let x = x0; x < x1 - 1; x++) {
      const here = light(image, x, y);
      sum += Math.hypot(light(image, x + 1, y) - here, light(image, x, y + 1) - here);
    }
  }
  return sum;
}

/** @typedef {{width: number, height: number, values: Float64Array}} Crop */

/** @param {Image} image @param {Box} box @param {number} ratio @param {number} [margin] @returns {Crop} */
export function crop(image, box, ratio, margin = 0) {
  const {x0, y0, x1, y1} = inPixels(image, box, ratio, margin), width = x1 - x0, height = y1 - y0;
  const values = new Float64Array(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) values[y * width + x] = light(image, x0 + x, y0 + y);
  return {width, height, values};
}

/** Where in `large` the picture `small` is found: the likeness there (normalized correlation: 1 the same, near 0 another) and the
 *  offset of its corner in `large`, in device pixels. @param {Crop} small @param {Crop} large */
export function find(small, large) {
  let best = {likeness: -1, x: 0, y: 0};
  for (let y = 0; y + small.height <= large.height; y++) {
    for (let x = 0; x + small.width <= large.width; x++) {
      const likeness = correlation(small, large, x, y);
      if (likeness > best.likeness) best = {likeness, x, y};
    }
  }
  return best;
}

/** @param {Crop} small @param {Crop} large @param {number} left @param {number} top */
function correlation(small, large, left, top) {
  const count = small.values.length;
  let sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const a = small.values[y * small.width + x], b = large.values[(top + y) * large.width + left + x];
      sumA += a, sumB += b, sumAA += a * a, sumBB += b * b, sumAB += a * b;
    }
  }
  const spread = Math.sqrt((count * sumAA - sumA * sumA) * (count * sumBB - sumB * sumB));
  return spread > 0 ? (count * sumAB - sumA * sumB) / spread : -1;
}
