import { Inject, Injectable } from '@nestjs/common';
import { decideSale, opensFor } from '@ringside/booking-core';
import type { MySeats } from '@ringside/contracts/booking';
import { type EventId, type Instant, instant, Refusal, type UserId } from '@ringside/kernel';
import { EventRegistrations, TeamDirectory } from '@ringside/server/ports';
import { orRefuseSale } from './sale-refusal';
import { SaleOpeningRepository } from './sale-opening.repository';
import { type SaleTerms, SaleTermsRepository } from './sale-terms.repository';

interface Knocking {
  readonly eventId: EventId;
  readonly buyer: UserId;
  readonly terms: SaleTerms;
  /** By the database's clock. */
  readonly now: Instant;
}

/** Who may buy when: the sale's window, its earlier openings (B26), and the registration that it may ask for. */
@Injectable()
export class SaleDoor {
  constructor(
    private readonly terms: SaleTermsRepository,
    private readonly openings: SaleOpeningRepository,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
    @Inject(EventRegistrations) private readonly registrations: EventRegistrations,
  ) {}

  /** @throws Refusal NO_SALE */
  termsOf(eventId: EventId): Promise<SaleTerms> {
    return this.terms.get(eventId);
  }

  /** @param wants the ticket type of everything that is asked for. @throws Refusal REGISTRATION_NEEDED, SALE_NOT_OPEN or SALE_OVER */
  async demandOpen(knocking: Knocking, wants: readonly (string | null)[]): Promise<void> {
    const { saleUntil } = knocking.terms;
    const state = await this.missingRegistration(knocking);
    if (state !== undefined) throw new Refusal('REGISTRATION_NEEDED', state === null ? {} : { state });
    orRefuseSale(decideSale({ saleFrom: await this.opensAt(knocking, wants), saleUntil }, knocking.now));
  }

  /** What a buyer has to know before they choose anything. */
  async standing(knocking: Knocking): Promise<Pick<MySeats, 'opensAt' | 'needsRegistration'>> {
    const opensAt = await this.opensAt(knocking, []);
    return {
      opensAt: opensAt !== null && knocking.now < opensAt ? new Date(opensAt).toISOString() : null,
      needsRegistration: (await this.missingRegistration(knocking)) !== undefined,
    };
  }

  private async opensAt(knocking: Knocking, wants: readonly (string | null)[]): Promise<Instant | null> {
    const { eventId, buyer, terms, now } = knocking;
    const { saleFrom } = terms;
    if (saleFrom === null || now >= saleFrom) return saleFrom;
    const openings = await this.openings.list(eventId);
    if (openings.length === 0) return saleFrom;
    const bears = await this.openings.typesOf(eventId, buyer);
    const teamSize = await this.teams.largestOf(buyer);
    const moments = openings.map((opening) => ({ ...opening, opensAt: instant(Date.parse(opening.opensAt)) }));
    return opensFor(saleFrom, moments, { teamSize, bears, wants });
  }

  /** The state of a registration that does not suffice, `null` for none at all; nothing where it suffices or is not asked for. */
  private async missingRegistration({ eventId, buyer, terms }: Knocking): Promise<string | null | undefined> {
    const { needsRegistration, registers } = terms;
    if (!needsRegistration && !registers) return undefined;
    const state = await this.registrations.stateOf(eventId, buyer);
    if (state === 'accepted' || state === 'joined') return undefined;
    // an order that registers its buyer does not get round a rejection
    return needsRegistration || state === 'rejected' ? (state ?? null) : undefined;
  }
}
