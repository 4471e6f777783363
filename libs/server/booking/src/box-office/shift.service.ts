import { Inject, Injectable } from '@nestjs/common';
import type { DrawerMove, Shift } from '@ringside/contracts/box-office';
import { type EventId, Refusal } from '@ringside/kernel';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { DeskCommands } from '../commands/desk-commands.service';
import { ShiftReader, type ShiftRef } from './shift.reader';
import { ShiftRepository, type StoredShift } from './shift.repository';

const OVERSEERS: ReadonlySet<string> = new Set(['owner', 'manager']);

/** Sessions of cashiers, from the float in the drawer to its count. */
@Injectable()
export class ShiftService {
  constructor(
    private readonly desk: DeskCommands,
    private readonly shifts: ShiftRepository,
    private readonly reader: ShiftReader,
    private readonly window: BookingWindow,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED, NO_SALE or SHIFT_OPEN */
  open(eventId: EventId, me: Actor, float: number): Promise<Shift> {
    return this.desk.run(eventId, me, async () => {
      await this.window.demandOpen(eventId, me);
      const shiftId = await this.shifts.open(eventId, me.userId, float);
      if (shiftId === undefined) throw new Refusal((await this.reader.mine(eventId, me)) ? 'SHIFT_OPEN' : 'NO_SALE');
      await this.desk.record(eventId, me, 'shift.open', { after: { float } });
      return this.reader.get({ eventId, shiftId }, me);
    });
  }

  /** @throws Refusal NOT_FOUND or SHIFT_CLOSED */
  move(ref: ShiftRef, me: Actor, move: { kind: DrawerMove; amount: number; note: string }): Promise<Shift> {
    return this.desk.run(ref.eventId, me, async () => {
      const before = await this.lockOpen(ref);
      if (before.cashier !== me.userId) throw new Refusal('NOT_FOUND');
      await this.shifts.enter(ref.eventId, ref.shiftId, move);
      const after = await this.reader.get(ref, me);
      const sides = { before: { expected: before.expected }, after: { expected: after.expected }, reason: move.note };
      await this.desk.record(ref.eventId, me, 'shift.move', sides);
      return after;
    });
  }

  /** @throws Refusal NOT_FOUND or SHIFT_CLOSED */
  close(ref: ShiftRef, me: Actor, { counted, note }: { counted: number; note: string }): Promise<Shift> {
    return this.desk.run(ref.eventId, me, async () => {
      const { cashier } = await this.lockOpen(ref);
      if (cashier !== me.userId && !(await this.oversees(ref.eventId, me))) throw new Refusal('NOT_FOUND');
      await this.shifts.close(ref.shiftId, counted, note);
      const shift = await this.reader.get(ref, me);
      const { expected, difference } = shift;
      const after = { cashier: shift.cashier, counted, difference };
      await this.desk.record(ref.eventId, me, 'shift.close', {
        before: { expected },
        after,
        ...(note && { reason: note }),
      });
      return shift;
    });
  }

  private async lockOpen({ eventId, shiftId }: ShiftRef): Promise<StoredShift> {
    await this.shifts.lock(eventId, shiftId);
    const shift = await this.shifts.find(eventId, shiftId);
    if (!shift) throw new Refusal('NOT_FOUND');
    if (shift.closedAt) throw new Refusal('SHIFT_CLOSED');
    return shift;
  }

  private async oversees(eventId: EventId, me: Actor): Promise<boolean> {
    if (me.role === 'admin') return true;
    return (await this.events.staffRoles(eventId, me.userId)).some((role) => OVERSEERS.has(role));
  }
}
