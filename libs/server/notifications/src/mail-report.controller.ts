import { Controller } from '@nestjs/common';
import { MAIL_STATES } from '@ringside/contracts/notifications';
import { getMailReport, type MailReport } from '@ringside/contracts/reports';
import { Database, Route } from '@ringside/server/platform';

const STATES = MAIL_STATES.map((state) => `'${state}', count(*) filter (where state = '${state}')`).join(', ');

@Controller()
export class MailReportController {
  constructor(private readonly database: Database) {}

  @Route(getMailReport)
  async get(): Promise<MailReport> {
    const [row] = await this.database.query<MailReport>(
      `select jsonb_build_object(${STATES}) as mails, (select count(*)::int from contact where state = 'new') as unread from mail`,
    );
    if (!row) throw new Error('A count has no row.');
    return row;
  }
}
