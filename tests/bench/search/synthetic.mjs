// @ts-check
// Articles made of fragments of real ones, with a vocabulary that keeps growing as that of real collections does.
import {pick, random} from './words.mjs';

/** @typedef {import('./collections.mjs').Article} Article */
/** @typedef {import('./words.mjs').Random} Random */

const rareShare = 0.02, rareWords = 400_000;

/** Words that could be English: letters follow each other by pairs as in `vocabulary`. */
class MadeUpWords {
  /** @param {string[]} vocabulary */
  constructor(vocabulary) {
    /** @type {Map<string, string[]>} */
    this.after = new Map();
    for (const word of vocabulary) {
      const letters = `^^${word}$`;
      for (let at = 2; at < letters.length; at++) this.follow(letters.slice(at - 2, at)).push(letters[at]);
    }
    /** @type {Map<number, string>} */
    this.made = new Map();
  }

  /** @param {string} pair */
  follow(pair) {
    const known = this.after.get(pair) ?? [];
    this.after.set(pair, known);
    return known;
  }

  /** The word of that number. @param {number} number */
  word(number) {
    const known = this.made.get(number);
    if (known) return known;
    const next = random(number * 7919 + 13);
    let word = '';
    while (word.length < 4) word = this.spell(next);
    this.made.set(number, word);
    return word;
  }

  /** @param {Random} next */
  spell(next) {
    let letters = '^^';
    while (letters.length <= 16) {
      const letter = pick(this.follow(letters.slice(-2)), next);
      if (letter === '$') break;
      letters += letter;
    }
    return letters.slice(2);
  }
}

/** Box and Muller 1958. @param {Random} next */
const normal = (next) => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());

/** @param {number} count @param {string[]} sources texts @returns {Article[]} of 20 to 1,500 words, 200 on average; the same for the same sources */
export function synthetic(count, sources) {
  const texts = sources.map((text) => text.split(/\s+/).filter(Boolean)).filter((words) => words.length > 8);
  const vocabulary = new Set(texts.flat().map((word) => word.toLowerCase().replace(/[^a-z]/g, '')).filter((word) => word.length > 3));
  const rare = new MadeUpWords([...vocabulary]), next = random(42);
  const zipf = () => Math.floor(Math.exp(next() * Math.log(rareWords)));
  return Array.from({length: count}, (_, at) => {
    const length = Math.max(20, Math.min(1500, Math.round(Math.exp(5.1 + 0.6 * normal(next)))));
    /** @type {string[]} */
    const words = [];
    while (words.length < length) {
      const text = pick(texts, next), span = 6 + Math.floor(next() * 18), start = Math.floor(next() * Math.max(1, text.length - span));
      for (const word of text.slice(start, start + span)) words.push(next() < rareShare ? rare.word(zipf()) : word);
    }
    const named = pick(texts, next), start = Math.floor(next() * Math.max(1, named.length - 5));
    return {id: at + 1, title: named.slice(start, start + 5).join(' '), text: words.join(' ')};
  });
}
