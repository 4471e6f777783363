import { call } from '@ringside/client/api';
import { SEAT_TAKEN, unpackStates } from '@ringside/booking-core';
import { useTexts } from '@ringside/client/texts';
import { Checkbox, Field, TextInput, toasts } from '@ringside/client/ui';
import { askSwap, moveTicket } from '@ringside/contracts/tickets';
import type { SeatNo } from '@ringside/kernel';
import { type ReactNode, useMemo, useState } from 'react';
import type { OfTicket } from './of-ticket';
import { TicketForm } from './ticket-form';
import { isAccessible, seatCalled, useHall } from './use-hall';

/** Takes a free seat in place of one's own, or asks whoever has a taken one. */
export function MoveForm({ eventId, ticket }: OfTicket): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isNeeded, setNeeded] = useState(false);
  const { seatNo, isTaken, isAccessible } = useTypedSeat(eventId, typed);
  const seat = typed.trim().toUpperCase();
  const say = isTaken ? t('tickets.asked', { seat }) : t('tickets.moved', { seat });
  return (
    <TicketForm
      eventId={eventId}
      title={t('tickets.move')}
      lead={t('tickets.moveLead')}
      action={seatNo === undefined ? t('tickets.move') : t(isTaken ? 'tickets.askFor' : 'tickets.moveTo', { seat })}
      onDone={() => {
        setTyped('');
        toasts.push({ tone: 'positive', title: say, key: 'tickets' });
      }}
      send={() => {
        setWrong(seatNo === undefined);
        const input = {
          params: { eventId, ticketId: ticket.ticketId },
          body: { seatNo: seatNo as SeatNo, ...(isAccessible && isNeeded && { accessible: true }) },
        };
        return seatNo === undefined ? undefined : () => call(isTaken ? askSwap : moveTicket, input);
      }}
    >
      <Field
        label={t('tickets.seatLabel', { example: ticket.label ?? 'B-12' })}
        error={isWrong && seatNo === undefined ? t('tickets.noSuchSeat') : null}
      >
        <TextInput
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {isAccessible && (
        <Checkbox
          label={t('tickets.accessible')}
          checked={isNeeded}
          onChange={(event) => setNeeded(event.target.checked)}
        />
      )}
    </TicketForm>
  );
}

/** The seat that was typed, and whether somebody has it. */
function useTypedSeat(eventId: OfTicket['eventId'], typed: string) {
  const { layout, picture } = useHall(eventId);
  const states = useMemo(
    () => (picture && 'states' in picture ? unpackStates(picture.states, picture.count) : undefined),
    [picture],
  );
  const seatNo = layout && typed.trim() !== '' ? seatCalled(layout, typed) : undefined;
  return {
    seatNo,
    isAccessible: layout !== undefined && seatNo !== undefined && isAccessible(layout, seatNo),
    isTaken: seatNo !== undefined && states?.[seatNo] === SEAT_TAKEN,
  };
}
