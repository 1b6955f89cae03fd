// @ts-check
// The pointer: which drawn button it rests on, and presses beside what is open. A press itself is the browser's click on the
// button's twin, in both modes (input.js): so it counts even if the mode changes between its beginning and its end.
import {inPage} from './page.js';

const {dataset} = document.documentElement;
const [sheet, contents] = ['sheet', 'contents'].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));

/** Keys and screen readers press with no place: then by what they pressed. @param {HTMLElement} panel @param {MouseEvent} event */
function isOn(panel, {clientX, clientY, target}) {
  const box = panel.getBoundingClientRect();
  const isInside = clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
  return isInside || (target instanceof Node && panel.contains(target));
}

/** @param {import('./program.js').Program} program */
export function listenToPointer(program) {
  const nowhere = [-1e6, -1e6];
  let pointed = /** @type {Element | null} */ (null);
  /** The drawing hears only of buttons, by their middle. @param {EventTarget | null} target */
  const point = (target) => {
    const button = target instanceof Element ? target.closest(':is(#document, #sheet) button:not(.browser-painted *)') : null;
    if (button === pointed) return;
    pointed = button;
    const box = button?.getBoundingClientRect();
    program.call('reader_pointed', ...(box ? inPage((box.left + box.right) / 2, (box.top + box.bottom) / 2) : nowhere));
  };
  document.addEventListener('pointerover', ({target}) => point(target));
  document.addEventListener('pointerout', ({relatedTarget}) => relatedTarget || point(null));

  // A press beside an open sheet or the open contents closes them and does nothing else; the contents let keys go on.
  document.addEventListener('click', (event) => {
    const open = dataset.sheet === 'open' ? sheet : dataset.contents === 'open' && event.detail > 0 ? contents : null;
    if (!open || program.isBroken || isOn(open, event)) return;
    event.preventDefault();
    event.stopPropagation();
    program.call('reader_escape');
  }, true);
}
