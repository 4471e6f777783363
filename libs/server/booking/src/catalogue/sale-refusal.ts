import { type Or, orRefuse, Refusal } from '@ringside/kernel';

/** What a decision about a sale yields, or its refusal, whose moments are told as everywhere on the wire. */
export function orRefuseSale<T>(decision: Or<T>): T {
  if (decision.ok) return decision.value;
  const { opensAt } = decision.details;
  if (typeof opensAt !== 'number') return orRefuse(decision);
  throw new Refusal(decision.code, { ...decision.details, opensAt: new Date(opensAt).toISOString() });
}
