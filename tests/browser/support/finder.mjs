// @ts-check
// Runs inside the page: finds elements as people do, by role and accessible name, and says where they are. Self-contained,
// because its source is sent to the browser.

/** @typedef {{role: string, name?: string | {pattern: string, flags: string}, level?: number, reveal?: boolean, focus?: boolean}} Query */
/** @typedef {{name: string, text: string, level: number, href: string, isChecked: boolean, isExpanded: boolean, isFocused: boolean, isInSight: boolean, isReachable: boolean, cover: string,
 *   x: number, y: number, box: {left: number, top: number, width: number, height: number}}} Found */

/** @param {Query} query @returns {Found[]} */
export function findAll({role, name, level, reveal, focus}) {
  const landmarksScope = 'article, aside, main, nav, section';
  /** @param {Element} element */
  function roleOf(element) {
    const given = element.getAttribute('role');
    if (given) return given;
    const tag = element.localName;
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'header') return element.closest(landmarksScope) ? '' : 'banner';
    if (tag === 'footer') return element.closest(landmarksScope) ? '' : 'contentinfo';
    if (tag === 'section') return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? 'region' : '';
    if (tag === 'input') return {checkbox: 'checkbox', radio: 'radio', button: 'button', search: 'searchbox'}[element.getAttribute('type') ?? ''] ?? 'textbox';
    return {button: 'button', main: 'main', nav: 'navigation', article: 'article', aside: 'complementary', ul: 'list', ol: 'list', li: 'listitem', table: 'table',
      img: 'image', p: 'paragraph', blockquote: 'blockquote', figure: 'figure', code: 'code', dialog: 'dialog'}[tag] ?? '';
  }
  const plain = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();
  /** @param {Element} element */
  function nameOf(element) {
    const ids = element.getAttribute('aria-labelledby');
    if (ids) return plain(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
    const label = element.getAttribute('aria-label');
    if (label) return plain(label);
    if (element instanceof HTMLImageElement) return plain(element.alt);
    return ['link', 'button', 'heading', 'radio', 'checkbox', 'listitem', 'alert', 'status'].includes(roleOf(element)) ? plain(element.textContent) : '';
  }
  /** @param {Element} element */
  function isExposed(element) {
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (at.getAttribute('aria-hidden') === 'true' || style.display === 'none' || at.hasAttribute('inert')) return false;
      if (at === element && style.visibility !== 'visible') return false;
    }
    return true;
  }
  const wanted = typeof name === 'object' ? new RegExp(name.pattern, name.flags) : name;
  const matches = (/** @type {string} */ text) => wanted === undefined || (wanted instanceof RegExp ? wanted.test(text) : text === wanted);
  const levelOf = (/** @type {Element} */ element) => Number(element.getAttribute('aria-level') ?? (/^h[1-6]$/.test(element.localName) ? element.localName[1] : 0));
  const describe = (/** @type {Element | null} */ element) => element ? `${element.localName}#${element.id}.${element.className}` : 'nothing';

  const found = [...document.querySelectorAll('*')].filter((element) =>
    roleOf(element) === role && (level === undefined || levelOf(element) === level) && matches(nameOf(element)) && isExposed(element));
  return found.map((element) => {
    if (reveal) element.scrollIntoView({block: 'center', behavior: 'instant'});
    if (focus && element instanceof HTMLElement) element.focus();
    const line = element.getClientRects()[0] ?? element.getBoundingClientRect(), whole = element.getBoundingClientRect();
    const x = line.left + line.width / 2, y = line.top + line.height / 2;
    const hit = document.elementFromPoint(x, y);
    return {name: nameOf(element), text: plain(element.textContent), level: levelOf(element), href: element instanceof HTMLAnchorElement ? element.href : '',
      isChecked: element.getAttribute('aria-checked') === 'true', isExpanded: element.getAttribute('aria-expanded') === 'true',
      isFocused: document.activeElement === element, isInSight: x >= 0 && y >= 0 && x < innerWidth && y < innerHeight,
      isReachable: !!hit && (element.contains(hit) || hit.contains(element) && hit.localName === 'a'),
      cover: describe(hit), x, y, box: {left: whole.left, top: whole.top, width: whole.width, height: whole.height}};
  });
}
