import { Inject, Injectable } from '@nestjs/common';
import { type HoldId, Refusal } from '@ringside/kernel';
import { Config, Database, DomainEvents, TokenBuckets } from '@ringside/server/platform';
import type { Guest } from '@ringside/server/ports';
import { guestHoldChanged } from '../booking.facts';

/** How often one network may ask in the name of guests, and be given new ones. */
const COMMANDS = 120;
const BEGINNINGS = 60;
const PER_MS = 10 * 60_000;

/**
 * What keeps somebody without an account from emptying a hall: a cookie is thrown away in a moment, so what counts is the
 * network. The places that its guests hold of an event are counted in the database, for all nodes; how often they ask is
 * counted by each node.
 */
@Injectable()
export class GuestHolds {
  private readonly limit: number;
  private readonly commands: TokenBuckets;
  private readonly beginnings: TokenBuckets;

  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
    @Inject(Config) { guestPlaces, addressLimitFactor }: Pick<Config, 'guestPlaces' | 'addressLimitFactor'>,
  ) {
    const times = (count: number) => Math.max(1, Math.round(count * addressLimitFactor));
    this.limit = guestPlaces === 0 ? 0 : times(guestPlaces);
    this.commands = new TokenBuckets({ burst: times(COMMANDS), perMs: PER_MS });
    this.beginnings = new TokenBuckets({ burst: times(BEGINNINGS), perMs: PER_MS });
  }

  /** @throws Refusal NOT_SIGNED_IN where nobody holds without an account, TOO_MANY_TRIES */
  demandBeginning({ network }: Guest): void {
    if (this.limit === 0) throw new Refusal('NOT_SIGNED_IN');
    refuse(this.beginnings.take(network));
  }

  /** @throws Refusal TOO_MANY_TRIES */
  demandTry({ network }: Guest): void {
    refuse(this.commands.take(network));
  }

  /**
   * Counts what a guest has just taken to their network, and all that its guests hold. The network's lock is the last one
   * before the outbox: whoever has it waits for nobody.
   * @throws Refusal GUEST_PLACES
   */
  async demandRoom({ eventId, userId, network }: Guest): Promise<void> {
    await this.database.write(LOCK, [eventId, network]);
    await this.database.change(
      'update hold set guest_network = $3 where event_id = $1 and buyer = $2 and held_until > clock_timestamp()',
      [eventId, userId, network],
    );
    const [row] = await this.database.query<{ places: number }>(PLACES, [eventId, network]);
    if ((row?.places ?? 0) > this.limit) throw new Refusal('GUEST_PLACES', { limit: this.limit });
  }

  /** Has the guest's other pages ask again what is theirs. */
  async tell({ eventId, userId }: Guest): Promise<void> {
    const [hold] = await this.database.query<{ holdId: HoldId }>(
      'select id as "holdId" from hold where event_id = $1 and buyer = $2 order by id desc limit 1',
      [eventId, userId],
    );
    if (hold) this.events.record(guestHoldChanged, hold);
  }
}

const LOCK = `select pg_advisory_xact_lock(hashtextextended('network:' || $1 || ':' || $2, 0))`;

/** What the guests of one network hold of an event; lines leave a hold when they are let go or ordered. */
export const PLACES = `
  select count(*)::int as places from hold h join hold_line l on l.hold_id = h.id
   where h.event_id = $1 and h.guest_network = $2 and h.held_until > clock_timestamp()`;

function refuse(waitMs: number): void {
  if (waitMs > 0) throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}
