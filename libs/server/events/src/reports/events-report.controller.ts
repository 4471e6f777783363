import { Controller } from '@nestjs/common';
import { EVENT_STATES } from '@ringside/contracts/events';
import { type EventsReport, getEventsReport } from '@ringside/contracts/reports';
import { Database, Route } from '@ringside/server/platform';

const STATES = EVENT_STATES.map((state) => `'${state}', count(*) filter (where state = '${state}')`).join(', ');

@Controller()
export class EventsReportController {
  constructor(private readonly database: Database) {}

  @Route(getEventsReport)
  async get(): Promise<EventsReport> {
    const [row] = await this.database.query<EventsReport>(
      `select jsonb_build_object(${STATES}) as states,
              jsonb_build_object(
                'events', count(*) filter (where state = 'submitted'),
                'edits', (select count(*) from proposed_edit where state = 'open')) as waiting
         from event`,
    );
    if (!row) throw new Error('A count has no row.');
    return row;
  }
}
