// @ts-check
// <sheaf-reader>: a site packed by sheaf, or an article of it, on somebody else's page. Stands as embed.js at the root of every
// packed site, a script that can be loaded twice. Attributes: src, article, category, query, theme, height; methods:
// open, search, setTheme; events: ready, navigate, height, read. What it holds (a link) is shown where there is no script.
import {addressOf, heightOf, targetOf, themeOf} from './attributes.js';

/** @typedef {{article?: string, category?: string, block?: string}} Target */

const mostPx = 30_000;  // whatever a frame asks for
const shown = ['src', 'article', 'category', 'query'];
const events = ['ready', 'navigate', 'height', 'read'];
const schemes = {light: 'light', sepia: 'light', dark: 'dark'};

/** One for all elements; a style sheet made like this passes every Content-Security-Policy of the page. */
function makeStyle() {
  const style = new CSSStyleSheet();
  style.replaceSync(':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}');
  return style;
}

function define() {
  const style = makeStyle();

  class SheafReader extends HTMLElement {
    static observedAttributes = [...shown, 'theme', 'height'];

    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #origin = '';
    #isReady = false;
    #isDeaf = false;
    /** @type {[type: string, about: object] | null} said last before anybody listened: each is instead of the one before */
    #waiting = null;
    /** @type {Set<string>} attributes that changed and were not looked at yet */
    #changed = new Set();
    #wanted = 0;  // the height that the frame asked for last
    /** @type {Set<string>} */
    #warnings = new Set();
    #hear = (/** @type {MessageEvent} */ event) => this.#heard(event);

    constructor() {
      super();
      const shadow = this.attachShadow({mode: 'open'});
      shadow.adoptedStyleSheets = [style];
      shadow.append(document.createElement('slot'));
    }

    connectedCallback() {
      window.addEventListener('message', this.#hear);
      this.#takeChanges();
      this.#load();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#hear);
      this.#show(null);
    }

    /** Several attributes are often changed at once: they act together.
     *  @param {string} name @param {string | null} before @param {string | null} value */
    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      if (!this.#changed.size) queueMicrotask(() => this.#act());
      this.#changed.add(name);
    }

    /** @param {Target | string} target an article's id, or {article, block} or {category} */
    open(target) { this.#send('open', typeof target === 'string' ? {article: target} : target); }
    /** @param {string} query */
    search(query) { this.#send('search', {query}); }
    /** @param {string} name light, dark, sepia or auto */
    setTheme(name) { this.setAttribute('theme', name); }

    #warn = (/** @type {string} */ sentence) => {
      if (!this.#warnings.has(sentence)) console.warn(`sheaf-reader: ${sentence}`);
      this.#warnings.add(sentence);
    };

    /** What was said before something else was to be shown is over. */
    #takeChanges() {
      const changed = this.#changed;
      this.#changed = new Set();
      if (shown.some((name) => changed.has(name))) this.#waiting = null;
      return changed;
    }

    #act() {
      const changed = this.#takeChanges();
      if (!this.isConnected) return;
      if (changed.delete('height')) this.#resize();
      if (!changed.size) return;
      const target = targetOf(this, this.#warn), isElsewhere = ['article', 'category', 'query'].some((name) => changed.has(name));
      if (!this.#isReady || changed.has('src') || (isElsewhere && !target)) return this.#load();
      if (changed.has('theme')) {
        this.#send('theme', {name: themeOf(this, this.#warn)});
        this.#colour();
      }
      if (isElsewhere && target) this.#send(target.type, target.about);
    }

    /** A new frame, not another address for the old one: that would be a step of this page's history. */
    #load() { this.#show(addressOf(this, this.#warn)); }

    /** @param {URL | null} address null: what stands inside the element */
    #show(address) {
      this.#isReady = this.#isDeaf = false;
      this.#frame = null;
      this.#wanted = 0;
      this.#origin = address ? address.origin : '';
      /** @type {ShadowRoot} */ (this.shadowRoot).replaceChildren(address ? this.#makeFrame(address) : document.createElement('slot'));
    }

    /** @param {URL} address */
    #makeFrame(address) {
      const frame = this.#frame = document.createElement('iframe');
      frame.title = this.title || this.textContent?.trim() || address.host;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write; fullscreen';
      frame.style.opacity = '0';  // an empty frame is white in some browsers
      frame.onload = () => { frame.style.opacity = ''; };
      this.#resize();
      this.#colour();
      frame.src = address.href;
      return frame;
    }

    #resize() {
      if (this.#frame) this.#frame.style.height = `${heightOf(this, this.#warn)}px`;
      if (this.#wanted) this.#grow(this.#wanted);
    }

    /** A frame whose scheme is not its document's gets a white ground. */
    #colour() {
      const theme = /** @type {keyof schemes} */ (themeOf(this, this.#warn));
      if (this.#frame) this.#frame.style.colorScheme = schemes[theme] ?? '';
    }

    /** @param {string} type @param {object} about */
    #send(type, about) {
      this.#act();  // what was asked for before comes before
      if (this.#isDeaf) this.#warn('this site listens only to pages that its owner has named in embed_origins; change the attributes instead');
      else if (this.#isReady) this.#frame?.contentWindow?.postMessage({sheaf: 1, type, ...about}, this.#origin);
      else this.#waiting = [type, about];
    }

    /** @param {MessageEvent} event */
    #heard({source, origin, data}) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
      if (data?.sheaf !== 1 || !events.includes(data.type)) return;
      const {sheaf: _, type, ...detail} = data;
      if (type === 'ready') this.#becomeReady(detail);
      if (type === 'height' && !this.#grow(detail.height)) return;
      this.dispatchEvent(new CustomEvent(type, {detail}));
    }

    /** A frame whose owner has named others listens to nobody else: there, attributes go on making new ones.
     *  @param {{title?: unknown, listens?: unknown}} said */
    #becomeReady({title, listens}) {
      this.#isReady = listens !== false;
      this.#isDeaf = !this.#isReady;
      if (!this.title && typeof title === 'string' && title && this.#frame) this.#frame.title = title;
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting) this.#send(...waiting);
    }

    /** @param {unknown} height @returns {boolean} whether it is one */
    #grow(height) {
      if (typeof height !== 'number' || !(height > 0)) return false;
      this.#wanted = height;
      if (this.getAttribute('height') === 'auto' && this.#frame) this.#frame.style.height = `${Math.min(Math.ceil(height), mostPx)}px`;
      return true;
    }
  }

  customElements.define('sheaf-reader', SheafReader);
}

if (!customElements.get('sheaf-reader')) define();
