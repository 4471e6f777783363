import { type PlanDocument, seatsOf } from './plan-document';

/**
 * The numbers of a plan's seats by their keys. A key that ever had a number keeps it; a new one gets a number that none
 * ever had, in the order of the plan.
 */
export function numberSeats(document: PlanDocument, known: ReadonlyMap<string, number>): Map<string, number> {
  let next = 0;
  for (const number of known.values()) next = Math.max(next, number + 1);
  const numbers = new Map<string, number>();
  for (const { seat } of seatsOf(document)) numbers.set(seat.key, known.get(seat.key) ?? next++);
  return numbers;
}
