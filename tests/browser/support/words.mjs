// @ts-check
// Runs inside the page: every word of an element with the box it stands in. Self-contained, because its source is sent.

/** @typedef {{text: string, box: {left: number, top: number, width: number, height: number}, isVisible: boolean}} Word */

/** @param {string} selector @returns {Word[]} in reading order; visible: whole in the window and below the bar */
export function wordsOf(selector) {
  const root = document.querySelector(selector);
  if (!root) return [];
  const barEnd = document.querySelector('#bar')?.getBoundingClientRect().bottom ?? 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), range = document.createRange();
  const words = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(/\S+/g)) {
      range.setStart(node, match.index ?? 0);
      range.setEnd(node, (match.index ?? 0) + match[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      const box = boxes[0];
      if (!box) continue;
      const hidden = /** @type {Element} */ (node.parentElement).closest('.visually-hidden, .hidden');
      words.push({text: match[0], box: {left: box.left, top: box.top, width: box.width, height: box.height},
        isVisible: boxes.length === 1 && !hidden && box.top >= barEnd && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth});
    }
  }
  return words;
}
