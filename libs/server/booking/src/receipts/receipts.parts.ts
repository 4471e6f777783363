import type { Parts } from '../parts';
import { ReceiptKeeper } from './receipt-keeper.service';
import { ReceiptRepository } from './receipt.repository';
import { ReceiptsController } from './receipts.controller';
import { ReceiptsService } from './receipts.service';

/** Invoices and credit notes. */
export const receiptsParts: Parts = {
  controllers: [ReceiptsController],
  providers: [ReceiptKeeper, ReceiptRepository, ReceiptsService],
};
