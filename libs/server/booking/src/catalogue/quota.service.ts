import { Injectable } from '@nestjs/common';
import { type Catalogue, QUOTAS_MAX } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { StockCounters } from '../stock/stock-counters.repository';
import { CatalogueRepository } from './catalogue.repository';
import { type QuotaFacts, QuotaRepository } from './quota.repository';
import { SaleChanges } from './sale-changes.service';

/** Limits that several ticket types share. */
@Injectable()
export class QuotaService {
  constructor(
    private readonly changes: SaleChanges,
    private readonly catalogue: CatalogueRepository,
    private readonly quotas: QuotaRepository,
    private readonly counters: StockCounters,
  ) {}

  /** @throws Refusal SALE_TOO_MANY, SALE_NAME_TAKEN or QUOTA_TOO_SMALL */
  addQuota(eventId: EventId, me: Actor, quota: QuotaFacts): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      if ((await this.quotas.count(eventId)) >= QUOTAS_MAX) throw new Refusal('SALE_TOO_MANY', { most: QUOTAS_MAX });
      if (await this.quotas.isNameTaken(eventId, quota.name, null)) throw new Refusal('SALE_NAME_TAKEN');
      const stockId = await this.counters.add(eventId, 'quota', quota.capacity);
      const quotaId = await this.quotas.add(eventId, quota.name, stockId);
      await this.countFor(eventId, quotaId, stockId, quota);
    });
  }

  /** @throws Refusal NOT_FOUND, SALE_NAME_TAKEN or QUOTA_TOO_SMALL */
  changeQuota(eventId: EventId, me: Actor, quotaId: string, quota: QuotaFacts): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      const stockId = await this.quotas.stockOf(eventId, quotaId);
      if (await this.quotas.isNameTaken(eventId, quota.name, quotaId)) throw new Refusal('SALE_NAME_TAKEN');
      await this.countFor(eventId, quotaId, stockId, quota);
    });
  }

  /** @throws Refusal NOT_FOUND */
  removeQuota(eventId: EventId, me: Actor, quotaId: string): Promise<Catalogue> {
    return this.change(eventId, me, async () => {
      const stockId = await this.quotas.stockOf(eventId, quotaId);
      await this.quotas.remove(quotaId);
      await this.counters.remove(eventId, stockId);
    });
  }

  private change(eventId: EventId, me: Actor, change: () => Promise<void>): Promise<Catalogue> {
    return this.changes.run(eventId, me, async () => {
      await change();
      return this.catalogue.read(eventId);
    });
  }

  private async countFor(eventId: EventId, quotaId: string, stockId: string, quota: QuotaFacts): Promise<void> {
    const ticketTypeIds = await this.quotas.put(eventId, quotaId, quota);
    const used = await this.counters.recount({ eventId, stockId, ticketTypeIds }, quota.capacity);
    if (used > quota.capacity) throw new Refusal('QUOTA_TOO_SMALL', { used });
  }
}
