/** A knock-out tree. The third-place match exists from four entrants on: below that, there are no two losing semi-finalists. */
export interface SingleElimination {
  readonly kind: 'single';
  readonly thirdPlace?: boolean;
}

/** The rule that turns entrants into matches. A new format is a new member here and a new builder in `build-structure.ts`. */
export type Format = SingleElimination;

/** Games that a match goes to at most, always odd: the first with more than half of them wins. Named rounds override `every`. */
export interface BestOf {
  readonly every: number;
  readonly quarterFinal?: number;
  readonly semiFinal?: number;
  readonly thirdPlace?: number;
  readonly final?: number;
}

/** One phase of a tournament, played in one format. Plain JSON: it is stored and sent as it is. */
export interface StageConfig {
  readonly format: Format;
  readonly bestOf: BestOf;
}
