import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@ringside/server/platform';

/**
 * Gives what the demo has just made the weeks that it would have taken: accounts within a month, registrations within three
 * weeks, seats within two, all more often towards the end. Only times that reports count by are moved, and no order is
 * changed.
 */
export async function spreadOverWeeks(app: NestFastifyApplication): Promise<void> {
  const database = app.get(Database);
  await database.transact(async () => {
    await database.change(
      `update app_user u set created_at = ${momentWithin('30 days')} from ${ranked('app_user', 'id', 'true')} where u.id = r.id`,
    );
    await database.change(
      `update registration g set registered_at = ${momentWithin('20 days')}
         from ${ranked('registration', 'id', 'event_id')} where g.id = r.id`,
    );
    await database.change(
      `update booking_order o set created_at = ${momentWithin('13 days')}
         from ${ranked('booking_order', 'id', 'event_id')} where o.id = r.id`,
    );
    await database.change(
      `update booking_order set confirmed_at = created_at + interval '4 minutes' where confirmed_at is not null`,
    );
    await database.change(
      `update ticket t set issued_at = o.created_at
         from order_line l join booking_order o on o.id = l.order_id where l.id = t.line_id`,
    );
  });
}

/** Each row with how far it is along its kind, 0 … 1. */
const ranked = (table: string, order: string, within: string): string =>
  `(select id, percent_rank() over (partition by ${within} order by ${order}) as share from ${table}) r`;

const momentWithin = (span: string): string =>
  `clock_timestamp() - interval '1 hour' - interval '${span}' * (1 - sqrt(r.share))`;
