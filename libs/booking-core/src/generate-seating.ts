import { drawPlan } from './plans/draw-plan';
import { numberSeats } from './plans/number-seats';
import { planOfSpec, type SectionSpec } from './plans/plan-of-spec';
import type { SeatingDrawing } from './seating-drawing';

export type { SectionSpec };

/**
 * Draws sections of rows and seats, bands of sections from top to bottom. The same spec always gives the same drawing.
 * Seats are numbered through from 0, section by section and row by row.
 */
export function generateSeating(specs: readonly SectionSpec[]): SeatingDrawing {
  const document = planOfSpec('', specs);
  const numbers = numberSeats(document, new Map());
  return drawPlan(document, (key) => numbers.get(key) ?? -1);
}
