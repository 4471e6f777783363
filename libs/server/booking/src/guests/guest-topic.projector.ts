import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mineChanged } from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { Database, DomainEvents, Rooms, Topics } from '@ringside/server/platform';
import { guestHoldChanged } from '../booking.facts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Tells the pages of a guest that their hold changed. A socket has no guest's cookie, so they watch the hold by its id, which
 * nobody else is told; what they hear is only to ask again.
 */
@Injectable()
export class GuestTopic implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    this.topics.register('hold', 'booking.see', (id) => this.admit(id));
    this.events.on(guestHoldChanged, ({ holdId }) => this.rooms.emit(`hold:${holdId}`, mineChanged, {}));
  }

  /** @throws Refusal NOT_FOUND */
  private async admit(id: string): Promise<void> {
    const sql = 'select from hold where id = $1 and guest_network is not null';
    const known = UUID.test(id) ? await this.database.query(sql, [id]) : [];
    if (known.length === 0) throw new Refusal('NOT_FOUND');
  }
}
