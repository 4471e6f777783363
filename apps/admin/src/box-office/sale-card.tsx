import type { ChosenSeats } from '@ringside/client/seat-map';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, Field, FormError, TextInput } from '@ringside/client/ui';
import { type BoxOfficePayment, type BoxOfficeType, GUEST_NAME_MAX } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { CartLines } from './cart-lines';
import { CompDialog } from './comp-dialog';
import { PayButtons } from './pay-buttons';
import { PriceField } from './price-field';
import { SeatField } from './seat-field';
import { SoldPanel } from './sold-panel';
import { TicketAdder } from './ticket-adder';
import { useSale } from './use-sale';

interface SaleCardProps {
  readonly eventId: EventId;
  readonly currency: string;
  readonly types: readonly BoxOfficeType[];
  readonly mayGive: boolean;
  /** Nothing for an event without seats. */
  readonly chosen: ChosenSeats | undefined;
}

/** One sale after the other: choose, name the guest, take the money, show the codes. */
export function SaleCard({ eventId, currency, types, mayGive, chosen }: SaleCardProps): ReactNode {
  const t = useAdminTexts();
  const sale = useSale({ eventId, chosen, types, currency });
  const [isChecked, setChecked] = useState(false);
  const [isGiving, setGiving] = useState(false);
  const isNamed = sale.guest.trim().replace('@', '') !== '';
  const whenNamed = (then: (price: number) => void) => {
    setChecked(!isNamed);
    if (isNamed && sale.price !== undefined && !sale.isPending) then(sale.price);
  };
  const sell = (payment: BoxOfficePayment) => whenNamed((price) => void sale.sell(payment, price));
  useSaleKeys(sale.sold || isGiving ? undefined : sell);
  if (sale.sold) return <SoldPanel eventId={eventId} order={sale.sold} onNext={sale.next} />;
  return (
    <Card title={t('office.cart')}>
      <div className="grid gap-4">
        <Choosing eventId={eventId} currency={currency} types={types} chosen={chosen} sale={sale} />
        <CartLines sale={sale} chosen={chosen} currency={currency} />
        <Field
          label={t('office.guest')}
          hint={t('office.guest.hint')}
          error={isChecked && !isNamed ? t('office.guest.missing') : null}
        >
          <TextInput
            value={sale.guest}
            maxLength={GUEST_NAME_MAX}
            autoComplete="off"
            onChange={(event) => sale.setGuest(event.target.value)}
          />
        </Field>
        <FormError message={sale.refusal && t.refusal(sale.refusal.code, sale.refusal.details)} />
        <PayButtons
          price={sale.price}
          currency={currency}
          busy={sale.isPending}
          onPay={sell}
          onGive={mayGive ? () => whenNamed(() => setGiving(true)) : undefined}
        />
      </div>
      {isGiving && (
        <CompDialog
          onClose={() => setGiving(false)}
          onGive={(reason) => {
            setGiving(false);
            void sale.giveAway(reason);
          }}
        />
      )}
    </Card>
  );
}

interface ChoosingProps extends Pick<SaleCardProps, 'eventId' | 'currency' | 'types' | 'chosen'> {
  readonly sale: ReturnType<typeof useSale>;
}

/** Seats by typing, and tickets without one. */
function Choosing({ eventId, currency, types, chosen, sale }: ChoosingProps): ReactNode {
  const seatTypes = types.filter(({ place }) => place === 'seat');
  const others = types.filter(({ place }) => place !== 'seat');
  return (
    <>
      {chosen && (
        <>
          <SeatField
            chosen={chosen}
            types={seatTypes}
            typeId={sale.typeId}
            onType={(typeId) => sale.setTypeId(typeId)}
          />
          <PriceField type={sale.seatType} currency={currency} typed={sale.seatPrice} onType={sale.setSeatPrice} />
        </>
      )}
      {others.length > 0 && (
        <TicketAdder
          eventId={eventId}
          currency={currency}
          types={others}
          onAdd={(added) => sale.setTickets([...sale.tickets, added])}
        />
      )}
    </>
  );
}

/** Ctrl + Enter takes cash, with Shift a card, wherever on the page. */
function useSaleKeys(sell: ((payment: BoxOfficePayment) => void) | undefined): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!sell || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    sell(event.shiftKey ? 'card' : 'cash');
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
