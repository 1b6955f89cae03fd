// @ts-check
// The place in the text: which line stands at the top, below the bar, and how it comes to stand there again when everything
// was laid out anew. It is known from the last scrolling: at a resize the browser has already moved everything. Read from
// the document, which has the same elements and the same text in both modes.

/** `path`: the way down from `id` where that is no block's; `at`: UTF-16 units of plain text (C++ counts bytes); `below`: px
 *  from the bar to the line, which is `height` high; `scroll`: where the page stood, 0 the very top.
 *  @typedef {{id: string, path: number[], at: number, below: number, height: number, scroll: number}} Place */
/** @typedef {{node: Node, text: string, at: number}} Piece */

const root = document.documentElement, utf8 = new TextEncoder();
const bar = /** @type {Element} */ (document.getElementById('bar')), page = /** @type {HTMLElement} */ (document.getElementById('document'));
const inline = 'img, a:not([class]), em, strong, code, s, sub, sup, mark, span, wbr, br';

/** As plain_text() of document/ has it: line ends as one character, pictures by their words. @param {Element} element */
function piecesOf(element) {
  const walker = document.createTreeWalker(element), pieces = /** @type {Piece[]} */ ([]);
  for (let node = walker.nextNode(), at = 0; node; node = walker.nextNode()) {
    const text = node instanceof Text ? node.data : node instanceof HTMLBRElement ? '\n' : node instanceof HTMLImageElement ? node.alt : '';
    if (text) pieces.push({node, text, at});
    at += text.length;
  }
  return pieces;
}

const textOf = (/** @type {Piece[]} */ pieces) => pieces.map(({text}) => text).join('');
/** @type {Place} */
const veryTop = {id: page.id, path: [], at: 0, below: 0, height: 0, scroll: 0};

/** The line of one character, or of the next one that has a box; a picture is no line and stands for itself.
 *  @param {Piece[]} pieces @param {number} at @param {Element} element @returns {{top: number, height: number, isLine: boolean}} */
function lineOf(pieces, at, element) {
  const range = document.createRange();
  for (const {node, text, at: begin} of pieces) {
    for (let unit = Math.max(at - begin, 0); node instanceof Text && unit < text.length; unit++) {
      range.setStart(node, unit);
      range.setEnd(node, unit + 1);
      const box = [...range.getClientRects()].at(-1);
      if (box?.height) return {top: box.top, height: box.height, isLine: true};
    }
  }
  const {top, height} = element.getBoundingClientRect();
  return {top, height, isLine: false};
}

/** The first number up to `end` for which it holds, as it does for all after that one. @param {number} from @param {number} end @param {(at: number) => boolean} holds @returns {number} */
function first(from, end, holds) {
  const middle = (from + end) >> 1;
  return from >= end ? end : holds(middle) ? first(from, middle, holds) : first(middle + 1, end, holds);
}

/** @param {number} top the window's first px below the bar @returns {Place} */
function placeBelow(top) {
  let leaf = /** @type {Element} */ (page);
  while (leaf.firstElementChild && !leaf.firstElementChild.matches(inline)) {
    const {children} = leaf;
    leaf = children[first(0, children.length - 1, (at) => children[at].getBoundingClientRect().bottom - 4 > top)];
  }
  const block = /** @type {Element} */ (leaf.closest('[id^="b-"]') ?? page), path = [];
  for (let at = leaf; block === page && at.parentElement && at !== page; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at));
  const whole = block === page ? leaf : block, pieces = piecesOf(whole), text = textOf(pieces);
  const inside = pieces.filter(({node}) => leaf.contains(node));
  const next = inside[0] ?? pieces.find(({node}) => leaf.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);  // an empty cell's
  const begin = next?.at ?? text.length;
  const middle = (/** @type {number} */ at) => { const {top, height} = lineOf(pieces, at, leaf); return top + height / 2; };
  let at = first(begin, begin + Math.max(0, textOf(inside).length - 1), (unit) => middle(unit) > top);
  if (/\s/.test(text[at]) && at + 1 < text.length) at++;  // a space hangs at the end of the line before
  const line = lineOf(pieces, at, leaf);
  return {id: block.id, path, at, below: line.top - top, height: line.height, scroll: scrollY};
}

