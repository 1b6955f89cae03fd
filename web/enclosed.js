// @ts-check
// Files that stand in the page itself (`sheaf pack --single-file`, src/publish/site/single_file.h): in scripts that no browser
// runs, by their paths below the site's root; JSON as it is, anything else as base64. Other pages have none.

/** @type {Map<string, HTMLScriptElement>} */
const files = new Map([...document.querySelectorAll('script')].flatMap((script) => script.dataset.file ? [[script.dataset.file, script]] : []));

/** @param {string} path @returns {Uint8Array | undefined} */
export function enclosedBytes(path) {
  const file = files.get(path), text = file?.text ?? '';
  if (!file) return undefined;
  if (file.type === 'application/json') return new TextEncoder().encode(text);
  const characters = atob(text), bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** Of a picture. @param {string} path @returns {string | undefined} an address that holds it */
export function enclosedAddress(path) {
  const file = files.get(path);
  return file && `data:${file.type};base64,${file.text}`;
}
