import { serverNow } from '@ringside/client/api';
import { type Formats, type Texts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, NumberInput, useNow } from '@ringside/client/ui';
import type { OfferedType, TicketsWanted } from '@ringside/contracts/booking';
import { type ReactNode, useId, useState } from 'react';
import { chosenIn, PriceField } from './price-field';
import { mostOf, saleOf, type TicketSale } from './offered-ticket';

interface TicketPickerProps {
  /** Those that come without a seat. */
  readonly types: readonly OfferedType[];
  readonly currency: string;
  /** The most tickets that this person may still take. */
  readonly most: number;
  readonly isBusy: boolean;
  readonly onTake: (tickets: readonly TicketsWanted[], onHeld: () => void) => void;
}

/** Tickets without a seat: how many of which kind. */
export function TicketPicker({ types, currency, most, isBusy, onTake }: TicketPickerProps): ReactNode {
  const t = useTexts();
  const [amounts, setAmounts] = useState<ReadonlyMap<string, number>>(new Map());
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const priceOf = (type: OfferedType) => {
    const text = type.priceChoice ? typed.get(type.id) : undefined;
    return text === undefined ? undefined : chosenIn(type, { category: '', currency, typed: text });
  };
  const chosen = types.flatMap((type) => {
    const amount = amounts.get(type.id) ?? 0;
    const price = priceOf(type);
    return amount > 0 ? [{ ticketTypeId: type.id, amount, ...(price === undefined ? {} : { price }) }] : [];
  });
  const isWrong = types.some((type) => {
    const isTyped = type.priceChoice !== null && typed.has(type.id);
    return isTyped && (amounts.get(type.id) ?? 0) > 0 && priceOf(type) === undefined;
  });
  const count = chosen.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <Card title={t('booking.tickets')}>
      <ul className="@container grid divide-y divide-line">
        {types.map((type) => {
          const amount = amounts.get(type.id) ?? 0;
          return (
            <TicketRow
              key={type.id}
              type={type}
              currency={currency}
              amount={amount}
              most={Math.min(mostOf(type), amount + most - count)}
              onAmount={(next) => setAmounts(new Map(amounts).set(type.id, next))}
              typed={typed.get(type.id)}
              onType={(text) => setTyped(new Map(typed).set(type.id, text))}
            />
          );
        })}
      </ul>
      <div className="mt-4 grid">
        <Button
          variant="primary"
          size="large"
          busy={isBusy}
          disabled={count === 0 || isWrong}
          onClick={() => onTake(chosen, () => setAmounts(new Map()))}
        >
          {count === 0 ? t('booking.chooseTickets') : t('booking.takeTickets', { count })}
        </Button>
      </div>
    </Card>
  );
}

interface TicketRowProps {
  readonly type: OfferedType;
  readonly currency: string;
  readonly amount: number;
  readonly most: number;
  readonly onAmount: (amount: number) => void;
  /** What was typed as the price, where it is the buyer’s to choose. */
  readonly typed: string | undefined;
  readonly onType: (typed: string) => void;
}

function TicketRow({ type, currency, amount, most, onAmount, typed, onType }: TicketRowProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const id = useId();
  const sale = saleOf(type, useNow(1000, serverNow));
  const told = [...saleWords(sale, type, t, format), ...amountWords(type, t)];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 grow basis-48">
        <p id={id} className="font-semibold">
          {type.name}
        </p>
        {type.about !== '' && <p className="text-sm">{type.about}</p>}
        {told.length > 0 && <p className="text-sm text-muted tabular-nums">{told.join(' · ')}</p>}
      </div>
      <div className="flex items-center justify-between gap-4 @max-md:w-full">
        <span className="font-semibold tabular-nums">{priceWords(type, currency, t, format)}</span>
        <span className="w-36 shrink-0">
          <NumberInput
            aria-labelledby={id}
            min={0}
            max={Math.max(0, most)}
            value={amount}
            disabled={sale.state !== 'open'}
            onChange={(next) => onAmount(next ?? 0)}
            increaseLabel={t('booking.moreOf', { type: type.name })}
            decreaseLabel={t('booking.fewerOf', { type: type.name })}
          />
        </span>
      </div>
      {type.priceChoice && amount > 0 && (
        <div className="basis-full">
          <PriceField type={type} category="" currency={currency} typed={typed} onType={onType} />
        </div>
      )}
    </li>
  );
}

function priceWords({ prices, priceChoice }: OfferedType, currency: string, t: Texts, format: Formats): string {
  if (priceChoice) return t('booking.priceFrom', { price: format.money(priceChoice.least, currency) });
  const price = prices[0]?.amount ?? 0;
  return price === 0 ? t('booking.freeOfCharge') : format.money(price, currency);
}

/** Whether it can be had now, and how many are left. */
function saleWords(sale: TicketSale, { left }: OfferedType, t: Texts, format: Formats): string[] {
  switch (sale.state) {
    case 'open':
      return left === null ? [] : [t('booking.ticketsLeft', { count: left })];
    case 'later':
      return [t('booking.onSaleFrom', { at: format.dateTime(sale.at) })];
    case 'over':
      return [t('booking.saleOver')];
    case 'soldOut':
      return [t('booking.soldOut')];
    case 'inCarts':
      return [t('booking.allInCarts')];
  }
}

const amountWords = ({ minAmount, maxAmount, needsApproval }: OfferedType, t: Texts): string[] => [
  ...(minAmount > 1 ? [t('booking.atLeast', { count: minAmount })] : []),
  ...(maxAmount === null ? [] : [t('booking.atMost', { count: maxAmount })]),
  ...(needsApproval ? [t('approval.eachOne')] : []),
];
