import { type Texts, useFormats, useTexts } from '@ringside/client/texts';
import { Select } from '@ringside/client/ui';
import type { CartLine, Hold, OfferedType } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { Ticket, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChosenPrice } from './chosen-price';
import { SeatIcon } from '../canvas/seat-icon';
import type { MapModel } from '../map-model';
import { useSeatWords } from '../seat-words';

interface SelectionLinesProps {
  readonly model: MapModel;
  readonly selected: readonly number[];
  /** Of seats that are sold with several ticket types: the one that is chosen. */
  readonly types: ReadonlyMap<number, TicketTypeId>;
  readonly onType: (seatNo: number, typeId: TicketTypeId) => void;
  readonly onRemove: (seatNo: number) => void;
}

/** The selected seats, each with what is special about it, its ticket type where there is a choice, and its price. */
export function SelectionLines({ model, selected, types, onType, onRemove }: SelectionLinesProps): ReactNode {
  const t = useTexts();
  const words = useSeatWords(model);
  return (
    <ul aria-label={t('booking.selection', { count: selected.length })} className={LINES}>
      {selected.map((seatNo) => {
        const name = model.nameOf(seatNo);
        const typeId = types.get(seatNo);
        return (
          <Line
            key={seatNo}
            icon={<SeatIcon look="free" isSelected className="size-7 shrink-0" />}
            name={name}
            details={words.specialsOf(seatNo).join(' · ')}
            price={typeId === undefined ? words.priceOf(seatNo) : undefined}
            removeLabel={t('booking.deselect', { seat: name })}
            onRemove={() => onRemove(seatNo)}
          >
            {typeId !== undefined && (
              <Select
                aria-label={t('booking.ticketTypeOf', { seat: name })}
                value={typeId}
                onChange={(event) => onType(seatNo, event.target.value as TicketTypeId)}
                choices={words.typesOf(seatNo)}
              />
            )}
          </Line>
        );
      })}
    </ul>
  );
}

/** What a held line is called, and what is special about it. */
export type LineWords = (line: CartLine) => { readonly name: string; readonly details: readonly string[] };

/** The words of what is held from a map. */
export function useMapLineWords(model: MapModel): LineWords {
  const words = useSeatWords(model);
  return ({ seatNo, areaKey, label, ticketType }) => {
    const area = model.drawing.areas?.find(({ key }) => key === areaKey);
    const name = (seatNo === null ? label : model.nameOf(seatNo)) ?? area?.name ?? ticketType;
    const specials = seatNo === null ? [] : words.specialsOf(seatNo);
    return { name, details: [...specials, name === ticketType ? '' : ticketType] };
  };
}

interface CartLinesProps {
  readonly eventId: EventId;
  /** What is sold: some of it at a price that buyers choose. */
  readonly types: readonly OfferedType[];
  readonly hold: Hold;
  readonly wordsOf: LineWords;
  readonly onRemove: (lineId: string) => void;
}

/** What is held, line by line, at the prices of when it was held, and what it is together. */
export function CartLines({ eventId, types, hold, wordsOf, onRemove }: CartLinesProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const chosen = new Map(types.flatMap((type) => (type.priceChoice ? [[type.id, type] as const] : [])));
  const chosenOf = ({ ticketTypeId }: CartLine) => (ticketTypeId === null ? undefined : chosen.get(ticketTypeId));
  const costs = hold.lines.some((line) => line.price > 0 || chosenOf(line) !== undefined);
  const money = (amount: number) => (costs ? format.money(amount, hold.currency) : undefined);
  return (
    <>
      <ul aria-label={heldWords(hold, t)} className={LINES}>
        {hold.lines.map((line) => {
          const { name, details } = wordsOf(line);
          const type = chosenOf(line);
          return (
            <Line
              key={line.lineId}
              icon={
                line.seatNo === null ? (
                  <Ticket aria-hidden="true" className="size-7 shrink-0 p-1 text-muted" />
                ) : (
                  <SeatIcon look="myHold" className="size-7 shrink-0" />
                )
              }
              name={name}
              details={details.filter((each) => each !== '').join(' · ')}
              code={codeWords(line, t, money)}
              price={money(line.price - line.discount)}
              removeLabel={t('booking.releaseSeat', { seat: name })}
              onRemove={() => onRemove(line.lineId)}
            >
              {type && <ChosenPrice {...{ eventId, hold, line, type, name }} />}
            </Line>
          );
        })}
      </ul>
      {costs && (
        <p className="flex items-baseline justify-between border-t border-line pt-3 font-semibold">
          <span>{t('booking.total')}</span>
          <span className="text-lg tabular-nums">{money(hold.total)}</span>
        </p>
      )}
    </>
  );
}

/** What a code has taken off a line. */
function codeWords(
  { voucher: code, discount }: CartLine,
  t: Texts,
  money: (amount: number) => string | undefined,
): string | undefined {
  if (code === null) return undefined;
  const off = discount > 0 ? money(discount) : undefined;
  return off === undefined ? t('codes.lineWith', { code }) : t('codes.lineOff', { off, code });
}

/** How much is held: seats, or tickets where something has none. */
export const heldWords = ({ lines }: Hold, t: Texts): string =>
  t(lines.every(({ seatNo }) => seatNo !== null) ? 'booking.held' : 'booking.heldTickets', { count: lines.length });

// on a phone the panel floats above the map: many lines scroll in it
const LINES = 'grid grid-cols-[minmax(0,1fr)] max-h-[30dvh] gap-0.5 overflow-y-auto @4xl:max-h-[40dvh]';

interface LineProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly details: string;
  readonly code?: string | undefined;
  readonly price: string | undefined;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

function Line({ icon, name, details, code, price, removeLabel, onRemove, children }: LineProps): ReactNode {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1.5 py-0.5">
      <div className="flex items-center gap-2.5">
        {icon}
        <span className="min-w-0 grow">
          <span className="block font-semibold">{name}</span>
          {details !== '' && <span className="block truncate text-sm text-muted">{details}</span>}
          {code !== undefined && <span className="block text-sm break-words text-muted">{code}</span>}
        </span>
        {price !== undefined && <span className="text-sm font-medium tabular-nums">{price}</span>}
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="grid size-9 shrink-0 place-items-center rounded-full text-muted hover:bg-hover hover:text-text"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
      {children}
    </li>
  );
}
