import { type Hold, holdSeats, type Order, placeOrder } from '@ringside/contracts/booking';
import type { EventId, SeatNo } from '@ringside/kernel';
import { Client } from 'pg';
import { findDatabase } from './own-server';
import type { Somebody } from './people';
import { publishEvent, smallHall } from './public-event';
import { expect, test } from './story';

const PRICE = 2500;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('a sandbox payment arrives late: the order expires on screen, the money takes its seats again, and staff give it back', async ({
  arrive,
  baseURL,
}) => {
  const database = new Client({ connectionString: findDatabase(Number(new URL(baseURL ?? '').port)).url });
  await database.connect();
  const { id: eventId } = await publishEvent(arrive, smallHall(1, 4));
  await sell(database, eventId);
  const [pia, olivia] = await Promise.all([arrive({ as: 'pia', options: phone }), arrive({ as: 'olivia' })]);
  const { page } = pia;
  const state = page.getByRole('main').getByRole('status').first();

  const order = await test.step('a player orders two seats', () => placeOrderOf(pia, eventId, 0, 1));
  await test.step('and pays where the money takes its time', async () => {
    await page.goto(`/pay/${eventId}/${order.orderId}`);
    await expect(state).toHaveText('Waits for payment');
    await page.getByRole('button', { name: 'Pay €50.00' }).click();
    await page.getByLabel('The money arrives').selectOption({ label: 'after 600 seconds' });
    await page.getByLabel('Send each notice twice').check();
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(state).toHaveText('The money is on its way');
    await page.getByRole('link', { name: 'Back to the order' }).click();
    await expect(state).toHaveText('Payment under way');
  });

  await test.step('the time to pay is over before it comes', async () => {
    await database.query(`update booking_order set pay_by = clock_timestamp() where id = $1`, [order.orderId]);
    await expect(state).toHaveText('Expired', { timeout: 15_000 });
  });

  await test.step('it comes, and the seats are hers again without a reload', async () => {
    await database.query(
      `with paid as (update sandbox_payment set decided_at = clock_timestamp() where state = 'pending' returning ref)
       update sandbox_notice n set due_at = clock_timestamp() from paid where n.ref = paid.ref and n.delivered_at is null`,
    );
    await expect(state).toHaveText('Confirmed', { timeout: 15_000 });
    await expect(page.getByText('Everything is paid.')).toBeVisible();
  });

  await test.step('the organizer gives one ticket back, and its buyer sees the money go', async () => {
    await olivia.page.goto(`/admin/events/${eventId}/money`);
    await olivia.page.getByRole('link', { name: order.code }).click();
    await olivia.page.getByRole('button', { name: 'Cancel and refund' }).click();
    const dialog = olivia.page.getByRole('dialog');
    await dialog.getByLabel(/A-1/).check();
    await expect(dialog.getByRole('status')).toHaveText('1 ticket, €25.00');
    await dialog.getByLabel('Reason, which the buyer reads').fill('Broken chair');
    await dialog.getByRole('button', { name: 'Cancel and refund' }).click();
    await expect(olivia.page.getByText('Refund, Sandbox: €25.00')).toBeVisible();
    await expect(page.getByText('Refund by Test payment')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Refund' })).toContainText('Given back', {
      timeout: 15_000,
    });
  });
  await database.end();
});

/** Seats of one price, paid at the sandbox. */
async function sell(database: Client, eventId: EventId): Promise<void> {
  await database.query(
    `with made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
     insert into price (event_id, ticket_type_id, amount) select $1, id, $2 from made`,
    [eventId, PRICE],
  );
  await database.query(`update event_sale set providers = '{sandbox}' where event_id = $1`, [eventId]);
}

async function placeOrderOf(buyer: Somebody, eventId: EventId, ...numbers: number[]): Promise<Order> {
  const params = { eventId };
  const hold: Hold = await buyer.call(holdSeats, { params, body: { seatNos: numbers as SeatNo[] } });
  const lineIds = hold.lines.map(({ lineId }) => lineId);
  return buyer.call(placeOrder, { params, body: { holdId: hold.holdId, lineIds, provider: 'sandbox' } });
}
