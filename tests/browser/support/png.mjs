// @ts-check
// Decodes the screenshots that browsers make: 8 bits a channel, RGB or RGBA, not interlaced. Always gives RGBA.
import {inflateSync} from 'node:zlib';

/** @typedef {{width: number, height: number, data: Uint8Array}} Image RGBA, row by row, no padding. */

/** @param {Buffer} png @returns {{width: number, height: number, channels: number, packed: Buffer[]}} */
function chunks(png) {
  if (png.readUInt32BE(0) !== 0x89504e47) throw new Error('not a PNG');
  let width = 0, height = 0, channels = 0;
  const packed = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at), type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = {2: 3, 6: 4}[body[9]] ?? 0;
      if (body[8] !== 8 || !channels || body[12] !== 0) throw new Error(`a PNG of depth ${body[8]}, colour type ${body[9]}, interlace ${body[12]}`);
    }
    if (type === 'IDAT') packed.push(body);
    at += 12 + length;
  }
  return {width, height, channels, packed};
}

/** PNG specification 9.4 @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** @param {number} filter @param {Buffer} row in place @param {Buffer} above @param {number} step bytes a pixel */
function unfilter(filter, row, above, step) {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    row[i] += guess;
  }
}

/** @param {Buffer} png @returns {Image} */
export function decode(png) {
  const {width, height, channels, packed} = chunks(png);
  const raw = inflateSync(Buffer.concat(packed)), stride = width * channels;
  const data = new Uint8Array(width * height * 4).fill(255);
  /** @type {Buffer} */
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1), row = raw.subarray(start + 1, start + 1 + stride);
    unfilter(raw[start], row, above, channels);
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) data[(y * width + x) * 4 + c] = row[x * channels + c];
    }
    above = row;
  }
  return {width, height, data};
}
