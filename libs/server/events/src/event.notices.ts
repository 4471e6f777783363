import { Inject, Injectable } from '@nestjs/common';
import type { EventCommand } from '@ringside/contracts/events';
import type { NotificationKind } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { notifyPeople, People } from '@ringside/server/ports';
import { EventAudienceRepository } from './event-audience.repository';
import type { EventRow } from './event.entity';
import { EventRepository } from './event.repository';

type Step = Exclude<EventCommand, 'edit' | 'withdraw'>;
type Audience = 'moderators' | 'staff' | 'leaders' | 'accepted' | 'everybody';

/** Something to be said, and to whom. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly to: Audience;
  /** Where it leads: the public page, the desk or the moderators' review. */
  readonly page?: 'event' | 'desk' | 'review';
  readonly params?: Readonly<Record<string, string>>;
  /** Tells two notices of one kind apart that concern the same revision. */
  readonly cause?: string;
}

const NOTICES: Readonly<Record<Step, readonly Notice[]>> = {
  submit: [{ kind: 'eventSubmitted', to: 'moderators', page: 'review' }],
  approve: [{ kind: 'eventPublished', to: 'staff', page: 'desk' }],
  reject: [{ kind: 'eventRejected', to: 'leaders', page: 'desk' }],
  suspend: [{ kind: 'eventSuspended', to: 'staff', page: 'desk' }],
  unsuspend: [{ kind: 'eventResumed', to: 'staff', page: 'desk' }],
  start: [{ kind: 'eventStarted', to: 'accepted' }],
  finish: [{ kind: 'eventFinished', to: 'accepted' }],
  cancel: [{ kind: 'eventCancelled', to: 'everybody' }],
};

/** A task holds so many people at most; a big event has several. */
const PEOPLE_A_TASK = 500;

/** Tells people what happened to an event, by a task of the same transaction. Nobody is told of their own deed. */
@Injectable()
export class EventNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly events: EventRepository,
    private readonly audience: EventAudienceRepository,
    @Inject(People) private readonly people: People,
  ) {}

  /** A step in its life. A submission that is public at once asks no moderator. */
  async step(event: EventRow, actor: UserId, command: EventCommand, reason: string | null): Promise<void> {
    if (command === 'edit' || command === 'withdraw') return;
    const isSelfPublished = command === 'submit' && event.state === 'published';
    for (const notice of NOTICES[isSelfPublished ? 'approve' : command]) {
      await this.tell(event, actor, { ...notice, params: reason === null ? {} : { reason } });
    }
  }

  async tell(event: EventRow, actor: UserId, { kind, to, page = 'event', params = {}, cause }: Notice): Promise<void> {
    const people = (await this.find(to, event)).filter((userId) => userId !== actor);
    for (let from = 0; from < people.length; from += PEOPLE_A_TASK) {
      await this.outbox.add(notifyPeople, {
        to: people.slice(from, from + PEOPLE_A_TASK),
        kind,
        params: { event: event.title, ...params },
        link: linkTo(page, event),
        eventId: event.id,
        key: `${kind}:${event.id}:${cause ?? event.rev}`,
      });
    }
  }

  private async find(to: Audience, { id, wasPublic }: EventRow): Promise<readonly UserId[]> {
    if (to === 'moderators') return this.people.withRole('moderator', 'admin');
    if (to === 'leaders' || to === 'accepted') return this.audience[to](id);
    const staff = await this.events.staff(id);
    return to === 'staff' || !wasPublic ? staff : [...new Set([...staff, ...(await this.audience.interested(id))])];
  }
}

function linkTo(page: 'event' | 'desk' | 'review', { id }: EventRow): string {
  if (page === 'event') return `/events/${id}`;
  return page === 'desk' ? `/admin/events/${id}` : `/admin/moderation/${id}`;
}
