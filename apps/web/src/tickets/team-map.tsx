import { bookingQueries, call, refusalOf, ticketQueries, useTicketChange } from '@ringside/client/api';
import { nameSeat, SEAT_FREE, SEAT_NOT_FOR_SALE, seatNoAt, unpackStates } from '@ringside/booking-core';
import { useTexts } from '@ringside/client/texts';
import { Field, Notice, Select, toasts } from '@ringside/client/ui';
import { moveTicket, NAMED_SEATS_SPAN, type TeamSeating } from '@ringside/contracts/tickets';
import type { EventId, SeatNo } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { type HallLayout, useHall } from './use-hall';

interface TeamMapProps {
  readonly eventId: EventId;
  readonly team: TeamSeating;
  /** Whom to seat; nobody while none was chosen. */
  readonly person: TeamSeating['members'][number] | undefined;
  readonly onSeated: () => void;
}

/** The rows of the hall as buttons: the team by its tag, others by the name that they let show. */
export function TeamMap({ eventId, team, person, onSeated }: TeamMapProps): ReactNode {
  const t = useTexts();
  const { layout, picture } = useHall(eventId);
  const own = new Set<number>(team.members.flatMap(({ ticket }) => (ticket?.seatNo == null ? [] : [ticket.seatNo])));
  const { rows, picker } = useSection(layout, own);
  const from = Math.min(...rows.map((row) => seatNoAt(row, 0)), layout?.count ?? 0);
  const { data: names } = useQuery(ticketQueries.names(eventId, from, from + NAMED_SEATS_SPAN - 1));
  const { data: mine } = useQuery(bookingQueries.mine(eventId));
  const kept = useMemo(() => new Set<number>(mine?.groups.flatMap(({ seatNos }) => seatNos)), [mine]);
  const states = useMemo(
    () => (picture && 'states' in picture ? unpackStates(picture.states, picture.count) : undefined),
    [picture],
  );
  const change = useTicketChange(eventId);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!layout || !states) return null;
  const known = new Map<number, string>(names?.seats.map(({ seatNo, name }) => [seatNo, name]));
  const seat = (seatNo: number, label: string) => {
    const ticketId = person?.ticket?.ticketId;
    if (!ticketId || !person) return;
    setRefusal(null);
    const input = { params: { eventId, ticketId }, body: { seatNo: seatNo as SeatNo } };
    void change
      .mutateAsync(() => call(moveTicket, input))
      .then(
        () => {
          toasts.push({
            tone: 'positive',
            title: t('tickets.seated', { name: person.name, seat: label }),
            key: 'tickets',
          });
          onSeated();
        },
        (error: unknown) => {
          const { code, details } = refusalOf(error);
          setRefusal(t.refusal(code, details));
        },
      );
  };
  return (
    <div className="grid min-w-0 content-start gap-3">
      {person && (
        <Notice tone="info" announce>
          {t('tickets.pickFor', { name: person.name })}
        </Notice>
      )}
      {refusal && (
        <Notice tone="danger" announce>
          {refusal}
        </Notice>
      )}
      {picker}
      <div
        role="group"
        aria-label={t('tickets.teamMap', { team: team.name })}
        className="grid max-h-[60dvh] gap-2 overflow-auto"
      >
        {rows.map((row) => (
          <div key={row.no} className="flex items-center gap-1">
            <span className="w-8 shrink-0 text-sm text-muted">{row.name}</span>
            {row.seats.map((name, position) => {
              const seatNo = seatNoAt(row, position);
              return (
                <Seat
                  key={seatNo}
                  label={nameSeat(layout, layout.rows.indexOf(row), position)}
                  text={own.has(seatNo) ? team.tag : name}
                  person={known.get(seatNo)}
                  look={lookOf(seatNo, { own, kept, states })}
                  isOpen={person !== undefined && !change.isPending}
                  onPress={(label) => seat(seatNo, label)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The section where somebody of the team sits, or the first. */
function homeOf(layout: HallLayout | undefined, own: ReadonlySet<number>): number | undefined {
  const home = layout?.rows.find((row) => row.seats.some((_, position) => own.has(seatNoAt(row, position))));
  return home?.sectionNo ?? layout?.sections[0]?.no;
}

/** The rows of one section: a hall may have more seats than a page can hold. */
function useSection(layout: HallLayout | undefined, own: ReadonlySet<number>) {
  const t = useTexts();
  const [chosen, setChosen] = useState<number | null>(null);
  const sectionNo = chosen ?? homeOf(layout, own);
  const picker = layout && layout.sections.length > 1 && (
    <Field label={t('booking.sections')}>
      <Select value={sectionNo} onChange={(event) => setChosen(Number(event.target.value))}>
        {layout.sections.map(({ no, name }) => (
          <option key={no} value={no}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return { rows: layout?.rows.filter((row) => row.sectionNo === sectionNo) ?? [], picker };
}

type Look = 'own' | 'free' | 'taken';
const looks: Readonly<Record<Look, string>> = {
  own: 'border-accent bg-accent/20 font-semibold',
  free: 'border-positive',
  taken: 'border-line bg-well text-muted line-through',
};

interface Known {
  readonly own: ReadonlySet<number>;
  /** Seats that are kept for groups of the captain: not for sale to others. */
  readonly kept: ReadonlySet<number>;
  readonly states: Uint8Array;
}

function lookOf(seatNo: number, { own, kept, states }: Known): Look {
  if (own.has(seatNo)) return 'own';
  const state = states[seatNo];
  return state === SEAT_FREE || (state === SEAT_NOT_FOR_SALE && kept.has(seatNo)) ? 'free' : 'taken';
}

interface SeatProps {
  readonly label: string;
  readonly text: string;
  readonly person: string | undefined;
  readonly look: Look;
  readonly isOpen: boolean;
  readonly onPress: (label: string) => void;
}

function Seat({ label, text, person, look, isOpen, onPress }: SeatProps): ReactNode {
  const t = useTexts();
  const state = t(look === 'own' ? 'booking.look.mine' : look === 'free' ? 'booking.look.free' : 'booking.look.taken');
  const title = person ? `${label}: ${person}` : `${label}: ${state}`;
  return (
    <button
      type="button"
      title={title}
      aria-label={title}
      aria-disabled={!isOpen || look !== 'free'}
      onClick={() => isOpen && look === 'free' && onPress(label)}
      className={`grid size-10 shrink-0 place-items-center overflow-hidden rounded-lg border-2 text-xs ${looks[look]}`}
    >
      {text}
    </button>
  );
}
