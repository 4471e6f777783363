import { Inject, Injectable } from '@nestjs/common';
import { type EventId, Refusal, type TournamentId } from '@ringside/kernel';
import { EventDirectory, type EventFacts, type Visitor } from '@ringside/server/ports';
import { TournamentRepository, type TournamentRef, type TournamentRow } from './tournament.repository';

/** Who sees which tournaments: those of the events they see; drafts only the staff of the event, and admins. */
@Injectable()
export class TournamentPolicy {
  constructor(
    @Inject(EventDirectory) private readonly events: EventDirectory,
    private readonly tournaments: TournamentRepository,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async demandEvent(eventId: EventId, asker: Visitor): Promise<EventFacts> {
    return this.events.getVisible(eventId, asker);
  }

  async seesDrafts(eventId: EventId, asker: Visitor): Promise<boolean> {
    if (!asker) return false;
    return asker.role === 'admin' || (await this.events.staffRoles(eventId, asker.userId)).length > 0;
  }

  /** The tournament, if this person may see it. @throws Refusal NOT_FOUND, also when it belongs to another event */
  async getVisible(ref: TournamentRef, asker: Visitor): Promise<TournamentRow> {
    await this.demandEvent(ref.eventId, asker);
    const tournament = await this.tournaments.find(ref);
    if (!tournament) throw new Refusal('NOT_FOUND');
    if (tournament.state === 'draft' && !(await this.seesDrafts(ref.eventId, asker))) throw new Refusal('NOT_FOUND');
    return tournament;
  }

  /** Lets this person watch the topic `tournament:<id>`. @throws Refusal NOT_FOUND */
  async demandTopic(id: TournamentId, asker: Visitor): Promise<void> {
    const eventId = await this.tournaments.findEvent(id);
    if (!eventId) throw new Refusal('NOT_FOUND');
    await this.getVisible({ eventId, tournamentId: id }, asker);
  }
}
