import { Inject, Injectable } from '@nestjs/common';
import type { Body, Query } from '@ringside/contracts';
import type { AuditAction } from '@ringside/contracts/accounts';
import {
  type addVouchers,
  type changeVoucher,
  type listVouchers,
  type listVoucherUses,
  type Voucher,
  VOUCHERS_MAX,
  type VouchersPage,
  type VoucherUsesPage,
} from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog, EventDirectory } from '@ringside/server/ports';
import { StockCounters } from '../stock/stock-counters.repository';
import { newVoucherCode, storedCode } from './voucher-code';
import { VoucherRepository, type VoucherRow } from './voucher.repository';
import { vouchersCsv } from './vouchers-csv';

type Wish = Body<typeof addVouchers>;

/** Codes as the organizers of an event have to do with them. */
@Injectable()
export class VoucherService {
  constructor(
    private readonly database: Database,
    private readonly vouchers: VoucherRepository,
    private readonly counters: StockCounters,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async list(eventId: EventId, me: Actor, query: Query<typeof listVouchers>): Promise<VouchersPage> {
    await this.events.getVisible(eventId, me);
    const { limit, cursor, search } = query;
    const rows = await this.vouchers.list(eventId, { limit, after: cursor, search });
    const items = rows.slice(0, limit).map(told);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.voucherId } : {}) };
  }

  /** All codes of the event. @throws Refusal NOT_FOUND */
  async csv(eventId: EventId, me: Actor): Promise<string> {
    await this.events.getVisible(eventId, me);
    return vouchersCsv(await this.vouchers.list(eventId, { limit: VOUCHERS_MAX, after: undefined }));
  }

  /** @throws Refusal NOT_FOUND, VOUCHER_CODE_TAKEN or SALE_TOO_MANY */
  add(eventId: EventId, me: Actor, wish: Wish): Promise<{ vouchers: { voucherId: string; code: string }[] }> {
    return this.database.transact(async () => {
      await this.events.getVisible(eventId, me);
      await this.vouchers.lock(eventId);
      const { code, prefix, count, ...facts } = wish;
      if ((await this.vouchers.count(eventId)) + count > VOUCHERS_MAX) {
        throw new Refusal('SALE_TOO_MANY', { most: VOUCHERS_MAX });
      }
      const codes = code === null ? await this.freeCodes(eventId, prefix, count) : [storedCode(code)];
      if (code !== null && (await this.vouchers.taken(eventId, codes)).size > 0)
        throw new Refusal('VOUCHER_CODE_TAKEN');
      const stockIds = await this.counters.addMany(eventId, facts.maxUses, codes.length);
      const named = codes.flatMap((each, index) => (stockIds[index] ? [{ code: each, stockId: stockIds[index] }] : []));
      const vouchers = await this.vouchers.add(eventId, facts, named);
      await this.record(eventId, me, 'voucher.issue', { count: vouchers.length, ...effectOf(facts) });
      return { vouchers };
    });
  }

  /** @throws Refusal NOT_FOUND, STALE or VOUCHER_USES_TOO_FEW */
  change(eventId: EventId, me: Actor, voucherId: string, change: Body<typeof changeVoucher>): Promise<Voucher> {
    return this.database.transact(async () => {
      await this.events.getVisible(eventId, me);
      const present = await this.get(eventId, voucherId);
      if (!(await this.counters.resize(present.stockId, change.maxUses))) {
        throw new Refusal('VOUCHER_USES_TOO_FEW', { used: present.sold + present.held });
      }
      if (!(await this.vouchers.put(voucherId, change))) throw new Refusal('STALE');
      const { isActive, maxUses } = change;
      await this.record(eventId, me, 'voucher.change', { note: change.note, isActive, maxUses });
      return told(await this.get(eventId, voucherId));
    });
  }

  /** @throws Refusal NOT_FOUND */
  async uses(eventId: EventId, me: Actor, voucherId: string, query: Query<typeof listVoucherUses>) {
    await this.events.getVisible(eventId, me);
    await this.get(eventId, voucherId);
    const rows = await this.vouchers.uses(voucherId, { limit: query.limit, after: query.cursor });
    const items = rows.slice(0, query.limit).map((row) => ({ ...row, orderedAt: row.orderedAt.toISOString() }));
    const last = items.at(-1);
    return { items, ...(rows.length > query.limit && last ? { next: last.lineId } : {}) } satisfies VoucherUsesPage;
  }

  private async get(eventId: EventId, voucherId: string): Promise<VoucherRow & { readonly stockId: string }> {
    const voucher = await this.vouchers.find(eventId, voucherId);
    if (!voucher) throw new Refusal('NOT_FOUND');
    return voucher;
  }

  /** Codes that the event does not have. */
  private async freeCodes(eventId: EventId, prefix: string, count: number): Promise<string[]> {
    const codes = new Set<string>();
    while (codes.size < count) {
      while (codes.size < count) codes.add(newVoucherCode(prefix));
      for (const code of await this.vouchers.taken(eventId, [...codes])) codes.delete(code);
    }
    return [...codes];
  }

  /** The codes themselves stay out of the log: they are secrets. */
  private record(eventId: EventId, actor: Actor, action: AuditAction, after: Record<string, unknown>): Promise<void> {
    return this.audit.record({ actor, action, target: { kind: 'event', id: eventId }, eventId, after });
  }
}

const effectOf = ({ percent, amount, maxUses, note }: Omit<Wish, 'code' | 'prefix' | 'count'>) => ({
  ...(percent === null ? {} : { percent: percent / 100 }),
  ...(amount === null ? {} : { amount }),
  maxUses,
  note,
});

function told(row: VoucherRow & { readonly stockId?: string }): Voucher {
  const { stockId: _counter, validFrom, validUntil, createdAt, ...voucher } = row;
  return {
    ...voucher,
    validFrom: validFrom?.toISOString() ?? null,
    validUntil: validUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
