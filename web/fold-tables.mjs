// @ts-check
// node web/fold-tables.mjs [--check]: writes src/search/fold_tables.cpp from Unicode's data files, or says whether it is what
// they give (77: there is nothing to tell by). They are those of Debian's unicode-data; UNICODE_DIR=FOLDER takes others.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const isCheck = process.argv.includes('--check');
// What tests/run counts as a check that could not be made.
const skipped = 77;
const folder = process.env.UNICODE_DIR ?? '/usr/share/unicode';
const target = fileURLToPath(new URL('../src/search/fold_tables.cpp', import.meta.url));

if (!existsSync(`${folder}/UnicodeData.txt`)) {
  console.log(`${folder}/UnicodeData.txt is not there (Debian: unicode-data)`);
  process.exit(isCheck ? skipped : 1);
}

/** @param {string} file @returns {string[][]} the fields of each line */
const rows = (file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim())
  .filter(Boolean).map((line) => line.split(';').map((field) => field.trim()));
/** @param {string} hex @returns {number} */
const scalar = (hex) => parseInt(hex, 16);
/** @param {number} at @param {number} first @param {number} last */
const isWithin = (at, first, last) => at >= first && at <= last;

// Letters that Unicode does not take apart but that people write otherwise; a key is folded to its value.
/** @type {Record<string, string>} */
const letters = {
  'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ð': 'd', 'þ': 'th', 'ı': 'i', 'ŋ': 'n', 'ĸ': 'k',
  'ک': 'ك', 'ی': 'ي', 'ى': 'ي', 'ے': 'ي', 'ة': 'ه', 'ہ': 'ه', 'ھ': 'ه', 'ە': 'ه', 'ٱ': 'ا', 'ٲ': 'ا', 'ٳ': 'ا',
};
// Taken apart by Unicode, yet another letter to every reader of the language.
const kept = new Set(['й', 'ї', 'ў']);

/** @typedef {{name: string, category: string, kind: string, parts: number[], digit: string}} Character */

/** @returns {Map<number, Character>} */
function readCharacters() {
  return new Map(rows('UnicodeData.txt').map((f) => {
    const parts = f[5].split(' ').filter((part) => part && part[0] !== '<').map(scalar);
    const kind = f[5].match(/^<(\w+)>/)?.[1] ?? (parts.length ? 'canonical' : '');
    return [scalar(f[0]), {name: f[1], category: f[2], kind, parts, digit: f[6]}];
  }));
}

/** Letters of medieval, phonetic and Cherokee writing, which the tables do without. @param {number} c */
const isRare = (c) => isWithin(c, 0x1C80, 0x1C8F) || isWithin(c, 0x2C60, 0x2C7F) || isWithin(c, 0xA720, 0xABFF);

/** Simple case folding, but for the dotted capital I, whose dot is dropped, and the iota below Greek vowels, which is a mark.
 * @returns {Map<number, number>} */
function readCases() {
  const simple = rows('CaseFolding.txt').filter((f) => (f[1] === 'C' || f[1] === 'S') && !isRare(scalar(f[0])) && f[0] !== '0345');
  return new Map([...simple.map((f) => /** @type {[number, number]} */ ([scalar(f[0]), scalar(f[2])])), [0x130, 0x69]]);
}

const characters = readCharacters(), cases = readCases();
/** @param {number} c */
const lower = (c) => cases.get(c) ?? c;

/** Compatibility forms that stand for letters and digits in running text. Squared words, fractions and what carries its mark
 * on a space are left alone. @param {number} c @param {Character} character */
function isCompatibilityLetter(c, {kind, parts}) {
  if (kind === 'canonical') return parts.length === 1 && c < 0x2000;
  if (!kind || kind === 'fraction' || parts.includes(0x20)) return false;
  if (isWithin(c, 0x1D400, 0x1D7FF)) return parts[0] < 0x80;
  return c <= 0x2AF || isWithin(c, 0x370, 0x3FF) || isWithin(c, 0x1E00, 0x1FFF) || isWithin(c, 0x2070, 0x2089) ||
    isWithin(c, 0xFB00, 0xFB4F) || isWithin(c, 0xFE80, 0xFEFC) || isWithin(c, 0xFF00, 0xFF9F);
}

