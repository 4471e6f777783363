import type { Body } from '@ringside/contracts';
import type { addTicketType, PriceChoice, TicketType } from '@ringside/contracts/booking';
import { typedAmount } from '../money/amount';
import { amountOfTyped } from './price-draft';

export type TypeFacts = Body<typeof addTicketType>;

/** A ticket type while it is being written; the tax as it is typed, in percent, and amounts as they are. */
export type TypeDraft = Omit<TypeFacts, 'taxRate' | 'priceChoice'> & {
  readonly tax: string;
  /** Buyers choose what they pay. */
  readonly isChosen: boolean;
  readonly leastPrice: string;
  readonly mostPrice: string;
};

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
  isChosen: false,
  leastPrice: '0',
  mostPrice: '',
};

export function draftOfType(type: TicketType | null, hasSeats: boolean, currency: string): TypeDraft {
  if (!type) return { ...USUAL, place: hasSeats ? 'seat' : 'none' };
  const { id: _id, rev: _rev, held: _held, sold: _sold, taxRate, priceChoice, ...facts } = type;
  const { least = 0, most = null } = priceChoice ?? {};
  return {
    ...facts,
    tax: String(taxRate / 100),
    isChosen: priceChoice !== null,
    leastPrice: typedAmount(least, currency),
    mostPrice: most === null ? '' : typedAmount(most, currency),
  };
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
  readonly priceChoice: boolean;
}

/** What buyers may choose; nothing where the amounts are none, or the most is below the least. */
function choiceOf({ leastPrice, mostPrice }: TypeDraft, currency: string): PriceChoice | undefined {
  const least = amountOfTyped(leastPrice, currency);
  const most = mostPrice.trim() === '' ? null : amountOfTyped(mostPrice, currency);
  if (least === undefined || most === undefined || (most !== null && most < least)) return undefined;
  return { least, most };
}

export function faultsOf(draft: TypeDraft, currency: string): TypeFaults {
  const { name, tax, minAmount, maxAmount, saleFrom, saleUntil, channels } = draft;
  return {
    name: name.trim() === '',
    tax: taxRateOf(tax) === undefined,
    maxAmount: maxAmount !== null && maxAmount < minAmount,
    saleUntil: saleFrom !== null && saleUntil !== null && saleUntil <= saleFrom,
    channels: channels.length === 0,
    priceChoice: draft.isChosen && choiceOf(draft, currency) === undefined,
  };
}

/** The ticket type that a draft stands for; nothing while something is wrong with it. */
export function factsOf(draft: TypeDraft, currency: string): TypeFacts | undefined {
  const { tax, isChosen, leastPrice: _least, mostPrice: _most, ...facts } = draft;
  const taxRate = taxRateOf(tax);
  if (taxRate === undefined || Object.values(faultsOf(draft, currency)).includes(true)) return undefined;
  const priceChoice = isChosen ? (choiceOf(draft, currency) ?? null) : null;
  return { ...facts, name: facts.name.trim(), about: facts.about.trim(), taxRate, priceChoice };
}
