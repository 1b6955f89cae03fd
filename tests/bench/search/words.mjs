// @ts-check
// Words, chance and spelling mistakes, the same every time: what the collections and queries of this measurement are made of.

/** @typedef {() => number} Random from 0 up to 1 */

/** mulberry32. @param {number} seed @returns {Random} */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6D2B79F5 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}

/** @template T @param {T[]} values @param {Random} next @returns {T} */
export const pick = (values, next) => values[Math.floor(next() * values.length)];

/** @param {string} text @returns {string[]} */
export const wordsOf = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** For engines that leave it to their user to name them. */
export const stopWords = new Set(('a about above after again against all also am an and any are as at be because been before being below between both but by can ' +
  'could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its just me more most my ' +
  'no nor not now of off on once only or other our out over own same she should so some such than that the their them then there these they this those ' +
  'through to too under until up very was we were what when where which while who whom why will with would you your said one').split(' '));

/** @typedef {'insertion' | 'deletion' | 'substitution' | 'transposition'} Mistake */
/** @type {Mistake[]} */
export const mistakes = ['insertion', 'deletion', 'substitution', 'transposition'];

/** One edit at a random place; the word may come out as it was. @param {string} word @param {Random} next
 *  @returns {{written: string, mistake: Mistake}} */
export function misspell(word, next) {
  const mistake = pick(mistakes, next), at = Math.floor(next() * word.length);
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz'], next), swapped = Math.min(at, word.length - 2);
  const written = {
    insertion: word.slice(0, at) + letter + word.slice(at),
    deletion: word.slice(0, at) + word.slice(at + 1),
    substitution: word.slice(0, at) + letter + word.slice(at + 1),
    transposition: word.slice(0, swapped) + word[swapped + 1] + word[swapped] + word.slice(swapped + 2),
  };
  return {written: written[mistake], mistake};
}
