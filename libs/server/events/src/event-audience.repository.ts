import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** Who is told what happens to an event. */
@Injectable()
export class EventAudienceRepository {
  constructor(private readonly database: Database) {}

  /** Those who lead it. */
  leaders(eventId: EventId): Promise<readonly UserId[]> {
    return this.ids(
      `select distinct user_id from event_staff where event_id = $1 and role in ('owner', 'manager')`,
      eventId,
    );
  }

  /** Those who have a place in it. */
  accepted(eventId: EventId): Promise<readonly UserId[]> {
    return this.ids(
      `select user_id from registration where event_id = $1 and state in ('accepted', 'joined')`,
      eventId,
    );
  }

  /** Those who want to take part, whatever was decided so far, and those who follow it. */
  interested(eventId: EventId): Promise<readonly UserId[]> {
    return this.ids(
      `select user_id from registration where event_id = $1 and state in ('pending', 'accepted', 'waitlisted', 'joined')
        union select user_id from event_favourite where event_id = $1`,
      eventId,
    );
  }

  private async ids(sql: string, eventId: EventId): Promise<readonly UserId[]> {
    const rows = await this.database.query<{ user_id: UserId }>(sql, [eventId]);
    return rows.map(({ user_id }) => user_id);
  }
}
