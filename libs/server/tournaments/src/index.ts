export { MatchRebuildService } from './match-rebuild.service';
export { TournamentsModule } from './tournaments.module';
