import type { SeatColor } from './seat-looks';

/** A token of the design system that only the map's ground uses. */
type GroundColor = 'surface' | 'hover' | 'outline';
export type MapColors = Readonly<Record<SeatColor | GroundColor, string>>;

const TOKENS: Readonly<Record<SeatColor | GroundColor, string>> = {
  free: '--color-seat-free',
  taken: '--color-seat-taken',
  held: '--color-seat-held',
  mine: '--color-seat-mine',
  blocked: '--color-seat-blocked',
  ground: '--color-raised',
  text: '--color-text',
  focus: '--color-focus',
  line: '--color-line',
  muted: '--color-muted',
  well: '--color-well',
  surface: '--color-surface',
  hover: '--color-hover',
  outline: '--color-outline',
};

/** The token as CSS. */
export const colorVar = (color: SeatColor): string => `var(${TOKENS[color]})`;

/** The tokens as they are now, in the theme of `place`: a canvas cannot look up `light-dark()` by itself. */
export function readColors(place: HTMLElement): MapColors {
  const probe = document.createElement('span');
  // for people who want less motion every change is a very short transition: each colour would read as the one before
  probe.style.setProperty('transition', 'none', 'important');
  place.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return colors as MapColors;
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
