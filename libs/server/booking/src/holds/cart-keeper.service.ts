import { Injectable } from '@nestjs/common';
import type { HoldWanted, MySeats } from '@ringside/contracts/booking';
import { type EventId, type HoldId, type Instant, Refusal, type UserId } from '@ringside/kernel';
import { type Claim, SeatStateRepository } from '../seats/seat-state.repository';
import { amountsOf } from '../stock/stock.repository';
import { type HeldLine, type LiveHold, type NewLine, seatsOf } from './cart-line';
import { HoldLineRepository } from './hold-line.repository';
import { HoldRepository, type Standing } from './hold.repository';
import { HoldStock } from './hold-stock.service';
import { SeatClaims } from './seat-claims.service';

type OwnHold = LiveHold & { readonly now: Instant };

/** What a hold is to have: the seats to claim, all of its lines, and those of them that are new. */
export interface Keeping extends Omit<Claim, 'holdId' | 'groups'> {
  readonly holdId: HoldId | undefined;
  /** What was asked for now: seats of it that cannot be had refuse everything. */
  readonly wanted: HoldWanted;
  readonly lines: readonly (HeldLine | NewLine)[];
  readonly added: readonly NewLine[];
  /** Staff sell it at once. */
  readonly isStaffSale?: boolean;
}

/** Keeps seats, counters and lines of holds in step: counters are claimed before seats, and all end at one moment. */
@Injectable()
export class CartKeeper {
  constructor(
    private readonly holds: HoldRepository,
    private readonly lines: HoldLineRepository,
    private readonly stock: HoldStock,
    private readonly claims: SeatClaims,
    private readonly seats: SeatStateRepository,
  ) {}

  standing(eventId: EventId, buyer: UserId): Promise<Standing> {
    return this.holds.standing(eventId, buyer);
  }

  getOwn(eventId: EventId, buyer: UserId, holdId: HoldId): Promise<OwnHold> {
    return this.holds.getOwn(eventId, buyer, holdId);
  }

  tickets(eventId: EventId, buyer: UserId): Promise<MySeats['tickets']> {
    return this.holds.tickets(eventId, buyer);
  }

  /** Locks what a hold of this buyer may count. */
  lockStock(eventId: EventId, buyer: UserId): Promise<void> {
    return this.stock.lockAll(eventId, buyer);
  }

  /** Claims everything, or refuses. @throws Refusal SOLD_OUT, SEAT_TAKEN, SEAT_STRANDED, HOLD_CAP_REACHED or BUSY */
  async keep({ lines, added, wanted, ...claim }: Keeping): Promise<LiveHold> {
    const { eventId, buyer, lengthMs, capAt, seatNos } = claim;
    const isNew = claim.holdId === undefined;
    const holdId = claim.holdId ?? (await this.holds.start(eventId, buyer, capAt));
    const amounts = amountsOf(lines);
    const counts = !isNew || amounts.size > 0; // a hold that begins with seats alone has no counters to align
    if (counts) await this.stock.hold({ eventId, holdId, lengthMs, capAt }, amounts);
    const claimed = seatNos.length > 0 ? await this.claims.claim({ ...claim, holdId }, wanted) : undefined;
    await (isNew ? this.lines.add(eventId, holdId, added) : this.lines.replace(eventId, holdId, added));
    const expiresAt = claimed?.expiresAt ?? (await this.holds.firstExpiry(holdId, lengthMs));
    if (expiresAt === undefined) throw new Refusal('HOLD_CAP_REACHED');
    if (counts) await this.stock.align(holdId, expiresAt);
    await this.holds.keepUntil(holdId, expiresAt);
    return this.holds.getOwn(eventId, buyer, holdId);
  }

  /** Has lines of a hold become others for the same places. @throws Refusal HOLD_CAP_REACHED or BUSY */
  async exchange(
    { eventId, buyer, lengthMs, hold }: Pick<Keeping, 'eventId' | 'buyer' | 'lengthMs'> & { readonly hold: LiveHold },
    { gone, added }: { readonly gone: readonly HeldLine[]; readonly added: readonly NewLine[] },
  ): Promise<LiveHold> {
    const { holdId, capAt } = hold;
    const lines = [...hold.lines.filter((line) => !gone.includes(line)), ...added];
    await this.lines.remove(
      holdId,
      gone.map(({ lineId }) => lineId),
    );
    const claim = { eventId, buyer, holdId, lengthMs, capAt, seatNos: seatsOf(lines) };
    return this.keep({ ...claim, wanted: { seatNos: [], tickets: [] }, lines, added });
  }

  /** Moves the end of a hold. @throws Refusal HOLD_LAPSED when some of it is gone since it was looked at */
  async extend(eventId: EventId, { holdId, lines }: LiveHold, until: Instant): Promise<void> {
    const seatNos = seatsOf(lines);
    const isWhole =
      (await this.stock.keep(holdId, amountsOf(lines))) &&
      (seatNos.length === 0 || (await this.seats.extend(eventId, holdId, seatNos, until)));
    if (!isWhole) throw new Refusal('HOLD_LAPSED');
    await this.keepUntil(holdId, until);
  }

  /** Lets some lines of a hold go, with all of a table that is booked whole, or everything that was ever its. */
  async release(eventId: EventId, hold: LiveHold, asked: { gone: readonly HeldLine[]; isAll: boolean }) {
    const { holdId, capAt, expiresAt } = hold;
    const { isAll } = asked;
    const gone = isAll ? asked.gone : await this.withTheirTables(eventId, hold, asked.gone);
    const left = hold.lines.filter((line) => !gone.includes(line));
    await this.stock.hold({ eventId, holdId, lengthMs: 0, capAt }, amountsOf(left));
    if (left.length > 0) await this.stock.align(holdId, expiresAt);
    await this.seats.release(eventId, holdId, isAll ? undefined : seatsOf(gone));
    await this.lines.remove(
      holdId,
      gone.map(({ lineId }) => lineId),
    );
    return left;
  }

  private async withTheirTables(eventId: EventId, { lines }: LiveHold, gone: readonly HeldLine[]) {
    const seatNos = await this.claims.letGoWith(eventId, seatsOf(gone));
    return lines.filter((line) => gone.includes(line) || (line.seatNo !== null && seatNos.has(line.seatNo)));
  }

  private async keepUntil(holdId: HoldId, until: Instant): Promise<void> {
    await this.stock.align(holdId, until);
    await this.holds.keepUntil(holdId, until);
  }
}
