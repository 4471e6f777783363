import { Controller, Header, StreamableFile } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { getDeskReceiptPdf, getReceiptPdf } from '@ringside/contracts/booking';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { ReceiptsService } from './receipts.service';

type OfReceipt = Params<typeof getReceiptPdf>;
type InLanguage = Query<typeof getReceiptPdf>;

@Controller()
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Route(getReceiptPdf)
  @Header('cache-control', 'no-store')
  async own(
    @Me() me: Actor,
    @ParamsOf(getReceiptPdf) receipt: OfReceipt,
    @QueryOf(getReceiptPdf) { language }: InLanguage,
  ): Promise<StreamableFile> {
    return file(await this.receipts.printOwn(receipt, me, language));
  }

  @Route(getDeskReceiptPdf)
  @Header('cache-control', 'no-store')
  async any(
    @ParamsOf(getDeskReceiptPdf) receipt: OfReceipt,
    @QueryOf(getDeskReceiptPdf) { language }: InLanguage,
  ): Promise<StreamableFile> {
    return file(await this.receipts.printAny(receipt, language));
  }
}

const file = (bytes: Buffer) =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="receipt.pdf"' });
