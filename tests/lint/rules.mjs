// @ts-check
// The rules of ARCHITECTURE.md that a compiler does not enforce, checked on the text of src/ and web/. Prints one line a
// breach and fails. `node tests/lint/rules.mjs [ROOT]`
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

// From the bottom up: a module includes itself and what stands before it.
const layers = ['document', 'collection', 'layout', 'search', 'reader', 'views', 'platform', 'draw', 'app'];
const core = layers.slice(0, layers.indexOf('platform'));

// Within publish/ likewise; what lies in no folder of it stands below all of them.
const stages = ['import', 'join', 'site', 'serve', 'commands'];

/** @type {Record<string, string[]>} */
const below = {publish: core, main_reader: layers, main_sheaf: [...core, 'publish']};
layers.forEach((layer, at) => { below[layer] = layers.slice(0, at); });

const graphicsHeader = /^(SDL|emscripten|GLES|GL\/|EGL|imgui|backends\/imgui)/;
const systemHeader = /^(fstream|filesystem|iostream|sys\/|unistd\.h|fcntl\.h|netinet\/|arpa\/|httplib\.h)/;
const words = /"[A-Z][a-z']+(?: [a-z][a-z']*)+[.!?…]?"/;

/** A rule on single lines: where it does not hold, what must not stand there, and why.
 * @type {{except?: string[], only?: string[], pattern: RegExp, why: string}[]} */
