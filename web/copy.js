// @ts-check
// What is copied is the article's words and marks. Left to themselves, browsers also copy how a page looks: here that its text is
// transparent, and where its lines broke.

const isKept = /^(alt|colspan|dir|lang|rowspan|start)$/;
const isDropped = '#failure, #live, .skip-link, [hidden], .hidden, .visually-hidden, button, canvas, wbr';
const goesAround = 'a, b, code, em, i, mark, ol, pre, s, span, strong, sub, sup, table, tbody, thead, tr, ul';
// What parts the words of two elements in plain text; the later one wins.
const gaps = ['', '\t', '\n', '\n\n'];
const gapElements = [null, /^T[DH]$/, /^(CAPTION|FIGCAPTION|LI|TR)$/, /^(BLOCKQUOTE|DIV|FIGURE|FOOTER|H\d|HEADER|HR|NAV|OL|P|PRE|TABLE|UL)$/];

/** A copy without what only draws it, within the elements that give it its meaning. @param {Range} range */
function contents(range) {
  const holder = document.createElement('div'), common = range.commonAncestorContainer;
  holder.append(range.cloneContents());
  for (let at = common instanceof Element ? common : common.parentElement; at?.matches(goesAround); at = at.parentElement) {
    const around = /** @type {Element} */ (at.cloneNode());
    around.append(...holder.childNodes);
    holder.append(around);
  }
  for (const element of holder.querySelectorAll('*')) {
    if (element.matches(isDropped)) element.remove();
    for (const {name} of [...element.attributes]) {
      if (name === 'href' || name === 'src') element.setAttribute(name, /** @type {any} */ (element)[name]);  // whole addresses
      else if (!isKept.test(name)) element.removeAttribute(name);
    }
    if (element.localName === 'span' && !element.attributes.length) element.replaceWith(...element.childNodes);
  }
  holder.normalize();
  return holder;
}

/** @param {Node} root */
function plainText(root) {
  let text = '', gap = 0;
  const visit = (/** @type {Node} */ node) => {
    const own = gapElements.findIndex((names) => names?.test(node.nodeName));
    const around = node.parentNode?.nodeName === 'LI' ? Math.min(own, 2) : own;  // no empty lines between items
    gap = Math.max(gap, around);
    if (node.nodeName === 'BR') text += '\n';
    // Empty cells keep their column.
    if (own === 1 && node.previousSibling) [text, gap] = [text + (text && gaps[gap === 1 ? 0 : gap]) + '\t', 0];
    if (node instanceof Text && node.data) {
      text += (text && gaps[gap]) + node.data;
      gap = 0;
    }
    node.childNodes.forEach(visit);
    gap = Math.max(gap, around);
  };
  root.childNodes.forEach(visit);
  return text.replaceAll('\u00ad', '');  // where a line might have been broken
}

export function listenToCopy() {
  document.addEventListener('copy', (event) => {
    const selection = getSelection(), page = document.getElementById('document');
    const isField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
    if (isField || !page || !event.clipboardData || selection?.rangeCount !== 1) return;
    const range = selection.getRangeAt(0).cloneRange();
    if (range.collapsed || !range.intersectsNode(page)) return;
    // Of "select all", the page without the bar and what else stands around it.
    if (!page.contains(range.startContainer)) range.setStart(page, 0);
    if (!page.contains(range.endContainer)) range.setEnd(page, page.childNodes.length);
    if (!range.toString()) return;
    const copied = contents(range);
    event.clipboardData.setData('text/plain', plainText(copied));
    event.clipboardData.setData('text/html', copied.innerHTML);
    event.preventDefault();
  });
}
