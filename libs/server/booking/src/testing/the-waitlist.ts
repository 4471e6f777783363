import { Outbox } from '@ringside/server/platform';
import { People, type PersonName, type PersonStanding } from '@ringside/server/ports';
import { type SiteRole } from '@ringside/contracts';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { KeptOffers, OfferClaims, WaitlistOffers } from '../waitlist/waitlist-offers.service';
import { WaitlistEndings } from '../waitlist/waitlist-endings.service';
import { WaitlistRepository } from '../waitlist/waitlist.repository';
import { type Parts, type Platform, servicesOf } from './the-services';
import { EventsOfTheTable } from './the-rules';

/** The port of the accounts feature, answered from the table, as far as the waitlist asks. */
class PeopleOfTheTable extends People {
  constructor(private readonly database: Database) {
    super();
  }

  async names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonName>> {
    const rows = await this.database.query<PersonName>(
      'select id as "userId", username, name from app_user where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  async standings(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonStanding>> {
    const rows = await this.database.query<{ userId: UserId; role: SiteRole }>(
      'select id as "userId", role from app_user where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.userId, { ...row, isBanned: false }]));
  }

  byUsername = () => Promise.resolve(undefined);
  called = () => Promise.resolve(new Set<UserId>());
  contacts = () => Promise.resolve(new Map<UserId, never>());
  isTrusted = () => Promise.resolve(false);
  withRole = () => Promise.resolve([]);
}

/** The waitlist, put together by hand as the module does it; `waitlist` may be a worse one. */
export function waitlistOf(platform: Platform, parts: Parts, waitlist: WaitlistRepository) {
  const { database, outbox } = platform;
  const { holds, bestSeats, cart } = servicesOf(platform, parts);
  const terms = new SaleTermsRepository(database);
  const kept = new KeptOffers(waitlist, cart);
  const claims = new OfferClaims(terms, bestSeats, holds, kept, new EventsOfTheTable(database));
  return {
    waitlist,
    offers: new WaitlistOffers(database, waitlist, claims, outbox as Outbox, new PeopleOfTheTable(database)),
    endings: new WaitlistEndings(waitlist, holds),
  };
}
