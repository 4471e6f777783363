import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { type Actor, EventDirectory, notifyPeople } from '@ringside/server/ports';

type News = 'ticketReissued' | 'ticketOffered' | 'ticketAccepted' | 'swapAsked' | 'seatMoved';

/** Tells people what others did with their tickets. */
@Injectable()
export class TicketNews {
  constructor(
    private readonly outbox: Outbox,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Nobody is told what they did themselves. @param seat what the ticket is called */
  async tell(kind: News, eventId: EventId, actor: Actor, people: readonly UserId[], seat: string): Promise<void> {
    const to = [...new Set(people)].filter((userId) => userId !== actor.userId);
    if (to.length === 0) return;
    const { title } = await this.events.getVisible(eventId, actor);
    await this.outbox.add(notifyPeople, {
      to,
      kind,
      // who asks for a seat or moved somebody is not told
      params: {
        event: title,
        seat,
        ...(kind === 'ticketOffered' || kind === 'ticketAccepted' ? { person: actor.name } : {}),
      },
      link: `/tickets/${eventId}`,
      eventId,
      key: `${kind}:${randomUUID()}`,
    });
  }
}
