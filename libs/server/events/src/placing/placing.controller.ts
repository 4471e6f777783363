import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  getLeaderboard,
  getPlayer,
  getPlacingProposal,
  listPlacings,
  type PlacingList,
  type PlacingProposal,
  type PlayerProfile,
  putPlacings,
  type RankPage,
} from '@ringside/contracts/registrations';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { PlacingProposalService } from './placing-proposal.service';
import { PlacingService } from './placing.service';
import { PlayerService } from './player.service';

type OfEvent = Params<typeof listPlacings>;

@Controller()
export class PlacingController {
  constructor(
    private readonly placings: PlacingService,
    private readonly proposals: PlacingProposalService,
    private readonly players: PlayerService,
  ) {}

  @Route(listPlacings)
  list(@Asker() asker: Visitor, @ParamsOf(listPlacings) { eventId }: OfEvent): Promise<PlacingList> {
    return this.placings.list(eventId, asker);
  }

  @Route(getPlacingProposal)
  propose(@Me() me: Actor, @ParamsOf(getPlacingProposal) { eventId }: OfEvent): Promise<PlacingProposal> {
    return this.proposals.propose(eventId, me);
  }

  @Route(putPlacings)
  put(
    @Me() me: Actor,
    @ParamsOf(putPlacings) { eventId }: OfEvent,
    @BodyOf(putPlacings) given: Body<typeof putPlacings>,
  ): Promise<PlacingList> {
    return this.placings.put(eventId, me, given);
  }

  @Route(getLeaderboard)
  leaderboard(@QueryOf(getLeaderboard) wish: Query<typeof getLeaderboard>): Promise<RankPage> {
    return this.placings.leaderboard(wish);
  }

  @Route(getPlayer)
  player(
    @ParamsOf(getPlayer) { username }: Params<typeof getPlayer>,
    @QueryOf(getPlayer) page: Query<typeof getPlayer>,
  ): Promise<PlayerProfile> {
    return this.players.get(username, page);
  }
}
