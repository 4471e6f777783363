import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CalendarFeed, FEED_EVENTS_MAX } from '@ringside/contracts/discovery';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Config, Database } from '@ringside/server/platform';
import { EventDirectory, type Visitor } from '@ringside/server/ports';
import { EVENT_COLUMNS, type EventRow } from '../event.entity';
import { EventRepository } from '../event.repository';
import { calendarOf } from './event-calendar';

/** 256 bits: an address that nobody guesses. */
const TOKEN_BYTES = 32;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Calendar files of events and feeds of people. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    @Inject(Config) private readonly config: Config,
    @Inject(EventDirectory) private readonly directory: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND also for an event that this person may not see */
  async ofEvent(eventId: EventId, asker: Visitor): Promise<string> {
    await this.directory.getVisible(eventId, asker);
    const row = await this.events.find(eventId);
    if (!row) throw new Refusal('NOT_FOUND');
    return calendarOf(row.title, [row], this.config.publicUrl);
  }

  async feedOf(userId: UserId): Promise<CalendarFeed> {
    const [row] = await this.database.query<{ createdAt: Date }>(
      'select created_at as "createdAt" from calendar_feed where user_id = $1',
      [userId],
    );
    return { createdAt: row?.createdAt.toISOString() ?? null };
  }

  /** A new address; the old one is void. */
  createFeed(userId: UserId): Promise<CalendarFeed & { address: string }> {
    return this.database.transact(async () => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await this.database.write(
        `insert into calendar_feed (user_id, token_hash) values ($1, $2)
         on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = clock_timestamp()`,
        [userId, hashOf(token)],
      );
      const address = `${this.config.publicUrl}/api/v1/calendars/${token}/events.ics`;
      return { ...(await this.feedOf(userId)), address };
    });
  }

  async removeFeed(userId: UserId): Promise<void> {
    await this.database.transact(() => this.database.change('delete from calendar_feed where user_id = $1', [userId]));
  }

  /**
   * What the owner of an address helps with, is registered for or follows, as far as they may see it. A banned person's
   * feed is closed while the ban lasts.
   * @throws Refusal NOT_FOUND for an address that was never given, or is void
   */
  async feed(token: string): Promise<string> {
    const [owner] = await this.database.query<{ userId: UserId; name: string }>(
      `select f.user_id as "userId", u.name from calendar_feed f join app_user u on u.id = f.user_id
        where f.token_hash = $1 and not exists (
          select from user_ban b where b.user_id = f.user_id and b.lifted_at is null
             and (b.until is null or b.until > clock_timestamp()))`,
      [hashOf(token)],
    );
    if (!owner) throw new Refusal('NOT_FOUND');
    const rows = await this.database.query<EventRow>(
      `with mine as (
         select event_id from event_staff where user_id = $1
         union
         (select event_id from registration where user_id = $1 and state not in ('rejected', 'withdrawn')
           union select event_id from event_favourite where user_id = $1)
       )
       select ${EVENT_COLUMNS} from mine join event e on e.id = mine.event_id
        where e.state in ('published', 'started', 'finished') or e.state = 'cancelled' and e.published_at is not null
           or exists (select from event_staff s where s.event_id = e.id and s.user_id = $1)
        order by e.starts_at desc, e.id desc limit $2`,
      [owner.userId, FEED_EVENTS_MAX],
    );
    return calendarOf(`Ringside: ${owner.name}`, rows, this.config.publicUrl);
  }
}
