import { Injectable } from '@nestjs/common';
import { REGISTRATION_STATES, type RegistrationState } from '@ringside/contracts/registrations';
import type { ReportUnit } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type ByState = Record<RegistrationState, number>;

export interface RegistrationPoint {
  readonly at: Date;
  readonly states: ByState;
  readonly total: number;
}

interface Span {
  readonly by: ReportUnit;
  readonly zone: string;
  /** The end of an event that is over: nothing is expected after it. */
  readonly endsAt: Date;
}

/** `{ pending: …, accepted: … }` of the rows that are grouped. */
const STATES = `jsonb_build_object(${REGISTRATION_STATES.map(
  (state) => `'${state}', count(*) filter (where state = '${state}')`,
).join(', ')})`;
const NONE = JSON.stringify(Object.fromEntries(REGISTRATION_STATES.map((state) => [state, 0])));

@Injectable()
export class RegistrationReportRepository {
  constructor(private readonly database: Database) {}

  /** From the first registration to now, or to the event's end. */
  overTime(eventId: EventId, { by, zone, endsAt }: Span): Promise<RegistrationPoint[]> {
    return this.database.query<RegistrationPoint>(
      `with counted as (
         select date_trunc($2::text, registered_at, $3::text) as at, count(*) as n, ${STATES} as states
           from registration where event_id = $1 group by 1),
       met as (
         select bucket.at from (select min(at) as since, greatest(max(at), least(clock_timestamp(), $4)) as until from counted) span
          cross join report_buckets($2, since, until, $3) bucket)
       select at, coalesce(states, $5::jsonb) as states,
              (sum(coalesce(n, 0)) over (order by at)
               + (select coalesce(sum(n), 0) from counted where counted.at < (select min(at) from met)))::int as total
         from met left join counted using (at) order by at`,
      [eventId, by, zone, endsAt, NONE],
    );
  }

  async byState(eventId: EventId): Promise<ByState> {
    const [row] = await this.database.query<{ states: ByState }>(
      `select ${STATES} as states from registration where event_id = $1`,
      [eventId],
    );
    if (!row) throw new Error('A count has no row.');
    return row.states;
  }
}
