// @ts-check
// The first script of every page that WebKit gets from front.mjs: writes down errors and refusals for the test to read.
(() => {
  const root = document.documentElement;
  /** @param {string} text */
  const record = (text) => sessionStorage.setItem('problems', JSON.stringify([...JSON.parse(sessionStorage.getItem('problems') || '[]'), text]));
  addEventListener('securitypolicyviolation', (event) => record(`CSP: ${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));
  addEventListener('error', (event) => record(`error: ${event.message ?? 'loading failed'} (${event.filename ?? /** @type {any} */ (event.target)?.src})`), true);
  addEventListener('unhandledrejection', (event) => record(`error: ${event.reason}`));
  for (const level of /** @type {const} */ (['error', 'warn'])) {
    const said = console[level].bind(console);
    console[level] = (...words) => { record(`console ${level}: ${words.join(' ')}`); said(...words); };
  }
  root.setAttribute('data-recorded', '');
})();
