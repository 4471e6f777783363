import { Injectable } from '@nestjs/common';
import { judgeStranding, SEAT_ACCESSIBLE, SEAT_COMPANION } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import { OpenGroups } from '../groups/open-groups.repository';
import type { OpenHall } from './hall.service';
import { RowLatches } from './row-latch.repository';

/** Whether a take of these seats, which can be had, leaves nobody alone, now that the seats before it are gone. */
export type StrandJudge = (seatNos: readonly number[], gone: ReadonlySet<number>) => boolean;

/**
 * The strand rule for takes of many people that are judged one after the other. It only lets pass: a take that it does not let
 * pass is judged alone, where all is known about its buyer.
 */
@Injectable()
export class StrandBatch {
  constructor(
    private readonly latches: RowLatches,
    private readonly groups: OpenGroups,
  ) {}

  /** Takes the latches of those rows of the seats in which nobody is choosing. It comes after stock, and before seats. */
  async begin(eventId: EventId, { plan, terms }: OpenHall, seatNos: readonly number[]): Promise<StrandJudge> {
    if (!terms.isStrandRuled) return () => true;
    // who may sit beside whom is another question for each buyer then
    if (await this.groups.areAny(eventId)) return () => false;
    const rows = [...new Set(seatNos.flatMap((seatNo) => plan.rowOf.get(seatNo) ?? []))];
    const latched = await this.latches.takeFree(
      eventId,
      rows.map(({ rowNo }) => rowNo),
    );
    const isKept = terms.isAccessibleKept;
    const seats = rows.flatMap((row) => (latched.has(row.rowNo) ? row.seats : []));
    const offered = seats.filter(({ flags }) => !isKept || (flags & (SEAT_ACCESSIBLE | SEAT_COMPANION)) === 0);
    const open = await this.latches.open(
      eventId,
      [],
      offered.map(({ seatNo }) => seatNo),
    );
    return (taken, gone) => {
      const theirs = [...new Set(taken.flatMap((seatNo) => plan.rowOf.get(seatNo) ?? []))];
      const isOpen = (seatNo: number) => open.has(seatNo) && !gone.has(seatNo);
      return theirs.every(
        (row) =>
          latched.has(row.rowNo) &&
          !judgeStranding({
            row,
            taken: new Set(taken.filter((seatNo) => plan.rowOf.get(seatNo) === row)),
            isOpen,
            isKept,
          }),
      );
    };
  }
}