const lineRules = [
  {except: ['platform'], pattern: /\b(EM_JS|EM_ASM\w*|__EMSCRIPTEN__)\b/, why: 'the browser is reached in platform/ only'},
  {pattern: /\bImGui::(Text\w*|LabelText|BulletText|SeparatorText|Value|SetTooltip|CalcTextSize)\s*\(|\bAddText\s*\(/,
    why: 'text is shaped runs, never ImGui\'s own'},
  {pattern: /\bImGui::(Button|SmallButton|Checkbox|RadioButton|Selectable|MenuItem|BeginMenu|BeginCombo|Combo|TreeNode|CollapsingHeader|InputText)\s*\(\s*"(?!##)/,
    why: 'a widget\'s label is a hidden "##id"; its words are runs'},
  {only: ['reader', 'views', 'draw', 'app'], pattern: words, why: 'what a visitor reads stands in assets/strings/en.json'},
  {only: core, pattern: /\b(throw|try|dynamic_cast|typeid)\b\s*[({\w]/, why: 'the core has neither exceptions nor run-time types'},
];

/** @param {string} root @param {string} folder @param {RegExp} ending @returns {string[]} paths relative to root */
function filesIn(root, folder, ending) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(root, path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

/** @param {string} path `src/views/x.cpp` is of module views, `src/main_sheaf.cpp` of main_sheaf */
function moduleOf(path) {
  const parts = path.split(sep);
  return parts.length > 2 ? parts[1] : parts[1].replace(/\.\w+$/, '');
}

/** @param {string} path in publish/ @param {string} wanted the stage included, or a file of none @returns {string} why not, or '' */
function breachOfStage(path, wanted) {
  const [, , folder, file] = path.split(sep);
  if (file && !stages.includes(folder)) return `publish/${folder} is no stage; ARCHITECTURE.md names them`;
  const own = stages.indexOf(folder), other = stages.indexOf(wanted);
  return other <= own ? '' : `publish/${own < 0 ? '' : stages[own]} may not use publish/${wanted}`;
}

/** @param {string} module @param {string} path @param {string} quoted the included path @returns {string} why not, or '' */
function breachOfInclude(module, path, quoted) {
  if (quoted === 'strings_en.h') return module === 'views' ? '' : 'the interface\'s strings are read by views/ only';
  if (/^strings_\w+\.h$/.test(quoted)) return module === 'publish' ? '' : 'what only the packer says is read by publish/ only';
  if (graphicsHeader.test(quoted)) return breachOfSystemHeader(module, quoted);
  if (!quoted.includes('/')) return 'includes are written from src/';
  const [target, stage] = quoted.split('/');
  if (target === 'publish' && module === target) return breachOfStage(path, stage);
  if (target === module || below[module].includes(target)) return '';
  return `${module} may not use ${target}`;
}

/** @param {string} module @param {string} header @returns {string} why not, or '' */
function breachOfSystemHeader(module, header) {
  if (graphicsHeader.test(header) && !['platform', 'draw', 'main_reader'].includes(module)) {
    return 'ImGui, SDL and Emscripten stand in platform/ and draw/ only';
  }
  if (systemHeader.test(header) && !['publish', 'main_sheaf'].includes(module)) return 'files and sockets are for publish/';
  return '';
}

/** @param {string} line @returns {string} without its comment */
const code = (line) => line.replace(/^\s*(\/\/|\*|\/\*).*/, '').replace(/\s\/\/.*/, '');

/** @param {string} root @param {string} path @returns {string[]} breaches */
function checkSource(root, path) {
  const module = moduleOf(path);
  if (!(module in below)) return [`${path}: ${module} is no module; ARCHITECTURE.md names them`];
  return readFileSync(join(root, path), 'utf8').split('\n').flatMap((text, at) => {
    const line = code(text);
    const quoted = line.match(/^\s*#\s*include\s*"([^"]+)"/);
    const angled = line.match(/^\s*#\s*include\s*<([^>]+)>/);
    const reasons = [];
    if (quoted) reasons.push(breachOfInclude(module, path, quoted[1]));
    else if (angled) reasons.push(breachOfSystemHeader(module, angled[1]));
    else for (const rule of lineRules) {
      if (rule.except?.includes(module) || (rule.only && !rule.only.includes(module))) continue;
      if (rule.pattern.test(line)) reasons.push(rule.why);
    }
    return reasons.filter(Boolean).map((why) => `${path}:${at + 1}: ${why}: ${text.trim()}`);
  });
}

/** The types that a file defines in namespace sheaf itself. @param {string} text @returns {string[]} */
function namedTypes(text) {
  let isHidden = false;  // inside an unnamed namespace
  return text.split('\n').flatMap((line) => {
    if (/^namespace \{/.test(line)) isHidden = true;
    if (/^\}  \/\/ namespace$/.test(line)) isHidden = false;
    const found = isHidden ? null : line.match(/^(?:struct|class|enum(?: class)?|using) (\w+)\b(?!\s*;|<|::)/);
    return found ? [found[1]] : [];
  });
}

/** Two types of one name are one to the linker: it keeps one's inline functions for both, and the program breaks far away.
 * @param {string} root @param {string[]} sources @returns {string[]} breaches */
function checkTypeNames(root, sources) {
  /** @type {Map<string, string>} */
  const home = new Map();
  return sources.flatMap((path) => namedTypes(readFileSync(join(root, path), 'utf8')).flatMap((name) => {
    const other = home.get(name);
    home.set(name, path);
    return other ? [`${path}: defines ${name}, as ${other} does; a name stands for one type`] : [];
  }));
}

const unsafeScript = /\.(innerHTML|outerHTML)\s*\+?=|insertAdjacentHTML|document\.write\b|\beval\s*\(|new Function\b|\.setAttribute\(\s*['"](style|on\w+)['"]/;

/** @param {string} root @param {string} path @returns {string[]} breaches */
function checkScript(root, path) {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const breaches = lines.flatMap((text, at) =>
    unsafeScript.test(code(text)) ? [`${path}:${at + 1}: elements are built, never parsed or run: ${text.trim()}`] : []);
  // The bridge is merged into Emscripten's glue: no module, and its names come from there.
  if (!lines[0].includes('@ts-check') && !/bridge\.js$/.test(path)) breaches.push(`${path}:1: starts without // @ts-check`);
  return breaches;
}

// What stands between the program and the document; the rest of web/ starts it, keeps addresses and places, and counts.
const layerScripts = /^web\/(bridge|copy|dom|input|keep|pointer|text|watch)\.js$/, mostLayerLines = 500;

/** The document layer and the bridge stay small: decisions are C++'s. @param {string} root @param {string[]} scripts @returns {string[]} breaches */
function checkLayerSize(root, scripts) {
  const lines = scripts.filter((path) => layerScripts.test(path.split(sep).join('/')))
    .flatMap((path) => readFileSync(join(root, path), 'utf8').split('\n')).filter((line) => !/^\s*(\/\/|\/\*\*|\*|$)/.test(line));
  return lines.length < mostLayerLines ? [] : [`web/: ${lines.length} lines of code in the document layer and the bridge; the limit is ${mostLayerLines}`];
}

/** @param {string} root @returns {string[]} */
function checkLock(root) {
  const path = join(root, 'package-lock.json');
  if (!existsSync(path) || !readFileSync(path, 'utf8').includes('"resolved"')) return [];
  return ['package-lock.json: holds registry addresses; .npmrc has omit-lockfile-registry-resolved'];
}

/** @param {string} root a checkout @returns {string[]} one line a breach */
export function check(root) {
  const sources = filesIn(root, 'src', /\.(h|cpp)$/);
  if (sources.length === 0) return [`${root}: there is nothing in src/`];
  const scripts = filesIn(root, 'web', /\.js$/);
  return [
    ...sources.flatMap((path) => checkSource(root, path)),
    ...checkTypeNames(root, sources),
    ...scripts.flatMap((path) => checkScript(root, path)),
    ...checkLayerSize(root, scripts),
    ...checkLock(root),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = check(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  for (const breach of breaches) console.log(breach);
  process.exitCode = breaches.length ? 1 : 0;
}
