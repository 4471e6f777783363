import { suggestedPrice } from '@ringside/booking-core';
import { readMoney, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import type { BoxOfficeType } from '@ringside/contracts/box-office';
import type { ReactNode } from 'react';

interface PriceFieldProps {
  readonly type: BoxOfficeType | undefined;
  readonly currency: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** What a guest pays where that is theirs to choose. */
export function PriceField({ type, currency, typed, onType }: PriceFieldProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (!type?.priceChoice) return null;
  const { least, most } = type.priceChoice;
  const [first = 0] = Object.values(type.prices);
  const money = (amount: number) => format.money(amount, currency);
  const price = money(suggestedPrice(type.priceChoice, first));
  const from = money(least);
  return (
    <Field
      label={t('office.price', { currency })}
      hint={
        most === null
          ? t('office.price.from', { from, price })
          : t('office.price.between', { from, to: money(most), price })
      }
      error={isPriceWrong(type, typed, currency) ? t('office.price.wrong') : null}
      className="grow"
    >
      <TextInput
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  );
}

/** Whether something was typed that is no amount: it must not pass for what is suggested. */
export const isPriceWrong = (type: BoxOfficeType | undefined, typed: string, currency: string): boolean =>
  type?.priceChoice != null && typed.trim() !== '' && readMoney(typed, currency) === undefined;

/** The amount that was typed; nothing where nothing was, or no amount. The server judges it. */
export const priceIn = (type: BoxOfficeType | undefined, typed: string, currency: string): number | undefined =>
  type?.priceChoice ? readMoney(typed, currency) : undefined;
