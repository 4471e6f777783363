import { Inject, Injectable } from '@nestjs/common';
import { bare, isBooked, isIban, matchBankLine, referencesIn } from '@ringside/booking-core';
import type { AuditAction } from '@ringside/contracts/accounts';
import type {
  BankAccount,
  BankLine,
  BankLinesPage,
  BankMatchKind,
  StatementPreview,
} from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { SaleTermsRepository } from '../../catalogue/sale-terms.repository';
import { MoneySettlement } from '../money-settlement.service';
import { PaymentRepository } from '../payment.repository';
import { type KeyedLine, readStatement, type Statement } from '../statements/read-statement';
import { UnreadableStatement } from '../statements/statement-line';
import { type Awaited, type BankLineRow, BankRepository } from './bank.repository';

/** A booking with what it is for. */
interface Judged {
  readonly line: KeyedLine;
  readonly match: BankMatchKind;
  readonly order: Awaited | undefined;
  readonly isKnown: boolean;
}

/** Transfers: where they go to, and what statements of the bank say of them. */
@Injectable()
export class BankService {
  constructor(
    private readonly database: Database,
    private readonly bank: BankRepository,
    private readonly terms: SaleTermsRepository,
    private readonly payments: PaymentRepository,
    private readonly settlement: MoneySettlement,
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
    const statement = await this.read(eventId, file);
    return told(statement, await this.judge(eventId, statement));
  }

  /**
   * Books what fits, each booking once, whichever file told it first. Each is a transaction of its own: an import that breaks off
   * is done to its end by importing the file again. @throws Refusal STATEMENT_UNREADABLE
   */
  async import(eventId: EventId, me: Actor, file: Uint8Array): Promise<StatementPreview> {
    const statement = await this.read(eventId, file);
    const judged = await this.judge(eventId, statement);
    const fresh = judged.filter(({ isKnown }) => !isKnown);
    if (fresh.length === 0) return told(statement, judged);
    const { format } = statement;
    const importId = await this.database.transact(async () => {
      await this.record(eventId, me, 'bank.import', { after: { format, lines: fresh.length } });
      return this.bank.addImport(eventId, me.userId, format, fresh.length);
    });
    for (const each of fresh) await this.database.transact(() => this.book(eventId, importId, each));
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
      await this.pay(eventId, order.orderId, lineId, line);
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

  private async read(eventId: EventId, file: Uint8Array): Promise<Statement> {
    const { currency } = await this.terms.get(eventId);
    try {
      return readStatement(file, currency);
    } catch (error) {
      if (!(error instanceof UnreadableStatement)) throw error;
      const { why, line } = error;
      throw new Refusal('STATEMENT_UNREADABLE', line === undefined ? { why } : { why, line });
    }
  }

  /** What each booking is for, as if those before it were booked already. */
  private async judge(eventId: EventId, { lines, format }: Statement): Promise<Judged[]> {
    const awaited = new Map(await this.bank.awaited(eventId));
    const known = await this.bank.known(
      eventId,
      lines.map(({ key }) => key),
    );
    const judged: Judged[] = [];
    for (const line of lines) {
      const isKnown = known.has(line.key);
      const references = referencesIn(line.text, (reference) => awaited.has(reference));
      const named = references.flatMap((reference) => awaited.get(reference) ?? []);
      const [order] = named;
      const match = await this.matchOf(line, named, isKnown ? undefined : format);
      judged.push({ line, match, order: named.length === 1 ? order : undefined, isKnown });
      const [reference] = references;
      if (!isKnown && isBooked(match as 'matched') && order && reference)
        awaited.set(reference, { ...order, due: Math.max(0, order.due - line.amount) });
    }
    return judged;
  }

  private async matchOf(
    line: KeyedLine,
    named: readonly Awaited[],
    format: string | undefined,
  ): Promise<BankMatchKind> {
    const match = matchBankLine(line, named);
    const [order] = named;
    if (format === undefined || !order || !isBooked(match)) return match;
    return (await this.bank.isToldOtherwise(order.orderId, line, format)) ? 'duplicate' : match;
  }

  /** Nothing where somebody else has imported the same booking meanwhile. */
  private async book(eventId: EventId, importId: string, { line, match, order }: Judged): Promise<void> {
    const lineId = await this.bank.addLine(eventId, importId, { ...line, match, orderId: order?.orderId ?? null });
    if (lineId && order && match !== 'duplicate' && isBooked(match as 'matched'))
      await this.pay(eventId, order.orderId, lineId, line);
  }

  private pay(
    eventId: EventId,
    orderId: OrderId,
    lineId: string,
    line: Pick<BankLineRow, 'amount' | 'currency' | 'payer'>,
  ): Promise<void> {
    const { amount, currency, payer } = line;
    return this.settlement.on(orderId, async () => {
      const row = {
        eventId,
        orderId,
        provider: 'bankTransfer',
        providerRef: lineId,
        amount,
        currency,
        note: payer,
      } as const;
      const paymentId = await this.payments.add({ ...row, state: 'succeeded' });
      await this.bank.setPayment(lineId, orderId, paymentId);
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
