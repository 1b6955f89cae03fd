// @ts-check
// What the reader holds (the focus, a selection) stays while the elements under it are made anew with the same words.
import {giveFocus} from './guest.js';

/** What has the focus keeps it while links and buttons around it are made anew, each the same as before.
 *  @param {Element} around @param {() => void} change */
export function keepFocus(around, change) {
  const controls = () => /** @type {HTMLElement[]} */ ([...around.querySelectorAll('a[href], button')]);
  const {activeElement} = document, at = around.contains(activeElement) ? controls().findIndex((each) => each === activeElement) : -1;
  change();
  if (at >= 0) giveFocus(controls()[at], {preventScroll: true});
}

/** @param {Element} around @param {Node} node @param {number} offset @returns {number} characters before that point */
function placeOf(around, node, offset) {
  const before = document.createRange();
  before.setStart(around, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** @param {Element} around @param {number} place @returns {[Node, number]} */
function pointAt(around, place) {
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(), left = place; text; text = walker.nextNode()) {
    const {length} = /** @type {Text} */ (text);
    if (left <= length) return [text, left];
    left -= length;
  }
  return [around, around.childNodes.length];
}

/** The ends of the selection that there is, counted in characters. @param {Element} around @param {() => void} change */
export function keepSelection(around, change) {
  const selection = /** @type {Selection} */ (getSelection());
  const {anchorNode, anchorOffset, focusNode, focusOffset} = selection;
  const points = /** @type {[Node, number][]} */ ([[anchorNode, anchorOffset], [focusNode, focusOffset]]);
  const places = points.map((point) => around.contains(point[0]) ? placeOf(around, ...point) : -1);
  change();
  if (places.every((place) => place < 0)) return;
  const [from, to] = places.map((place, end) => place < 0 ? points[end] : pointAt(around, place));
  selection.setBaseAndExtent(...from, ...to);
}
