import { no, type Or, yes } from '@ringside/kernel';

export interface OrderAsk {
  readonly total: number;
  /** How the buyer wants to pay. */
  readonly provider: string | undefined;
  /** The ways to pay that the event takes and the server knows. */
  readonly offered: readonly string[];
  readonly needsApproval: boolean;
}

export interface OrderPlan {
  readonly provider: string;
  readonly state: 'awaitingApproval' | 'awaitingPayment' | 'confirmed';
}

/** How an order begins. Over nothing and at the door it is confirmed at once, unless the organizers want to see it first. */
export function decideOrder(ask: OrderAsk): Or<OrderPlan, 'PROVIDER_NOT_OFFERED'> {
  const offered = ask.offered.filter((each) => each !== 'free');
  const provider = ask.total === 0 ? 'free' : (ask.provider ?? (offered.length === 1 ? offered[0] : undefined));
  if (provider === undefined || (ask.total > 0 && !offered.includes(provider))) {
    return no('PROVIDER_NOT_OFFERED', { providers: offered });
  }
  return yes({ provider, state: ask.needsApproval ? 'awaitingApproval' : stateAfterApproval(provider) });
}

/** How an order goes on once nobody has to approve it any more. */
export const stateAfterApproval = (provider: string): 'awaitingPayment' | 'confirmed' =>
  provider === 'free' || provider === 'atTheDoor' ? 'confirmed' : 'awaitingPayment';
