/* Of the ticket box in its frame: tells the page around how high it is, and looks every now and then what has changed. */
(() => {
  const LOOKED_EVERY_MS = 15_000;
  const TOP = parent === window;

  let told = 0;
  function tell() {
    const { height } = document.querySelector('main').getBoundingClientRect();
    if (TOP || Math.ceil(height) === told) return;
    told = Math.ceil(height);
    parent.postMessage({ type: 'ringside:height', height: told }, '*');
  }

  async function look() {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { credentials: 'omit', cache: 'no-cache' });
      if (!answer.ok) return;
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      const shown = document.querySelector('main');
      // piece by piece: the link keeps the focus while it stays as it is
      const [before, after] = [[...shown.children], [...(next?.children ?? [])]];
      if (!next || before.length !== after.length) {
        if (next && shown.innerHTML !== next.innerHTML) shown.replaceChildren(...after);
        return;
      }
      before.forEach((piece, at) => {
        if (piece.outerHTML !== after[at].outerHTML) piece.replaceWith(after[at]);
      });
    } catch {
      // offline: what it says stays until the next look
    }
  }

  new ResizeObserver(tell).observe(document.querySelector('main'));
  tell();
  setInterval(look, LOOKED_EVERY_MS);
  document.addEventListener('visibilitychange', look);
})();
