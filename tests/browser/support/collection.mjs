// @ts-check
// A collection made for the tests, the same every time: a folder of Markdown (nested categories, links, a picture, many
// languages) and a JSON file in the shape of scraped jokes (no titles, entities, odd line ends, empty bodies, a long category).
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {picture} from './picture.mjs';

export const siteTitle = 'The Test Shelf';
export const licence = 'CC BY 4.0';
export const longCategory = {title: 'Odds and Ends', count: 1234};

export const prose = [
  'The library at the end of our street had no sign above its door, and yet everybody knew which key opened it after dark. Old Mrs Tanner kept the second copy under a stone that looked exactly like all the others beside it. Whoever came at night lit one lamp, read for an hour or two, and put the chair back as it had been found.',
  'Nobody could say who had begun the habit of leaving notes between the pages, but by the third winter there were more notes than books. Some were corrections, some were recipes, and one was a long quarrel about the name of a bird which neither writer had ever seen. The quarrel went on for eleven years in two colours of ink.',
  'When the council decided to count the shelves, they found that half of the volumes had never been bought by anyone. They had been lent, forgotten, mended and lent again until the question of who owned them seemed rather impolite. The clerk wrote down a round number, closed his ledger, and borrowed a novel about the sea.',
  'I was nine when I first carried a lantern there with my brother, who was afraid of the stairs and would not admit it. We read about volcanoes until the wick began to smoke, and then we walked home through the snow without speaking. He became an engineer; I stayed with the volcanoes, in a manner of speaking.',
  'A place like that cannot be planned, and the people who later tried to plan another one were surprised how empty it remained. They had better lamps and a wider door, but nobody had ever been cold there, and nobody had kept a secret about the key. It closed within the year and is now a shop that sells telephones.',
];

/** Each paragraph is unlike every other. @param {number} count */
const shelves = (count) => Array.from({length: count}, (_, at) => `Shelf ${at + 1} holds ${at * 7 + 3} books that nobody of number ${at + 1} has asked for. ${prose[at % prose.length]}`).join('\n\n');

