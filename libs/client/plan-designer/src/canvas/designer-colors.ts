import { readThemeColors } from '@ringside/client/ui';

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

/** The tokens as they are now, in the theme of `place`. */
export const readColors = (place: HTMLElement): DesignerColors => readThemeColors(place, TOKENS);
