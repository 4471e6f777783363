import { Controller, Header, Inject } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/check-in';
import { Database, Me, ParamsOf, QueryOf, readIdCursor, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { CodeReader } from './code-reader.service';
import { DoorPackRepository } from './door-pack.repository';

type OfEvent = Params<typeof contracts.getDoorPack>;

/** A device must ask anew after so long: what it knows of revisions is that old. */
const PACK_MS = 12 * 60 * 60 * 1000;

/** What devices at the door, and those who look after them, read. */
@Controller()
export class DoorPackController {
  constructor(
    private readonly database: Database,
    private readonly packs: DoorPackRepository,
    private readonly reader: CodeReader,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  @Route(contracts.getDoorPack)
  @Header('cache-control', 'no-store')
  async pack(@Me() me: Actor, @ParamsOf(contracts.getDoorPack) { eventId }: OfEvent): Promise<contracts.DoorPack> {
    await this.events.getVisible(eventId, me);
    const now = await this.database.now();
    const [terms, types, tickets] = await Promise.all([
      this.reader.terms(eventId),
      this.packs.types(eventId),
      this.packs.tickets(eventId),
    ]);
    return {
      now: now.toISOString(),
      expiresAt: new Date(now.getTime() + PACK_MS).toISOString(),
      ...terms,
      types,
      tickets,
    };
  }

  @Route(contracts.listScans)
  @Header('cache-control', 'no-store')
  async log(
    @Me() me: Actor,
    @ParamsOf(contracts.listScans) { eventId }: OfEvent,
    @QueryOf(contracts.listScans) { limit, cursor, conflicts }: Query<typeof contracts.listScans>,
  ) {
    await this.events.getVisible(eventId, me);
    const span = { limit, after: readIdCursor(cursor), isConflict: conflicts === 'true' };
    const found = await this.packs.scans(eventId, span);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, ...(found.length > limit && last ? { next: last.nonce } : {}) };
  }
}