/** What a character is written as: lower case without compatibility forms. @param {number} c @returns {number[]} */
function written(c) {
  const character = characters.get(c);
  if (!character || !isCompatibilityLetter(c, character)) return [lower(c)];
  return character.parts.flatMap((part) => written(part));
}

/** The digit's ASCII twin, or the base of a Latin letter with a stroke, hook or the like. @param {Character} character */
function plainForm({name, category, digit}) {
  if (category === 'Nd') return [digit.charCodeAt(0)];
  const letter = name.match(/^LATIN SMALL LETTER ([A-Z]) WITH (?!.* AND )/);
  return letter ? [letter[1].toLowerCase().charCodeAt(0)] : [];
}

/** @typedef {{first: number, last: number, step: number, delta: number}} Run */

/** @param {[number, number][]} pairs from and to, in order @returns {Run[]} of characters that go the same way, each or every other one */
function runsOf(pairs) {
  /** @type {Run[]} */
  const runs = [];
  for (const [from, to] of pairs) {
    const run = runs.at(-1), gap = run ? from - run.last : 0;
    if (run && run.delta === to - from && (run.first === run.last ? gap <= 2 : gap === run.step)) Object.assign(run, {last: from, step: gap});
    else runs.push({first: from, last: from, step: 1, delta: to - from});
  }
  return runs;
}

/** @typedef {[number, number, number]} Pair a character and the two it becomes; 0: nothing */

/** What becomes one character goes into runs, what becomes two, or three by way of another ligature, into pairs. */
function surfaceTables() {
  /** @type {[number, number][]} */
  const single = [];
  /** @type {Pair[]} */
  const pairs = [];
  for (const c of [...new Set([...characters.keys(), ...cases.keys()])].filter((at) => at >= 0x80).sort((a, b) => a - b)) {
    const to = written(c);
    if (to.length === 1 && to[0] !== c) single.push([c, to[0]]);
    if (to.length === 2 && c <= 0xFFFF) pairs.push([c, to[0], to[1]]);
  }
  pairs.push([0xFB03, 0xFB00, 0x69], [0xFB04, 0xFB00, 0x6C]);
  return {runs: runsOf(single), pairs: pairs.sort((a, b) => a[0] - b[0])};
}

/** How a lower-case character is taken apart. @param {number} c @param {Character} character @returns {number[]} */
function foldedForm(c, character) {
  const text = String.fromCodePoint(c);
  if (letters[text]) return [...letters[text]].map((letter) => /** @type {number} */ (letter.codePointAt(0)));
  if (c > 0xFFFF || isRare(c) || isWithin(c, 0x1D00, 0x1DBF) || character.category[0] === 'S' || isWithin(c, 0x3040, 0x30FF)) return [];
  if (character.kind === 'canonical' && character.parts.length === 2) return character.parts.flatMap((part) => written(part));
  return c < 0x80 || character.kind ? [] : plainForm(character);
}

/** Digits are runs of ten; the rest are pairs. Those that are composed but not taken apart come after all others. */
function foldTables() {
  /** @type {number[]} */
  const zeros = [];
  /** @type {Pair[]} */
  const pairs = [];
  /** @type {Pair[]} */
  const keptPairs = [];
  for (const [c, character] of characters) {
    if (written(c).length !== 1 || written(c)[0] !== c) continue;
    if (character.category === 'Nd') {
      if (character.digit === '0' && c >= 0x80 && c <= 0xFFFF) zeros.push(c);
      continue;
    }
    const to = foldedForm(c, character);
    if (to.length) (kept.has(String.fromCodePoint(c)) ? keptPairs : pairs).push([c, to[0], to[1] ?? 0]);
  }
  const all = [...pairs, ...keptPairs];
  return {zeros, pairs: all, takenApart: pairs.length, compositions: compositions(all)};
}

/** Where in `pairs` the characters are that Unicode composes, in order of their mark, then of the letter before it. Voiced Kana
 * are composed by rule. @param {Pair[]} pairs @returns {number[]} */
