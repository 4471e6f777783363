import { type Texts, useTexts } from '@ringside/client/texts';
import { Button, Card, Checkbox } from '@ringside/client/ui';
import { type MySeats, SEAT_FLAGS } from '@ringside/contracts/booking';
import type { OrderId, TicketTypeId } from '@ringside/kernel';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { MapModel } from '../map-model';
import { AdoptionCard } from './adoption-card';
import { CART_ID } from './cart-id';
import { SelectionLines, useMapLineWords } from './cart-lines';
import { CartMessage } from './cart-message';
import type { Entrance } from './entrance';
import { HeldCart } from './held-cart';
import type { Booking, BookingMessage } from './use-booking';
import { VoucherBox } from './voucher-box';

interface BookingPanelProps {
  readonly model: MapModel;
  readonly booking: Booking;
  readonly mine: MySeats | undefined;
  /** Absent for a person who is signed in. */
  readonly entrance: Entrance | undefined;
  /** Where an order is paid; absent where nothing can be paid. */
  readonly payTo?: ((orderId: OrderId) => string) | undefined;
}

/** What the buyer has chosen and holds, and what to do next. */
export function BookingPanel({ model, booking, mine, entrance, payTo }: BookingPanelProps): ReactNode {
  const t = useTexts();
  const { selected } = useSyncExternalStore(model.subscribe, model.summary);
  const wordsOf = useMapLineWords(model);
  const hold = mine?.hold ?? null;
  const isEmpty = selected.length === 0 && !hold;
  return (
    <Card id={CART_ID} tabIndex={-1} aria-label={t('booking.choose')} className="shadow-overlay @4xl:shadow-card">
      <div className="grid gap-4">
        <Messages model={model} booking={booking} payTo={payTo} entrance={entrance} />
        {booking.adoption && <AdoptionCard adoption={booking.adoption} wordsOf={wordsOf} />}
        {hold && (
          <HeldCart
            key={hold.holdId}
            cart={booking}
            hold={hold}
            prices={model.prices?.list}
            wordsOf={wordsOf}
            entrance={entrance}
          />
        )}
        {selected.length > 0 && <SelectedSeats {...{ model, booking, selected }} />}
        {isEmpty && <EmptyChoice isVisitor={entrance !== undefined} />}
        {entrance === undefined && <PanelCode model={model} booking={booking} mine={mine} />}
      </div>
    </Card>
  );
}

/** A code is for what is sold. */
function PanelCode({ model, booking, mine }: Pick<BookingPanelProps, 'model' | 'booking' | 'mine'>): ReactNode {
  const list = model.prices?.list;
  if (!list) return null;
  return <VoucherBox eventId={booking.eventId} currency={list.currency} voucher={mine?.voucher ?? null} />;
}

function EmptyChoice({ isVisitor }: { readonly isVisitor: boolean }): ReactNode {
  const t = useTexts();
  return (
    <div className="grid gap-3">
      <div>
        <h2 className="font-semibold">{t('booking.choose')}</h2>
        <p className="hidden text-sm text-muted @4xl:block">{t('booking.chooseHint')}</p>
      </div>
      {isVisitor && <p className="hidden text-sm text-muted @4xl:block">{t('guest.lead')}</p>}
    </div>
  );
}

interface SelectedSeatsProps extends Pick<BookingPanelProps, 'model' | 'booking'> {
  readonly selected: readonly number[];
}

function SelectedSeats({ model, booking, selected }: SelectedSeatsProps): ReactNode {
  const t = useTexts();
  const [chosen, setChosen] = useState<ReadonlyMap<number, TicketTypeId>>(new Map());
  const [isAsking, setAsking] = useState(false);
  const types = typesOf(model, selected, chosen);
  const hasKept = selected.some((seatNo) => ((model.geometry.flagsOf[seatNo] ?? 0) & KEPT) !== 0);
  const count = selected.length;
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold">{t('booking.selection', { count })}</h2>
      <SelectionLines
        model={model}
        selected={selected}
        types={types}
        onType={(seatNo, typeId) => setChosen(new Map(chosen).set(seatNo, typeId))}
        onRemove={(seatNo) => booking.press(seatNo)}
      />
      {hasKept && (
        <Checkbox
          label={t('booking.askAccessible')}
          hint={t('booking.askAccessible.hint')}
          checked={isAsking}
          onChange={(event) => setAsking(event.target.checked)}
        />
      )}
      <Button
        variant="primary"
        size="large"
        busy={booking.pending.hold.isPending}
        onClick={() => booking.hold(types, hasKept && isAsking)}
      >
        {t('booking.hold', { count })}
      </Button>
    </section>
  );
}

/** Places that are kept for who asks for them. */
const KEPT = SEAT_FLAGS.accessible | SEAT_FLAGS.companion;

/** The ticket type of each seat that is sold with several: the one that was chosen, else the cheapest. */
function typesOf(
  model: MapModel,
  selected: readonly number[],
  chosen: ReadonlyMap<number, TicketTypeId>,
): ReadonlyMap<number, TicketTypeId> {
  return new Map(
    selected.flatMap((seatNo) => {
      const offered = model.prices?.typesFor(model.geometry.categoryOf[seatNo] ?? -1, 'seat') ?? [];
      const [cheapest] = offered;
      if (!cheapest || offered.length < 2) return [];
      return [[seatNo, offered.find(({ id }) => id === chosen.get(seatNo))?.id ?? cheapest.id] as const];
    }),
  );
}

/** What happened to the last command, and to seats that somebody else took while they were selected. */
function Messages({ model, booking, payTo, entrance }: Omit<BookingPanelProps, 'mine'>): ReactNode {
  const t = useTexts();
  const { lost } = useSyncExternalStore(model.subscribe, model.summary);
  const message = booking.message ?? lostMessage(lost, model, t);
  if (!message) return null;
  const { instead = [], inPlace = [] } = message;
  return (
    <CartMessage message={message} payTo={payTo} entrance={entrance}>
      {instead.length > 0 && (
        <Button size="small" className="mt-2" onClick={() => booking.selectInstead(instead)}>
          {t('booking.instead', { seats: namesOf(instead, model) })}
        </Button>
      )}
      {inPlace.length > 0 && (
        <Button size="small" className="mt-2" onClick={() => booking.selectOnly(inPlace)}>
          {t('booking.inPlace', { seats: namesOf(inPlace, model) })}
        </Button>
      )}
    </CartMessage>
  );
}

function lostMessage(lost: readonly number[], model: MapModel, t: Texts): BookingMessage | null {
  if (lost.length === 0) return null;
  const text = t('booking.lost', { count: lost.length, seats: namesOf(lost, model) });
  return { tone: 'warning', text, instead: model.suggestInstead(lost) };
}

const namesOf = (seatNos: readonly number[], model: MapModel): string =>
  seatNos.map((seatNo) => model.nameOf(seatNo)).join(', ');
