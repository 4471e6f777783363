import { Controller, Header } from '@nestjs/common';
import type { Params } from '@ringside/contracts';
import { getMySeats, type Hold, type MySeats } from '@ringside/contracts/booking';
import { AsBuyer, AsGuest, ParamsOf, Route } from '@ringside/server/platform';
import { type Buyer, type Guest, isGuest } from '@ringside/server/ports';
import { OpenGroups } from '../groups/open-groups.repository';
import { HoldService } from '../holds/hold.service';
import { OwnVoucherService } from '../vouchers/own-voucher.service';

/** What is laid over the picture of the seats that is the same for everyone. */
@Controller()
export class OwnMapController {
  constructor(
    private readonly holds: HoldService,
    private readonly groups: OpenGroups,
    private readonly vouchers: OwnVoucherService,
  ) {}

  @Route(getMySeats)
  @Header('cache-control', 'no-store')
  async mine(
    @AsBuyer() me: Buyer,
    @AsGuest() guest: Guest | undefined,
    @ParamsOf(getMySeats) { eventId }: Params<typeof getMySeats>,
  ): Promise<MySeats> {
    const mine = await this.holds.mine(eventId, me);
    if (isGuest(me)) return { ...mine, groups: [], voucher: null, guestHold: null };
    const groups = await this.groups.mine(eventId, me.userId);
    const voucher = await this.vouchers.mine(eventId, me);
    return { ...mine, groups, voucher, guestHold: guest ? await this.heldBefore(guest) : null };
  }

  private async heldBefore(guest: Guest): Promise<Hold | null> {
    return (await this.holds.mine(guest.eventId, guest)).hold;
  }
}
