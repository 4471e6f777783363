import { Injectable } from '@nestjs/common';
import type { PlanArea, PlanDocument } from '@ringside/booking-core';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { StockCounters } from '../stock/stock-counters.repository';

interface PresentArea {
  readonly key: string;
  readonly stockId: string;
  readonly used: number;
}

/** The areas of the plan that an event uses, each with its counter. The event's gate is closed by the caller. */
@Injectable()
export class PlanAreas {
  constructor(
    private readonly database: Database,
    private readonly counters: StockCounters,
  ) {}

  /** Gives an event the areas of a plan; one that stays keeps its counter. @throws Refusal SEATS_IN_USE with `details.areas` */
  async use(eventId: EventId, document: PlanDocument): Promise<void> {
    const areas = document.floors.flatMap((floor) => floor.areas);
    const present = await this.present(eventId);
    for (const area of areas) await this.put(eventId, area, present.get(area.key));
    const keys = new Set(areas.map(({ key }) => key));
    for (const area of present.values()) if (!keys.has(area.key)) await this.drop(eventId, area);
  }

  private async present(eventId: EventId): Promise<ReadonlyMap<string, PresentArea>> {
    const rows = await this.database.query<PresentArea>(
      `select a.area_key as key, a.stock_id as "stockId", s.held + s.sold as used
         from event_area a join stock s on s.id = a.stock_id where a.event_id = $1 order by s.id`,
      [eventId],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  private async put(eventId: EventId, area: PlanArea, present: PresentArea | undefined): Promise<void> {
    if (present && !(await this.counters.resize(present.stockId, area.capacity))) throw inUse(area.name);
    const stockId = present?.stockId ?? (await this.counters.add(eventId, 'area', area.capacity));
    await this.database.write(
      `insert into event_area (event_id, area_key, category, stock_id) values ($1, $2, $3, $4)
       on conflict (event_id, area_key) do update set category = excluded.category`,
      [eventId, area.key, area.category ?? '', stockId],
    );
  }

  private async drop(eventId: EventId, { key, stockId, used }: PresentArea): Promise<void> {
    if (used > 0) throw inUse(key);
    await this.database.change('delete from event_area where event_id = $1 and area_key = $2', [eventId, key]);
    await this.counters.remove(eventId, stockId);
  }
}

const inUse = (area: string): Refusal => new Refusal('SEATS_IN_USE', { areas: [area] });
