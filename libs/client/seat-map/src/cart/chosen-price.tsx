import { refusalOf, useChooseLinePrice } from '@ringside/client/api';
import { typedMoney, useTexts } from '@ringside/client/texts';
import { Button, FormError } from '@ringside/client/ui';
import type { CartLine, Hold, OfferedType } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';
import { chosenIn, PriceField } from '../shop/price-field';

interface ChosenPriceProps {
  readonly eventId: EventId;
  readonly hold: Hold;
  readonly line: CartLine;
  readonly type: OfferedType;
  /** What the line is called. */
  readonly name: string;
}

/** The way to pay another amount for what is held, where that is the buyer's to choose. */
export function ChosenPrice({ eventId, hold, line, type, name }: ChosenPriceProps): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const command = useChooseLinePrice(eventId);
  const { currency, holdId } = hold;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const price = typed === null ? undefined : chosenIn(type, { category: line.category, currency, typed });
    if (price === undefined) return;
    command
      .mutateAsync({ holdId, lineId: line.lineId, price })
      .then(() => setTyped(null))
      .catch(() => undefined); // it is said below, and what was typed stays
  };
  const refusal = command.error ? refusalOf(command.error) : undefined;
  if (typed === null) {
    return (
      <Button
        size="small"
        variant="ghost"
        className="ml-9 justify-self-start"
        aria-label={t('booking.otherPriceOf', { ticket: name })}
        onClick={() => setTyped(typedMoney(line.price, currency))}
      >
        {t('booking.otherPrice')}
      </Button>
    );
  }
  return (
    <form noValidate onSubmit={send} className="mr-1 ml-9 grid gap-2 pb-1">
      <PriceField type={type} category={line.category} currency={currency} typed={typed} onType={setTyped} />
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" busy={command.isPending}>
          {t('booking.usePrice')}
        </Button>
        <Button size="small" variant="ghost" onClick={() => setTyped(null)}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
