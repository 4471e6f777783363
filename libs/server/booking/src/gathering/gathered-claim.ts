import type { Hold, HoldWanted } from '@ringside/contracts/booking';
import type { EventId, Refusal, SeatNo } from '@ringside/kernel';
import type { RequestKey } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import type { NewLine } from '../holds/cart-line';
import type { Amounts } from '../stock/stock.repository';

/** A request for seats that waits to be settled with others. */
export interface GatheredClaim {
  readonly eventId: EventId;
  readonly me: Actor;
  readonly wanted: HoldWanted;
  readonly request: RequestKey;
}

/** A claim of which nothing is left to be judged but the seats themselves. */
export interface AdmittedClaim {
  readonly claim: GatheredClaim;
  readonly seatNos: readonly SeatNo[];
  readonly lines: readonly NewLine[];
  /** What it takes of counters. */
  readonly amounts: Amounts;
}

/** `apart`: nothing was decided, and the claim goes the way of a single one. */
export type Settled = { readonly hold: Hold } | { readonly refusal: Refusal } | 'apart';
