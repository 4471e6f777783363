import { Global, Module } from '@nestjs/common';
import { TournamentResults } from '@ringside/server/ports';
import { BracketController } from './bracket.controller';
import { BracketNewsJob } from './bracket-news.job';
import { BracketService } from './bracket.service';
import { CorrectionService } from './correction.service';
import { DuplicatedTournamentsJob } from './duplicated-tournaments.job';
import { EntrantController } from './entrant.controller';
import { EntrantRepository } from './entrant.repository';
import { EntryService } from './entry.service';
import { MatchController } from './match.controller';
import { MatchPeople } from './match-people.service';
import { MatchRebuildService } from './match-rebuild.service';
import { OwnTournamentsController } from './own-tournaments.controller';
import { ReportService } from './report.service';
import { RulingAudit } from './ruling-audit';
import { RulingService } from './ruling.service';
import { SeedingService } from './seeding.service';
import { StageCommandService } from './stage-command.service';
import { StageMemory } from './stage-memory';
import { StageRepository } from './stage.repository';
import { StageTurns } from './stage-turns';
import { StartService } from './start.service';
import { TournamentLock } from './tournament-lock';
import { TournamentQueue } from './tournament-queue';
import { TournamentController } from './tournament.controller';
import { TournamentPolicy } from './tournament.policy';
import { TournamentProjector } from './tournament.projector';
import { TournamentReportController } from './tournament-report.controller';
import { TournamentResultsService } from './tournament-results.service';
import { TournamentRepository } from './tournament.repository';
import { TournamentService } from './tournament.service';

@Global()
@Module({
  controllers: [
    TournamentController,
    EntrantController,
    BracketController,
    MatchController,
    TournamentReportController,
    OwnTournamentsController,
  ],
  providers: [
    TournamentPolicy,
    TournamentQueue,
    TournamentLock,
    TournamentRepository,
    EntrantRepository,
    StageRepository,
    StageMemory,
    TournamentService,
    EntryService,
    SeedingService,
    StartService,
    StageTurns,
    StageCommandService,
    ReportService,
    RulingService,
    RulingAudit,
    CorrectionService,
    BracketService,
    MatchPeople,
    MatchRebuildService,
    TournamentProjector,
    BracketNewsJob,
    DuplicatedTournamentsJob,
    TournamentResultsService,
    { provide: TournamentResults, useExisting: TournamentResultsService },
  ],
  exports: [TournamentResults],
})
export class TournamentsModule {}
