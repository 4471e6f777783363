import type { Voucher } from '@ringside/contracts/booking';

export type VoucherState = 'open' | 'usedUp' | 'later' | 'over' | 'off';

/** Whether a code can be used at a moment, and why not. */
export function stateOf({ isActive, validFrom, validUntil, maxUses, sold }: Voucher, now: number): VoucherState {
  if (!isActive) return 'off';
  if (validUntil !== null && now >= Date.parse(validUntil)) return 'over';
  if (sold >= maxUses) return 'usedUp';
  return validFrom !== null && now < Date.parse(validFrom) ? 'later' : 'open';
}
