import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, Outbox } from '@ringside/server/platform';

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

/**
 * Does what the demo has left to be done, and lets an hour pass since people were told of it: their first page announces
 * nothing of the demo's past, which waits for them in their lists.
 */
export async function letNewsRest(app: NestFastifyApplication): Promise<void> {
  const database = app.get(Database);
  do {
    await app.get(Outbox).drain();
    // who has a task in hand is waited for; what that leaves is asked for anew
    await database.query('select from outbox where attempts = 0 for update');
  } while (
    (await database.query('select from outbox where attempts = 0 and due_at <= clock_timestamp() limit 1')).length > 0
  );
  await database.transact(() => database.change(`update notification set created_at = created_at - interval '1 hour'`));
}

/** Each row with how far it is along its kind, 0 … 1. */
const ranked = (table: string, order: string, within: string): string =>
  `(select id, percent_rank() over (partition by ${within} order by ${order}) as share from ${table}) r`;

const momentWithin = (span: string): string =>
  `clock_timestamp() - interval '1 hour' - interval '${span}' * (1 - sqrt(r.share))`;
