import { Injectable } from '@nestjs/common';
import { isBooked, matchBankLine, referencesIn } from '@ringside/booking-core';
import type { BankMatchKind } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { SaleTermsRepository } from '../../catalogue/sale-terms.repository';
import { type KeyedLine, readStatement, type Statement } from '../statements/read-statement';
import { UnreadableStatement } from '../statements/statement-line';
import { type Awaited, BankRepository } from './bank.repository';

/** A booking with what it is for. */
export interface Judged {
  readonly line: KeyedLine;
  readonly match: BankMatchKind;
  readonly order: Awaited | undefined;
  readonly isKnown: boolean;
}

/** Reads statements and finds out what each booking is for. Nothing changes. */
@Injectable()
export class StatementJudge {
  constructor(
    private readonly bank: BankRepository,
    private readonly terms: SaleTermsRepository,
  ) {}

  /** @throws Refusal STATEMENT_UNREADABLE */
  async read(eventId: EventId, file: Uint8Array): Promise<Statement> {
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
  async judge(eventId: EventId, { lines, format }: Statement): Promise<Judged[]> {
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
}
