/**
 * The colours of the design system as they are now, in the theme of `place`: a canvas cannot look up `light-dark()` by itself.
 *
 * @param tokens names of custom properties: `--color-text`
 */
export function readThemeColors<Name extends string>(
  place: HTMLElement,
  tokens: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> {
  const probe = document.createElement('span');
  // for people who want less motion every change is a very short transition: each colour would read as the one before
  probe.style.setProperty('transition', 'none', 'important');
  place.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.entries<string>(tokens).map(([name, token]) => [name, read(token)]);
  probe.remove();
  return Object.fromEntries(colors) as Record<Name, string>;
}

/** Calls back when the colours become others: by a choice on the page, or because the device's theme changed. */
export function onColorsChange(callback: () => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(callback);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  device.addEventListener('change', callback);
  return () => {
    page.disconnect();
    device.removeEventListener('change', callback);
  };
}
