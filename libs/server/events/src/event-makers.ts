import { Inject, Injectable } from '@nestjs/common';
import { EVENT_DRAFTS_MAX } from '@ringside/contracts/events';
import { orRefuse, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, SiteRules } from '@ringside/server/ports';
import { decideCreating, isOrganizer } from './event-makers.policy';

/** Judges who may begin an event, in the transaction that makes it. */
@Injectable()
export class EventMakers {
  constructor(
    private readonly database: Database,
    @Inject(SiteRules) private readonly rules: SiteRules,
  ) {}

  /** @throws Refusal EVENTS_BY_ORGANIZERS, TWO_FACTOR_REQUIRED, or TOO_MANY_DRAFTS to those who organize nothing */
  async demand(actor: Actor): Promise<void> {
    orRefuse(decideCreating(actor, await this.rules.eventCreators()));
    if (isOrganizer(actor.role)) return;
    await this.queueUp(actor);
    const waiting = await this.database.query(
      `select from event where owner_id = $1 and state in ('draft', 'submitted', 'rejected') limit $2`,
      [actor.userId, EVENT_DRAFTS_MAX],
    );
    if (waiting.length >= EVENT_DRAFTS_MAX) throw new Refusal('TOO_MANY_DRAFTS', { max: EVENT_DRAFTS_MAX });
  }

  /** Two events that one person begins at the same moment are counted one after the other. */
  protected async queueUp({ userId }: Actor): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('drafts:' || $1, 0))`, [userId]);
  }
}
