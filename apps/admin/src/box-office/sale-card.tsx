import type { ChosenSeats } from '@ringside/client/seat-map';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, Field, FormError, TextInput } from '@ringside/client/ui';
import { type BoxOfficePayment, type BoxOfficeType, GUEST_NAME_MAX } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { CartLines } from './cart-lines';
import { CompDialog } from './comp-dialog';
import { PayButtons } from './pay-buttons';
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
  const sale = useSale(eventId, chosen);
  const [isChecked, setChecked] = useState(false);
  const [isGiving, setGiving] = useState(false);
  if (sale.sold) return <SoldPanel eventId={eventId} order={sale.sold} onNext={sale.next} />;
  const isNamed = sale.guest.trim().replace('@', '') !== '';
  const isReady = sale.price !== undefined && isNamed;
  const whenNamed = (then: () => void) => {
    setChecked(!isNamed);
    if (isReady) then();
  };
  const sell = (payment: BoxOfficePayment) => whenNamed(() => void sale.sell(payment));
  const byKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    sell(event.shiftKey ? 'card' : 'cash');
  };
  const seatTypes = types.filter(({ place }) => place === 'seat');
  const others = types.filter(({ place }) => place !== 'seat');
  return (
    <Card title={t('office.cart')}>
      <div role="group" aria-label={t('office.cart')} onKeyDown={byKeys} className="grid gap-4">
        {chosen && (
          <SeatField
            chosen={chosen}
            types={seatTypes}
            typeId={sale.typeId}
            onType={(typeId) => sale.setTypeId(typeId)}
          />
        )}
        {others.length > 0 && (
          <TicketAdder eventId={eventId} types={others} onAdd={(added) => sale.setTickets([...sale.tickets, added])} />
        )}
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
