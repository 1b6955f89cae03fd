// @ts-check
// Runs of text on a staging canvas: widths, ink, and pixels for the atlas. The browser shapes; C++ only asks.

const utf8 = new TextEncoder();
// By script, whatever the language.
const dictionary = Intl.Segmenter ? new Intl.Segmenter(undefined, {granularity: 'word'}) : null;
const FACES = ['--serif', '--sans', '--mono'];

export function makeText() {
  const canvas = Object.assign(document.createElement('canvas'), {width: 1024, height: 160});
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
  context.textAlign = 'left';
  const root = getComputedStyle(document.documentElement);
  const families = FACES.map((name) => root.getPropertyValue(name).trim() || 'serif');
  let font = '', lang = '';
  /** @type {CanvasDirection} */
  let direction = 'ltr';

  /** @param {number} face @param {number} size @param {number} weight @param {number} italic @param {string} language */
  function use(face, size, weight, italic, language) {
    const wanted = `${italic ? 'italic ' : ''}${weight} ${size}px ${families[face]}`;
    if (wanted === font && language === lang) return;
    if (language !== lang) canvas.lang = lang = language;  // Han glyphs depend on it; it counts when the font is set
    context.font = font = wanted;
  }

  /** @param {number} width @param {number} height */
  function makeRoom(width, height) {
    if (width <= canvas.width && height <= canvas.height) return;
    canvas.width = Math.max(width, canvas.width);  // forgets the font
    canvas.height = Math.max(height, canvas.height);
    context.font = font;
    context.textAlign = 'left';
    context.direction = direction;
  }

  return {
    /** @param {string} text @param {number} face @param {number} size @param {number} weight @param {number} italic @param {string} language */
    width(text, face, size, weight, italic, language) {
      use(face, size, weight, italic, language);
      return context.measureText(text).width;
    },
    /** Bytes of UTF-8 at which words begin; nothing where the browser has no dictionary. @param {string} text */
    wordBegins(text) {
      let next = 0;
      return dictionary && Array.from(dictionary.segment(text), ({segment}) => {
        const begin = next;
        next += utf8.encode(segment).length;
        return begin;
      });
    },
    /** Ascent and descent. @param {number} face @param {number} size @param {number} weight @param {number} italic */
    face(face, size, weight, italic) {
      use(face, size, weight, italic, '');
      const measured = context.measureText('x');
      return [Math.round(measured.fontBoundingBoxAscent), Math.round(measured.fontBoundingBoxDescent)];
    },
    // Left, up, right, down of the ink around its origin, in device pixels, with one to spare for smoothing.
    /** @param {string} text @param {number} face @param {number} size @param {number} weight @param {number} italic @param {string} language @param {number} isRightToLeft */
    inkBox(text, face, size, weight, italic, language, isRightToLeft) {
      use(face, size, weight, italic, language);
      context.direction = direction = isRightToLeft ? 'rtl' : 'ltr';
      const ink = context.measureText(text);
      const out = (/** @type {number} */ value) => Math.max(0, Math.ceil(value) + 1);
      const box = [ink.actualBoundingBoxLeft, ink.actualBoundingBoxAscent, ink.actualBoundingBoxRight, ink.actualBoundingBoxDescent];
      // WebKitGTK leaves stacked marks out of a word's box; the first face's does not reach down to those of another.
      if (isRightToLeft) for (const [side, most] of [[1, ink.fontBoundingBoxAscent], [2, ink.width], [3, Math.max(ink.fontBoundingBoxDescent, size / 2)]]) box[side] = Math.max(box[side], most);
      return box[0] + box[2] > 0 && box[1] + box[3] > 0 ? box.map(out) : [0, 0, 0, 0];
    },
    // The run that inkBox() was last asked about, in its colour, into the texture.
    /** @param {string} text @param {number} colour @param {number} width @param {number} height @param {number} left @param {number} up
     *  @param {WebGL2RenderingContext} gl @param {WebGLTexture} texture @param {number} x @param {number} y */
    rasterize(text, colour, width, height, left, up, gl, texture, x, y) {
      makeRoom(width, height);
      context.clearRect(0, 0, width, height);
      context.fillStyle = '#' + colour.toString(16).padStart(6, '0');
      context.fillText(text, left, up);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, context.getImageData(0, 0, width, height));
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    },
  };
}
