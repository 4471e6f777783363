import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { dropVoucher, enterVoucher, type Hold, type OwnVoucher } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { OwnVoucherService } from './own-voucher.service';

type OfEvent = Params<typeof enterVoucher>;

@Controller()
export class OwnVoucherController {
  constructor(private readonly vouchers: OwnVoucherService) {}

  @Route(enterVoucher)
  enter(
    @Me() me: Actor,
    @ParamsOf(enterVoucher) { eventId }: OfEvent,
    @BodyOf(enterVoucher) { code }: Body<typeof enterVoucher>,
  ): Promise<{ voucher: OwnVoucher; hold: Hold | null }> {
    return this.vouchers.enter(eventId, me, code);
  }

  @Route(dropVoucher)
  drop(@Me() me: Actor, @ParamsOf(dropVoucher) { eventId }: OfEvent): Promise<void> {
    return this.vouchers.drop(eventId, me);
  }
}
