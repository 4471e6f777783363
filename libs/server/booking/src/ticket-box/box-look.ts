import type { Language } from '@ringside/contracts/notifications';
import type { FramedAsk } from '@ringside/server/platform';

/** How a box looks, by the parameters of its address. */
export interface BoxLook {
  readonly language: Language;
  /** Nothing follows the device. */
  readonly theme: 'light' | 'dark' | undefined;
  /** As #rrggbb. */
  readonly accent: string;
}

const LANGUAGES: readonly Language[] = ['en', 'fr', 'de'];
const THEMES = ['light', 'dark'] as const;
const USUAL_ACCENT = '#ff7a2f';
const COLOR = /^#?([\da-f]{6}|[\da-f]{3})$/i;

/** What is wrong in an address counts as not given: a page of somebody else's has no use for a complaint. */
export function readLook({ query, languages }: FramedAsk): BoxLook {
  const { language, theme, accent } = query;
  return {
    language: LANGUAGES.find((known) => known === language) ?? preferred(languages),
    theme: THEMES.find((known) => known === theme),
    accent: colorOf(accent) ?? USUAL_ACCENT,
  };
}

/** RFC 9110 §12.5.4, as far as it helps to choose among three. */
function preferred(header: string): Language {
  const wishes = header.split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(/^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? 1);
    const known = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
    return known && weight > 0 ? [{ known, weight }] : [];
  });
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.known ?? 'en';
}

function colorOf(given: string | undefined): string | undefined {
  const digits = COLOR.exec(given ?? '')?.[1]?.toLowerCase();
  if (!digits) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** Black or white, whichever can be read on this colour: one of them always has a contrast of 4.5 (WCAG 2.2, 1.4.3). */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff';
}
