import { Global, Module } from '@nestjs/common';
import { TeamDirectory } from '@ringside/server/ports';
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
import { TeamDirectoryRepository } from './team-directory.repository';
import { TeamEntry } from './team-entry';
import { TeamPageHeads } from './team-page-heads';
import { TeamPictures } from './team-pictures';
import { TeamProjector } from './team.projector';
import { TeamReader } from './team.reader';
import { TeamRepository } from './team.repository';
import { TeamService } from './team.service';

/** Teams, their people, and how people come into them. */
@Global()
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
    TeamDirectoryRepository,
    { provide: TeamDirectory, useExisting: TeamDirectoryRepository },
  ],
  exports: [TeamDirectory],
})
export class TeamsModule {}
