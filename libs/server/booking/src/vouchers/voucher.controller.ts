import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  addVouchers,
  changeVoucher,
  exportVouchers,
  listVouchers,
  listVoucherUses,
  type Voucher,
  type VouchersPage,
  type VoucherUsesPage,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { VoucherService } from './voucher.service';

type OfEvent = Params<typeof listVouchers>;
type OfVoucher = Params<typeof changeVoucher>;

@Controller()
export class VoucherController {
  constructor(private readonly vouchers: VoucherService) {}

  @Route(listVouchers)
  list(
    @Me() me: Actor,
    @ParamsOf(listVouchers) { eventId }: OfEvent,
    @QueryOf(listVouchers) query: Query<typeof listVouchers>,
  ): Promise<VouchersPage> {
    return this.vouchers.list(eventId, me, query);
  }

  @Route(exportVouchers)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="vouchers.csv"')
  @Header('cache-control', 'no-store')
  csv(@Me() me: Actor, @ParamsOf(exportVouchers) { eventId }: OfEvent): Promise<string> {
    return this.vouchers.csv(eventId, me);
  }

  @Route(addVouchers)
  add(
    @Me() me: Actor,
    @ParamsOf(addVouchers) { eventId }: OfEvent,
    @BodyOf(addVouchers) wish: Body<typeof addVouchers>,
  ): Promise<{ vouchers: { voucherId: string; code: string }[] }> {
    return this.vouchers.add(eventId, me, wish);
  }

  @Route(changeVoucher)
  change(
    @Me() me: Actor,
    @ParamsOf(changeVoucher) { eventId, voucherId }: OfVoucher,
    @BodyOf(changeVoucher) change: Body<typeof changeVoucher>,
  ): Promise<Voucher> {
    return this.vouchers.change(eventId, me, voucherId, change);
  }

  @Route(listVoucherUses)
  uses(
    @Me() me: Actor,
    @ParamsOf(listVoucherUses) { eventId, voucherId }: OfVoucher,
    @QueryOf(listVoucherUses) query: Query<typeof listVoucherUses>,
  ): Promise<VoucherUsesPage> {
    return this.vouchers.uses(eventId, me, voucherId, query);
  }
}
