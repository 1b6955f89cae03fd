// @ts-check
// Applies the document layer's operations (src/app/dom_operations.h): elements by createElement, text by text nodes, styles
// through CSSOM. Nothing here is ever made from a string of HTML.

import {enclosedAddress} from './enclosed.js';
import {giveFocus} from './guest.js';
import {keepFocus, keepSelection} from './keep.js';
import {look} from './watch.js';

const utf8 = new TextDecoder();
const REMOVE = 3;  // what takes its place follows at once

class Bytes {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }
  get isAtEnd() { return this.at >= this.bytes.length; }
  code() { return this.bytes[this.at++]; }
  number() {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  string() {
    const length = this.number();
    this.at += length;
    return utf8.decode(this.bytes.subarray(this.at - length, this.at));
  }
}

/** @param {URL} site @param {() => void} boxesChanged  an element that the browser lays out has another size
 *  @param {(change: () => void) => void} own  around every change that is made here */
export function makeDom(site, boxesChanged, own) {
  /** @type {Map<number, HTMLElement>} */
  const elements = new Map([[0, 'html'], [1, '#bar'], [2, '#document'], [3, '#sheet'], [4, '#notice'], [5, '#contents'], [6, '#chip']].map(
    ([node, selector]) => [Number(node), /** @type {HTMLElement} */ (document.querySelector(String(selector)))]));
  /** @type {WeakMap<Element, number>} */
  const nodes = new WeakMap();
  const observer = new ResizeObserver(boxesChanged);
  /** Roots whose prerendered content is still there: it goes when the live one comes. @type {Set<Node>} */
  const prerendered = new Set([1, 2, 5].map((node) => /** @type {Node} */ (elements.get(node))));
  /** @type {{element: HTMLElement, fragment: DocumentFragment, open: Element[]} | null} */
  let content = null;
  let isSelected = false;  // anything, while operations are applied

  /** @param {Element} element @param {string} name @param {string} value */
  function setAttribute(element, name, value) {
    // What is relative is so to the site's root: the page's own address changes.
    if (name === 'href' && value.startsWith('#/')) value = site.href + value;
    else if (/^(href|src)$/.test(name) && !/^([a-z][a-z+.-]*:|#)/i.test(value)) value = (name === 'src' && enclosedAddress(value)) || new URL(value, site).href;
    if (element instanceof HTMLInputElement && name === 'value') element.value = value;  // the attribute is the first value only
    element.setAttribute(name, value);
    if (name === 'class' && value.includes('browser-painted')) observer.observe(element);
  }

  /** @param {Node} node */
  function append(node) {
    if (!content) throw new Error('content outside a leaf');
    (content.open.at(-1) ?? content.fragment).append(node);
  }

  /** @param {number} node */
  const element = (node) => {
    const found = elements.get(node);
    if (!found) throw new Error(`no element ${node}`);
    return found;
  };

  /** @param {HTMLElement} gone */
  function forget(gone) {
    for (const inner of [gone, ...gone.querySelectorAll('*')]) {
      const node = nodes.get(inner);
      if (node !== undefined) elements.delete(node);
      observer.unobserve(inner);
    }
  }

  /** The live page takes the place of the packer's. @param {HTMLElement} parent @param {HTMLElement} placed */
  function takeOver(parent, placed) {
    keepFocus(parent, () => parent.replaceChildren(placed));
    delete document.documentElement.dataset.route;
  }

  /** @type {Array<((bytes: Bytes) => void) | null>}  by operation code */
  const operations = [
    null,
    (bytes) => {
      const node = bytes.number(), made = document.createElement(bytes.string());
      elements.set(node, made);
      nodes.set(made, node);
    },
    (bytes) => {
      const placed = element(bytes.number()), parent = element(bytes.number()), before = bytes.number();
      const next = before ? element(before) : null;
      if (prerendered.delete(parent)) takeOver(parent, placed);
      else parent.insertBefore(placed, next?.parentNode === parent ? next : null);  // others may have moved it
    },
    (bytes) => {
      const gone = element(bytes.number()), hadFocus = gone.contains(document.activeElement);
      gone.remove();
      forget(gone);
      if (hadFocus) giveFocus(document.getElementById('title'), {preventScroll: true});  // or keys would begin at the very top
    },
    (bytes) => setAttribute(element(bytes.number()), bytes.string(), bytes.string()),
    (bytes) => element(bytes.number()).removeAttribute(bytes.string()),
    (bytes) => element(bytes.number()).style.setProperty(bytes.string(), bytes.string()),
    (bytes) => { content = {element: element(bytes.number()), fragment: document.createDocumentFragment(), open: []}; },
    (bytes) => {
      const made = document.createElement(bytes.string());
      append(made);
      content?.open.push(made);
    },
    (bytes) => setAttribute(/** @type {Element} */ (content?.open.at(-1)), bytes.string(), bytes.string()),
    () => { content?.open.pop(); },
    (bytes) => append(document.createTextNode(bytes.string())),
    (bytes) => append(Object.assign(document.createElement('span'), {className: 'l', textContent: bytes.string()})),
    () => append(document.createElement('wbr')),
    () => append(document.createElement('br')),
    () => {
      if (!content) throw new Error('content that was not begun');
      const {element, fragment} = content, change = () => keepFocus(element, () => element.replaceChildren(fragment));
      isSelected ? keepSelection(element, change) : change();
      content = null;
    },
  ];

  return {
    /** For so long and at least one operation. @param {Uint8Array} list @param {number} milliseconds @returns {number} bytes that are done */
    apply(list, milliseconds) {
      const bytes = new Bytes(list), end = performance.now() + milliseconds;
      isSelected = getSelection()?.isCollapsed === false;  // once: in a changed document Chromium lays it out whole before it answers
      own(() => {
        for (let code = 0; !bytes.isAtEnd && (!bytes.at || code === REMOVE || performance.now() < end);) {
          code = bytes.code();
          /** @type {(bytes: Bytes) => void} */ (operations[code])(bytes);  // throws where there is none
        }
      });
      const [page, contents] = [element(2), element(5)];
      if (bytes.isAtEnd && !prerendered.has(page) && prerendered.delete(contents)) contents.replaceChildren();  // the live page has none
      return bytes.at;
    },
    /** @param {number} node */
    look: (node) => elements.has(node) ? look(element(node)) : null,
    /** @param {number} node */
    height: (node) => elements.get(node)?.getBoundingClientRect().height ?? 0,
    /** How high the bar is by which it scrolls sideways; -1: there is no more than can be seen. @param {number} node */
    scrollBar(node) {
      const {scrollWidth, clientWidth, offsetHeight, clientHeight} = element(node);
      return scrollWidth > clientWidth ? offsetHeight - clientHeight : -1;
    },
    /** The program has failed: what stands stays, as plain text of the browser's. */
    release() {
      const root = element(0);
      root.dataset.mode = 'flow';
      delete root.dataset.sheet;
      if (root.dataset.contents === 'open') delete root.dataset.contents;
      element(3).replaceChildren();
      for (const node of [1, 2, 5, 6]) element(node).inert = false;
    },
    /** The number of the element or of the nearest one around it that has one. @param {EventTarget | null} target */
    nodeOf(target) {
      for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
        const node = nodes.get(at);
        if (node !== undefined) return node;
      }
      return 0;
    },
  };
}
