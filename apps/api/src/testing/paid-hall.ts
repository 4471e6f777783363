import * as booking from '@ringside/contracts/booking';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS, OverdueOrdersJob, ProviderJob, SandboxNoticesJob } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import type { Person } from './person';
import { type WholeApp, wholeApp } from './whole-app';

/** What a seat costs. */
export const PRICE = 2500;

const hall: booking.SectionSpec = {
  name: 'Hall',
  rows: 2,
  seatsPerRow: 10,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};
const calm = { lateSeconds: 0, isTwice: false, isLost: false, isContradicted: false, failsRefunds: false };

type OfOrder = Pick<booking.Order, 'orderId'>;

/** A server with a hall whose seats cost something and are paid for in every way, by two buyers: `open` it before all tests. */
export class PaidHall {
  server!: WholeApp;
  owner!: Person;
  alice!: Person;
  bob!: Person;
  eventId!: EventId;

  async open(): Promise<void> {
    const server = await wholeApp();
    const [owner, alice, bob] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
    Object.assign(this, { server, owner, alice, bob });
  }

  /** An event of its own for each test. */
  async begin(): Promise<void> {
    const { database } = this.server;
    const { eventId } = await anEvent(database, { ownerId: this.owner.id });
    this.eventId = eventId;
    await this.owner.call(booking.putSeating, { params: { eventId }, body: { name: 'Hall', sections: [hall] } });
    await database.query(
      `with made as (insert into ticket_type (event_id, name, tax_rate) values ($1, 'Weekend', 1900) returning id)
       insert into price (event_id, ticket_type_id, amount) select $1, id, $2 from made`,
      [eventId, PRICE],
    );
    await database.query(
      `update event_sale set providers = '{free,atTheDoor,bankTransfer,giftCard,sandbox}' where event_id = $1`,
      [eventId],
    );
  }

  faults = () => this.server.database.query(BROKEN_INVARIANTS, [this.eventId]);

  order = async (who: Person, provider: booking.PaymentProvider, ...numbers: number[]): Promise<booking.Order> => {
    const params = { eventId: this.eventId };
    const hold = await who.call(booking.holdSeats, { params, body: { seatNos: numbers as SeatNo[] } });
    const lineIds = hold.lines.map(({ lineId }) => lineId);
    return who.call(booking.placeOrder, { params, body: { holdId: hold.holdId, lineIds, provider } });
  };

  ofOrder = ({ orderId }: { readonly orderId: OrderId }) => ({ params: { eventId: this.eventId, orderId } });
  money = (who: Person, of: OfOrder) => who.call(booking.getOrderPayments, this.ofOrder(of));
  desk = (of: OfOrder) => this.owner.call(booking.getDeskOrderMoney, this.ofOrder(of));

  /** Somebody begins to pay at the sandbox. Answers what it calls the payment. */
  pay = async (who: Person, of: OfOrder): Promise<string> => {
    const { redirect } = await who.call(booking.startPayment, { ...this.ofOrder(of), body: { provider: 'sandbox' } });
    return redirect.split('/').at(-1)!;
  };

  /** The sandbox is told what to do, and all its notices are heard. */
  answer = async (ref: string, what: 'pay' | 'decline', switches: Partial<booking.SandboxSwitches> = {}) => {
    const body = { answer: what, switches: { ...calm, ...switches } };
    await this.server.visitor().call(booking.answerSandboxPayment, { params: { ref }, body });
    await this.notices();
  };

  notices = () => this.server.app.get(SandboxNoticesJob).drain();

  /** Refunds are sent and providers asked, now instead of in a while. */
  providers = async (): Promise<void> => {
    const { database, app } = this.server;
    await database.query(`update payment set ask_at = clock_timestamp() where ask_at is not null`);
    await database.query(`update refund set due_at = clock_timestamp() where state in ('approved', 'sent')`);
    await app.get(ProviderJob).drain();
  };

  expire = async ({ orderId }: OfOrder): Promise<void> => {
    const { database, app } = this.server;
    await database.query(`update booking_order set pay_by = clock_timestamp() - interval '1 second' where id = $1`, [
      orderId,
    ]);
    await app.get(OverdueOrdersJob).drain();
  };

  /** How many tickets let in. */
  tickets = async (): Promise<number> => {
    const valid = `select from ticket where event_id = $1 and state = 'issued'`;
    return (await this.server.database.query(valid, [this.eventId])).length;
  };
}
