import { Inject, Injectable } from '@nestjs/common';
import { bare, isIban } from '@ringside/booking-core';
import type { AuditAction } from '@ringside/contracts/accounts';
import type { BankAccount, BankLine, BankLinesPage, StatementPreview } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import type { Statement } from '../statements/read-statement';
import { BankBooking } from './bank-booking.service';
import { type BankLineRow, BankRepository } from './bank.repository';
import { type Judged, StatementJudge } from './statement-judge.service';

/** Transfers: where they go to, and what statements of the bank say of them. */
@Injectable()
export class BankService {
  constructor(
    private readonly database: Database,
    private readonly bank: BankRepository,
    private readonly judge: StatementJudge,
    private readonly booking: BankBooking,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async account(eventId: EventId): Promise<{ account: BankAccount | null }> {
    return { account: await this.bank.account(eventId) };
  }

  /** @throws Refusal INVALID for a number that is no IBAN */
  setAccount(eventId: EventId, me: Actor, wish: BankAccount): Promise<{ account: BankAccount | null }> {
    if (!isIban(wish.iban)) throw new Refusal('INVALID', { fields: { iban: 'must be an IBAN' } });
    const account = { ...wish, iban: bare(wish.iban) };
    return this.database.transact(async () => {
      const before = await this.bank.account(eventId);
      await this.bank.setAccount(eventId, account);
      await this.record(eventId, me, 'bank.account', { before: before ? { ...before } : {}, after: { ...account } });
      return { account };
    });
  }

  /** What a statement would bring; nothing changes. @throws Refusal STATEMENT_UNREADABLE */
  async preview(eventId: EventId, file: Uint8Array): Promise<StatementPreview> {
    const statement = await this.judge.read(eventId, file);
    return told(statement, await this.judge.judge(eventId, statement));
  }

  /**
   * Books what fits, each booking once, whichever file told it first. Each is a transaction of its own: an import that breaks off
   * is done to its end by importing the file again. @throws Refusal STATEMENT_UNREADABLE
   */
  async import(eventId: EventId, me: Actor, file: Uint8Array): Promise<StatementPreview> {
    const statement = await this.judge.read(eventId, file);
    const judged = await this.judge.judge(eventId, statement);
    const fresh = judged.filter(({ isKnown }) => !isKnown);
    if (fresh.length === 0) return told(statement, judged);
    const { format } = statement;
    const importId = await this.database.transact(async () => {
      await this.record(eventId, me, 'bank.import', { after: { format, lines: fresh.length } });
      return this.bank.addImport(eventId, me.userId, format, fresh.length);
    });
    for (const each of fresh) await this.database.transact(() => this.booking.book(eventId, importId, each));
    return told(statement, judged);
  }

  async lines(
    eventId: EventId,
    wish: { limit: number; cursor?: string | undefined; open?: '1' | undefined },
  ): Promise<BankLinesPage> {
    const rows = await this.bank.lines(eventId, { limit: wish.limit, after: wish.cursor, isOpen: wish.open === '1' });
    const items = rows.slice(0, wish.limit).map(toldLine);
    const last = items.at(-1);
    return { items, ...(rows.length > wish.limit && last ? { next: last.lineId } : {}) };
  }

  /** Books a booking to an order that staff name. @throws Refusal NOT_FOUND, BANK_LINE_CLOSED or NO_SUCH_ORDER */
  assign(eventId: EventId, me: Actor, lineId: string, orderCode: string): Promise<BankLine> {
    return this.decide(eventId, me, lineId, 'bank.assign', async (line) => {
      const order = await this.bank.orderByCode(eventId, orderCode);
      if (order?.currency !== line.currency || line.amount <= 0) throw new Refusal('NO_SUCH_ORDER');
      await this.booking.pay(eventId, order.orderId, lineId, line);
    });
  }

  /** @throws Refusal NOT_FOUND or BANK_LINE_CLOSED */
  close(eventId: EventId, me: Actor, lineId: string): Promise<BankLine> {
    return this.decide(eventId, me, lineId, 'bank.close', () => this.bank.close(lineId));
  }

  private decide(
    eventId: EventId,
    me: Actor,
    lineId: string,
    action: AuditAction,
    deed: (line: BankLineRow) => Promise<unknown>,
  ): Promise<BankLine> {
    return this.database.transact(async () => {
      const line = await this.bank.lock(eventId, lineId);
      if (!line) throw new Refusal('NOT_FOUND');
      if (line.closedAt) throw new Refusal('BANK_LINE_CLOSED');
      await deed(line);
      const after = await this.bank.lock(eventId, lineId);
      await this.record(eventId, me, action, { after: { amount: line.amount, order: after?.code ?? null } });
      return toldLine(after ?? line);
    });
  }

  private record(eventId: EventId, actor: Actor, action: AuditAction, changes: Changes): Promise<void> {
    return this.audit.record({ actor, action, target: { kind: 'event', id: eventId }, eventId, ...changes });
  }
}

interface Changes {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

const told = ({ format }: Statement, judged: readonly Judged[]): StatementPreview => ({
  format,
  lines: judged.map(({ line, match, order, isKnown }) => {
    const { bookedOn, amount, currency, payer, payerIban, text } = line;
    const forOrder = order ? { orderId: order.orderId, code: order.code } : null;
    return { bookedOn, amount, currency, payer, payerIban, text, match, order: forOrder, isKnown };
  }),
});

const toldLine = ({ orderId, code, importedAt, closedAt, ...line }: BankLineRow): BankLine => ({
  ...line,
  order: orderId && code ? { orderId, code } : null,
  importedAt: importedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});
