import { Inject, Injectable } from '@nestjs/common';
import type { MyTickets, SeatSwap, TicketPerson, TicketTransfer } from '@ringside/contracts/tickets';
import type { EventId, UserId } from '@ringside/kernel';
import { People } from '@ringside/server/ports';
import { SwapRepository, type SwapRow } from './swap.repository';
import { TransferRepository, type TransferRow } from './transfer.repository';

export type Persons = (userId: UserId) => TicketPerson;

/** What waits for an answer between somebody and others. */
@Injectable()
export class TicketOffersReader {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly swaps: SwapRepository,
    @Inject(People) private readonly people: People,
  ) {}

  async of(eventId: EventId, me: UserId): Promise<Omit<MyTickets, 'tickets' | 'seatingLockAt'>> {
    const transfers = await this.transfers.of(eventId, me);
    const swaps = await this.swaps.of(eventId, me);
    const persons = await this.persons(transfers.flatMap(({ sender, receiver }) => [sender, receiver]));
    return {
      offered: transfers.filter(({ receiver }) => receiver === me).map((row) => shownTransfer(row, persons)),
      sent: transfers.filter(({ sender }) => sender === me).map((row) => shownTransfer(row, persons)),
      swapsAsked: swaps.filter(({ answeredBy }) => answeredBy === me).map((row) => shownSwap(row, false)),
      swapsSent: swaps.filter(({ askedBy }) => askedBy === me).map((row) => shownSwap(row, true)),
    };
  }

  async persons(ids: readonly UserId[]): Promise<Persons> {
    const names = await this.people.names([...new Set(ids)]);
    return (userId) => {
      const { username = '', name = '' } = names.get(userId) ?? {};
      return { userId, username, name };
    };
  }
}

const shownTransfer = (row: TransferRow, persons: Persons): TicketTransfer => ({
  transferId: row.transferId,
  ticketId: row.ticketId,
  label: row.label,
  from: persons(row.sender),
  to: persons(row.receiver),
  expiresAt: row.expiresAt.toISOString(),
});

const shownSwap = (row: SwapRow, isMine: boolean): SeatSwap => ({
  swapId: row.swapId,
  ticketId: isMine ? row.ticketId : row.withTicketId,
  from: isMine ? row.label : row.withLabel,
  to: isMine ? row.withLabel : row.label,
  expiresAt: row.expiresAt.toISOString(),
});
