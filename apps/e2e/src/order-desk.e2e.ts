import { getSale, putSale } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Client } from 'pg';
import { findDatabase } from './own-server';
import type { Somebody } from './people';
import { publishEvent, smallHall } from './public-event';
import { moneyArrives, orderSeats, sellSeats } from './seat-sale';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('an order is approved, paid after others have its seat, and its buyer takes one that is as good, with an invoice', async ({
  arrive,
  baseURL,
}) => {
  const database = new Client({ connectionString: findDatabase(Number(new URL(baseURL ?? '').port)).url });
  await database.connect();
  const { id: eventId } = await publishEvent(arrive, smallHall(1, 4));
  await sellSeats(database, eventId, 'sandbox', 'atTheDoor');
  const [pia, olivia, paul] = await Promise.all([
    arrive({ as: 'pia', options: phone }),
    arrive({ as: 'olivia' }),
    arrive({ as: 'paul' }),
  ]);
  const { page } = pia;
  const state = page.getByRole('main').getByRole('status').first();
  const { code: firstCode } = await orderSeats(paul, eventId, 'atTheDoor', 3);
  await approves(olivia, eventId, true);
  const row = (code: string) => olivia.page.getByRole('link', { name: code });
  await olivia.page.goto(`/admin/events/${eventId}/money`);
  await row(firstCode).hover(); // somebody is reading the list

  const order = await test.step('a player orders, and waits for the organizers', async () => {
    const placed = await orderSeats(pia, eventId, 'sandbox', 0);
    await page.goto(`/pay/${eventId}/${placed.orderId}`);
    await expect(state).toHaveText('Waits for approval');
    return placed;
  });

  await test.step('who let it pass', async () => {
    await olivia.page.getByRole('button', { name: '1 new order' }).click();
    await expect(row(order.code)).toBeVisible();
    await olivia.page.getByRole('button', { name: 'Waits for approval 1' }).click();
    await expect(row(firstCode)).toBeHidden();
    await row(order.code).click();
    await olivia.page.getByRole('button', { name: 'Approve' }).click();
    await expect(state).toHaveText('Waits for payment');
    await approves(olivia, eventId, false);
  });

  await test.step('she pays where the money takes its time, and somebody else has her seat meanwhile', async () => {
    await page.getByRole('button', { name: 'Pay €25.00' }).click();
    await page.getByLabel('The money arrives').selectOption({ label: 'after 600 seconds' });
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('link', { name: 'Back to the order' }).click();
    await expect(state).toHaveText('Payment under way');
    await database.query(`update booking_order set pay_by = clock_timestamp() where id = $1`, [order.orderId]);
    await expect(state).toHaveText('Expired', { timeout: 15_000 });
    await orderSeats(paul, eventId, 'atTheDoor', 0);
  });

  await test.step('the money comes: she is offered another seat, and staff see it', async () => {
    await moneyArrives(database, order.orderId);
    await expect(page.getByRole('heading', { name: 'Other places for you' })).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('list', { name: 'Your places and those offered' })).toContainText('A-2');
    await expect(olivia.page.getByText('Paid too late: other places are offered to the buyer')).toBeVisible();
  });

  await test.step('she takes it, and has an invoice', async () => {
    await page.getByRole('button', { name: 'Take this place' }).click();
    await expect(state).toHaveText('Confirmed');
    await expect(page.getByText(/^Invoice \d+-\d{5}$/)).toBeVisible({ timeout: 15_000 });
  });
  await database.end();
});

async function approves(organizer: Somebody, eventId: EventId, needsApproval: boolean): Promise<void> {
  const params = { eventId };
  const { knownProviders: _known, ...sale } = await organizer.call(getSale, { params });
  await organizer.call(putSale, { params, body: { ...sale, needsApproval } });
}
