// @ts-check
// The frames that Chromium shows while something happens, and what is drawn in them against what is in the document.
import {decode} from './png.mjs';

/** @typedef {import('./png.mjs').Image} Image */

/** @param {import('./page.mjs').Page} page in Chromium @param {() => Promise<void>} deed @returns {Promise<Image[]>} */
export async function record(page, deed) {
  const session = await page.driver.puppeteer?.createCDPSession();
  if (!session) throw new Error('only Chromium records frames');
  /** @type {string[]} */
  const frames = [];
  session.on('Page.screencastFrame', ({data, sessionId}) => {
    frames.push(data);
    session.send('Page.screencastFrameAck', {sessionId}).catch(() => {});  // the last ones come after the end
  });
  await session.send('Page.startScreencast', {format: 'png', everyNthFrame: 1});
  await deed();
  await page.isPainted();
  await session.send('Page.stopScreencast');
  await session.detach();
  return frames.map((data) => decode(Buffer.from(data, 'base64')));
}

/** @typedef {{top: number, bottom: number, left: number, right: number}} Band */

/** Rows with ink, from blank row to blank row. @param {Image} image @param {number} channel 0 red, 1 green @param {number} from the first row @returns {Band[]} */
function bands(image, channel, from) {
  /** @type {Band[]} */
  const found = [];
  let isOpen = false;
  for (let y = from; y < image.height; y++) {
    let left = Infinity, right = -Infinity;
    for (let x = 0; x < image.width; x++) {
      if (image.data[(y * image.width + x) * 4 + channel] > 128) continue;
      left = Math.min(left, x), right = x + 1;
    }
    if (right < left) isOpen = false;
    else if (!isOpen) isOpen = found.push({top: y, bottom: y + 1, left, right}) > 0;
    else {
      const band = found[found.length - 1];
      Object.assign(band, {bottom: y + 1, left: Math.min(band.left, left), right: Math.max(band.right, right)});
    }
  }
  return found.filter((band) => band.top > from && band.bottom < image.height);
}

/** How far the lines that are drawn (red channel) are from these with the document's over them (green), in px; endless where one has no partner.
 * @param {Image} image @param {number} bar rows that do not scroll */
export function bandsApart(image, bar) {
  const from = Math.ceil(bar), drawn = bands(image, 0, from), all = bands(image, 1, from);
  const apart = all.map((band) => {
    const own = drawn.find((each) => each.top < band.bottom && each.bottom > band.top);
    return own ? Math.max(...(/** @type {const} */ (['top', 'bottom', 'left', 'right'])).map((side) => Math.abs(own[side] - band[side]))) : Infinity;
  });
  return {count: all.length, most: Math.max(0, ...apart)};
}
