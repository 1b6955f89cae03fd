// @ts-check
// Which page of the site an address stands for, by what is below the site's root: the hash goes before the path
// (src/reader/address.h reads the same).

/** @param {URL} site @param {string} address @returns {string} "a/ID", "c/ID", percent-encoded; "": another page, or none of the site's */
export function pageAt(site, address) {
  const below = address.startsWith(site.href) ? address.slice(site.href.length) : '';
  return /^(?:[^#]*#\/|(?!.*#\/))([ac]\/[^/~?#]+)/.exec(below)?.[1] ?? '';
}
