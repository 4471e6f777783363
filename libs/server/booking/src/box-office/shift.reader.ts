import { Inject, Injectable } from '@nestjs/common';
import type { Shift, ShiftsPage } from '@ringside/contracts/box-office';
import { type EventId, Refusal } from '@ringside/kernel';
import { type Actor, People } from '@ringside/server/ports';
import { ShiftRepository, type StoredShift } from './shift.repository';

export interface ShiftRef {
  readonly eventId: EventId;
  readonly shiftId: string;
}

/** Shifts as people read them. */
@Injectable()
export class ShiftReader {
  constructor(
    private readonly shifts: ShiftRepository,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get({ eventId, shiftId }: ShiftRef, me: Actor): Promise<Shift> {
    const shift = await this.shifts.find(eventId, shiftId);
    const [shown] = shift ? await this.shown([shift], me) : [];
    if (!shown) throw new Refusal('NOT_FOUND');
    return shown;
  }

  async mine(eventId: EventId, me: Actor): Promise<Shift | null> {
    const shift = await this.shifts.openOf(eventId, me.userId);
    return shift ? ((await this.shown([shift], me))[0] ?? null) : null;
  }

  async list(
    eventId: EventId,
    me: Actor,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<ShiftsPage> {
    const rows = await this.shifts.list(eventId, limit, cursor);
    const items = await this.shown(rows.slice(0, limit), me);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.shiftId } : {}) };
  }

  private async shown(rows: readonly StoredShift[], me: Actor): Promise<Shift[]> {
    const names = await this.people.names(rows.map(({ cashier }) => cashier));
    return rows.map(({ cashier, openedAt, closedAt, ...shift }) => ({
      ...shift,
      cashier: names.get(cashier)?.name ?? '',
      isMine: cashier === me.userId,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    }));
  }
}
