import type { EndpointInput } from '@ringside/contracts';
import { type addVouchers, VOUCHER_CODE_MIN } from '@ringside/contracts/booking';
import type { TicketTypeId } from '@ringside/kernel';
import { readAmount } from '../money/amount';
import { taxRateOf as hundredthsOf } from '../prices/type-draft';

export type VoucherKind = 'none' | 'percent' | 'amount';

/** Vouchers while they are being written; percentages and amounts as they are typed. */
export interface VoucherDraft {
  readonly isBulk: boolean;
  readonly code: string;
  readonly prefix: string;
  readonly count: number | null;
  readonly kind: VoucherKind;
  readonly percent: string;
  readonly amount: string;
  readonly ticketTypeIds: readonly TicketTypeId[];
  readonly groupId: string;
  readonly maxUses: number | null;
  readonly note: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export const NEW_VOUCHER: VoucherDraft = {
  isBulk: false,
  code: '',
  prefix: '',
  count: 50,
  kind: 'percent',
  percent: '10',
  amount: '',
  ticketTypeIds: [],
  groupId: '',
  maxUses: 1,
  note: '',
  validFrom: null,
  validUntil: null,
};

/** What is wrong with a draft, by the field; `effect` when it would do nothing. */
export interface VoucherFaults {
  readonly code: boolean;
  readonly prefix: boolean;
  readonly percent: boolean;
  readonly amount: boolean;
  readonly validUntil: boolean;
  readonly effect: boolean;
}

export const NO_FAULTS: VoucherFaults = {
  code: false,
  prefix: false,
  percent: false,
  amount: false,
  validUntil: false,
  effect: false,
};

const LETTERS = /^[A-Za-z0-9-]*$/;

/** Hundredths of a percent; nothing for what is no percentage above zero. */
const percentOf = ({ kind, percent }: VoucherDraft): number | null | undefined =>
  kind === 'percent' ? hundredthsOf(percent) || undefined : null;

const amountOf = ({ kind, amount }: VoucherDraft, currency: string): number | null | undefined =>
  kind === 'amount' ? readAmount(amount, currency) : null;

export function faultsOf(draft: VoucherDraft, currency: string): VoucherFaults {
  const { isBulk, kind, ticketTypeIds, groupId, validFrom, validUntil } = draft;
  const code = draft.code.trim();
  return {
    code: !isBulk && (code.length < VOUCHER_CODE_MIN || !LETTERS.test(code)),
    prefix: isBulk && !LETTERS.test(draft.prefix.trim()),
    percent: percentOf(draft) === undefined,
    amount: amountOf(draft, currency) === undefined,
    validUntil: validFrom !== null && validUntil !== null && validUntil <= validFrom,
    effect: kind === 'none' && ticketTypeIds.length === 0 && groupId === '',
  };
}

/** What is sent for a draft; nothing while something is wrong with it. */
export function wishOf(draft: VoucherDraft, currency: string): EndpointInput<typeof addVouchers>['body'] | undefined {
  if (Object.values(faultsOf(draft, currency)).includes(true)) return undefined;
  const { isBulk, code, prefix, count, ticketTypeIds, groupId, maxUses, note, validFrom, validUntil } = draft;
  return {
    code: isBulk ? null : code.trim(),
    prefix: isBulk ? prefix.trim() : '',
    count: isBulk ? (count ?? 1) : 1,
    percent: percentOf(draft) ?? null,
    amount: amountOf(draft, currency) ?? null,
    ticketTypeIds: [...ticketTypeIds],
    groupId: groupId === '' ? null : groupId,
    maxUses: maxUses ?? 1,
    note: note.trim(),
    validFrom,
    validUntil,
  };
}
