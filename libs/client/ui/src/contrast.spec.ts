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

/** Red, green and blue as amounts of light, 0 … 1. */
const lightOf = (hex: string): readonly number[] =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));

/** Relative luminance, 0 … 1 (WCAG 2.2). */
const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** How people without one kind of cones see (Machado, Oliveira and Fernandes 2009, severity 1), in light and not in sRGB. */
const EYES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
type Eyes = keyof typeof EYES;

function seenBy(eyes: Eyes, [red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const m = EYES[eyes];
  const line = (at: number) => (m[at] ?? 0) * red + (m[at + 1] ?? 0) * green + (m[at + 2] ?? 0) * blue;
  return [0, 3, 6].map((at) => Math.min(1, Math.max(0, line(at))));
}

/** Contrast ratio, 1 … 21 (WCAG 2.2), as these eyes see it. */
function contrast(one: string, other: string, eyes?: Eyes): number {
  const [dark = 0, light = 0] = [one, other]
    .map((hex) => luminance(eyes ? seenBy(eyes, lightOf(hex)) : lightOf(hex)))
    .sort((a, b) => a - b);
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

  it.each(Object.keys(EYES) as Eyes[])('every state of a seat can be made out with %s, too (3:1)', (eyes) => {
    const seats = shapes.filter(([ink]) => ink.startsWith('seat-'));
    const faint = seats.filter(([ink, ground]) => contrast(colour(ink, theme), colour(ground, theme), eyes) < 3);
    expect(faint).toEqual([]);
  });
});

it('the measure itself agrees with the two ends of the scale', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#777777')).toBe(1);
});
