import { Injectable } from '@nestjs/common';
import {
  type NewScheduleItem,
  type Schedule,
  SCHEDULE_MAX,
  scheduleChanged,
  type ScheduleItemEdit,
} from '@ringside/contracts/events';
import { type EventId, orRefuse, Refusal } from '@ringside/kernel';
import { Database, Rooms } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { EventReader } from '../event.reader';
import type { EventRow } from '../event.entity';
import { decideItem, decideScheduling } from './programme.policy';
import { ScheduleRepository } from './schedule.repository';

/** An event's timetable. Two managers at once are settled by the lock on the event. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly database: Database,
    private readonly reader: EventReader,
    private readonly schedule: ScheduleRepository,
    private readonly rooms: Rooms,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, asker: Visitor): Promise<Schedule> {
    await this.reader.find(eventId, asker);
    return { items: await this.schedule.list(eventId) };
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, EVENT_WRONG_STATE, SCHEDULE_OUTSIDE or SCHEDULE_FULL */
  add(eventId: EventId, actor: Actor, item: NewScheduleItem): Promise<Schedule> {
    return this.change(eventId, actor, async (event) => {
      orRefuse(decideItem(event, item));
      if (!(await this.schedule.add(eventId, item))) throw new Refusal('SCHEDULE_FULL', { max: SCHEDULE_MAX });
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, EVENT_WRONG_STATE, SCHEDULE_OUTSIDE or STALE */
  put(eventId: EventId, actor: Actor, itemId: string, { rev, ...item }: ScheduleItemEdit): Promise<Schedule> {
    return this.change(eventId, actor, async (event) => {
      const newest = await this.schedule.revision(eventId, itemId);
      if (newest === undefined) throw new Refusal('NOT_FOUND');
      if (newest !== rev) throw new Refusal('STALE', { rev: newest });
      orRefuse(decideItem(event, item));
      await this.schedule.update(itemId, item);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or EVENT_WRONG_STATE */
  remove(eventId: EventId, actor: Actor, itemId: string): Promise<Schedule> {
    return this.change(eventId, actor, async () => {
      if (!(await this.schedule.remove(eventId, itemId))) throw new Refusal('NOT_FOUND');
    });
  }

  private change(eventId: EventId, actor: Actor, write: (event: EventRow) => Promise<void>): Promise<Schedule> {
    return this.database.transact(async () => {
      const { row, access } = await this.reader.findForChange(eventId, actor);
      if (!access.manages) throw new Refusal('FORBIDDEN');
      orRefuse(decideScheduling(row));
      await write(row);
      this.database.afterCommit(() => this.rooms.emit(`event:${eventId}`, scheduleChanged, { eventId }));
      return { items: await this.schedule.list(eventId) };
    });
  }
}
