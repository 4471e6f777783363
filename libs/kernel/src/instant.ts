import type { Branded } from './ids';

/** A moment, in milliseconds since 1970 UTC. */
export type Instant = Branded<number, 'Instant'>;

export const instant = (ms: number): Instant => ms as Instant;
