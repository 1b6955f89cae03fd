// @ts-check
// The pointer, for the buttons that are drawn: the document hears it, the canvas under it hears nothing itself.
import {inPage} from './page.js';

const {dataset} = document.documentElement;
const [sheet, contents, bar, chip] = ['sheet', 'contents', 'bar', 'chip'].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));

/** Keys and screen readers press with no place: then by what they pressed. @param {HTMLElement} panel @param {MouseEvent} event */
function isOn(panel, {clientX, clientY, target}) {
  const box = panel.getBoundingClientRect();
  const isInside = clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
  return isInside || (target instanceof Node && panel.contains(target));
}

/** @param {import('./program.js').Program} program */
export function listenToPointer(program) {
  let isOnButton = false;
  /** @param {PointerEvent} event @param {boolean} isDown */
  const point = (event, isDown) => {
    // What CSS paints over the drawing hides the buttons under it.
    const isCovered = [bar, contents, chip].some((each) => event.target instanceof Node && each.contains(event.target));
    isOnButton = !!program.call('reader_pointed', ...(isCovered ? [-1, -1] : inPage(event)), +isDown);
  };

  document.addEventListener('pointermove', (event) => { point(event, (event.buttons & 1) === 1); }, {passive: true});
  document.addEventListener('pointerdown', (event) => { if (event.button === 0) point(event, true); });
  document.addEventListener('mousedown', (event) => {
    if (event.button === 0 && isOnButton) event.preventDefault();  // no selection from a button
  });
  document.addEventListener('pointerup', (event) => { point(event, false); });
  document.addEventListener('pointercancel', () => { program.call('reader_pointed', -1, -1, 0); });

  // A press beside an open sheet or the open contents closes them and does nothing else; the contents let keys go on.
  document.addEventListener('click', (event) => {
    const open = dataset.sheet === 'open' ? sheet : dataset.contents === 'open' && event.detail > 0 ? contents : null;
    if (!open || program.isBroken || isOn(open, event)) return;
    event.preventDefault();
    event.stopPropagation();
    program.call('reader_escape');
  }, true);
}
