import { type Instant, instant, no, type Or, yes } from '@ringside/kernel';

export interface HoldTerms {
  readonly expiresAt: Instant;
  readonly capAt: Instant;
  readonly lengthMs: number;
}

/** Until when a hold may run if its buyer asks at `now`: one hold length from then, but never past the cap. */
export function decideExtension(hold: HoldTerms, now: Instant): Or<Instant, 'HOLD_LAPSED' | 'HOLD_CAP_REACHED'> {
  if (now >= hold.expiresAt) return no('HOLD_LAPSED');
  if (hold.expiresAt >= hold.capAt) return no('HOLD_CAP_REACHED', { capAt: hold.capAt });
  return yes(instant(Math.min(now + hold.lengthMs, hold.capAt)));
}
