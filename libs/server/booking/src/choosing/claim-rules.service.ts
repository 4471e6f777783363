import { Inject, Injectable } from '@nestjs/common';
import {
  type ChoosableRow,
  judgeStranding,
  SEAT_ACCESSIBLE,
  SEAT_BOOTH,
  SEAT_COMPANION,
  SEAT_WHOLE,
  type Stranding,
} from '@ringside/booking-core';
import type { SeatReason } from '@ringside/contracts/booking';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { EventDirectory } from '@ringside/server/ports';
import type { ChoosablePlan } from './choosable-plans.service';
import { type Hall, Halls } from './hall.service';
import { RowLatches } from './row-latch.repository';

/** What a buyer is about to claim. */
export interface Take {
  readonly eventId: EventId;
  readonly buyer: UserId;
  /** Everything that the hold will have. */
  readonly seatNos: readonly number[];
  /** What was asked for now. */
  readonly wanted: readonly number[];
  /** The ticket type of each of these, in their order. */
  readonly ticketTypeIds?: readonly (string | null)[] | undefined;
  /** Whether the buyer asks for wheelchair places or those beside them. */
  readonly accessible?: boolean | undefined;
  /** Staff sell it: none of the rules for buyers holds. */
  readonly isStaffSale?: boolean | undefined;
}

/** A ticket that is about to have another seat. */
export interface Moving {
  readonly eventId: EventId;
  readonly bearer: UserId;
  /** The seat that becomes free by it. */
  readonly from: number | null;
  readonly to: number;
  /** Whether they ask for wheelchair places or those beside them. */
  readonly accessible: boolean;
}

const EXEMPT = new Set(['owner', 'manager', 'door']);

/**
 * The rules that are judged before a claim: which kept seats are open to the buyer, tables that are booked whole, wheelchair
 * places, and the strand rule.
 * With the strand rule on it takes the latches of the rows, as every claim then does, so that what is judged is what is
 * written. It comes after orders and stock in the order of locks, and before seats.
 */
