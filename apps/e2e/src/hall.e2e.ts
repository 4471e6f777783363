import type { Page } from '@playwright/test';
import * as booking from '@ringside/contracts/booking';
import { getMyTeams } from '@ringside/contracts/teams';
import type { EventId, SeatNo, TicketTypeId } from '@ringside/kernel';
import type { Somebody } from './people';
import { eventFacts, publishEvent, unique } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** The last row of the first block, which is kept for a team. */
const BLOCK = { row: 'T', first: 19 * 20, seats: 6 } as const;

test('a hall of 600 seats and a booth is drawn, painted and published, sold on a phone while another looks on, and a captain seats the team', async ({
  arrive,
}) => {
  test.setTimeout(150_000);
  const facts = { ...eventFacts(unique('Drawn LAN')), capacity: 600 };
  const { id: eventId, organizer } = await publishEvent(arrive, undefined, facts);
  await test.step('the organizer draws two blocks and paints them', () => draw(organizer.page, eventId));
  const typeId = await sell(organizer, eventId);
  const [pia, paul, kestrel, nimbus] = await Promise.all([
    arrive({ as: 'pia', options: phone }),
    arrive({ as: 'paul' }),
    arrive({ as: 'kestrel' }),
    arrive({ as: 'nimbus' }),
  ]);
  await keep(organizer, kestrel, eventId);
  await test.step('two seats are bought on a phone, before the eyes of somebody else', () => buy(eventId, pia, paul));
  await test.step('the captain gives a player a seat of the team’s block', async () => {
    await order(nimbus, eventId, typeId, 40); // C-1
    await kestrel.page.goto(`/tickets/${eventId}/team`);
    await kestrel.page.getByRole('button', { name: 'Seat Nimbus' }).click();
    await kestrel.page.getByRole('button', { name: /\bT-2: Free$/ }).click();
    await expect(kestrel.page.getByText(/Nimbus has the seat \S*.*T-2\./)).toBeVisible();
    await expect(kestrel.page.getByRole('button', { name: /\bT-2: / })).toHaveText('OWL');
    await new SeatPage(paul.page).reads('C-1', 'Free');
  });
  await test.step('a booth is found in the list and bought as one', () => buyBooth(paul.page));
});

async function draw(page: Page, eventId: EventId): Promise<void> {
  await page.goto(`/admin/events/${eventId}/seating`);
  await addBlock(page, { name: 'Parterre', rows: 20, seats: 20 });
  await paint(page, 'Front');
  await addBlock(page, { name: 'Balcony', rows: 10, seats: 20 });
  await paint(page, 'Cheap');
  await page.getByRole('img', { name: /^Sheet of the plan/ }).press('b'); // a booth in the middle, ready to be painted
  await page.getByRole('button', { name: 'Paint the selection: Front' }).click();
  await expect(page.getByText('601 seats')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish this version' }).click();
  await expect(page.getByText('The plan is published')).toBeVisible();
}

async function addBlock(page: Page, block: { name: string; rows: number; seats: number }): Promise<void> {
  await page.getByRole('button', { name: 'Add a block of seats' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(block.name);
  await dialog.getByLabel('Rows', { exact: true }).fill(String(block.rows));
  await dialog.getByLabel('Seats a row').fill(String(block.seats));
  await dialog.getByRole('button', { name: 'Add the block' }).click();
  await expect(dialog).toBeHidden();
}

/** Paints what is selected: the block that was added last. */
async function paint(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Categories' }).click();
  await page.getByRole('button', { name: 'Add a category' }).click();
  await page.getByLabel('Name of the category').last().fill(name);
  await page.getByRole('button', { name: `Paint the selection: ${name}` }).click();
}

/** One ticket type, at a price for each category. */
async function sell(organizer: Somebody, eventId: EventId): Promise<TicketTypeId> {
  const params = { eventId };
  const { ticketTypes, categories } = await organizer.call(booking.addTicketType, {
    params,
    body: {
      ...{ name: 'Weekend', about: '', place: 'seat', taxRate: 1900, minAmount: 1, maxAmount: null },
      ...{
        saleFrom: null,
        saleUntil: null,
        channels: ['web'],
        byVoucherOnly: false,
        needsApproval: false,
        isActive: true,
      },
    },
  });
  const ticketTypeId = ticketTypes[0]!.id;
  const costs: Readonly<Record<string, number>> = { Front: 4000, Cheap: 1500 };
  const prices = categories.map(({ category, name }) => ({ ticketTypeId, category, amount: costs[name] ?? 0 }));
  await organizer.call(booking.putPrices, { params, body: { prices } });
  const { knownProviders: _known, ...terms } = await organizer.call(booking.getSale, { params });
  await organizer.call(booking.putSale, { params, body: { ...terms, providers: ['atTheDoor'] } });
  return ticketTypeId;
}

async function keep(organizer: Somebody, captain: Somebody, eventId: EventId): Promise<void> {
  const params = { eventId };
  const shown = { name: 'Northern Owls', tag: 'OWL', color: null, opensAt: null, releasesAt: null };
  const { groupId } = await organizer.call(booking.addSeatGroup, { params, body: shown });
  const ofGroup = { params: { eventId, groupId } };
  const seatNos = Array.from({ length: BLOCK.seats }, (_, index) => (BLOCK.first + index) as SeatNo);
  await organizer.call(booking.setGroupSeats, { ...ofGroup, body: { seatNos } });
  const { teams } = await captain.call(getMyTeams, {});
  const teamIds = teams.filter(({ name }) => name === 'Northern Owls').map(({ id }) => id);
  await organizer.call(booking.setGroupMembers, { ...ofGroup, body: { userIds: [], teamIds, ticketTypeIds: [] } });
}

async function buy(eventId: EventId, buyer: Somebody, onlooker: Somebody): Promise<void> {
  const [bought, seen] = [new SeatPage(buyer.page), new SeatPage(onlooker.page)];
  await Promise.all([bought.open(eventId), seen.open(eventId)]);
  await bought.cell('A-1').click();
  await bought.cell('A-2').click();
  await bought.hold();
  await seen.reads('A-1', 'Held by someone');
  await buyer.page.getByRole('button', { name: 'Order for €80.00' }).click();
  await bought.reads('A-2', 'Mine');
  await seen.reads('A-1', 'Taken');
  await seen.reads('A-2', 'Taken');
}

async function buyBooth(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Booths 1 free/ }).click();
  await page.getByRole('gridcell', { name: 'Booth A1, Free, Front, €40.00' }).click();
  await new SeatPage(page).hold();
  await page.getByRole('button', { name: 'Order for €40.00' }).click();
  await expect(page.getByRole('gridcell', { name: 'Booth A1, Mine, Front, €40.00' })).toBeVisible();
}

async function order(buyer: Somebody, eventId: EventId, typeId: TicketTypeId, seatNo: number): Promise<void> {
  const params = { eventId };
  const body = { seatNos: [seatNo as SeatNo], ticketTypeIds: [typeId] };
  const { holdId, lines } = await buyer.call(booking.holdSeats, { params, body });
  const lineIds = lines.map(({ lineId }) => lineId);
  await buyer.call(booking.placeOrder, { params, body: { holdId, lineIds, provider: 'atTheDoor' } });
}
