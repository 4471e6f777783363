import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(import.meta.dirname, 'theme.css'), 'utf8');

/** The token's value in a theme, as the stylesheet has it. */
function colour(token: string, theme: 'light' | 'dark'): string {
  const pair = new RegExp(`--color-${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const value = pair?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`No colour pair ${token}`);
  return value;
}

/** Relative luminance, 0 … 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 … 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['surface', 'well', 'input', 'raised', 'overlay'];
const wordColours = ['text', 'muted', 'accent-text', 'positive', 'warning', 'danger', 'info'];
const softGrounds = ['accent-soft', 'positive-soft', 'warning-soft', 'danger-soft', 'info-soft', 'hover'];

const words = [
  ...wordColours.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...softGrounds.flatMap((ground) => [['text', ground] as const, ['accent-text', ground] as const]),
  ...['accent', 'positive', 'warning', 'danger', 'info'].map(
    (tone) => [tone === 'accent' ? 'accent-text' : tone, `${tone}-soft`] as const,
  ),
  ['muted', 'hover'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger-fill'],
  ['danger-ink', 'danger-fill-hover'],
] as const;

const shapes = [
  ...grounds.map((ground) => ['outline', ground] as const),
  ...grounds.map((ground) => ['focus', ground] as const),
  ...['free', 'taken', 'held', 'mine', 'blocked'].flatMap((state) =>
    ['surface', 'raised', 'well'].map((ground) => [`seat-${state}`, ground] as const),
  ),
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(words)('words in %s on %s can be read (4.5:1)', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('the shape in %s on %s can be made out (3:1)', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('the measure itself agrees with the two ends of the scale', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#777777')).toBe(1);
});
