import type { Details, Or } from './or';

/**
 * An expected failure. It rolls the unit of work back and leaves as problem+json or as a refused acknowledgement;
 * a bug is an ordinary exception.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly details: Details = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** The value of a decision. @throws Refusal with the decision's code when it is a "no". */
export function orRefuse<T>(decision: Or<T>): T {
  if (decision.ok) return decision.value;
  throw new Refusal(decision.code, decision.details);
}
