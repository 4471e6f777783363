import { Controller } from '@nestjs/common';
import type { Body, EndpointOutput, Params } from '@ringside/contracts';
import {
  acceptInvitation,
  declineInvitation,
  invitePerson,
  joinByLink,
  listInvitations,
  lookAtLink,
  type MadeTeamLink,
  makeLink,
  revokeLink,
  type Team,
  type TeamInvitations,
  withdrawInvitation,
} from '@ringside/contracts/teams';
import { Refusal } from '@ringside/kernel';
import { Asker, BodyOf, Me, ParamsOf, Route, TokenBuckets } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { InvitingService } from './inviting.service';
import { JoiningService } from './joining.service';
import { LinkService } from './link.service';
import { TeamReader } from './team.reader';

type OfTeam = Params<typeof makeLink>;
type OfInvitation = Params<typeof acceptInvitation>;

/** Each invitation writes to somebody: more than a captain needs in an hour is somebody who bothers people. */
const RATE = { burst: 40, perMs: 3_600_000 };

@Controller()
export class TeamInvitationController {
  private readonly limit = new TokenBuckets(RATE);

  constructor(
    private readonly inviting: InvitingService,
    private readonly links: LinkService,
    private readonly joining: JoiningService,
    private readonly reader: TeamReader,
  ) {}

  @Route(listInvitations)
  list(@Me() me: Actor, @ParamsOf(listInvitations) { teamId }: OfTeam): Promise<TeamInvitations> {
    return this.reader.waiting(teamId, me);
  }

  @Route(invitePerson)
  async invite(
    @Me() me: Actor,
    @ParamsOf(invitePerson) { teamId }: OfTeam,
    @BodyOf(invitePerson) { userId }: Body<typeof invitePerson>,
  ): Promise<TeamInvitations> {
    const waitMs = this.limit.take(me.userId);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    await this.inviting.invite(teamId, me, userId);
    return this.reader.waiting(teamId, me);
  }

  @Route(withdrawInvitation)
  withdraw(
    @Me() me: Actor,
    @ParamsOf(withdrawInvitation) { teamId, invitationId }: Params<typeof withdrawInvitation>,
  ): Promise<void> {
    return this.inviting.withdraw(teamId, me, invitationId);
  }

  @Route(makeLink)
  makeLink(
    @Me() me: Actor,
    @ParamsOf(makeLink) { teamId }: OfTeam,
    @BodyOf(makeLink) wish: Body<typeof makeLink>,
  ): Promise<MadeTeamLink> {
    return this.links.make(teamId, me, wish);
  }

  @Route(revokeLink)
  revokeLink(@Me() me: Actor, @ParamsOf(revokeLink) { teamId, linkId }: Params<typeof revokeLink>): Promise<void> {
    return this.links.revoke(teamId, me, linkId);
  }

  @Route(acceptInvitation)
  async accept(@Me() me: Actor, @ParamsOf(acceptInvitation) { invitationId }: OfInvitation): Promise<Team> {
    return this.reader.get(await this.joining.accept(invitationId, me), me);
  }

  @Route(declineInvitation)
  decline(@Me() me: Actor, @ParamsOf(declineInvitation) { invitationId }: OfInvitation): Promise<void> {
    return this.joining.decline(invitationId, me);
  }

  @Route(lookAtLink)
  look(
    @Asker() asker: Visitor,
    @BodyOf(lookAtLink) { token }: Body<typeof lookAtLink>,
  ): Promise<EndpointOutput<typeof lookAtLink>> {
    return this.reader.look(token, asker);
  }

  @Route(joinByLink)
  async join(@Me() me: Actor, @BodyOf(joinByLink) { token }: Body<typeof joinByLink>): Promise<Team> {
    return this.reader.get(await this.joining.join(token, me), me);
  }
}
