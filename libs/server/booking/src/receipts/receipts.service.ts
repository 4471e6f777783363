import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@ringside/contracts/notifications';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { type Actor, EventDirectory, People } from '@ringside/server/ports';
import { printReceipt } from './receipt-pdf';
import { ReceiptRepository } from './receipt.repository';

export interface ReceiptRef {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly receiptId: string;
}

/** Receipts as buyers and staff get them. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly receipts: ReceiptRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** A receipt of one's own order. @throws Refusal NOT_FOUND, for a stranger's too */
  printOwn(ref: ReceiptRef, me: Actor, language: Language): Promise<Buffer> {
    return this.print(ref, language, me);
  }

  /** @throws Refusal NOT_FOUND */
  printAny(ref: ReceiptRef, language: Language): Promise<Buffer> {
    return this.print(ref, language);
  }

  private async print({ eventId, orderId, receiptId }: ReceiptRef, language: Language, me?: Actor): Promise<Buffer> {
    const receipt = await this.receipts.find(eventId, orderId, receiptId);
    if (!receipt || (me && receipt.buyer !== me.userId)) throw new Refusal('NOT_FOUND');
    const event = await this.events.get(eventId);
    const names = await this.people.names([receipt.buyer, event.ownerId]);
    const nameOf = (id: typeof receipt.buyer) => names.get(id)?.name ?? '–';
    const issuer = receipt.issuer ?? { name: receipt.holder ?? nameOf(event.ownerId), address: '', taxNumber: '' };
    const recipient = receipt.recipient ?? { name: nameOf(receipt.buyer), company: '', address: '', taxNumber: '' };
    return printReceipt(event, { ...receipt, issuer, recipient }, language);
  }
}
