import type { Parts } from '../parts';
import { InvoiceController } from './invoice.controller';
import { InvoiceParties } from './invoice-parties.repository';
import { InvoiceService } from './invoice.service';
import { IssuerService } from './issuer.service';
import { ReceiptKeeper } from './receipt-keeper.service';
import { ReceiptRepository } from './receipt.repository';
import { ReceiptsController } from './receipts.controller';
import { ReceiptsService } from './receipts.service';

/** Invoices and credit notes. */
export const receiptsParts: Parts = {
  controllers: [InvoiceController, ReceiptsController],
  providers: [InvoiceParties, InvoiceService, IssuerService, ReceiptKeeper, ReceiptRepository, ReceiptsService],
};
