import { randomUUID } from 'node:crypto';
import { getCheckInLists, SCANS_AT_ONCE, uploadScans } from '@ringside/contracts/check-in';
import type { EventId, TicketId } from '@ringside/kernel';
import type { Database } from '@ringside/server/platform';
import type { DemoClient } from './demo-client';

const MINUTE_MS = 60_000;
/** The doors opened that long ago, and most came early. */
const OPEN_MINUTES = 100;
/** Of those who have paid. */
const SHARE = 0.7;

/** People have come in for a while, through a door that was offline: that is how scans of the past are told. */
export async function letPeopleIn(organizer: DemoClient, database: Database, eventId: EventId): Promise<void> {
  const params = { eventId };
  const { lists } = await organizer.call(getCheckInLists, { params });
  const listId = lists[0]?.listId;
  if (listId === undefined) throw new Error('Demo: the event has no check-in list.');
  const tickets = await database.query<{ id: TicketId }>(
    `select id from ticket where event_id = $1 and state = 'issued' order by md5(id::text)`,
    [eventId],
  );
  const come = tickets.slice(0, Math.floor(tickets.length * SHARE));
  const now = (await database.now()).getTime();
  const scans = come.map(({ id: ticketId }, n) => ({
    ...{
      nonce: randomUUID(),
      ticketId,
      kind: 'entry' as const,
      listId,
      clockOffsetMs: 0,
      verdict: 'accepted' as const,
    },
    at: new Date(now - OPEN_MINUTES * MINUTE_MS * (1 - (n / come.length) ** 1.6) - MINUTE_MS).toISOString(),
  }));
  const device = { deviceId: randomUUID(), device: 'Main entrance' };
  for (let from = 0; from < scans.length; from += SCANS_AT_ONCE) {
    const body = { ...device, scans: scans.slice(from, from + SCANS_AT_ONCE) };
    await organizer.call(uploadScans, { params, body });
  }
}
