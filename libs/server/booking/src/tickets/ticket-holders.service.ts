import { Injectable } from '@nestjs/common';
import { Refusal, type UserId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { demandOutside, TicketCommands, type TicketRef } from './ticket-commands.service';
import { TicketRepository } from './ticket.repository';

/** Somebody with an account, or a name; nobody without either. */
interface Named {
  readonly username?: string | undefined;
  readonly name?: string | undefined;
}

interface Managers {
  readonly seatManager?: string | undefined;
  readonly userManager?: string | undefined;
}

/** Who comes with a ticket and who looks after it. */
@Injectable()
export class TicketHolders {
  constructor(
    private readonly commands: TicketCommands,
    private readonly tickets: TicketRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED, TICKET_CHECKED_IN, PERSON_UNKNOWN or INVALID */
  async name(ref: TicketRef, me: Actor, { username, name }: Named): Promise<void> {
    if (username !== undefined && name !== undefined) {
      throw new Refusal('INVALID', { errors: [{ pointer: '#/name', detail: 'must not stand beside a username' }] });
    }
    await this.commands.change(ref, me, isUserManager(me.userId), async (ticket) => {
      demandOutside(ticket);
      const person = username === undefined ? null : await this.commands.person(username);
      await this.tickets.setParticipant(ref.ticketId, person?.userId ?? null, name ?? null);
      if (person) this.commands.toldPeople(ref.eventId, [person.userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED or PERSON_UNKNOWN */
  appoint(ref: TicketRef, me: Actor, managers: Managers): Promise<void> {
    const personOf = async (username: string | undefined) =>
      username === undefined ? null : (await this.commands.person(username)).userId;
    return this.commands.change(ref, me, isBearer(me.userId), async () => {
      const people = [await personOf(managers.seatManager), await personOf(managers.userManager)] as const;
      await this.tickets.setManagers(ref.ticketId, ...people);
      this.commands.toldPeople(
        ref.eventId,
        people.filter((person) => person !== null),
      );
    });
  }

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED or TICKET_CHECKED_IN */
  reissue(ref: TicketRef, me: Actor): Promise<void> {
    return this.commands.change(ref, me, isBearer(me.userId), async (ticket) => {
      demandOutside(ticket);
      await this.tickets.raise(ref.ticketId);
    });
  }
}

export const isBearer = (me: UserId) => (ticket: { readonly bearer: UserId }) => ticket.bearer === me;
const isUserManager = (me: UserId) => (ticket: { readonly userManager: UserId }) => ticket.userManager === me;
