import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import {
  type Catalogue,
  type changeTicketType,
  type PriceMove,
  TICKET_TYPES_MAX,
  type TypePrice,
} from '@ringside/contracts/booking';
import { type EventId, Refusal, type TicketTypeId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { CatalogueRepository } from './catalogue.repository';
import { movedPrices } from './moved-prices';
import { SaleChanges } from './sale-changes.service';
import { SaleRepository } from './sale.repository';
import { TicketTypeRepository, type TypeFacts } from './ticket-type.repository';

/** The ticket types and prices of an event, changed by its organizers. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly changes: SaleChanges,
    private readonly sales: SaleRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly types: TicketTypeRepository,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, me: Actor): Promise<Catalogue> {
    await this.changes.demandVisible(eventId, me);
    return this.catalogue.read(eventId);
  }

  /** @throws Refusal SALE_TOO_MANY or SALE_NAME_TAKEN */
  addType(eventId: EventId, me: Actor, type: TypeFacts): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      await this.sales.ensure(eventId);
      if ((await this.types.count(eventId)) >= TICKET_TYPES_MAX) {
        throw new Refusal('SALE_TOO_MANY', { most: TICKET_TYPES_MAX });
      }
      if (!(await this.types.add(eventId, type))) throw new Refusal('SALE_NAME_TAKEN');
    });
  }

  /** @throws Refusal NOT_FOUND, TICKET_TYPE_IN_USE, SALE_NAME_TAKEN or STALE */
  changeType(eventId: EventId, me: Actor, id: TicketTypeId, type: Body<typeof changeTicketType>): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      const present = await this.types.find(eventId, id);
      if (!present) throw new Refusal('NOT_FOUND');
      if (present.isUsed && present.place !== type.place) throw new Refusal('TICKET_TYPE_IN_USE');
      if (await this.types.isNameTaken(eventId, type.name, id)) throw new Refusal('SALE_NAME_TAKEN');
      if (!(await this.types.put(id, type, type.rev))) throw new Refusal('STALE');
    });
  }

  /** @throws Refusal NOT_FOUND or TICKET_TYPE_IN_USE */
  removeType(eventId: EventId, me: Actor, id: TicketTypeId): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      const present = await this.types.find(eventId, id);
      if (!present) throw new Refusal('NOT_FOUND');
      if (present.isUsed) throw new Refusal('TICKET_TYPE_IN_USE');
      await this.types.remove(id);
    });
  }

  orderTypes(eventId: EventId, me: Actor, ids: readonly TicketTypeId[]): Promise<Catalogue> {
    return this.change(eventId, me, () => this.types.order(eventId, ids));
  }

  /** @throws Refusal PRICE_UNKNOWN */
  putPrices(eventId: EventId, me: Actor, prices: readonly TypePrice[]): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      await this.demandKnown(eventId, prices);
      await this.types.putPrices(eventId, prices);
    });
  }

  /** What other prices would move, and whom they would not touch. @throws Refusal NOT_FOUND or PRICE_UNKNOWN */
  async previewPrices(eventId: EventId, me: Actor, prices: readonly TypePrice[]): Promise<PriceMove[]> {
    await this.changes.demandVisible(eventId, me);
    await this.demandKnown(eventId, prices);
    const moved = movedPrices(await this.catalogue.prices(eventId), prices);
    const touched = await this.catalogue.touched(
      eventId,
      moved.map((move) => ({ ...move, amount: 0 })),
    );
    return moved.map((move, index) => ({ ...move, ...(touched[index] ?? { free: 0, kept: 0 }) }));
  }

  private async demandKnown(eventId: EventId, prices: readonly TypePrice[]): Promise<void> {
    const { ticketTypes } = await this.catalogue.read(eventId);
    const known = new Set(ticketTypes.map(({ id }) => id));
    const places = new Set(prices.map(({ ticketTypeId, category }) => `${ticketTypeId} ${category}`));
    const areKnown = prices.every(({ ticketTypeId }) => known.has(ticketTypeId));
    if (!areKnown || places.size < prices.length) throw new Refusal('PRICE_UNKNOWN');
  }

  private change(eventId: EventId, me: Actor, change: () => Promise<void>): Promise<Catalogue> {
    return this.changes.run(eventId, me, async () => {
      await change();
      return this.catalogue.read(eventId);
    });
  }
}
