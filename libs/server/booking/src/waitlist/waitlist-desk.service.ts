import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { listWaitlist, WaitlistDesk, WaitlistPage, WaitlistTerms } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, People } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { WaitlistRemovals } from './waitlist-removals.service';
import { WaitlistRepository } from './waitlist.repository';
import { told } from './waitlist.service';

/** The waitlist as the staff of an event see and set it. Each act stands in the audit log (B39). */
@Injectable()
export class WaitlistDeskService {
  constructor(
    private readonly database: Database,
    private readonly waitlist: WaitlistRepository,
    private readonly desk: DeskCommands,
    private readonly removals: WaitlistRemovals,
    @Inject(People) private readonly people: People,
  ) {}

  async list(eventId: EventId, { limit, cursor }: Query<typeof listWaitlist>): Promise<WaitlistPage> {
    const rows = await this.waitlist.list(eventId, { limit, after: cursor });
    const shown = rows.slice(0, limit);
    const names = await this.people.names(shown.map(({ userId }) => userId));
    const items = shown.map((row) => {
      const person = names.get(row.userId);
      const { holdId: _, ...waiting } = told(row);
      return { ...waiting, person: person ? { username: person.username, name: person.name } : null };
    });
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.entryId } : {}) };
  }

  async terms(eventId: EventId): Promise<WaitlistDesk> {
    const { isOpen, offerMinutes } = await this.waitlist.terms(eventId);
    return { isOpen, offerMinutes, ...(await this.waitlist.counts(eventId)) };
  }

  /** @throws Refusal NOT_FOUND */
  setTerms(eventId: EventId, me: Actor, terms: WaitlistTerms): Promise<WaitlistDesk> {
    return this.database.transact(async () => {
      const { isOpen, offerMinutes } = await this.waitlist.terms(eventId);
      const before = { isOpen, offerMinutes };
      await this.waitlist.setTerms(eventId, terms);
      const action = isOpen === terms.isOpen ? 'waitlist.terms' : terms.isOpen ? 'waitlist.open' : 'waitlist.close';
      const isChanged = isOpen !== terms.isOpen || offerMinutes !== terms.offerMinutes;
      if (isChanged) await this.desk.record(eventId, me, action, { before, after: { ...terms } });
      return this.terms(eventId);
    });
  }

  /** @throws Refusal NOT_FOUND */
  remove(eventId: EventId, me: Actor, entryId: string, reason: string): Promise<void> {
    return this.database.transact(() => this.removals.remove(eventId, me, entryId, reason));
  }
}
