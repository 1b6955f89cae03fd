// @ts-check
// A page as a visitor meets it: found by role and name, used with pointer and keys, waited for by what it shows.
import assert from 'node:assert/strict';
import {findAll} from './finder.mjs';
import {emptyPage} from './front.mjs';
import {decode} from './png.mjs';

/** @typedef {import('./finder.mjs').Found} Found */
/** @typedef {{frames: number, glCalls: number, domOps: number, sprites: number, heapBytes: number}} Counters */

const patienceMs = 30_000;

export class Page {
  /** @param {import('./engines.mjs').Driver} driver @param {import('./engines.mjs').Options} options */
  constructor(driver, options) {
    this.driver = driver;
    this.options = options;
  }

  /** @param {string} url */
  goto(url) { return this.driver.goto(url); }
  /** @param {Function} run its source is sent @param {any[]} args */
  evaluate(run, ...args) { return this.driver.evaluate(run, ...args); }
  back() { return this.driver.back(); }
  forward() { return this.driver.forward(); }
  reload() { return this.driver.reload(); }
  /** The window, as people do or by turning a phone. @param {number} width @param {number} height */
  async resize(width, height) {
    await this.driver.resize(width, height);
    await this.isPainted();
  }
  close() { return this.driver.close(); }
  /** Another tab of the same visitor; not in WebKit. */
  async newTab() {
    assert.ok(this.driver.newTab, 'a driver with tabs');
    return new Page(await this.driver.newTab(), this.options);
  }
  async closeTab() { await this.driver.closeTab?.(); }
  problems() { return this.driver.problems(); }
  shot() { return this.driver.shot(); }
  async picture() { return decode(await this.driver.shot()); }
  /** @param {string} name as in KeyboardEvent.key @param {string} [modifier] held meanwhile */
  key(name, modifier) { return this.driver.key(name, modifier); }
  /** @param {number} delta @param {number} [x] @param {number} [y] */
  wheel(delta, x = this.options.width / 2, y = this.options.height / 2) { return this.driver.wheel(x, y, delta); }
  address() { return this.evaluate(() => location.href); }
  title() { return this.evaluate(() => document.title); }
  /** @returns {Promise<string>} "flow" or "overlay" */
  mode() { return this.evaluate(() => document.documentElement.dataset.mode); }
  /** @returns {Promise<number>} */
  scrollY() { return this.evaluate(() => scrollY); }
  /** Of the page's text without white space at ends and in excess. @param {string} [selector] @returns {Promise<string>} */
  words(selector = 'main') {
    return this.evaluate((/** @type {string} */ where) => (document.querySelector(where)?.textContent ?? '').replace(/\s+/g, ' ').trim(), selector);
  }

