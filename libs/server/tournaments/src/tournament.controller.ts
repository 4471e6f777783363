import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  cancelTournament,
  createTournament,
  getTournament,
  listTournaments,
  openSignUp,
  startTournament,
  type Tournament,
  updateTournament,
} from '@ringside/contracts/tournaments';
import { Asker, BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { StartService } from './start.service';
import type { TournamentRef } from './tournament.repository';
import { TournamentService } from './tournament.service';

@Controller()
export class TournamentController {
  constructor(
    private readonly tournaments: TournamentService,
    private readonly starts: StartService,
  ) {}

  @Route(listTournaments)
  listTournaments(
    @ParamsOf(listTournaments) { eventId }: Params<typeof listTournaments>,
    @Asker() asker: Visitor,
  ): Promise<Tournament[]> {
    return this.tournaments.list(eventId, asker);
  }

  @Route(getTournament)
  getTournament(@ParamsOf(getTournament) ref: TournamentRef, @Asker() asker: Visitor): Promise<Tournament> {
    return this.tournaments.get(ref, asker);
  }

  @Route(createTournament)
  createTournament(
    @ParamsOf(createTournament) { eventId }: Params<typeof createTournament>,
    @BodyOf(createTournament) facts: Body<typeof createTournament>,
    @Me() actor: Actor,
  ): Promise<Tournament> {
    return this.tournaments.create(eventId, actor, facts);
  }

  @Route(updateTournament)
  updateTournament(
    @ParamsOf(updateTournament) ref: TournamentRef,
    @BodyOf(updateTournament) change: Body<typeof updateTournament>,
    @Me() actor: Actor,
  ): Promise<Tournament> {
    return this.tournaments.update(ref, actor, change);
  }

  @Route(openSignUp)
  openSignUp(@ParamsOf(openSignUp) ref: TournamentRef, @Me() actor: Actor): Promise<Tournament> {
    return this.tournaments.openSignUp(ref, actor);
  }

  @Route(startTournament)
  startTournament(@ParamsOf(startTournament) ref: TournamentRef, @Me() actor: Actor): Promise<Tournament> {
    return this.starts.start(ref, actor);
  }

  @Route(cancelTournament)
  cancelTournament(@ParamsOf(cancelTournament) ref: TournamentRef, @Me() actor: Actor): Promise<Tournament> {
    return this.tournaments.cancel(ref, actor);
  }
}
