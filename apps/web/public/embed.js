/*
 * Ringside's ticket box for pages of other sites. It is loaded from the Ringside server itself, fetches nothing else and
 * keeps nothing:
 *
 *   <ringside-tickets event="…" theme="auto" accent="#ff7a2f" language="en">
 *     <a href="https://…/events/…">Tickets</a>
 *   </ringside-tickets>
 *   <script async src="https://…/embed.js"></script>
 *
 * The link inside is what people see until the box has shown itself, and all they see where scripts or frames are blocked
 * or the box was switched off. `theme` is light, dark or auto, `language` en, fr or de; without them the box follows its
 * reader's browser.
 */
(() => {
  const NAME = 'ringside-tickets';
  if (customElements.get(NAME)) return;
  const server = new URL(document.currentScript.src).origin;
  const HIGHEST_PX = 4000;

  class RingsideTickets extends HTMLElement {
    static observedAttributes = ['event', 'theme', 'accent', 'language'];
    #frame = null;

    connectedCallback() {
      addEventListener('message', this);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback() {
      if (this.#frame) this.#frame.src = this.#address();
    }

    /** The box tells how high it is. Whoever else sends a message to this page is not heard. */
    handleEvent({ origin, source, data }) {
      const frame = this.#frame;
      if (!frame || origin !== server || source !== frame.contentWindow || data?.type !== 'ringside:height') return;
      const height = Number(data.height);
      if (!(height > 0)) return;
      frame.style.height = `${Math.min(Math.ceil(height), HIGHEST_PX)}px`;
      frame.style.visibility = 'visible';
      frame.removeAttribute('tabindex');
      frame.removeAttribute('aria-hidden');
      for (const child of this.children) if (child !== frame) child.hidden = true;
    }

    #show() {
      const frame = document.createElement('iframe');
      frame.title = this.textContent.trim() || 'Tickets';
      frame.tabIndex = -1;
      frame.ariaHidden = 'true';
      frame.style.cssText = 'display:block;width:100%;height:0;border:0;border-radius:16px;visibility:hidden';
      frame.src = this.#address();
      this.#frame = frame;
      this.append(frame);
    }

    #address() {
      const address = new URL(`/embed/events/${encodeURIComponent(this.getAttribute('event') ?? '')}`, server);
      for (const name of ['theme', 'accent', 'language']) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value);
      }
      return address.href;
    }
  }

  customElements.define(NAME, RingsideTickets);
})();
