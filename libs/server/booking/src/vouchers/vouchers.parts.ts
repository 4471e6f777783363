import type { Parts } from '../parts';
import { EnteredVouchers } from './entered-voucher.repository';
import { OwnVoucherController } from './own-voucher.controller';
import { OwnVoucherService } from './own-voucher.service';
import { VoucherController } from './voucher.controller';
import { VoucherRepository } from './voucher.repository';
import { VoucherService } from './voucher.service';
import { VoucherUse } from './voucher-use.service';

/** Codes that open, keep or discount. */
export const vouchersParts: Parts = {
  controllers: [OwnVoucherController, VoucherController],
  providers: [EnteredVouchers, OwnVoucherService, VoucherRepository, VoucherService, VoucherUse],
};
