import { Injectable } from '@nestjs/common';
import type { Waiting, WaitlistDesk, WaitlistTerms } from '@ringside/contracts/booking';
import type { EventId, HoldId, Instant, TicketTypeId, UserId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { buyerChanged } from '../booking.facts';

export interface WaitingRow {
  readonly entryId: string;
  readonly userId: UserId;
  readonly ticketTypeId: TicketTypeId | null;
  readonly category: string;
  readonly party: number;
  readonly state: Waiting['state'];
  readonly place: number | null;
  readonly holdId: HoldId | null;
  readonly offeredUntil: Date | null;
  readonly at: Date;
}

export interface Wanted {
  readonly ticketTypeId: TicketTypeId | null;
  readonly category: string;
  readonly party: number;
}

/** Whoever waits, in the order of joining; the place counts those who wait for the same. */
const ENTRIES = `
  select w.id as "entryId", w.user_id as "userId", w.ticket_type_id as "ticketTypeId", w.category, w.party, w.state,
         case when w.state = 'waiting' then (
           select count(*)::int from waitlist_entry b where b.event_id = w.event_id and b.state = 'waiting' and b.id <= w.id
              and b.ticket_type_id is not distinct from w.ticket_type_id and b.category = w.category) end as place,
         w.hold_id as "holdId", w.offered_until as "offeredUntil", w.created_at as at
    from waitlist_entry w`;

/** How far down the line people are told that it moved; others learn it when they look. */
const TOLD_MOST = 200;

/** The queue for what is sold out. Whatever changes the line tells those who stand in it. */
@Injectable()
export class WaitlistRepository {
  constructor(
    private readonly database: Database,
    private readonly facts: DomainEvents,
  ) {}

  async terms(eventId: EventId): Promise<WaitlistTerms & { readonly offerMs: number }> {
    const [row] = await this.database.query<WaitlistTerms & { offerMs: number }>(
      `select is_open as "isOpen", (extract(epoch from offer_length) / 60)::int as "offerMinutes",
              (extract(epoch from offer_length) * 1000)::float8 as "offerMs" from waitlist_terms where event_id = $1`,
      [eventId],
    );
    return row ?? { isOpen: false, offerMinutes: 120, offerMs: 120 * 60_000 };
  }

  async setTerms(eventId: EventId, { isOpen, offerMinutes }: WaitlistTerms): Promise<void> {
    await this.database.write(
      `insert into waitlist_terms (event_id, is_open, offer_length) values ($1, $2, $3 * interval '1 minute')
       on conflict (event_id) do update set is_open = $2, offer_length = $3 * interval '1 minute'`,
      [eventId, isOpen, offerMinutes],
    );
  }

  /** Joins the end of the queue; nothing for who waits for the same already. */
  async add(eventId: EventId, userId: UserId, { ticketTypeId, category, party }: Wanted): Promise<string | undefined> {
    const [added] = await this.database.write<{ id: string }>(
      `insert into waitlist_entry (event_id, user_id, ticket_type_id, category, party) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [eventId, userId, ticketTypeId, category, party],
    );
    return added?.id;
  }

  /** A person's waits that are not over, and what was offered to them in vain within the last day. */
  mine(eventId: EventId, userId: UserId): Promise<WaitingRow[]> {
    return this.database.query<WaitingRow>(
      `${ENTRIES} where w.event_id = $1 and w.user_id = $2 and (w.state in ('waiting', 'offered')
            or (w.state = 'expired' and w.settled_at > clock_timestamp() - interval '1 day' and not exists (
              select from waitlist_entry n where n.event_id = w.event_id and n.user_id = w.user_id and n.id > w.id
                 and n.ticket_type_id is not distinct from w.ticket_type_id and n.category = w.category)))
         order by w.id`,
      [eventId, userId],
    );
  }

  async find(eventId: EventId, entryId: string): Promise<WaitingRow | undefined> {
    const [row] = await this.database.query<WaitingRow>(`${ENTRIES} where w.event_id = $1 and w.id = $2`, [
      eventId,
      entryId,
    ]);
    return row;
  }

  /** One row more than the page. */
  list(eventId: EventId, { limit, after }: { limit: number; after: string | undefined }): Promise<WaitingRow[]> {
    return this.database.query<WaitingRow>(
      `${ENTRIES} where w.event_id = $1 and ($2::uuid is null or w.id < $2) order by w.id desc limit $3`,
      [eventId, after ?? null, limit + 1],
    );
  }

  /** One node at a time offers places of an event: the queue has one head. Answers false when another one is at it. */
  async lockQueue(eventId: EventId): Promise<boolean> {
    const [row] = await this.database.write<{ had: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('waitlist:' || $1, 0)) as had`,
      [eventId],
    );
    return row?.had ?? false;
  }

  /** Waits until nobody is about to offer places of the event. */
  async awaitQueue(eventId: EventId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('waitlist:' || $1, 0))`, [eventId]);
  }

  /** How many entries are in which state. */
  async counts(eventId: EventId): Promise<Omit<WaitlistDesk, keyof WaitlistTerms>> {
    const count = (state: string) => `count(*) filter (where state = '${state}')::int as ${state}`;
    const [row] = await this.database.query<Omit<WaitlistDesk, keyof WaitlistTerms>>(
      `select ${['waiting', 'offered', 'accepted', 'expired'].map(count).join(', ')}
         from waitlist_entry where event_id = $1`,
      [eventId],
    );
    return row ?? { waiting: 0, offered: 0, accepted: 0, expired: 0 };
  }

  /** Events in which somebody waits or was offered something. */
  async busyEvents(): Promise<EventId[]> {
    const rows = await this.database.query<{ eventId: EventId }>(
      `select distinct event_id as "eventId" from waitlist_entry where state in ('waiting', 'offered')`,
    );
    return rows.map(({ eventId }) => eventId);
  }

  /** Whoever waits, the first first. */
  waiting(eventId: EventId): Promise<WaitingRow[]> {
    return this.database.query<WaitingRow>(
      `${ENTRIES} where w.event_id = $1 and w.state = 'waiting' order by w.id limit 200`,
      [eventId],
    );
  }

  /** Ends offers: what was ordered is accepted, what was let go or has lapsed is over. */
  async settleOffers(eventId: EventId): Promise<void> {
    const settled = await this.database.write<{ userId: UserId }>(
      `update waitlist_entry w set settled_at = clock_timestamp(), state = case when exists (
              select from booking_order o where o.hold_id = w.hold_id) then 'accepted' else 'expired' end
        where w.event_id = $1 and w.state = 'offered' and (w.offered_until <= clock_timestamp()
              or exists (select from booking_order o where o.hold_id = w.hold_id)
              or not exists (select from hold_line l where l.hold_id = w.hold_id))
        returning w.user_id as "userId"`,
      [eventId],
    );
    if (settled.length > 0)
      await this.tellLine(
        eventId,
        settled.map(({ userId }) => userId),
      );
  }

  /** Lets a hold run on to the end of an offer. */
  async raiseCap(holdId: HoldId, until: Instant): Promise<void> {
    await this.database.change('update hold set cap_at = greatest(cap_at, $2) where id = $1', [
      holdId,
      new Date(until),
    ]);
  }

  async offer(eventId: EventId, entryId: string, holdId: HoldId, until: Instant): Promise<void> {
    await this.database.change(
      `update waitlist_entry set state = 'offered', hold_id = $2, offered_until = $3 where id = $1 and state = 'waiting'`,
      [entryId, holdId, new Date(until)],
    );
    await this.tellLine(eventId, []);
  }

  /** Whether somebody has a hold that runs: an offer would become a part of it. */
  async isHolding(eventId: EventId, userId: UserId): Promise<boolean> {
    const rows = await this.database.query(
      `select from hold h join hold_line l on l.hold_id = h.id
        where h.event_id = $1 and h.buyer = $2 and h.cap_at > clock_timestamp() limit 1`,
      [eventId, userId],
    );
    return rows.length > 0;
  }

  /** Ends a wait. Answers false when it was over before. */
  async end(eventId: EventId, { entryId, userId }: Pick<WaitingRow, 'entryId' | 'userId'>): Promise<boolean> {
    const ended = await this.database.change(
      `update waitlist_entry set state = 'left', settled_at = clock_timestamp() where id = $1 and state in ('waiting', 'offered')`,
      [entryId],
    );
    if (ended > 0) await this.tellLine(eventId, [userId]);
    return ended > 0;
  }

  /** The pages of these people and of those who wait ask again where they stand. */
  private async tellLine(eventId: EventId, people: readonly UserId[]): Promise<void> {
    const line = await this.database.query<{ userId: UserId }>(
      `select user_id as "userId" from waitlist_entry where event_id = $1 and state = 'waiting' order by id limit ${TOLD_MOST}`,
      [eventId],
    );
    const told = new Set([...people, ...line.map(({ userId }) => userId)]);
    for (const buyer of told) this.facts.record(buyerChanged, { eventId, buyer });
  }
}
