import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId, SessionId, UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { accountErased } from '@ringside/server/ports';
import { RegistrationService } from './registration.service';

/** Withdraws who was erased from the events that are still to come, so that their places go to those who wait. */
@Injectable()
export class ErasedRegistrations implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly registrations: RegistrationService,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(accountErased, ({ userId }) => this.withdraw(userId));
  }

  private async withdraw(userId: UserId): Promise<void> {
    const held = await this.database.query<{ eventId: EventId; name: string; username: string }>(
      `select r.event_id as "eventId", u.name, u.username
         from registration r join event e on e.id = r.event_id join app_user u on u.id = r.user_id
        where r.user_id = $1 and r.state in ('pending', 'accepted', 'waitlisted') and e.state = 'published'
        order by r.event_id`,
      [userId],
    );
    for (const { eventId, ...person } of held)
      await this.registrations.withdraw(eventId, {
        ...person,
        userId,
        role: 'player',
        sessionId: userId as string as SessionId,
      });
  }
}
