// @ts-check
// The lines of a paragraph, and the ink that each has in a picture.
import {inPixels, light} from './pixels.mjs';

/** @typedef {import('./pixels.mjs').Box} Box */
/** @typedef {import('./png.mjs').Image} Image */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Edges CSS px of the window */

/** Runs in the page: the lines of a paragraph that are whole in sight, as wide as the window. Self-contained, because its source is sent.
 * @param {string} selector @returns {{text: string, box: Box}[]} */
export function linesOf(selector) {
  const paragraph = document.querySelector(selector);
  if (!paragraph) return [];
  const {top} = paragraph.getBoundingClientRect(), height = parseFloat(getComputedStyle(paragraph).lineHeight);
  const bar = document.querySelector('#bar')?.getBoundingClientRect().bottom ?? 0, range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  /** @type {string[]} */
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let at = 0;
    for (const letter of node.nodeValue ?? '') {
      range.setStart(node, at);
      range.setEnd(node, at += letter.length);
      const box = range.getClientRects()[0];
      const line = box ? Math.floor((box.top + box.height / 2 - top) / height) : texts.length - 1;
      texts[line] = (texts[line] ?? '') + letter;
    }
  }
  return texts.map((text, at) => ({text, box: {left: 0, top: top + at * height, width: innerWidth, height}}))
    .filter(({box}) => box.top >= bar && box.top + box.height <= innerHeight);
}

// A quarter of the way from paper to ink: the rim of smoothed letters is no edge.
const isInk = 56;

/** The edges of what is not paper in a box, or nothing. @param {Image} image @param {Box} box @param {number} ratio @returns {Edges | null} */
export function inkEdges(image, box, ratio) {
  const {x0, y0, x1, y1} = inPixels(image, box, ratio), paper = light(image, x0, y0);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if (Math.abs(light(image, x, y) - paper) < isInk) continue;
      left = Math.min(left, x), right = Math.max(right, x + 1), top = Math.min(top, y), bottom = Math.max(bottom, y + 1);
    }
  }
  return right < left ? null : {left: left / ratio, top: top / ratio, right: right / ratio, bottom: bottom / ratio};
}
