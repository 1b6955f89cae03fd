// @ts-check
// Trust what people see: what others do to the document and its looks, and what must not be disturbed, told to the program.
// Nothing here asks by itself: each signal is an event of the browser's.

const html = document.documentElement;
const [page, text, sheet, probe] = ['page', 'document', 'sheet', 'probe'].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));
const CLEAR = 'rgba(0, 0, 0, 0)';

/** How an element with lines of text looks (Appearance in src/platform/platform.h). By its lines' elements: in Firefox a Range
 *  is as high as the fallback faces in it. @param {HTMLElement} element */
export function look(element) {
  const lines = [...element.querySelectorAll('.l')], innermost = lines[0];
  if (!innermost) return null;
  const box = element.getBoundingClientRect(), rects = lines.map((line) => line.getBoundingClientRect());
  const left = Math.min(...rects.map((rect) => rect.left)), right = Math.max(...rects.map((rect) => rect.right));
  let isClear = true;
  for (let at = /** @type {Element | null} */ (innermost); at && at !== page; at = at.parentElement) {
    const {color, webkitTextFillColor, backgroundColor} = getComputedStyle(at);
    isClear &&= backgroundColor === CLEAR && (at === text || (color === CLEAR && webkitTextFillColor === CLEAR));
  }
  const body = getComputedStyle(document.body).backgroundColor;
  const [red, green, blue] = (body === CLEAR ? getComputedStyle(html).backgroundColor : body).match(/\d+/g)?.map(Number) ?? [];
  return [box.top - page.getBoundingClientRect().top, box.width, box.height, getComputedStyle(element).direction === 'rtl' ? box.right - right : left - box.left,
    rects[0].top - box.top, box.bottom - rects[rects.length - 1].bottom, rects[0].height, right - left, +isClear, red << 16 | green << 8 | blue];
}

/** @param {import('./program.js').Program} program @param {() => void} boxesChanged */
export function makeWatch(program, boxesChanged) {
  let isForeign = false, wasHeld = false;
  const foreign = () => {
    isForeign = true;
    program.call('reader_document_changed');
  };
  const content = new MutationObserver(foreign);
  const sizes = new ResizeObserver(boxesChanged);
  for (const each of [text, sheet]) content.observe(each, {childList: true, characterData: true, subtree: true});

  /** Somebody selects, types or composes (which needs a focused field). Our own field is the same in both modes. */
  const hold = () => {
    const selection = getSelection(), isField = !!document.activeElement?.matches('input:not(#search-field),textarea,select,[contenteditable]');
    const isHeld = isField || (!!selection && !selection.isCollapsed && selection.containsNode(page, true));
    if (isHeld !== wasHeld) program.call('reader_held', +isHeld);
    wasHeld = isHeld;
  };

  return {
    /** The program's own changes. @param {() => void} change */
    own(change) {
      if (content.takeRecords().length) queueMicrotask(foreign);
      change();
      content.takeRecords();
    },
    start() {
      for (const name of ['selectionchange', 'focusin', 'focusout']) document.addEventListener(name, hold);
      const lookOver = () => program.call('reader_look_over');
      // The probe is a hidden paragraph: other colours start its transitions, other faces and spaces resize it.
      probe.addEventListener('transitionrun', lookOver);
      for (const name of ['focus', 'visibilitychange']) addEventListener(name, lookOver);
      const styles = new MutationObserver(lookOver);
      styles.observe(html, {childList: true, attributeFilter: ['class']});
      styles.observe(document.head, {childList: true, characterData: true, subtree: true});
      for (const each of [text, probe]) sizes.observe(each);
      if (isForeign) foreign();
      hold();
    },
  };
}