  /** Until `run` gives something true in the page; gives that. @param {string} what for the error @param {Function} run @param {any[]} args */
  async waitFor(what, run, ...args) {
    const end = Date.now() + patienceMs;
    let last;
    for (;;) {
      try {
        last = await this.evaluate(run, ...args);
        if (last) return last;
      } catch (error) {
        last = error;  // the document is being replaced
      }
      if (Date.now() > end) throw new Error(`waited ${patienceMs / 1000} s for ${what}; got ${last instanceof Error ? last.message : JSON.stringify(last)}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  /** Opens an address and waits until the program shows its route. @param {string} url */
  async open(url) {
    await this.goto(url);
    await this.isReady();
  }
  /** As what the visitor chose on this site before: from a page of its origin that runs nothing. @param {string} site its address @param {string} json */
  async keep(site, json) {
    await this.goto(site + emptyPage);
    await this.evaluate((/** @type {string} */ key, /** @type {string} */ kept) => localStorage.setItem(key, kept), `sheaf:${new URL(site).pathname}`, json);
  }
  /** The same of a visitor who was told already that the site is kept: no notice covers the text. @param {string} site @param {object} [settings] */
  keepTold(site, settings = {}) { return this.keep(site, JSON.stringify({...settings, offline_told: 1})); }
  isReady() { return this.waitFor('the program to show the route', () => document.documentElement.hasAttribute('data-ready')); }
  /** The page that was asked for, not one that is drawn while its files are on their way. */
  isDrawn() { return this.waitFor('overlay', () => document.documentElement.dataset.mode === 'overlay' && !document.documentElement.dataset.loading); }
  /** @param {string} text in the title of the page */
  isTitled(text) { return this.waitFor(`the title "${text}"`, (/** @type {string} */ wanted) => document.title.includes(wanted), text); }

  /** @param {string} role @param {string | RegExp} [name] @param {{level?: number, reveal?: boolean, focus?: boolean}} [more] @returns {Promise<Found[]>} those there now */
  all(role, name, more = {}) {
    return this.evaluate(findAll, {role, name: name instanceof RegExp ? {pattern: name.source, flags: name.flags} : name, ...more});
  }

  /** The first one, waited for. @param {string} role @param {string | RegExp} [name] @param {{level?: number, reveal?: boolean, focus?: boolean}} [more] @returns {Promise<Found>} */
  async find(role, name, more = {}) {
    const end = Date.now() + patienceMs;
    for (;;) {
      const found = await this.all(role, name, more).catch(() => []);
      if (found.length) return found[0];
      if (Date.now() > end) throw new Error(`no ${role} ${name ?? ''} among ${JSON.stringify((await this.all(role)).map((each) => each.name).slice(0, 40))}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  /** Gone, waited for. @param {string} role @param {string | RegExp} [name] */
  async isGone(role, name) {
    const end = Date.now() + patienceMs;
    while ((await this.all(role, name)).length) {
      assert.ok(Date.now() < end, `${role} ${name ?? ''} stays`);
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  /** What can be pressed, where it stands. People press what they see: what was just scrolled to, opened or moved takes a
   *  moment to be there. @param {string} role @param {string | RegExp} name @param {{level?: number}} [more] @returns {Promise<Found>} */
  async reachable(role, name, more = {}) {
    const end = Date.now() + 2000;
    let found = await this.find(role, name, more);
    for (let before; Date.now() < end && !(found.isReachable && before?.x === found.x && before.y === found.y);) {
      before = found;
      if (this.options.javascript) await this.isPainted();
      if (!found.isInSight) await this.find(role, name, {...more, reveal: true});
      found = await this.find(role, name, more);
    }
    assert.ok(found.isReachable, `${role} "${found.name}" is covered by ${found.cover}`);
    return found;
  }

  /** A real press of the pointer where the element stands. @param {string} role @param {string | RegExp} name @param {{level?: number}} [more] @returns {Promise<Found>} */
  async click(role, name, more = {}) {
    const found = await this.reachable(role, name, more);
    await this.driver.press(found.x, found.y);
    return found;
  }

  /** The same with a finger (Chromium). @param {string} role @param {string | RegExp} name */
  async tap(role, name) {
    const found = await this.reachable(role, name);
    await this.driver.puppeteer?.touchscreen.tap(found.x, found.y);
  }

  /** The pointer rests on it. @param {string} role @param {string | RegExp} name */
  async point(role, name) {
    const found = await this.find(role, name);
    await this.driver.move(found.x, found.y);
    return found;
  }

  /** Live counters; the address needs ?probe=1. @returns {Promise<Counters>} */
  async counters() {
    const counters = await this.evaluate(() => {
      const probe = /** @type {any} */ (window).sheafProbe;
      return probe && {frames: probe.frames, glCalls: probe.glCalls, domOps: probe.domOps, sprites: probe.sprites, heapBytes: probe.heapBytes};
    });
    assert.ok(counters, 'window.sheafProbe is there with ?probe=1');
    for (const [name, value] of Object.entries(counters)) assert.equal(typeof value, 'number', `${name} is counted`);
    return counters;
  }

  /** Until the counters stay the same over 300 ms. */
  async isStill() {
    const end = Date.now() + patienceMs;
    for (let before = await this.counters(); ;) {
      await new Promise((done) => setTimeout(done, 300));
      const now = await this.counters();
      if (now.frames === before.frames && now.glCalls === before.glCalls) return now;
      assert.ok(Date.now() < end, `still drawing: ${JSON.stringify(now)}`);
      before = now;
    }
  }

  /** Until what was changed is on the screen. */
  isPainted() { return this.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))); }

  /** Hides what a selector names without touching the document (an observer there would take it for an extension's deed). @param {string} selector */
  async hide(selector) {
    await this.evaluate((/** @type {string} */ where) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${where} { visibility: hidden !important }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, selector);
    await this.isPainted();
  }
}