/** @type {Record<string, string>} by path */
const folder = {
  'family/index.md': '---\ntitle: Family, Parents\n---\n',
  'family/the-lamp.md': `---\nid: the-lamp\ntitle: The Lamp at the End of the Street\nauthor: Ada Example\ndate: 2021-03-04\ntags: [reading, winter]\nsource: https://example.org/lamp\n---\n\n${prose.join('\n\n')}\n`,
  'family/two-colours.md': `---\nid: two-colours\ntitle: Two Colours of Ink\n---\n\nSee [the lamp](the-lamp.md) first, then [its end](the-lamp.md), and [the languages](../languages/arabic.md).\n\n${prose.slice(1, 3).join('\n\n')}\n`,
  'family/grandparents/index.md': '---\ntitle: Grandparents\n---\n',
  'family/grandparents/chair.md': `---\nid: the-chair\ntitle: The Chair\n---\n\n${prose[3]}\n`,
  'family/grandparents/clock.md': '---\nid: the-clock\ntitle: The Clock\n---\n\nIt was always eight minutes fast, and so were we.\n',
  'languages/index.md': '---\ntitle: Languages\n---\n',
  'languages/arabic.md': '---\nid: arabic\ntitle: المكتبة في آخر الشارع\nlanguage: ar\n---\n\nكانت المكتبة في آخر الشارع بلا لافتة فوق بابها، ومع ذلك عرف الجميع أي مفتاح يفتحها بعد الغروب. كتب 12 رسالة ثم Linux ثم عاد إلى بيته.\n',
  'languages/hebrew.md': '---\nid: hebrew\ntitle: הספרייה\nlanguage: he\n---\n\nלספרייה בקצה הרחוב שלנו לא היה שלט מעל הדלת, ובכל זאת כולם ידעו איזה מפתח פותח אותה.\n',
  'languages/hindi.md': '---\nid: hindi\ntitle: पुस्तकालय\nlanguage: hi\n---\n\nहमारी गली के आख़िर में एक पुस्तकालय था जिसके दरवाज़े पर कोई नाम नहीं लिखा था, फिर भी सब जानते थे कि कौन सी चाबी उसे खोलती है।\n',
  'languages/chinese.md': '---\nid: chinese\ntitle: 街尾的图书馆\nlanguage: zh-Hans\n---\n\n我们街尾的图书馆门上没有招牌，可是大家都知道天黑以后哪一把钥匙能把它打开。谭纳太太把第二把钥匙藏在一块石头下面，那块石头看起来和旁边的石头一模一样。\n',
  'languages/korean.md': '---\nid: korean\ntitle: 골목 끝의 도서관\nlanguage: ko\n---\n\n우리 골목 끝에 있는 도서관에는 간판이 없었지만 해가 진 뒤에 어느 열쇠로 문을 여는지 모두가 알고 있었다.\n',
  'languages/thai.md': '---\nid: thai\ntitle: ห้องสมุดปลายถนน\nlanguage: th\n---\n\nห้องสมุดปลายถนนของเราไม่มีป้ายเหนือประตูแต่ทุกคนรู้ว่ากุญแจดอกไหนเปิดมันได้หลังมืด\n',
  'parts/index.md': '---\ntitle: Parts of an Article\n---\n',
  'parts/everything.md': `---\nid: everything\ntitle: Everything an Article Can Hold\naliases: [all-parts]\n---\n\n${prose[0]}\n\n## A List\n\n- one thing\n- another *thing* with **weight** and \`code\`\n  1. nested\n  2. twice\n\n> ${prose[1].split('. ')[0]}.\n\n## A Table\n\n| Month | Books |\n| --- | ---: |\n| January | 12 |\n| February | 1,204 |\n\n## Code\n\n\`\`\`\nfor (const book of shelf) read(book);  // a line that is long enough to have to scroll sideways on a telephone, surely it is\n\`\`\`\n\n## A Picture\n\n![Two stripes](stripes.png)\n\n${prose.slice(2).join('\n\n')}\n\n---\n\nThe end.\n`,
  'parts/tables.md': `---\nid: tables\ntitle: Tables and Code\n---\n\nA claim that needs proof.[^proof]\n\n## Narrow\n\n| Month | Books | Note |\n| --- | --- | --- |\n| January | 12 | ${prose[1].slice(0, 90)} |\n| February | | a [link](long-word.md), \`code\` and **weight** |\n| March | 7 | ![Stripes](stripes.png) |\n\n## Wide\n\n| ${[...'abcdefghij'].map((letter) => `Heading-${letter}`).join(' | ')} |\n|${' --- |'.repeat(10)}\n| ${[...'abcdefghij'].map((letter) => `first-${letter} of two`).join(' | ')} |\n| ${[...'abcdefghij'].map((letter) => `second-${letter}`).join(' | ')} |\n\n## Code\n\n\`\`\`\nshort(line);\n\tindented(by, a, tab);\n\`\`\`\n\n\`\`\`\nconst longest = ${[...'abcdefghijklmnop'].map((letter) => `word_${letter}${letter}`).join(' + ')};\nnext(line);\n\`\`\`\n\n## A Picture\n\n![A wide stripe of two colours that the words here describe](stripes.png)\n\nWhat follows the picture.\n\n${prose[2]}\n\n[^proof]: Here it is.\n`,
  'parts/to-copy.md': '---\nid: to-copy\ntitle: To Copy\n---\n\nBefore the list, [the lamp](../family/the-lamp.md) *burns* and goes out.\n\n- one\n- two with **weight**\n  - below two\n- three\n\n```\nif (cold) {\n    light(lamp);\n\n    read();\n}\n```\n\nAfter the code stand the words אור ראשון with 12 books, then أول الضوء and the end of it all.\n',
  'parts/shelves.md': `---\nid: shelves\ntitle: Eighty Shelves\n---\n\n${shelves(80)}\n`,
  'parts/long-word.md': `---\nid: long-word\ntitle: A Long Word\n---\n\nHere is ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} and an address, https://example.org/${'a-path/'.repeat(20)}, in prose.\n`,
};