function compositions(pairs) {
  return pairs.map((pair, at) => ({pair, at})).filter(({pair: [from, , mark]}) => mark && characters.get(from)?.kind === 'canonical')
    .sort((a, b) => a.pair[2] - b.pair[2] || a.pair[1] - b.pair[1] || a.at - b.at).map(({at}) => at);
}

/** Marks that people leave out: accents, vowel points of Arabic, Hebrew and Syriac, the nukta. The vowel signs of Indic and
 * south-east Asian scripts are letters, and so are the voicing marks of Kana. @returns {Run[]} */
function droppedMarks() {
  const dropped = [...characters].filter(([c, {name, category}]) => category[0] === 'M' && c <= 0xFFFF &&
    (c < 0x900 || isWithin(c, 0x1AB0, 0x1AFF) || isWithin(c, 0x1DC0, 0x1DFF) || isWithin(c, 0x20D0, 0x20FF) ||
      isWithin(c, 0xFE20, 0xFE2F) || / SIGN NUKTA$/.test(name))).map(([c]) => /** @type {[number, number]} */ ([c, c]));
  return runsOf(dropped).flatMap((run) => run.step === 1 ? [run] : [
    {...run, last: run.first, step: 1}, {...run, first: run.last, step: 1}]);
}

/** @param {string[]} items @returns {string} in lines of 120 columns */
function lines(items) {
  /** @type {string[]} */
  const out = [];
  for (const item of items) {
    const line = out.at(-1);
    if (line !== undefined && line.length + item.length + 1 < 118) out[out.length - 1] = `${line}${item},`;
    else out.push(`${item},`);
  }
  return out.map((line) => `  ${line}\n`).join('');
}

/** @returns {string} of Unicode */
function version() {
  return readFileSync(`${folder}/DerivedAge.txt`, 'utf8').match(/^# DerivedAge-([\d.]+)\.txt/)?.[1] ?? '';
}

function source() {
  const surface = surfaceTables(), fold = foldTables(), marks = droppedMarks();
  /** @param {Pair[]} pairs */
  const pairLines = (pairs) => lines(pairs.map((pair) => `{${pair.join(',')}}`));
  return `// Made by web/fold-tables.mjs from the data files of Unicode ${version()}; change it there. Decimal, to be small.
// clang-format off
#include "search/fold_tables.h"

namespace sheaf::fold_tables {

const CharacterRun kSurfaceRuns[] = {
${lines(surface.runs.map((run) => `{${run.first},${run.last},${run.step},${run.delta}}`))}};
const size_t kSurfaceRunCount = sizeof kSurfaceRuns / sizeof *kSurfaceRuns;

const CharacterPair kSurfacePairs[] = {
${pairLines(surface.pairs)}};
const size_t kSurfacePairCount = sizeof kSurfacePairs / sizeof *kSurfacePairs;

const CharacterPair kFoldPairs[] = {
${pairLines(fold.pairs)}};
const size_t kFoldPairCount = ${fold.takenApart};

const uint16_t kCompositions[] = {
${lines(fold.compositions.map(String))}};
const size_t kCompositionCount = sizeof kCompositions / sizeof *kCompositions;

const char16_t kZeros[] = {
${lines(fold.zeros.map(String))}};
const size_t kZeroCount = sizeof kZeros / sizeof *kZeros;

const ScalarRange kDroppedMarks[] = {
${lines(marks.map((run) => `{${run.first},${run.last}}`))}};
const size_t kDroppedMarkCount = sizeof kDroppedMarks / sizeof *kDroppedMarks;

}  // namespace sheaf::fold_tables
`;
}

if (!isCheck) {
  writeFileSync(target, source());
} else if (!readFileSync(target, 'utf8').includes(`of Unicode ${version()};`)) {
  console.log(`src/search/fold_tables.cpp was made from another version of Unicode than ${version()}`);
  process.exitCode = skipped;
} else if (readFileSync(target, 'utf8') !== source()) {
  console.log('src/search/fold_tables.cpp is not what web/fold-tables.mjs makes; run it');
  process.exitCode = 1;
}
