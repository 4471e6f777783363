import type { SoldType } from './choose-ticket-type';

/** What is asked of a sale before an order of it may pass. */
interface ApprovalTerms {
  /** The organizers let every order pass, whatever is in it. */
  readonly needsApproval: boolean;
  readonly types: readonly Pick<SoldType, 'id' | 'needsApproval'>[];
}

/**
 * Whether the organizers look at an order first: at every one, or at one with a ticket of a type that they give out
 * themselves. One order is one decision, so whatever else is in the cart waits with it.
 */
export function needsApproval(
  { needsApproval: isAlways, types }: ApprovalTerms,
  lines: readonly { readonly ticketTypeId: string | null }[],
): boolean {
  const reviewed = new Set(types.filter((type) => type.needsApproval).map(({ id }) => id));
  return isAlways || lines.some(({ ticketTypeId }) => ticketTypeId !== null && reviewed.has(ticketTypeId));
}
