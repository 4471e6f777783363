import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EndpointInput } from '@ringside/contracts';
import {
  addTicketType,
  answerSandboxPayment,
  getSale,
  type Hold,
  holdSeats,
  type Order,
  type PaymentProvider,
  placeOrder,
  putPrices,
  putSale,
  refundOrder,
  startPayment,
  type TicketPlace,
  type TypePrice,
} from '@ringside/contracts/booking';
import type { EventId, SeatNo, TicketTypeId } from '@ringside/kernel';
import { ProviderJob } from '@ringside/server/booking';
import { Database } from '@ringside/server/platform';
import type { DemoClient } from './demo-client';
import { STANDING_AREA } from './demo-plan';

interface DemoType {
  readonly name: string;
  readonly about: string;
  readonly place: TicketPlace;
  /** By category of the plan, in cents. */
  readonly prices: Readonly<Record<string, number>>;
}

const VISITOR = 'Visitor';
const TYPES: readonly DemoType[] = [
  {
    name: 'Weekend at a desk',
    about: 'Three days, two sockets, ten gigabit to the switch.',
    place: 'seat',
    prices: { desk: 6900, front: 8900 },
  },
  { name: 'Gallery', about: 'A seat with a view of the stage.', place: 'seat', prices: { gallery: 2500 } },
  {
    name: 'Booth',
    about: 'For makers and sponsors: six square metres with power and network.',
    place: 'seat',
    prices: { booth: 25_000 },
  },
  { name: VISITOR, about: 'Comes to watch and stands by the stage.', place: 'area', prices: { standing: 900 } },
];

/** Says what the event sells and how it is paid. Answers the ticket type of those who stand. */
export async function openSale(organizer: DemoClient, eventId: EventId): Promise<TicketTypeId> {
  const params = { eventId };
  const { knownProviders: _, ...terms } = await organizer.call(getSale, { params });
  await organizer.call(putSale, {
    params,
    body: { ...terms, providers: ['sandbox', 'bankTransfer', 'atTheDoor', 'giftCard'] },
  });
  const prices: TypePrice[] = [];
  const byName = new Map<string, TicketTypeId>();
  for (const { prices: amounts, ...facts } of TYPES) {
    const body = { ...COMMON, ...facts };
    const { ticketTypes } = await organizer.call(addTicketType, { params, body });
    const added = ticketTypes.find(({ name }) => name === facts.name);
    if (!added) throw new Error(`Demo: there is no ticket type ${facts.name}.`);
    byName.set(facts.name, added.id);
    prices.push(...Object.entries(amounts).map(([category, amount]) => ({ ticketTypeId: added.id, category, amount })));
  }
  await organizer.call(putPrices, { params, body: { prices } });
  return byName.get(VISITOR)!;
}

const COMMON = {
  taxRate: 1900,
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web', 'boxOffice'],
  byVoucherOnly: false,
  needsApproval: false,
  isActive: true,
} satisfies Partial<EndpointInput<typeof addTicketType>['body']>;

const SEATS_PER_ROW = 24;
/** The number of the first booth: they were drawn after all seats. */
const FIRST_BOOTH = 560;
const GALLERY = { first: 480, seatsPerRow: 20 } as const;

/**
 * Groups of friends beside each other, some with visitors: most have paid, some pay at the door, some transfers have not
 * come, and some are still deciding. Then one of them gives a ticket back.
 */
export async function sellSeats(
  app: NestFastifyApplication,
  { organizer, buyers, eventId }: { organizer: DemoClient; buyers: readonly DemoClient[]; eventId: EventId },
): Promise<void> {
  const visitor = await openSale(organizer, eventId);
  const orders: Order[] = [];
  for (const [n, buyer] of buyers.entries()) {
    const hold = await chooseSeats(buyer, eventId, n, visitor);
    if (n % 9 !== 8) orders.push(await buy(buyer, eventId, hold, providerOf(n)));
  }
  await hearProviders(app);
  const [first] = orders;
  const line = first?.lines[0];
  if (!first || !line) return;
  await organizer.call(refundOrder, {
    params: { eventId, orderId: first.orderId },
    body: { lineIds: [line.lineId], reason: 'Has fallen ill. Get well soon!' },
  });
  await hearProviders(app);
}

function chooseSeats(buyer: DemoClient, eventId: EventId, n: number, visitor: TicketTypeId): Promise<Hold> {
  const size = 2 + ((n * 5) % 6);
  const first = n % 6 === 5 ? inGallery(Math.floor(n / 6)) : (n % 19) * SEATS_PER_ROW + (n < 19 ? 2 : 13);
  const seatNos = Array.from({ length: size }, (_, i) => (first + i) as SeatNo);
  if (n % 16 === 6) seatNos.push((FIRST_BOOTH + (n >> 3)) as SeatNo); // a maker among them shows something
  const standing = { ticketTypeId: visitor, areaKey: STANDING_AREA, amount: 1 + (n % 3) };
  const body = { seatNos, ...(n % 4 === 1 ? { tickets: [standing] } : {}) };
  return buyer.call(holdSeats, { params: { eventId }, body });
}

const inGallery = (n: number): number => GALLERY.first + (n % 4) * GALLERY.seatsPerRow + (n < 4 ? 2 : 11);

const providerOf = (n: number): PaymentProvider =>
  n % 7 === 3 ? 'atTheDoor' : n % 5 === 4 ? 'bankTransfer' : 'sandbox';

async function buy(
  buyer: DemoClient,
  eventId: EventId,
  { holdId, lines }: Hold,
  provider: PaymentProvider,
): Promise<Order> {
  const lineIds = lines.map(({ lineId }) => lineId);
  const order = await buyer.call(placeOrder, { params: { eventId }, body: { holdId, lineIds, provider } });
  if (provider !== 'sandbox') return order;
  const params = { eventId, orderId: order.orderId };
  const { redirect } = await buyer.call(startPayment, { params, body: { provider } });
  const ref = redirect.split('/').at(-1) ?? '';
  // no notice reaches a server that does not listen yet: it asks
  await buyer.call(answerSandboxPayment, { params: { ref }, body: { answer: 'pay', switches: { isLost: true } } });
  return order;
}

/** Asks the sandbox what became of everything, now instead of in a while. */
async function hearProviders(app: NestFastifyApplication): Promise<void> {
  const database = app.get(Database);
  await database.transact(() =>
    database.change('update payment set ask_at = clock_timestamp() where ask_at is not null', []),
  );
  await app.get(ProviderJob).drain();
}
