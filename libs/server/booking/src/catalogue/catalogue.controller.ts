import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  addQuota,
  addTicketType,
  type Catalogue,
  changeQuota,
  changeTicketType,
  getCatalogue,
  orderTicketTypes,
  previewPrices,
  type PriceMove,
  putPrices,
  removeQuota,
  removeTicketType,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { CatalogueService } from './catalogue.service';
import { QuotaService } from './quota.service';

type OfEvent = Params<typeof getCatalogue>;
type OfType = Params<typeof changeTicketType>;
type OfQuota = Params<typeof changeQuota>;

@Controller()
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly quotas: QuotaService,
  ) {}

  @Route(getCatalogue)
  read(@Me() me: Actor, @ParamsOf(getCatalogue) { eventId }: OfEvent): Promise<Catalogue> {
    return this.catalogue.get(eventId, me);
  }

  @Route(addTicketType)
  addType(
    @Me() me: Actor,
    @ParamsOf(addTicketType) { eventId }: OfEvent,
    @BodyOf(addTicketType) type: Body<typeof addTicketType>,
  ): Promise<Catalogue> {
    return this.catalogue.addType(eventId, me, type);
  }

  @Route(changeTicketType)
  changeType(
    @Me() me: Actor,
    @ParamsOf(changeTicketType) { eventId, ticketTypeId }: OfType,
    @BodyOf(changeTicketType) type: Body<typeof changeTicketType>,
  ): Promise<Catalogue> {
    return this.catalogue.changeType(eventId, me, ticketTypeId, type);
  }

  @Route(removeTicketType)
  removeType(@Me() me: Actor, @ParamsOf(removeTicketType) { eventId, ticketTypeId }: OfType): Promise<Catalogue> {
    return this.catalogue.removeType(eventId, me, ticketTypeId);
  }

  @Route(orderTicketTypes)
  orderTypes(
    @Me() me: Actor,
    @ParamsOf(orderTicketTypes) { eventId }: OfEvent,
    @BodyOf(orderTicketTypes) { ticketTypeIds }: Body<typeof orderTicketTypes>,
  ): Promise<Catalogue> {
    return this.catalogue.orderTypes(eventId, me, ticketTypeIds);
  }

  @Route(putPrices)
  putPrices(
    @Me() me: Actor,
    @ParamsOf(putPrices) { eventId }: OfEvent,
    @BodyOf(putPrices) { prices }: Body<typeof putPrices>,
  ): Promise<Catalogue> {
    return this.catalogue.putPrices(eventId, me, prices);
  }

  @Route(previewPrices)
  async previewPrices(
    @Me() me: Actor,
    @ParamsOf(previewPrices) { eventId }: OfEvent,
    @BodyOf(previewPrices) { prices }: Body<typeof previewPrices>,
  ): Promise<{ moves: PriceMove[] }> {
    return { moves: await this.catalogue.previewPrices(eventId, me, prices) };
  }

  @Route(addQuota)
  addQuota(
    @Me() me: Actor,
    @ParamsOf(addQuota) { eventId }: OfEvent,
    @BodyOf(addQuota) quota: Body<typeof addQuota>,
  ): Promise<Catalogue> {
    return this.quotas.addQuota(eventId, me, quota);
  }

  @Route(changeQuota)
  changeQuota(
    @Me() me: Actor,
    @ParamsOf(changeQuota) { eventId, quotaId }: OfQuota,
    @BodyOf(changeQuota) quota: Body<typeof changeQuota>,
  ): Promise<Catalogue> {
    return this.quotas.changeQuota(eventId, me, quotaId, quota);
  }

  @Route(removeQuota)
  removeQuota(@Me() me: Actor, @ParamsOf(removeQuota) { eventId, quotaId }: OfQuota): Promise<Catalogue> {
    return this.quotas.removeQuota(eventId, me, quotaId);
  }
}
