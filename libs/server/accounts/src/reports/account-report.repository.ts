import { Injectable } from '@nestjs/common';
import { SITE_ROLES } from '@ringside/contracts';
import type { AccountReport, ReportUnit } from '@ringside/contracts/reports';
import { Database } from '@ringside/server/platform';
import { ACTIVE_BAN } from '../active-ban';

export interface AccountPoint {
  readonly at: Date;
  readonly created: number;
  readonly total: number;
}

const ROLES = SITE_ROLES.map((role) => `'${role}', count(*) filter (where role = '${role}')`).join(', ');

@Injectable()
export class AccountReportRepository {
  constructor(private readonly database: Database) {}

  /** From the first account to now. */
  overTime(by: ReportUnit, zone: string): Promise<AccountPoint[]> {
    return this.database.query<AccountPoint>(
      `with counted as (
         select date_trunc($1::text, created_at, $2::text) as at, count(*)::int as created from app_user group by 1),
       met as (
         select bucket.at from (select min(at) as since, greatest(max(at), clock_timestamp()) as until from counted) span
          cross join report_buckets($1, since, until, $2) bucket)
       select at, coalesce(created, 0) as created,
              (sum(coalesce(created, 0)) over (order by at)
               + (select coalesce(sum(created), 0) from counted where counted.at < (select min(at) from met)))::int as total
         from met left join counted using (at) order by at`,
      [by, zone],
    );
  }

  async totals(): Promise<Pick<AccountReport, 'roles' | 'signedIn' | 'banned'>> {
    const [row] = await this.database.query<Pick<AccountReport, 'roles' | 'signedIn' | 'banned'>>(
      `select jsonb_build_object(${ROLES}) as roles,
              (select count(distinct user_id)::int from session where expires_at > clock_timestamp()) as "signedIn",
              (select count(*)::int from user_ban b where ${ACTIVE_BAN}) as banned
         from app_user`,
    );
    if (!row) throw new Error('A count has no row.');
    return row;
  }
}
