import { readThemeColors } from '@ringside/client/ui';
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

/** The tokens as they are now, in the theme of `place`. */
export const readColors = (place: HTMLElement): MapColors => readThemeColors(place, TOKENS);
