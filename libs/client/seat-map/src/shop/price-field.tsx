import { choosePrice, suggestedPrice } from '@ringside/booking-core';
import { readMoney, typedMoney, useFormats, useTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import type { OfferedType } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

interface PriceFieldProps {
  readonly type: OfferedType;
  readonly category: string;
  readonly currency: string;
  /** What was typed; nothing while nobody has. */
  readonly typed: string | undefined;
  readonly onType: (typed: string) => void;
}

/** What a buyer pays where that is theirs to choose, with the bounds and what is suggested. */
export function PriceField({ type, category, currency, typed, onType }: PriceFieldProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { least = 0, most = null } = type.priceChoice ?? {};
  const [from, to] = [format.money(least, currency), most === null ? null : format.money(most, currency)];
  const suggested = suggestedIn(type, category);
  const isWrong = typed !== undefined && chosenIn(type, { category, currency, typed }) === undefined;
  return (
    <Field
      label={t('booking.yourPrice', { type: type.name })}
      hint={to === null ? t('booking.priceFromOn', { from }) : t('booking.priceBetween', { from, to })}
      error={isWrong ? t('booking.yourPrice.wrong') : null}
    >
      <TextInput
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? typedMoney(suggested, currency)}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  );
}

const pricesOf = ({ prices }: OfferedType) =>
  Object.fromEntries(prices.map(({ category, amount }) => [category, amount]));

const suggestedIn = (type: OfferedType, category: string): number =>
  suggestedPrice(type.priceChoice ?? { least: 0, most: null }, pricesOf(type)[category] ?? 0);

/** The amount that was typed, in minor units; nothing where it is none that is offered. */
export function chosenIn(
  type: OfferedType,
  { category, currency, typed }: { readonly category: string; readonly currency: string; readonly typed: string },
): number | undefined {
  const amount = readMoney(typed, currency);
  if (amount === undefined) return undefined;
  const chosen = choosePrice({ ...type, prices: pricesOf(type) }, category, amount);
  return chosen.ok ? chosen.value : undefined;
}
