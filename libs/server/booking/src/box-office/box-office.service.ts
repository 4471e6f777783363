import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { BoxOfficeOrder, collectDue, giveAway, sellAtBoxOffice } from '@ringside/contracts/box-office';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { DeskCommands } from '../commands/desk-commands.service';
import { BoxOfficeLines, totalOfNew } from './box-office-lines.service';
import { BoxOfficeReader } from './box-office-reader.service';
import { BoxOfficeTill } from './box-office-till.service';

/** Sells to guests on site. Each command is one transaction: claimed, ordered, paid and issued, or nothing of it. */
@Injectable()
export class BoxOfficeService {
  constructor(
    private readonly desk: DeskCommands,
    private readonly window: BookingWindow,
    private readonly lines: BoxOfficeLines,
    private readonly till: BoxOfficeTill,
    private readonly reader: BoxOfficeReader,
  ) {}

  /** @throws Refusal SEAT_TAKEN, SOLD_OUT, SHIFT_NEEDED, PRICE_CHANGED, PERSON_UNKNOWN, BOOKING_CLOSED … */
  sell(
    eventId: EventId,
    me: Actor,
    { wanted, guest, payment, expected }: Body<typeof sellAtBoxOffice>,
  ): Promise<BoxOfficeOrder> {
    return this.run(eventId, me, async () => {
      const { currency, lines } = await this.lines.price(eventId, wanted);
      const total = totalOfNew(lines);
      if (total !== expected) throw new Refusal('PRICE_CHANGED', { total });
      const method = total === 0 || payment === 'later' ? undefined : payment;
      const shiftId = method && (await this.till.openShift(eventId, me));
      const buyer = await this.till.buyer(eventId, guest);
      const hold = await this.lines.claim(eventId, buyer, wanted, lines);
      const provider = total === 0 ? 'free' : (method ?? 'atTheDoor');
      const orderId = await this.till.order({ eventId, me, buyer, currency, provider, guest }, hold);
      if (method && shiftId) {
        await this.till.take({ eventId, me, orderId, shiftId }, { kind: 'sale', method, amount: total, currency });
      }
      const sold = await this.reader.order(eventId, me, orderId);
      const { code, due } = sold;
      const after = { order: code, total, due, payment, tickets: called(sold) };
      await this.desk.record(eventId, me, 'boxOffice.sell', { before: { free: called(sold) }, after });
      return sold;
    });
  }

  /** @throws Refusal SEAT_TAKEN, SOLD_OUT, PERSON_UNKNOWN, BOOKING_CLOSED … */
  giveAway(eventId: EventId, me: Actor, { wanted, guest, reason }: Body<typeof giveAway>): Promise<BoxOfficeOrder> {
    return this.run(eventId, me, async () => {
      const { currency, lines } = await this.lines.price(eventId, wanted);
      const free = lines.map((line) => ({ ...line, discount: line.price }));
      const buyer = await this.till.buyer(eventId, guest);
      const hold = await this.lines.claim(eventId, buyer, wanted, free);
      const orderId = await this.till.order({ eventId, me, buyer, currency, provider: 'free', guest }, hold);
      const given = await this.reader.order(eventId, me, orderId);
      const after = { order: given.code, worth: totalOfNew(lines), tickets: called(given) };
      await this.desk.record(eventId, me, 'boxOffice.giveAway', { before: { free: called(given) }, after, reason });
      return given;
    });
  }

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED, SHIFT_NEEDED, ORDER_STATE or PRICE_CHANGED */
  collect(
    { eventId, orderId }: { readonly eventId: EventId; readonly orderId: OrderId },
    me: Actor,
    { payment, expected }: Body<typeof collectDue>,
  ): Promise<BoxOfficeOrder> {
    return this.run(eventId, me, async () => {
      const before = await this.reader.order(eventId, me, orderId);
      const shiftId = await this.till.openShift(eventId, me);
      const amount = await this.till.demandDue(orderId);
      if (amount !== expected) throw new Refusal('PRICE_CHANGED', { total: amount });
      const taken = { kind: 'balance', method: payment, amount, currency: before.currency } as const;
      await this.till.take({ eventId, me, orderId, shiftId }, taken);
      const after = await this.reader.order(eventId, me, orderId);
      const sides = { before: { order: before.code, due: before.due }, after: { due: after.due, payment } };
      await this.desk.record(eventId, me, 'boxOffice.collect', sides);
      return after;
    });
  }

  private run<T>(eventId: EventId, me: Actor, command: () => Promise<T>): Promise<T> {
    return this.desk.run(eventId, me, async () => {
      await this.window.demandOpen(eventId, me);
      return command();
    });
  }
}

/** What the tickets of an order are called. */
const called = ({ tickets }: BoxOfficeOrder): string[] =>
  tickets.map(({ label, ticketType }) => label ?? ticketType ?? '–');
