import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  drawSeeding,
  type Entrant,
  enterTournament,
  leaveTournament,
  listEntrants,
  removeEntrant,
  setSeeding,
  type Tournament,
} from '@ringside/contracts/tournaments';
import { Asker, BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { EntryService } from './entry.service';
import { SeedingService } from './seeding.service';
import type { TournamentRef } from './tournament.repository';

@Controller()
export class EntrantController {
  constructor(
    private readonly entries: EntryService,
    private readonly seeding: SeedingService,
  ) {}

  @Route(listEntrants)
  listEntrants(@ParamsOf(listEntrants) ref: TournamentRef, @Asker() asker: Visitor): Promise<Entrant[]> {
    return this.entries.list(ref, asker);
  }

  @Route(enterTournament)
  enterTournament(@ParamsOf(enterTournament) ref: TournamentRef, @Me() actor: Actor): Promise<Entrant> {
    return this.entries.enter(ref, actor);
  }

  @Route(leaveTournament)
  leaveTournament(@ParamsOf(leaveTournament) ref: TournamentRef, @Me() actor: Actor): Promise<void> {
    return this.entries.leave(ref, actor);
  }

  @Route(removeEntrant)
  removeEntrant(@ParamsOf(removeEntrant) { entrantId, ...ref }: Params<typeof removeEntrant>): Promise<void> {
    return this.entries.remove(ref, entrantId);
  }

  @Route(setSeeding)
  setSeeding(
    @ParamsOf(setSeeding) ref: TournamentRef,
    @BodyOf(setSeeding) { order }: Body<typeof setSeeding>,
  ): Promise<Entrant[]> {
    return this.seeding.set(ref, order);
  }

  @Route(drawSeeding)
  drawSeeding(
    @ParamsOf(drawSeeding) ref: TournamentRef,
    @BodyOf(drawSeeding) request: Body<typeof drawSeeding>,
    @Me() actor: Actor,
  ): Promise<Tournament> {
    return this.seeding.draw(ref, actor, request);
  }
}
