// @ts-check
// What is asked of a collection that has no judged queries: words of every frequency, pairs and passages from its articles,
// the same letter by letter and misspelt, and hard ones.
import {misspell, pick, random, stopWords, wordsOf} from './words.mjs';

/** @typedef {import('./collections.mjs').Article} Article */
/** A word, misspelt, and the articles that have it as it should be.
 *  @typedef {{word: string, written: string, mistake: import('./words.mjs').Mistake, articles: number[]}} Typo */
/** `typed`: pairs of words letter by letter.
 *  @typedef {{one: string[], two: string[], many: string[], typed: string[], misspelt: string[], typos: Typo[], hard: Record<string, string>}} Queries */

const each = 90, typedPairs = 15, typoCount = 300;

class Asker {
  /** @param {Article[]} articles */
  constructor(articles) {
    this.next = random(7);
    this.texts = articles.map((article) => wordsOf(article.text));
    /** @type {Map<string, number>} */
    this.frequency = new Map();
    for (const text of this.texts) for (const word of new Set(text)) this.frequency.set(word, this.frequencyOf(word) + 1);
    this.known = [...this.frequency].filter(([word]) => word.length > 2 && this.isWord(word));
  }

  /** @param {string} word in how many articles */
  frequencyOf(word) { return this.frequency.get(word) ?? 0; }

  /** @param {string} word */
  isWord(word) { return /^[a-z]+$/.test(word) && !stopWords.has(word); }

  /** @param {number} least @param {number} most @returns {string[]} */
  wordsIn(least, most) { return this.known.filter(([, frequency]) => frequency >= least && frequency <= most).map(([word]) => word); }

  /** Two words that stand near each other in an article. @returns {string} */
  pair() {
    for (;;) {
      const words = pick(this.texts, this.next).filter((word) => word.length > 2 && this.isWord(word) && this.frequencyOf(word) >= 2);
      if (words.length < 5) continue;
      const first = Math.floor(this.next() * (words.length - 1)), second = Math.min(words.length - 1, first + 1 + Math.floor(this.next() * 4));
      if (words[first] !== words[second]) return `${words[first]} ${words[second]}`;
    }
  }

  /** Four to seven words as they follow each other in an article. @returns {string} */
  passage() {
    for (;;) {
      const words = pick(this.texts, this.next), length = 4 + Math.floor(this.next() * 4);
      if (words.length < length + 2) continue;
      const start = Math.floor(this.next() * (words.length - length));
      return words.slice(start, start + length).join(' ');
    }
  }

  /** @param {string} word @returns {ReturnType<typeof misspell> | null} null: that is a word, too */
  mistakeIn(word) {
    const mistake = misspell(word, this.next);
    return mistake.written === word || this.frequency.has(mistake.written) ? null : mistake;
  }

  /** @param {string[]} words @returns {string} one or two words, one of them misspelt */
  misspelt(words) {
    for (;;) {
      const parts = (this.next() < 0.5 ? pick(words, this.next) : this.pair()).split(' '), at = Math.floor(this.next() * parts.length);
      const mistake = parts[at].length < 4 ? null : this.mistakeIn(parts[at]);
      if (mistake) return parts.map((part, which) => which === at ? mistake.written : part).join(' ');
    }
  }

  /** @param {Article[]} articles @returns {Typo[]} of different words with frequency 3 to 50 */
  typos(articles) {
    const words = this.wordsIn(3, 50).filter((word) => word.length >= 4).sort();
    /** @type {Map<string, Typo>} */
    const typos = new Map();
    for (let left = words.length * 20; typos.size < Math.min(typoCount, words.length) && left > 0; left--) {
      const word = pick(words, this.next), mistake = typos.has(word) ? null : this.mistakeIn(word);
      if (mistake && mistake.written.length >= 3) typos.set(word, {word, ...mistake, articles: []});
    }
    this.texts.forEach((text, at) => { for (const word of new Set(text)) typos.get(word)?.articles.push(articles[at].id); });
    return [...typos.values()];
  }
}

/** @param {Article[]} articles @returns {Queries} the same for the same articles */
export function queriesFor(articles) {
  const asker = new Asker(articles), count = articles.length;
  const often = asker.wordsIn(Math.floor(count * 0.03) + 1, count), rare = asker.wordsIn(3, Math.max(10, count * 0.003));
  const sometimes = asker.wordsIn(Math.floor(count * 0.003) + 1, Math.floor(count * 0.03));
  const list = (/** @type {number} */ length, /** @type {(at: number) => string} */ make) => Array.from({length}, (_, at) => make(at));
  const one = list(each, (at) => pick([often, sometimes, rare][at % 3], asker.next)), two = list(each, () => asker.pair()), many = list(each, () => asker.passage());
  const typed = list(typedPairs, () => asker.pair()).flatMap((pair) => [...pair].map((_, at) => pair.slice(0, at + 1)).filter((start) => !start.endsWith(' ')));
  const misspelt = list(each, () => asker.misspelt(sometimes)), typos = asker.typos(articles);
  return {one, two, many, typed, misspelt, typos, hard: {
    'the': 'the', 'one letter': 'a', '100 words': wordsOf(many.join(' ')).slice(0, 100).join(' '), '30 letters of nonsense': 'zxqvkjhgfdsapoiuytrewqmnbvcxzz',
  }};
}
