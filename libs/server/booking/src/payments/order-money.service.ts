import { Inject, Injectable } from '@nestjs/common';
import { epcCode, paymentReference, spaced } from '@ringside/booking-core';
import type { Query } from '@ringside/contracts';
import { NEWER_ORDERS_MAX } from '@ringside/contracts/booking';
import type {
  DeskOrderMoney,
  listMoneyOrders,
  MoneyOrdersPage,
  OrderPayments,
  PaymentProvider,
  Refund,
  TransferDetails,
} from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal, type UserId } from '@ringside/kernel';
import { People } from '@ringside/server/ports';
import { PaymentMethods } from '../orders/payment-methods.service';
import { OtherOffers } from '../orders/other-offers.service';
import { OrderMoneyRepository, type OrderMoneyRow } from './order-money.repository';
import { PaymentProviders } from './payment-providers';

const WAITING: readonly string[] = ['awaitingPayment', 'inPayment'];
const OVER: readonly string[] = ['expired', 'cancelled'];
/** Ways to pay what is due by oneself. */
const WAYS: readonly PaymentProvider[] = ['sandbox', 'bankTransfer', 'giftCard'];

/** What an order still costs. */
export const dueOf = ({
  state,
  total,
  paid,
  refunded,
}: Pick<OrderMoneyRow, 'state' | 'total' | 'paid' | 'refunded'>): number =>
  OVER.includes(state) ? 0 : Math.max(0, total - paid + refunded);

/** The money of orders as buyers and staff see it. */
@Injectable()
export class OrderMoneyService {
  constructor(
    private readonly orders: OrderMoneyRepository,
    private readonly methods: PaymentMethods,
    private readonly providers: PaymentProviders,
    private readonly others: OtherOffers,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND, for a stranger's too */
  async getOwn(eventId: EventId, buyer: UserId, orderId: OrderId): Promise<OrderPayments> {
    const row = await this.orders.find(eventId, orderId);
    if (row?.buyer !== buyer) throw new Refusal('NOT_FOUND');
    const ways = this.waysOf(row);
    return {
      ...this.moneyOf(row),
      ways,
      otherSeats: row.offer ? await this.others.list({ eventId, orderId, buyer }) : [],
      transfer: ways.includes('bankTransfer') ? await this.transferOf(eventId, row) : null,
      lines: row.lines.flatMap(({ isLive, ticketId: _, needsApproval: _waits, ...line }) => (isLive ? [line] : [])),
      mayGiveBack: row.state === 'confirmed' && row.paid > row.refunded && row.mayCancel,
      giveBackUntil: row.cancelUntil?.toISOString() ?? null,
    };
  }

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, orderId: OrderId): Promise<DeskOrderMoney> {
    const row = await this.orders.find(eventId, orderId);
    if (!row) throw new Refusal('NOT_FOUND');
    const names = await this.people.names([row.buyer]);
    const person = names.get(row.buyer);
    return {
      ...this.moneyOf(row),
      buyer: person ? { username: person.username, name: person.name } : null,
      createdAt: row.createdAt.toISOString(),
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      cancelReason: row.cancelReason,
      attention: row.attention,
      lines: [...row.lines],
    };
  }

  async list(eventId: EventId, wish: Query<typeof listMoneyOrders>): Promise<MoneyOrdersPage> {
    const { limit, cursor, until, search, state, attention } = wish;
    const called = search ? await this.people.called(search, await this.orders.buyers(eventId)) : new Set<UserId>();
    const wanted = { limit, after: cursor, until, search, state, attention: attention === '1' };
    const buyers = [...called];
    const rows = await this.orders.list(eventId, wanted, buyers);
    const newer = await this.orders.newer(eventId, wanted, { buyers, most: NEWER_ORDERS_MAX });
    const shown = rows.slice(0, limit);
    const names = await this.people.names(shown.map(({ buyer }) => buyer));
    const items = shown.map(({ buyer, createdAt, ...order }) => {
      const person = names.get(buyer);
      return {
        ...order,
        createdAt: createdAt.toISOString(),
        buyer: person ? { username: person.username, name: person.name } : null,
      };
    });
    const last = items.at(-1);
    return { items, newer, ...(rows.length > limit && last ? { next: last.orderId } : {}) };
  }

  private moneyOf(row: OrderMoneyRow) {
    const { orderId, code, state, provider, currency, total, paid, refunded, payBy } = row;
    const refunds: Refund[] = row.refunds.map((refund) => ({
      ...refund,
      isByHand: refund.state === 'approved' && !this.providers.refundsByItself(refund.provider as 'cash'),
    }));
    return {
      ...{ orderId, code, state, provider, currency, total, paid, refunded },
      due: dueOf(row),
      payBy: WAITING.includes(state) ? (payBy?.toISOString() ?? null) : null,
      payments: [...row.payments],
      refunds,
      receipts: [...row.receipts],
      offer: row.offer,
      invoiceAddress: row.invoiceAddress,
    };
  }

  private waysOf(row: OrderMoneyRow): PaymentProvider[] {
    const isOpen = WAITING.includes(row.state) && !row.isOverdue;
    if (dueOf(row) === 0 || !(isOpen || row.state === 'confirmed')) return [];
    const offered = this.methods.offered(row.providers);
    return WAYS.filter((way) => offered.includes(way) && (way !== 'bankTransfer' || row.account !== null));
  }

  private async transferOf(eventId: EventId, row: OrderMoneyRow): Promise<TransferDetails | null> {
    if (!row.account) return null;
    const reference = paymentReference(row.eventNumber, row.code);
    await this.orders.reference(eventId, row.orderId, reference);
    const amount = dueOf(row);
    const epc = row.currency === 'EUR' ? epcCode({ ...row.account, amount, reference }) : undefined;
    return { ...row.account, iban: spaced(row.account.iban), reference: spaced(reference), amount, epc: epc ?? null };
  }
}
