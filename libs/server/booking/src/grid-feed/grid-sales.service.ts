import { Injectable } from '@nestjs/common';
import { Refusal, type SessionId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { HoldService } from '../holds/hold.service';
import { CheckoutService } from '../orders/checkout.service';
import { GridFeedRepository, type GridSection } from './grid-feed.repository';

/** Sells what guests of the classic feed ask for, by the same rules as everywhere: window, limits, the claim. */
@Injectable()
export class GridSales {
  constructor(
    private readonly database: Database,
    private readonly feed: GridFeedRepository,
    private readonly holds: HoldService,
    private readonly checkout: CheckoutService,
  ) {}

  /** Claims and orders a place in one transaction. Answers false, with nothing changed, when the guest cannot have it. */
  async buy(section: GridSection, name: string, row: number, column: number): Promise<boolean> {
    const seatNo = await this.feed.seatAt(section, row, column);
    if (seatNo === undefined) return false;
    const { eventId } = section;
    const guest = guestActor(await this.database.transact(() => this.feed.guest(eventId, name)), name);
    try {
      await this.database.transact(async () => {
        const { holdId, lines } = await this.holds.hold(eventId, guest, { seatNos: [seatNo], tickets: [] });
        const lineIds = lines.filter((line) => line.seatNo === seatNo).map(({ lineId }) => lineId);
        await this.checkout.place(eventId, guest, { holdId, lineIds, provider: 'atTheDoor' }, 'classicGrid');
      });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}

/** A guest has no account and no session: nothing but the right to buy. */
const guestActor = (userId: UserId, name: string): Actor => ({
  userId,
  sessionId: userId as string as SessionId,
  username: '',
  name,
  role: 'player',
});
