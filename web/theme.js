// @ts-check
// The theme that a host wants stands above the visitor's own for as long as the frame does, and is never kept.
import {askedTheme} from './guest.js';

const {dataset} = document.documentElement;

/** Before the program runs it is CSS's. @param {unknown} name @returns {string} "": there is no such theme */
export function setTheme(name) {
  if (name === 'auto') delete dataset.theme;
  else if (name === 'light' || name === 'dark' || name === 'sepia') dataset.theme = name;
  else return '';
  return name;
}

let wanted = '';

/** @param {string} saved @returns {Record<string, unknown>} */
function settings(saved) {
  try { return JSON.parse(saved); } catch { return {}; }
}

/** @param {unknown} name @returns {boolean} whether there is such a theme */
export function wantTheme(name) {
  const theme = setTheme(name);
  if (theme) wanted = theme;
  return !!theme;
}

/** What was saved, as the program is to read it. @param {string} saved */
export const withHostTheme = (saved) => wanted ? JSON.stringify({...settings(saved), theme: wanted}) : saved;

/** What the program saves, with the visitor's own theme: the saved one, or what was just chosen in place of the host's.
 *  @param {string} text @param {string} saved */
export function withOwnTheme(text, saved) {
  const chosen = settings(text);
  if (wanted && chosen.theme !== wanted) wanted = '';
  return wanted ? JSON.stringify({...chosen, theme: settings(saved).theme ?? 'auto'}) : text;
}
