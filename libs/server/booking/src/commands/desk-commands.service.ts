import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '@ringside/contracts/accounts';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, AuditLog, EventDirectory, type EventFacts } from '@ringside/server/ports';
import { buyerChanged } from '../booking.facts';
import { BookingLocks } from './booking-locks.repository';

interface Sides {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** What all commands at an organizer's desk have in common: one transaction behind the event's gate, written into the audit log. */
@Injectable()
export class DeskCommands {
  constructor(
    private readonly database: Database,
    private readonly locks: BookingLocks,
    private readonly facts: DomainEvents,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** One command of a person after the other. @throws Refusal NOT_FOUND for an event that they may not see */
  run<T>(eventId: EventId, me: Actor, command: () => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      await this.locks.enter(eventId, me.userId);
      await this.demandVisible(eventId, me);
      return command();
    });
  }

  /** An event that the person may see. @throws Refusal NOT_FOUND */
  event(eventId: EventId, me: Actor): Promise<EventFacts> {
    return this.events.getVisible(eventId, me);
  }

  /** @throws Refusal NOT_FOUND */
  async demandVisible(eventId: EventId, me: Actor): Promise<void> {
    await this.events.getVisible(eventId, me);
  }

  /** @throws Refusal NO_SEATING */
  async demandSeating(eventId: EventId): Promise<void> {
    const [seating] = await this.database.query('select from event_seating where event_id = $1', [eventId]);
    if (!seating) throw new Refusal('NO_SEATING');
  }

  /** Writes a deed down; last, since writers of the log wait for each other. */
  async record(eventId: EventId, actor: Actor, action: AuditAction, sides: Sides): Promise<void> {
    const { title } = await this.events.getVisible(eventId, actor);
    await this.audit.record({ actor, action, target: { kind: 'event', id: eventId, name: title }, eventId, ...sides });
  }

  /** Has a buyer's pages ask again what is theirs. */
  tellBuyer(eventId: EventId, buyer: Actor): void {
    this.facts.record(buyerChanged, { eventId, buyer: buyer.userId });
  }
}
