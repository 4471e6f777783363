/** Red, green and blue, 0 … 255. */
export type Rgb = readonly [number, number, number];

/** `#rgb`, `#rrggbb`, or `rgb(r, g, b)` as `getComputedStyle` writes it; grey for anything else. */
export function parseColor(text: string): Rgb {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const parts = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : [128, 128, 128];
}

/** Relative luminance, 0 … 1 (WCAG 2.2). */
export function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 … 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const mix = (one: Rgb, other: Rgb, part: number): Rgb =>
  one.map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * part)) as unknown as Rgb;

export const toCss = (color: Rgb): string => `rgb(${color.join(', ')})`;

const LEAST = 3;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 20;

/** An organizer's colour, as much darker or lighter as it needs to be made out on the ground (3:1). */
export function accentOn(color: string, ground: string): string {
  const [own, back] = [parseColor(color), parseColor(ground)];
  const end = luminance(back) > 0.18 ? BLACK : WHITE;
  for (let step = 0; step <= STEPS; step++) {
    const tried = mix(own, end, step / STEPS);
    if (contrast(tried, back) >= LEAST) return toCss(tried);
  }
  return toCss(end);
}

/** Black or white, whichever can be read on a fill. */
export const inkOn = (fill: string): string =>
  contrast(parseColor(fill), BLACK) > contrast(parseColor(fill), WHITE) ? '#000000' : '#ffffff';
