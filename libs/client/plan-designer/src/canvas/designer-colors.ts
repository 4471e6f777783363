const TOKENS = {
  ground: '--color-raised',
  sheet: '--color-surface',
  text: '--color-text',
  muted: '--color-muted',
  line: '--color-line',
  well: '--color-well',
  focus: '--color-focus',
  seat: '--color-seat-free',
} as const;

export type DesignerColors = Readonly<Record<keyof typeof TOKENS, string>>;

/** The tokens as they are now: a canvas cannot look up `light-dark()` by itself. */
export function readColors(place: HTMLElement): DesignerColors {
  const probe = document.createElement('span');
  probe.style.setProperty('transition', 'none', 'important');
  place.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return colors as DesignerColors;
}

/** Calls back when the theme becomes another. */
export function onThemeChange(callback: () => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(callback);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  device.addEventListener('change', callback);
  return () => {
    page.disconnect();
    device.removeEventListener('change', callback);
  };
}
