// @ts-check
// In a frame the reader is a guest of another page: it starts when somebody comes to it, lets the graphics go when nobody can
// see it, and moves neither the focus nor the scrolling of the page around it.

const html = document.documentElement, asked = new URLSearchParams(location.search);

export const isFramed = parent !== window;
/** What ?embed= says, "" if nothing. Such a page waits for its program until it is wanted. */
export const embed = ['1', 'article'].find((each) => each === asked.get('embed')) ?? '';
/** Without the search and other articles. */
export const isArticleAlone = embed === 'article';
export const isGuest = isFramed || !!embed;
/** What ?theme= says: on a page of the site's own it is nobody's wish. */
export const askedTheme = isGuest ? asked.get('theme') ?? '' : '';

/** While the focus is elsewhere, an element that asked for it would take it from the page around.
 *  @param {HTMLElement | null | undefined} element @param {FocusOptions} [how] */
export function giveFocus(element, how) {
  if (!isFramed || document.hasFocus()) element?.focus(how);
}

/** scrollIntoView() scrolls the pages around, too. @param {Element} element @param {boolean} [isCentred] */
export function bringIntoSight(element, isCentred) {
  if (!isFramed) return element.scrollIntoView(isCentred ? {block: 'center'} : undefined);
  const {top, height} = element.getBoundingClientRect(), room = parseFloat(getComputedStyle(html).scrollPaddingTop) || 0;
  scrollBy(0, isCentred ? top - (innerHeight - height) / 2 : top - room);
}

/** A pointer that is only on its way somewhere, or a wheel or finger that scrolls on, wants nothing of us: such a finger ends in
 *  pointercancel. @param {() => void} act */
export function onceTouched(act) {
  const touches = ['pointerdown', 'pointerup', 'keydown', 'focusin'];
  const touched = (/** @type {Event} */ event) => {
    const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
    if (event.type === (isFinger ? 'pointerdown' : 'pointerup')) return;
    for (const name of touches) removeEventListener(name, touched, true);
    act();
  };
  for (const name of touches) addEventListener(name, touched, {capture: true, passive: true});
}

/** Browsers give a page some sixteen graphics contexts, with all frames in it: one that nobody sees is given back. The page is
 *  in flow then, and is drawn again when somebody comes to it. */
export function restOffScreen() {
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  new IntersectionObserver((entries) => {
    const context = canvas.getContext('webgl2');
    if (entries[entries.length - 1].isIntersecting || !context || context.isContextLost()) return;
    const loss = context.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    if (loss) onceTouched(() => loss.restoreContext());
  }).observe(html);
}