/** Long contents scroll in themselves, and with the reading. */
export function revealPresentHeading() {
  const contents = /** @type {HTMLElement} */ (document.getElementById('contents')), present = contents.querySelector('[aria-current]')?.getBoundingClientRect();
  const {top, bottom} = contents.getBoundingClientRect();
  if (present && (present.top < top || present.bottom > bottom)) contents.scrollTop += (present.top + present.bottom - top - bottom) / 2;
}

export function makePlace() {
  let kept = veryTop, width = 0, stands = 0;  // and as the page was when that was so
  const settle = () => { [width, stands] = [root.clientWidth, scrollY]; };
  const barEnd = () => bar.getBoundingClientRect().bottom;

  const place = {
    get kept() { return kept; },
    get block() { return kept.id.startsWith('b-') ? kept.id.slice(2) : ''; },
    take() {
      kept = scrollY < 1 ? veryTop : placeBelow(barEnd());
      settle();
    },
    isChanged: false,  // since this task began: to hold for an older change would take back what was scrolled since
    /** The document is about to change; it may have been scrolled without an event so far. */
    prepare() {
      place.follow();
      place.isChanged = true;
      queueMicrotask(() => { place.isChanged = false; });
    },
    /** The same words to where they stood. @param {Place} [wanted] */
    hold(wanted = kept) {
      kept = wanted;
      place.isChanged = false;
      const element = kept.path.reduce((/** @type {Element | null | undefined} */ at, next) => at?.children[next], document.getElementById(kept.id));
      if (kept.scroll < 1 || !element) {
        scrollTo(0, kept.scroll);
      } else {
        const line = lineOf(piecesOf(element), kept.at, element);
        const isAsItWas = !line.isLine || Math.abs(line.height - kept.height) < 1;  // else half of it shows at least
        const off = line.top - barEnd() - (isAsItWas ? kept.below : Math.max(kept.below, -line.height / 2));
        if (Math.abs(off) >= 1) scrollBy(0, off);
      }
      if (kept.scroll) kept = {...kept, scroll: scrollY || 1};
      settle();
    },
    /** @param {string} block "": the very top @param {number} bytes */
    go(block, bytes) {
      const element = block && document.getElementById('b-' + block);
      if (!element) return place.hold(veryTop);
      const before = utf8.encode(textOf(piecesOf(element))).subarray(0, bytes);
      place.hold({id: element.id, path: [], at: new TextDecoder().decode(before).length, below: 4, height: 0, scroll: 1});
    },
    /** For C++: bytes, and where in the window the article's text ends. */
    top() {
      const element = place.block && document.getElementById(kept.id);
      const end = page.querySelector('.body')?.getBoundingClientRect().bottom ?? 0;
      return {bytes: element ? utf8.encode(textOf(piecesOf(element)).slice(0, kept.at)).length : 0, end};
    },
    /** A page that was moved by a resize, or by what is done here, was not read on. */
    follow() {
      if (root.clientWidth !== width || Math.abs(scrollY - stands) < 1) return;
      const before = kept.id;
      place.take();
      place.isAtOtherBlock ||= kept.id !== before;
    },
    isAtOtherBlock: false,
    /** From now on the browser says where the page stands. */
    release: () => observer.disconnect(),
  };
  place.take();
  addEventListener('scroll', place.follow, {passive: true});
  // What the program does not hear of: pictures that arrive, the browser's own text size, a user's style. It comes between
  // layout and paint, so nobody sees the page jump. Browsers' own anchoring is off (views/style_sheet.cpp).
  const observer = new ResizeObserver(() => place.hold());
  observer.observe(page);
  return place;
}
