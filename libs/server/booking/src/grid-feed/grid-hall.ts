import { type GridAsk, type GridPlace, writeField } from '@ringside/booking-core';
import { GridClient } from './grid-client';

/** What a hall needs of the world around it. */
export interface HallWorld {
  /** The section as it is now; no rows while the feed serves none. */
  places(): Promise<readonly (readonly GridPlace[])[]>;
  buy(guest: string, row: number, column: number): Promise<boolean>;
  warn(error: unknown): void;
}

/** With more clients than this, what others bought is told to them together. */
const CROWD = 200;
const GATHER_MS = 50;

/**
 * Everybody connected to the classic feed. A sale is told to each of them once, after COMMIT; other changes of the section
 * are told to those for whom the hall looks different.
 */
export class GridHall {
  private readonly clients = new Set<GridClient>();
  /** Sales that are being made or told: their places are told by them, not as a change from outside. */
  private selling = 0;
  private hasChanged = false;
  private gathering: NodeJS.Timeout | undefined;

  constructor(private readonly world: HallWorld) {}

  get size(): number {
    return this.clients.size;
  }

  enter(client: GridClient): void {
    this.clients.add(client);
  }

  leave(client: GridClient): void {
    this.clients.delete(client);
  }

  async answer(ask: GridAsk, client: GridClient): Promise<void> {
    try {
      if (ask.kind === 'nowhere') client.refusePlace();
      else if (ask.kind === 'field') client.show(writeField(await this.world.places(), client.guest));
      else await this.sell(ask, client);
    } catch (error) {
      this.world.warn(error);
      client.refusePlace();
    }
  }

  /** Seats changed, by whomever. */
  async change(): Promise<void> {
    this.hasChanged = true;
    if (this.selling > 0 || this.clients.size === 0) return;
    this.hasChanged = false;
    try {
      const places = await this.world.places();
      const fields = fieldsOf(places);
      for (const client of this.clients) client.showChange(fields(client.guest));
    } catch (error) {
      this.hasChanged = true; // told with the next change
      this.world.warn(error);
    }
  }

  close(status: number): void {
    clearTimeout(this.gathering);
    for (const client of this.clients) client.close(status);
  }

  private async sell({ row, column }: { row: number; column: number }, buyer: GridClient): Promise<void> {
    this.selling++;
    try {
      if (await this.world.buy(buyer.guest, row, column)) await this.tellSale(buyer);
      else buyer.refusePlace();
    } finally {
      this.selling--;
      if (this.selling === 0 && this.hasChanged) void this.change();
    }
  }

  private async tellSale(buyer: GridClient): Promise<void> {
    const fields = fieldsOf(await this.world.places());
    buyer.show(fields(buyer.guest));
    if (this.clients.size > CROWD) return this.gather();
    for (const client of this.clients) if (client !== buyer) client.show(fields(client.guest));
  }

  private gather(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      void this.change();
    }, GATHER_MS);
  }
}

/** Draws the hall once for each guest, however many connections they have. */
function fieldsOf(places: readonly (readonly GridPlace[])[]): (guest: string) => string {
  const drawn = new Map<string, string>();
  return (guest) => {
    const known = drawn.get(guest) ?? writeField(places, guest);
    drawn.set(guest, known);
    return known;
  };
}
