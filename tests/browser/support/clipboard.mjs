// @ts-check
// The clipboard as another page gets it: a field to paste into, which also tells what lay there beside plain text.

const path = 'page-to-paste-into';
const source = `<!doctype html><html lang="en" data-recorded><meta charset="utf-8"><title>Paste here</title><link rel="icon" href="data:,">
<textarea autofocus rows="20" cols="60"></textarea>
<script>addEventListener('paste', (event) => { window.html = event.clipboardData.getData('text/html'); })</script>`;

/** The site gets this page too. @param {import('./site.mjs').Site} site */
export function makePastePage(site) {
  site.front.replace((asked) => asked === path ? {headers: {'content-type': 'text/html; charset=utf-8'}, body: source} : undefined);
}

/** Ctrl+V there. @param {import('./page.mjs').Page} page @param {import('./site.mjs').Site} site @returns {Promise<{text: string, html: string}>} */
export async function paste(page, site) {
  await page.goto(site.address + path);
  await page.driver.press(100, 60);
  await page.key('v', 'Control');
  return page.waitFor('what was pasted', () => {
    const text = document.querySelector('textarea')?.value;
    return text && {text, html: /** @type {any} */ (window).html};
  });
}

/** Ctrl+C here, Ctrl+V there. @param {import('./page.mjs').Page} page @param {import('./site.mjs').Site} site */
export async function copyAndPaste(page, site) {
  await page.key('c', 'Control');
  return paste(page, site);
}
