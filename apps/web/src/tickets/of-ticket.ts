import type { MyTicket } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';

/** A ticket of one's own at an event. */
export interface OfTicket {
  readonly eventId: EventId;
  readonly ticket: MyTicket;
}

/** What a ticket is called: its seat, its type, or its order. */
export const ticketName = ({ label, ticketType, orderCode }: MyTicket): string => label ?? ticketType ?? orderCode;
