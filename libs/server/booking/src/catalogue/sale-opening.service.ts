import { Injectable } from '@nestjs/common';
import type { SaleOpening, SaleOpenings } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { SaleChanges } from './sale-changes.service';
import { SaleOpeningRepository } from './sale-opening.repository';

/** For whom the sale of an event opens earlier, set by its organizers. */
@Injectable()
export class SaleOpeningService {
  constructor(
    private readonly changes: SaleChanges,
    private readonly openings: SaleOpeningRepository,
    private readonly desk: DeskCommands,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, me: Actor): Promise<SaleOpenings> {
    await this.changes.demandVisible(eventId, me);
    return { openings: await this.openings.list(eventId) };
  }

  /** @throws Refusal NOT_FOUND or OPENING_UNKNOWN */
  put(eventId: EventId, me: Actor, openings: readonly SaleOpening[]): Promise<SaleOpenings> {
    return this.changes.run(eventId, me, async () => {
      const before = { openings: await this.openings.list(eventId) };
      if (!(await this.openings.put(eventId, openings))) throw new Refusal('OPENING_UNKNOWN');
      const after = { openings: await this.openings.list(eventId) };
      await this.desk.record(eventId, me, 'sale.openings', { before, after });
      return after;
    });
  }
}
