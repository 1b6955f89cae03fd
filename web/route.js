// @ts-check
// Which page of the site an address stands for: what its hash says goes before its path (src/reader/address.h).

/** @param {URL} site @param {string} address @returns {string} "a/ID", "c/ID", percent-encoded; "": another page, or none of the site's */
export function pageAt(site, address) {
  if (!address.startsWith(site.href)) return '';
  const [path, hash = ''] = address.slice(site.href.length).split(/#(.*)/);
  return /^[ac]\/[^/~?]+/.exec(hash.startsWith('/') ? hash.slice(1) : path)?.[0] ?? '';
}
