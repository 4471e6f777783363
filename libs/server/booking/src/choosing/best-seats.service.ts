import { Injectable } from '@nestjs/common';
import {
  type ChoosableRow,
  chooseApart,
  longestRun,
  rankRows,
  type SeatWish as CoreWish,
} from '@ringside/booking-core';
import type { Hold, SeatWish } from '@ringside/contracts/booking';
import { type EventId, Refusal, type SeatNo, type TicketTypeId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Buyer } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { HoldService } from '../holds/hold.service';
import type { ChoosablePlan } from './choosable-plans.service';
import { Halls } from './hall.service';
import { RowLatches } from './row-latch.repository';

/** One search: for whom, where, what. */
interface Search {
  readonly eventId: EventId;
  readonly me: Buyer;
  readonly plan: ChoosablePlan;
  readonly groups: readonly string[];
  readonly isTogether: boolean;
  readonly ticketTypeId: TicketTypeId | null;
  readonly wish: Omit<CoreWish, 'isOpen'>;
  /** Only these seats, where they are said. */
  readonly only?: ReadonlySet<number>;
}

/** Looks at the whole hall before a search gives up: others took each time what was seen to be free. */
const LOOKS = 8;

/** A row that was no help; what was tried in it is undone. */
class Missed extends Error {
  constructor(readonly why: 'busy' | 'full') {
    super(why);
  }
}

/**
 * Finds seats for a party. What it sees of the hall only says in which order to try the rows; what it takes is chosen under
 * the latch of the row. Rows in which somebody is choosing are passed over first and waited for then, so that a party is
 * turned away only when a look at the whole hall finds no place for it.
 */
@Injectable()
export class BestSeatsService {
  constructor(
    private readonly database: Database,
    private readonly commands: BuyerCommands,
    private readonly halls: Halls,
    private readonly latches: RowLatches,
    private readonly holds: HoldService,
  ) {}

  /** @throws Refusal NO_RUN_FITS, SEAT_LIMIT, HOLD_CAP_REACHED, BOOKING_CLOSED …; nothing has changed then */
  hold(eventId: EventId, me: Buyer, wish: SeatWish): Promise<Hold> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      const search = await this.searchOf(eventId, me, wish);
      await this.holds.lockStock(eventId, me); // before row latches, in the order of locks
      for (let look = 1; look <= LOOKS; look++) {
        const open = await this.latches.open(eventId, search.groups);
        const asked = { ...search.wish, isOpen: (seatNo: number) => open.has(seatNo) };
        const hold = wish.together ? await this.holdInOneRow(search, asked) : await this.holdApart(search, asked, look);
        if (hold) return hold;
      }
      throw new Refusal('BUSY');
    });
  }

  private async searchOf(eventId: EventId, me: Buyer, wish: SeatWish): Promise<Search> {
    const { plan, terms, groups } = await this.halls.of(eventId, me.userId, { anyTypeId: wish.ticketTypeId ?? null });
    const { size, together: isTogether, category, sectionNo, accessible, ticketTypeId = null } = wish;
    const near = (wish.near === undefined ? undefined : plan.seatOf.get(wish.near)) ?? plan.focus;
    const categories = category === undefined ? undefined : new Set([category]);
    const asked = { size, categories, sectionNo, accessible, near, isKept: terms.isAccessibleKept };
    return { eventId, me, plan, groups, isTogether, ticketTypeId, wish: asked };
  }

  private async holdInOneRow(search: Search, asked: CoreWish): Promise<Hold | undefined> {
    const rows = rankRows(search.plan.rows, asked).map(({ rowNo }) => rowNo);
    if (rows.length === 0) throw new Refusal('NO_RUN_FITS', { longest: longestRun(search.plan.rows, asked) });
    const passedOver: number[] = [];
    for (const rowNo of rows) {
      const tried = await this.tryRows(search, [rowNo], false);
      if (typeof tried !== 'string') return tried;
      if (tried === 'busy') passedOver.push(rowNo);
    }
    for (const rowNo of passedOver) {
      const tried = await this.tryRows(search, [rowNo], true);
      if (typeof tried !== 'string') return tried;
    }
    return undefined;
  }

  /** Under the latches of the rows that look best, and in the end of all that would do. */
  private async holdApart(search: Search, asked: CoreWish, look: number): Promise<Hold | undefined> {
    const pieces = chooseApart(search.plan.rows, asked);
    if (!pieces) throw new Refusal('NO_RUN_FITS', { longest: longestRun(search.plan.rows, asked) });
    const isLast = look === LOOKS;
    const rows = isLast ? rankRows(search.plan.rows, { ...asked, size: 1 }) : pieces;
    const rowNos = [...new Set(rows.map(({ rowNo }) => rowNo))];
    const tried = await this.tryRows(search, rowNos, true);
    return typeof tried === 'string' ? undefined : tried;
  }

  private async tryRows(search: Search, rowNos: readonly number[], isAwaited: boolean): Promise<Hold | Missed['why']> {
    try {
      return await this.database.attemptPart(() => this.holdUnderLatches(search, rowNos, isAwaited));
    } catch (error) {
      if (error instanceof Missed) return error.why;
      if (isStranded(error) && !search.only) return this.holdInstead(search, rowNos, error);
      // somebody took one of these seats by themselves, who needs no latch
      if (error instanceof Refusal && error.code === 'SEAT_TAKEN') return 'busy';
      throw error;
    }
  }

  /** Parted pieces that each leave nobody alone may do so together: then the rule's own offer is taken. */
  private holdInstead(search: Search, rowNos: readonly number[], { details }: Refusal): Promise<Hold | Missed['why']> {
    const instead = new Set(details['instead'] as readonly number[]);
    return this.tryRows({ ...search, only: instead }, rowNos, true);
  }

  private async holdUnderLatches(search: Search, rowNos: readonly number[], isAwaited: boolean): Promise<Hold> {
    const { eventId, me, plan, groups, wish, ticketTypeId, only } = search;
    const isTaken = await this.latches.take(eventId, rowNos, { isAwaited });
    if (!isTaken) throw new Missed('busy');
    const rows = plan.rows.filter(({ rowNo }) => rowNos.includes(rowNo));
    const open = await this.latches.open(eventId, groups, seatsOf(rows));
    const asked = { ...wish, isOpen: (seatNo: number) => open.has(seatNo) && (only?.has(seatNo) ?? true) };
    const [best] = search.isTogether ? rankRows(rows, asked) : [];
    const seats = search.isTogether ? best?.seats : chooseApart(rows, asked)?.flatMap((piece) => piece.seats);
    if (!seats) throw new Missed('full');
    const seatNos = seats.map(({ seatNo }) => seatNo as SeatNo);
    const ticketTypeIds = seatNos.map(() => ticketTypeId);
    return this.holds.hold(eventId, me, { seatNos, ticketTypeIds, tickets: [], accessible: wish.accessible });
  }
}

const isStranded = (error: unknown): error is Refusal => error instanceof Refusal && error.code === 'SEAT_STRANDED';

const seatsOf = (rows: readonly ChoosableRow[]): number[] =>
  rows.flatMap(({ seats }) => seats.map(({ seatNo }) => seatNo));
