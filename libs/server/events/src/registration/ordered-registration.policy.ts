import type { RegistrationState } from '@ringside/contracts/registrations';

/** What a registration was before an order made it count; `none` where there was none that stood. */
export type OrderFrom = 'none' | 'pending' | 'waitlisted';

/** A registration as far as orders care. */
export interface Ordered {
  readonly state: RegistrationState | undefined;
  /** Set while an order carries it. */
  readonly orderFrom: OrderFrom | null;
}

/** What follows for a registration from whether its person has a confirmed order; the same however often it is asked. */
export function followOrder({ state, orderFrom }: Ordered, hasOrder: boolean): Ordered | undefined {
  if (hasOrder) return orderFrom === null ? carried(state) : undefined;
  if (orderFrom === null) return undefined;
  const before = orderFrom === 'none' ? 'withdrawn' : orderFrom;
  return { state: state === 'accepted' ? before : state, orderFrom: null };
}

/** A rejection stands whatever is bought, and whoever has a place has it by themselves. */
function carried(state: RegistrationState | undefined): Ordered | undefined {
  if (state === undefined || state === 'withdrawn') return { state: 'accepted', orderFrom: 'none' };
  return state === 'pending' || state === 'waitlisted' ? { state: 'accepted', orderFrom: state } : undefined;
}
