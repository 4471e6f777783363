import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  assignBankLine,
  type BankAccount,
  type BankLine,
  type BankLinesPage,
  closeBankLine,
  getBankAccount,
  importStatement,
  listBankLines,
  previewStatement,
  putBankAccount,
  type StatementPreview,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route, type Upload, UploadOf } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BankService } from './bank.service';

type OfEvent = Params<typeof getBankAccount>;
type OfLine = Params<typeof closeBankLine>;

@Controller()
export class BankController {
  constructor(private readonly bank: BankService) {}

  @Route(getBankAccount)
  account(@ParamsOf(getBankAccount) { eventId }: OfEvent): Promise<{ account: BankAccount | null }> {
    return this.bank.account(eventId);
  }

  @Route(putBankAccount)
  setAccount(
    @Me() me: Actor,
    @ParamsOf(putBankAccount) { eventId }: OfEvent,
    @BodyOf(putBankAccount) account: Body<typeof putBankAccount>,
  ): Promise<{ account: BankAccount | null }> {
    return this.bank.setAccount(eventId, me, account);
  }

  @Route(previewStatement)
  async preview(
    @ParamsOf(previewStatement) { eventId }: OfEvent,
    @UploadOf(previewStatement) file: Upload,
  ): Promise<StatementPreview> {
    return this.bank.preview(eventId, await file.read());
  }

  @Route(importStatement)
  async import(
    @Me() me: Actor,
    @ParamsOf(importStatement) { eventId }: OfEvent,
    @UploadOf(importStatement) file: Upload,
  ): Promise<StatementPreview> {
    return this.bank.import(eventId, me, await file.read());
  }

  @Route(listBankLines)
  lines(
    @ParamsOf(listBankLines) { eventId }: OfEvent,
    @QueryOf(listBankLines) query: Query<typeof listBankLines>,
  ): Promise<BankLinesPage> {
    return this.bank.lines(eventId, query);
  }

  @Route(assignBankLine)
  assign(
    @Me() me: Actor,
    @ParamsOf(assignBankLine) { eventId, lineId }: OfLine,
    @BodyOf(assignBankLine) { orderCode }: Body<typeof assignBankLine>,
  ): Promise<BankLine> {
    return this.bank.assign(eventId, me, lineId, orderCode);
  }

  @Route(closeBankLine)
  close(@Me() me: Actor, @ParamsOf(closeBankLine) { eventId, lineId }: OfLine): Promise<BankLine> {
    return this.bank.close(eventId, me, lineId);
  }
}
