// @ts-check
// Runs inline before the first paint: what the visitor chose, and a route in the hash that this page's own text must not
// flash before. Kept small: it stands in every page, and its hash in the Content-Security-Policy.
(() => {
  const root = document.documentElement, isEnclosed = root.dataset.pages === 'enclosed';
  // A single file is its own root, whatever it is called by now; the text that it holds for lack of scripts is not shown.
  if (isEnclosed) Object.assign(root.dataset, {root: location.href.replace(/[?#].*/, ''), text: 'hidden'});
  const site = new URL(root.dataset.root || './', location.href);
  try {
    const saved = JSON.parse(localStorage.getItem('sheaf:' + site.pathname) || '{}');
    if (['light', 'dark', 'sepia'].includes(saved.theme)) root.dataset.theme = saved.theme;
    if (saved.text_size >= 0 && saved.text_size < 5) root.style.setProperty('--text-size', String([0.85, 1, 1.15, 1.3, 1.5][saved.text_size]));
  } catch { /* storage refused or spoilt: the defaults */ }
  const route = () => location.hash.match(/^#\/(?:([ac])\/([^~?]+))?(?:~([^?]*))?(?:\?page=(\d+))?/);
  // To the route's own static page, if it has one; else this page's own text is shown.
  const goToStatic = () => {
    const [, kind, id, block, page] = route() || [];
    delete root.dataset.route;
    if (!kind || root.dataset.pages === 'none') return false;
    location.replace(isEnclosed ? `#/${kind}/${id}` : new URL(`${kind}/${id}/${Number(page) > 1 ? page + '/' : ''}${block ? '#b-' + block : ''}`, site));
    return true;
  };
  const isPending = () => root.dataset.route === 'pending';
  // A program that cannot even be read (missing, cut off) never runs to say so itself.
  addEventListener('error', (event) => {
    const isScript = event.target instanceof HTMLScriptElement || /\/reader\.[^/]*js/.test(event.filename ?? '');
    if (isScript && !root.dataset.ready) dispatchEvent(new Event('sheaf-failed'));
  }, true);
  addEventListener('sheaf-failed', () => {
    const notice = document.getElementById('failure');
    if (notice) notice.hidden = false;
    root.dataset.text = 'shown';
    if ((isPending() || root.dataset.loading === 'waiting') && goToStatic()) return;
    // The service worker's page has no text of its own: the network's may have.
    if (root.dataset.collection && !/[?&]fresh/.test(location.search)) location.replace('?fresh=1' + location.hash);
    // Links of the live page are hashes, which nobody follows any more.
    addEventListener('hashchange', () => route() && !goToStatic() && location.reload());
  });
  if (!route()) return;
  root.dataset.route = 'pending';
  setTimeout(() => {
    if (!isPending()) return;
    delete root.dataset.text;
    goToStatic();
  }, 8000);
})();