@Injectable()
export class ClaimRules {
  constructor(
    private readonly halls: Halls,
    private readonly latches: RowLatches,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Answers the groups whose seats the buyer may claim. @throws Refusal SEAT_TAKEN or SEAT_STRANDED */
  async admit(take: Take): Promise<readonly string[]> {
    if (take.isStaffSale) return this.halls.everyGroup(take.eventId);
    const hall = await this.halls.of(take.eventId, take.buyer, take);
    demandWholeTables(take, hall.plan);
    if (hall.terms.isAccessibleKept) await this.demandAsked(take, hall);
    if (hall.terms.isStrandRuled && !(await this.isExempt(take))) await this.demandNobodyAlone(take, hall);
    return hall.groups;
  }

  /**
   * Booths, and seats at tables that are booked whole, are had with a claim: nobody moves to one, but within the table.
   * @throws Refusal SEAT_TAKEN or NO_SEATING
   */
  async demandMovable({ eventId, from, to }: Pick<Moving, 'eventId' | 'from' | 'to'>): Promise<void> {
    const { seatOf, rowOf } = await this.halls.plan(eventId);
    const flags = seatOf.get(to)?.flags ?? 0;
    if ((flags & SEAT_BOOTH) > 0) throw new Refusal('SEAT_TAKEN', { seats: [refused(to, 'notForSale')] });
    const isElsewhere = from === null || rowOf.get(from) !== rowOf.get(to);
    if ((flags & SEAT_WHOLE) > 0 && isElsewhere) throw new Refusal('SEAT_TAKEN', { seats: [refused(to, 'onlyWhole')] });
  }

  /** The seats, and all that share a table with one of them that is booked whole. */
  async withTables(eventId: EventId, seatNos: readonly number[]): Promise<ReadonlySet<number>> {
    if (seatNos.length === 0) return new Set();
    const { seatOf, rowOf } = await this.halls.plan(eventId);
    const atTables = seatNos.filter((seatNo) => ((seatOf.get(seatNo)?.flags ?? 0) & SEAT_WHOLE) > 0);
    const all = atTables.flatMap((seatNo) => rowOf.get(seatNo)?.seats ?? []);
    return new Set([...seatNos, ...all.map(({ seatNo }) => seatNo)]);
  }

  /** What holds for claims of wheelchair places holds for moves to them, too. @throws Refusal SEAT_TAKEN or NO_SEATING */
  async admitMove({ eventId, bearer, from, to, accessible }: Moving): Promise<void> {
    const hall = await this.halls.of(eventId, bearer);
    const take = { eventId, buyer: bearer, seatNos: [to], wanted: [to], accessible };
    if (hall.terms.isAccessibleKept) await this.demandAsked(take, hall, from);
  }

  /** Wheelchair places go to those who ask for them, and the place beside one only together with it or after it. */
  private async demandAsked(take: Take, { plan: { seatOf } }: Hall, left: number | null = null): Promise<void> {
    const special = take.wanted.flatMap((seatNo) => seatOf.get(seatNo) ?? []).filter(({ flags }) => (flags & KEPT) > 0);
    if (special.length === 0) return;
    const mine = new Set(take.seatNos);
    const needed = special.flatMap(({ companionOf }) => (companionOf === null ? [] : [companionOf]));
    const taken = await this.halls.taken(take.eventId, needed);
    const seats = special.flatMap(({ seatNo, flags, companionOf }) => {
      const place = companionOf ?? -1;
      const isAlone = (flags & SEAT_COMPANION) > 0 && !mine.has(place) && (place === left || !taken.has(place));
      if (!take.accessible) return [refused(seatNo, 'onlyAccessible')];
      return isAlone ? [refused(seatNo, 'onlyCompanion')] : [];
    });
    if (seats.length > 0) throw new Refusal('SEAT_TAKEN', { seats });
  }

  private async isExempt({ eventId, buyer }: Take): Promise<boolean> {
    return (await this.events.staffRoles(eventId, buyer)).some((role) => EXEMPT.has(role));
  }

  private async demandNobodyAlone(
    { eventId, wanted, accessible }: Take,
    { plan: { rowOf }, terms: { isAccessibleKept: isKept }, groups }: Hall,
  ): Promise<void> {
    const rows = [...new Set(wanted.flatMap((seatNo) => rowOf.get(seatNo) ?? []))];
    const rowNos = rows.map(({ rowNo }) => rowNo).sort((a, b) => a - b);
    await this.latches.take(eventId, rowNos, { isAwaited: true });
    const seats = rows.flatMap((row) => row.seats);
    const open = await this.latches.open(
      eventId,
      groups,
      seats.filter(({ flags }) => !isKept || accessible || (flags & KEPT) === 0).map(({ seatNo }) => seatNo),
    );
    const asked = wanted.filter((seatNo) => open.has(seatNo)); // of the others the claim knows better why not
    const verdicts = rows.flatMap((row) => {
      const taken = new Set(asked.filter((seatNo) => rowOf.get(seatNo) === row));
      return judgeStranding({ row, taken, isOpen: (seatNo) => open.has(seatNo), isKept }) ?? { taken };
    });
    if (verdicts.some(isStranding)) throw strandedRefusal(verdicts);
  }
}

const KEPT = SEAT_ACCESSIBLE | SEAT_COMPANION;

const refused = (seatNo: number, reason: SeatReason) => ({ seatNo, reason });

/** Of such a table a hold has all seats or none. @throws Refusal SEAT_TAKEN with one seat of each other table */
function demandWholeTables({ wanted, seatNos }: Take, { seatOf, rowOf }: ChoosablePlan): void {
  const mine = new Set(seatNos);
  const parted = new Map<ChoosableRow, number>();
  for (const seatNo of wanted) {
    const row = rowOf.get(seatNo);
    if (!row || ((seatOf.get(seatNo)?.flags ?? 0) & SEAT_WHOLE) === 0 || parted.has(row)) continue;
    if (row.seats.some((seat) => !mine.has(seat.seatNo))) parted.set(row, seatNo);
  }
  const seats = [...parted.values()].map((seatNo) => refused(seatNo, 'onlyWhole'));
  if (seats.length > 0) throw new Refusal('SEAT_TAKEN', { seats });
}

type Verdict = Stranding | { readonly taken: ReadonlySet<number> };
const isStranding = (verdict: Verdict): verdict is Stranding => 'stranded' in verdict;

/** Offers the whole take anew, with other seats in the rows where somebody would be left alone. */
const strandedRefusal = (verdicts: readonly Verdict[]): Refusal =>
  new Refusal('SEAT_STRANDED', {
    stranded: verdicts.flatMap((verdict) => (isStranding(verdict) ? [...verdict.stranded] : [])),
    instead: verdicts.flatMap((verdict) => [...(isStranding(verdict) ? verdict.instead : verdict.taken)]),
  });
