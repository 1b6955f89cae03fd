// @ts-check
// The pointer, for the buttons that are drawn: the document hears it, the canvas under it hears nothing itself.
import {inPage} from './page.js';

const sheet = /** @type {HTMLElement} */ (document.getElementById('sheet'));

/** @param {MouseEvent} event  keys and screen readers press with no place: then by what they pressed */
function isOnSheet({clientX, clientY, target}) {
  const box = sheet.getBoundingClientRect();
  const isInside = clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
  return isInside || (target instanceof Node && sheet.contains(target));
}

/** @param {import('./program.js').Program} program */
export function listenToPointer(program) {
  let isOnButton = false;
  /** @param {PointerEvent} event @param {boolean} isDown */
  const point = (event, isDown) => { isOnButton = !!program.call('reader_pointed', ...inPage(event), +isDown); };

  document.addEventListener('pointermove', (event) => { point(event, (event.buttons & 1) === 1); }, {passive: true});
  document.addEventListener('pointerdown', (event) => { if (event.button === 0) point(event, true); });
  document.addEventListener('mousedown', (event) => {
    if (event.button === 0 && isOnButton) event.preventDefault();  // no selection from a button
  });
  document.addEventListener('pointerup', (event) => { point(event, false); });
  document.addEventListener('pointercancel', () => { program.call('reader_pointed', -1, -1, 0); });

  // A press beside the sheet closes it and does nothing else.
  document.addEventListener('click', (event) => {
    if (document.documentElement.dataset.sheet !== 'open' || isOnSheet(event)) return;
    event.preventDefault();
    event.stopPropagation();
    program.call('reader_escape');
  }, true);
}
