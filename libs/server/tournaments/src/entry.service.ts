import { Inject, Injectable } from '@nestjs/common';
import type { Entrant } from '@ringside/contracts/tournaments';
import { type EntrantId, Refusal, type UserId } from '@ringside/kernel';
import { type Actor, People, type PersonName, type Visitor } from '@ringside/server/ports';
import { EntrantRepository, type EntrantRow } from './entrant.repository';
import { TournamentPolicy } from './tournament.policy';
import { TournamentLock } from './tournament-lock';
import type { TournamentRef, TournamentRow } from './tournament.repository';
import { refuseStarted } from './tournament.service';

/** Who takes part: entering, leaving, the list. */
@Injectable()
export class EntryService {
  constructor(
    private readonly lock: TournamentLock,
    private readonly entrants: EntrantRepository,
    private readonly policy: TournamentPolicy,
    @Inject(People) private readonly people: People,
  ) {}

  async list(ref: TournamentRef, asker: Visitor): Promise<Entrant[]> {
    const { id } = await this.policy.getVisible(ref, asker);
    return this.named(await this.entrants.list(id));
  }

  async named(rows: readonly EntrantRow[]): Promise<Entrant[]> {
    const names = await this.people.names(rows.map(({ user_id }) => user_id));
    return rows.map((row) => toEntrant(row, names));
  }

  /**
   * Everybody who enters the tournament takes its lock first, so the cap holds however many press at once.
   * @throws Refusal NOT_FOUND, SIGN_UP_CLOSED, ALREADY_ENTERED or TOURNAMENT_FULL
   */
  async enter(ref: TournamentRef, actor: Actor): Promise<Entrant> {
    await this.policy.getVisible(ref, actor);
    const event = await this.policy.demandEvent(ref.eventId, actor);
    if (event.state !== 'published' && event.state !== 'started') throw new Refusal('SIGN_UP_CLOSED');
    const row = await this.lock.run(ref, async (tournament) => {
      if (tournament.state !== 'open') throw new Refusal('SIGN_UP_CLOSED');
      if (await this.entrants.findOf(tournament.id, actor.userId)) throw new Refusal('ALREADY_ENTERED');
      if ((await this.entrants.count(tournament.id)) >= tournament.cap)
        throw new Refusal('TOURNAMENT_FULL', { cap: tournament.cap });
      this.lock.tellChanged(ref);
      return this.entrants.add(tournament.id, actor.userId);
    });
    return toEntrant(row, new Map([[actor.userId, actor]]));
  }

  /** @throws Refusal NOT_FOUND, NOT_ENTERED or TOURNAMENT_STARTED */
  async leave(ref: TournamentRef, actor: Actor): Promise<void> {
    await this.policy.getVisible(ref, actor);
    await this.lock.run(ref, async (tournament) => {
      const mine = await this.entrants.findOf(tournament.id, actor.userId);
      if (!mine) throw new Refusal('NOT_ENTERED');
      await this.withdraw(ref, tournament, mine);
    });
  }

  /** An organizer takes somebody off the list. @throws Refusal NOT_FOUND or TOURNAMENT_STARTED */
  async remove(ref: TournamentRef, entrantId: EntrantId): Promise<void> {
    await this.lock.run(ref, async (tournament) => {
      const entrant = await this.entrants.find(tournament.id, entrantId);
      if (!entrant) throw new Refusal('NOT_FOUND');
      await this.withdraw(ref, tournament, entrant);
    });
  }

  private async withdraw(ref: TournamentRef, tournament: TournamentRow, entrant: EntrantRow): Promise<void> {
    refuseStarted(tournament);
    await this.entrants.withdraw(entrant.id);
    this.lock.tellChanged(ref);
  }
}

/** A person whose account is gone is shown by no name. */
function toEntrant(row: EntrantRow, names: ReadonlyMap<UserId, PersonName>): Entrant {
  const person = names.get(row.user_id);
  return {
    id: row.id,
    userId: row.user_id,
    name: person?.name ?? '—',
    username: person?.username ?? '',
    ...(person?.picture ? { picture: person.picture } : {}),
    seed: row.seed,
    state: row.state,
    enteredAt: row.entered_at.toISOString(),
  };
}
