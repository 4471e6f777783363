import { Injectable } from '@nestjs/common';
import { type EventText, type NewEvent, scheduleChanged } from '@ringside/contracts/events';
import { Database, Rooms } from '@ringside/server/platform';
import type { EventState } from '@ringside/server/ports';
import type { EventRow } from './event.entity';
import { EventRepository } from './event.repository';
import { ScheduleRepository } from './programme/schedule.repository';

/** Writes what an event says of itself. */
@Injectable()
export class EventTexts {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly schedule: ScheduleRepository,
    private readonly rooms: Rooms,
  ) {}

  /**
   * Saves another version under the event's lock. An event that is moved as a whole, its start and its end alike, takes its
   * timetable along; one that only becomes longer or shorter leaves it where it is.
   * @throws Refusal EVENT_TITLE_TAKEN or EVENT_VENUE_TAKEN
   */
  async write(was: EventRow, event: NewEvent, state: EventState): Promise<EventRow> {
    const is = await this.events.update(was.id, event, state);
    if (await this.schedule.moveAlong(was, is)) {
      this.database.afterCommit(() => this.rooms.emit(`event:${is.id}`, scheduleChanged, { eventId: is.id }));
    }
    return is;
  }

  findClash(was: EventRow, text: EventText): Promise<string | undefined> {
    return this.events.findClash(was, text);
  }
}
