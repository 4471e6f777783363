import { Controller, Inject } from '@nestjs/common';
import type { Params } from '@ringside/contracts';
import { getTournamentReport, type TournamentReport } from '@ringside/contracts/reports';
import { Database, Me, ParamsOf, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';

@Controller()
export class TournamentReportController {
  constructor(
    @Inject(EventDirectory) private readonly events: EventDirectory,
    private readonly database: Database,
  ) {}

  @Route(getTournamentReport)
  async get(
    @Me() me: Actor,
    @ParamsOf(getTournamentReport) { eventId }: Params<typeof getTournamentReport>,
  ): Promise<TournamentReport> {
    await this.events.getVisible(eventId, me);
    const tournaments = await this.database.query<TournamentReport['tournaments'][number]>(
      `select t.id, t.name, t.state, t.cap, entered.*, jsonb_build_object('played', played, 'walkovers', walkovers, 'open', open) as matches
         from tournament t
        cross join lateral (
          select count(*) filter (where state <> 'withdrawn')::int as entrants,
                 count(*) filter (where state = 'withdrawn')::int as withdrawn,
                 count(*) filter (where state in ('dropped', 'disqualified'))::int as dropped
            from entrant where tournament_id = t.id) entered
        cross join lateral (
          select count(*) filter (where m.status = 'done') as played,
                 count(*) filter (where m.status = 'walkover') as walkovers,
                 count(*) filter (where m.status in ('pending', 'ready')) as open
            from stage s join stage_match m on m.stage_id = s.id where s.tournament_id = t.id) decided
        where t.event_id = $1 order by t.id`,
      [eventId],
    );
    return { tournaments };
  }
}