/** Of an article that is nothing but paragraphs. @param {string} path in the folder @returns {string[]} */
export const paragraphsOf = (path) => folder[path].replace(/^---[^]*?---\n/, '').trim().split('\n\n');

/** Numbers that look random and never change (Park and Miller 1988). @param {number} seed */
function lcg(seed) {
  return (/** @type {number} */ below) => {
    seed = seed * 48271 % 2147483647;
    return seed % below;
  };
}

const animals = ['goose', 'lawyer', 'postman', 'tortoise', 'robot', 'pianist', 'goat', 'baker', 'ghost', 'penguin'];
const deeds = ['cross the bridge', 'sell the ladder', 'join the choir', 'paint the boat', 'climb the clock tower', 'hide the teapot', 'count the stairs'];
const reasons = ['there was no room on the other side', 'the doctor had said so &amp; nobody dared to ask', 'it was Tuesday', 'somebody had to', 'the soup was getting cold'];

/** Enough for `words`: scrapes have long ones too. @param {(below: number) => number} random @param {number} at */
function jokeBody(random, at) {
  const animal = animals[random(animals.length)], deed = deeds[random(deeds.length)], reason = reasons[random(reasons.length)];
  const question = `Why did ${animal} number ${at} ${deed}?`;
  if (at % 7 === 0) return `${question}\r\n\r\n"Because ${reason}," said the ${animal}.\r\n"It\u0092s only once a year."`;
  if (at % 5 === 0) return `${question}\n\n${prose[at % prose.length].replace(/(.{50}\S*) /g, '$1\n')}\n\nAnd ${reason}.`;
  return `${question}\nBecause ${reason}.`;
}

/** @returns {{id: number, category: string, body: string, rating: number}[]} */
export function makeJokes() {
  const random = lcg(20261123);
  const counts = {[longCategory.title]: longCategory.count, 'Yo Grandma': 40, 'Men': 25, 'At Work': 12, 'Medical, Dental': 60};
  const categories = Object.entries(counts).flatMap(([title, count]) => Array(count).fill(title));
  const jokes = categories.map((category, at) => ({id: at + 1, category, body: jokeBody(random, at + 1), rating: random(500) / 100}));
  // Scrapes are full of items without text: some of each kind of emptiness, on top of the counts above.
  const empty = ['', ' \r\n ', '&nbsp;'].flatMap((body, kind) => Object.keys(counts).map((category, at) => ({id: 5000 + kind * 10 + at, category, body, rating: 0})));
  return [...jokes, ...empty];
}

/** Writes it all into a folder of the system's. @returns {{articles: string, jokes: string, remove: () => void}} paths to pack */
export function writeCollection() {
  const root = mkdtempSync(join(tmpdir(), 'sheaf-collection-'));
  const articles = join(root, 'articles'), jokes = join(root, 'jokes.json');
  for (const [path, content] of Object.entries(folder)) {
    mkdirSync(join(articles, dirname(path)), {recursive: true});
    writeFileSync(join(articles, path), content);
  }
  writeFileSync(join(articles, 'parts/stripes.png'), picture(240, 120));
  writeFileSync(jokes, JSON.stringify(makeJokes(), null, 1));
  return {articles, jokes, remove: () => rmSync(root, {recursive: true, force: true})};
}

export const flags = ['--title', siteTitle, '--description', 'Made for the tests, of words that nobody else wrote.', '--licence', licence, '--language', 'en',
  '--featured', 'the-lamp,everything,arabic'];
