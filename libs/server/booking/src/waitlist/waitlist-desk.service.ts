import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { listWaitlist, WaitlistPage, WaitlistTerms } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { People } from '@ringside/server/ports';
import { WaitlistRepository } from './waitlist.repository';
import { told } from './waitlist.service';

/** The waitlist as the staff of an event see and set it. */
@Injectable()
export class WaitlistDeskService {
  constructor(
    private readonly database: Database,
    private readonly waitlist: WaitlistRepository,
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

  async terms(eventId: EventId): Promise<WaitlistTerms> {
    const { isOpen, offerMinutes } = await this.waitlist.terms(eventId);
    return { isOpen, offerMinutes };
  }

  setTerms(eventId: EventId, terms: WaitlistTerms): Promise<WaitlistTerms> {
    return this.database.transact(async () => {
      await this.waitlist.setTerms(eventId, terms);
      return terms;
    });
  }
}
