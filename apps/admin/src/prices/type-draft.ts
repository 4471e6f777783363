import type { Body } from '@ringside/contracts';
import type { addTicketType, TicketType } from '@ringside/contracts/booking';

export type TypeFacts = Body<typeof addTicketType>;

/** A ticket type while it is being written; the tax as it is typed, in percent. */
export type TypeDraft = Omit<TypeFacts, 'taxRate'> & { readonly tax: string };

/** What a ticket type is like until its organizers say more. */
const USUAL: TypeDraft = {
  name: '',
  about: '',
  place: 'seat',
  tax: '0',
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web', 'boxOffice'],
  byVoucherOnly: false,
  needsApproval: false,
  isActive: true,
};

export function draftOfType(type: TicketType | null, hasSeats: boolean): TypeDraft {
  if (!type) return { ...USUAL, place: hasSeats ? 'seat' : 'none' };
  const { id: _id, rev: _rev, held: _held, sold: _sold, taxRate, ...facts } = type;
  return { ...facts, tax: String(taxRate / 100) };
}

/** Hundredths of a percent, from `19` or `7,7`; nothing for what is no percentage. */
export function taxRateOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const rate = Math.round(Number(text) * 100);
  return rate <= 10_000 ? rate : undefined;
}

/** What is wrong with a draft, by the field. */
export interface TypeFaults {
  readonly name: boolean;
  readonly tax: boolean;
  readonly maxAmount: boolean;
  readonly saleUntil: boolean;
  readonly channels: boolean;
}

export function faultsOf({ name, tax, minAmount, maxAmount, saleFrom, saleUntil, channels }: TypeDraft): TypeFaults {
  return {
    name: name.trim() === '',
    tax: taxRateOf(tax) === undefined,
    maxAmount: maxAmount !== null && maxAmount < minAmount,
    saleUntil: saleFrom !== null && saleUntil !== null && saleUntil <= saleFrom,
    channels: channels.length === 0,
  };
}

/** The ticket type that a draft stands for; nothing while something is wrong with it. */
export function factsOf(draft: TypeDraft): TypeFacts | undefined {
  const { tax, ...facts } = draft;
  const taxRate = taxRateOf(tax);
  if (taxRate === undefined || Object.values(faultsOf(draft)).includes(true)) return undefined;
  return { ...facts, name: facts.name.trim(), about: facts.about.trim(), taxRate };
}
