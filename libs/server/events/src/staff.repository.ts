import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@ringside/contracts';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface StaffRow {
  readonly userId: UserId;
  readonly role: StaffRole;
  readonly since: Date;
}

/** Who runs an event. Writers hold the lock on the event (`EventRepository.findForChange`). */
@Injectable()
export class StaffRepository {
  constructor(private readonly database: Database) {}

  list(eventId: EventId): Promise<StaffRow[]> {
    return this.database.query<StaffRow>(
      'select user_id as "userId", role, granted_at as since from event_staff where event_id = $1',
      [eventId],
    );
  }

  async countPeople(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(distinct user_id)::int as count from event_staff where event_id = $1',
      [eventId],
    );
    return row?.count ?? 0;
  }

  async grant(eventId: EventId, userId: UserId, role: StaffRole, by: UserId): Promise<void> {
    await this.database.write('insert into event_staff (event_id, user_id, role, granted_by) values ($1, $2, $3, $4)', [
      eventId,
      userId,
      role,
      by,
    ]);
  }

  /** Answers whether there was such a role. */
  async withdraw(eventId: EventId, userId: UserId, role: StaffRole): Promise<boolean> {
    const count = await this.database.change(
      'delete from event_staff where event_id = $1 and user_id = $2 and role = $3',
      [eventId, userId, role],
    );
    return count > 0;
  }

  /**
   * Makes somebody the owner, and whoever was it a manager. The new owner's other roles are part of the new one.
   * @throws Refusal EVENT_VENUE_TAKEN when the new owner has another event at this venue in this time
   */
  async handOver(eventId: EventId, from: UserId, to: UserId, by: UserId): Promise<void> {
    await this.database.change('delete from event_staff where event_id = $1 and user_id = any($2)', [
      eventId,
      [from, to],
    ]);
    await this.database.write(
      `insert into event_staff (event_id, user_id, role, granted_by) values ($1, $2, 'owner', $4), ($1, $3, 'manager', $4)`,
      [eventId, to, from, by],
    );
    try {
      await this.database.change(
        'update event set owner_id = $2, rev = rev + 1, updated_at = clock_timestamp() where id = $1',
        [eventId, to],
      );
    } catch (error) {
      const { driverError } = error as { driverError?: { constraint?: string } };
      throw driverError?.constraint === 'ex_event_venue' ? new Refusal('EVENT_VENUE_TAKEN') : error;
    }
  }
}
