import { Controller, Header } from '@nestjs/common';
import type { Params } from '@ringside/contracts';
import { getMySeats, type MySeats } from '@ringside/contracts/booking';
import { Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
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
  async mine(@Me() me: Actor, @ParamsOf(getMySeats) { eventId }: Params<typeof getMySeats>): Promise<MySeats> {
    const mine = await this.holds.mine(eventId, me);
    const groups = await this.groups.mine(eventId, me.userId);
    return { ...mine, groups, voucher: await this.vouchers.mine(eventId, me) };
  }
}
