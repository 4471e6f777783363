import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Field, TextInput } from '@ringside/client/ui';
import type { BoxOfficePayment } from '@ringside/contracts/box-office';
import { type ReactNode, useState } from 'react';
import { readAmount } from '../money/amount';

interface PayButtonsProps {
  /** Nothing while it is not known. */
  readonly price: number | undefined;
  readonly currency: string;
  readonly busy: boolean;
  readonly onPay: (payment: BoxOfficePayment) => void;
  /** Absent for those who may give nothing away. */
  readonly onGive: (() => void) | undefined;
}

/** How the guest pays, and what they get back of their note. */
export function PayButtons({ price, currency, busy, onPay, onGive }: PayButtonsProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const amount = price === undefined ? '' : format.money(price, currency);
  if (price === 0) {
    return (
      <Button variant="primary" busy={busy} onClick={() => onPay('cash')}>
        {t('office.pay.free')}
      </Button>
    );
  }
  return (
    <div className="grid gap-3">
      {price !== undefined && <ChangeField price={price} currency={currency} />}
      <div className="grid grid-cols-2 gap-2">
        <Button variant="primary" busy={busy} onClick={() => onPay('cash')}>
          {t('office.pay.cash', { amount })}
        </Button>
        <Button variant="primary" busy={busy} onClick={() => onPay('card')}>
          {t('office.pay.card', { amount })}
        </Button>
        <Button busy={busy} className="col-span-2" onClick={() => onPay('later')}>
          {t('office.pay.later')}
        </Button>
        {onGive && (
          <Button busy={busy} className="col-span-2" onClick={onGive}>
            {t('office.comp')}
          </Button>
        )}
      </div>
      <p className="text-sm text-muted max-sm:hidden">{t('office.pay.keys')}</p>
    </div>
  );
}

function ChangeField({ price, currency }: { readonly price: number; readonly currency: string }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [typed, setTyped] = useState('');
  const given = readAmount(typed, currency);
  const isEnough = given !== undefined && given >= price;
  return (
    <Field
      label={t('office.given')}
      hint={isEnough ? t('office.change', { amount: format.money(given - price, currency) }) : undefined}
    >
      <TextInput
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field>
  );
}
