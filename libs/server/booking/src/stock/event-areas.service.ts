import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { StockRepository } from './stock.repository';

/** A standing area of the plan that an event uses. */
export interface PlannedArea {
  readonly key: string;
  readonly name: string;
  readonly capacity: number;
  /** The key of its category; empty without one. */
  readonly category: string;
}

interface EventArea {
  readonly key: string;
  readonly stockId: string;
}

/** The standing areas of an event, each with its counter. */
@Injectable()
export class EventAreas {
  constructor(
    private readonly database: Database,
    private readonly stock: StockRepository,
  ) {}

  /**
   * Gives an event exactly these areas, in the transaction that gives it another plan, with its gate closed. Who has a place
   * keeps it. @throws Refusal AREA_IN_USE when one that is dropped, or gets smaller, has more people than places
   */
  async use(eventId: EventId, areas: readonly PlannedArea[]): Promise<void> {
    const present = new Map((await this.list(eventId)).map((area) => [area.key, area]));
    const planned = new Set(areas.map(({ key }) => key));
    for (const { key, stockId } of present.values()) if (!planned.has(key)) await this.drop(eventId, key, stockId);
    for (const area of areas) {
      const known = present.get(area.key);
      if (known) await this.change(eventId, area, known.stockId);
      else await this.add(eventId, area);
    }
  }

  private list(eventId: EventId): Promise<EventArea[]> {
    return this.database.query<EventArea>(
      'select area_key as key, stock_id as "stockId" from event_area where event_id = $1 order by stock_id',
      [eventId],
    );
  }

  private async add(eventId: EventId, { key, category, capacity }: PlannedArea): Promise<void> {
    const stockId = await this.stock.open(eventId, 'area', capacity);
    await this.database.write(
      'insert into event_area (event_id, area_key, category, stock_id) values ($1, $2, $3, $4)',
      [eventId, key, category, stockId],
    );
  }

  private async change(
    eventId: EventId,
    { key, name, category, capacity }: PlannedArea,
    stockId: string,
  ): Promise<void> {
    if (!(await this.stock.resize(stockId, capacity))) throw new Refusal('AREA_IN_USE', { area: name });
    await this.database.change('update event_area set category = $3 where event_id = $1 and area_key = $2', [
      eventId,
      key,
      category,
    ]);
  }

  private async drop(eventId: EventId, key: string, stockId: string): Promise<void> {
    // its counter stays for the books of what was sold and given back
    if (!(await this.stock.resize(stockId, 0))) throw new Refusal('AREA_IN_USE', { area: key });
    await this.database.change('delete from event_area where event_id = $1 and area_key = $2', [eventId, key]);
  }
}
