import { Inject, Injectable } from '@nestjs/common';
import type { SiteRole, StaffRole } from '@ringside/contracts';
import type { RoomRights } from '@ringside/contracts/chat';
import { type EventId, Refusal, type RoomId } from '@ringside/kernel';
import { EventDirectory, type Visitor } from '@ringside/server/ports';
import { RoomRepository, type RoomFacts } from './room.repository';

const MODERATING_STAFF: readonly StaffRole[] = ['owner', 'manager', 'chatModerator'];
const MODERATING_ROLES: readonly SiteRole[] = ['moderator', 'admin'];

/** Who may do what in a room. A room that is hidden from the asker is not found, everywhere. */
@Injectable()
export class RoomAccessPolicy {
  constructor(
    private readonly rooms: RoomRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND for a room that does not exist or that this person may not read */
  async getReadable(roomId: RoomId, asker: Visitor): Promise<RoomFacts> {
    const room = await this.rooms.find(roomId);
    if (!room?.eventId) throw new Refusal('NOT_FOUND'); // rooms of other kinds have no readers yet
    await this.events.getVisible(room.eventId, asker);
    return room;
  }

  /** The room of an event, made when there is none yet. @throws Refusal NOT_FOUND for an event that this person may not see */
  async getOfEvent(eventId: EventId, asker: Visitor): Promise<RoomFacts> {
    await this.events.getVisible(eventId, asker);
    return this.rooms.ofEvent(eventId);
  }

  /** Whether this person may read the room. An outage of the database is no answer: it throws. */
  async mayRead(roomId: RoomId, asker: Visitor): Promise<boolean> {
    try {
      await this.getReadable(roomId, asker);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'NOT_FOUND') return false;
      throw error;
    }
  }

  /** What somebody who may read the room may do in it. */
  async rightsIn({ eventId }: RoomFacts, asker: Visitor): Promise<RoomRights> {
    if (!asker) return { read: true, write: false, moderate: false };
    const staff =
      eventId && !MODERATING_ROLES.includes(asker.role) ? await this.events.staffRoles(eventId, asker.userId) : [];
    const moderate = MODERATING_ROLES.includes(asker.role) || staff.some((role) => MODERATING_STAFF.includes(role));
    return { read: true, write: true, moderate };
  }
}
