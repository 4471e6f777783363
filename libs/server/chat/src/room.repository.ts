import { Injectable } from '@nestjs/common';
import type { Seq } from '@ringside/chat-core';
import type { EventId, RoomId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** What a room is, apart from its log. */
export interface RoomFacts {
  readonly roomId: RoomId;
  /** The event whose visibility decides who may read. */
  readonly eventId: EventId | null;
  /** The last entry that retention has removed. */
  readonly floor: Seq;
}

const COLUMNS = 'id as "roomId", event_id as "eventId", floor';

@Injectable()
export class RoomRepository {
  constructor(private readonly database: Database) {}

  async find(roomId: RoomId): Promise<RoomFacts | undefined> {
    const [room] = await this.database.query<RoomFacts>(`select ${COLUMNS} from chat_room where id = $1`, [roomId]);
    return room;
  }

  /** The room of an event, made when it is missing; its id never changes. The event exists. */
  async ofEvent(eventId: EventId): Promise<RoomFacts> {
    return (await this.findOfEvent(eventId)) ?? this.database.transact(() => this.makeOfEvent(eventId));
  }

  async findOfEvent(eventId: EventId): Promise<RoomFacts | undefined> {
    const [room] = await this.database.query<RoomFacts>(
      `select ${COLUMNS} from chat_room where kind = 'event' and subject = $1`,
      [eventId],
    );
    return room;
  }

  private async makeOfEvent(eventId: EventId): Promise<RoomFacts> {
    await this.database.write(
      `insert into chat_room (kind, subject, event_id) values ('event', $1, $1) on conflict (kind, subject) do nothing`,
      [eventId],
    );
    const made = await this.findOfEvent(eventId);
    if (!made) throw new Error(`The chat room of event ${eventId} could not be made.`);
    return made;
  }
}
