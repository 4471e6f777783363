import { Module } from '@nestjs/common';
import { CaptainCommands } from './captain.commands';
import { InvitationRepository } from './invitation.repository';
import { InvitingService } from './inviting.service';
import { JoiningService } from './joining.service';
import { LinkRepository } from './link.repository';
import { LinkService } from './link.service';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';
import { TeamController } from './team.controller';
import { TeamInvitationController } from './team-invitation.controller';
import { TeamEntry } from './team-entry';
import { TeamPageHeads } from './team-page-heads';
import { TeamPictures } from './team-pictures';
import { TeamProjector } from './team.projector';
import { TeamReader } from './team.reader';
import { TeamRepository } from './team.repository';
import { TeamService } from './team.service';

/** Teams, their people, and how people come into them. */
@Module({
  controllers: [TeamController, TeamInvitationController],
  providers: [
    TeamService,
    InvitingService,
    JoiningService,
    LinkService,
    CaptainCommands,
    TeamEntry,
    TeamReader,
    TeamChronicle,
    TeamProjector,
    TeamPictures,
    TeamPageHeads,
    TeamRepository,
    MemberRepository,
    InvitationRepository,
    LinkRepository,
  ],
})
export class TeamsModule {}
