import { Client } from 'pg';
import { findDatabase } from './own-server';
import { publishEvent, smallHall } from './public-event';
import { moneyArrives, orderSeats, sellSeats } from './seat-sale';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('a sandbox payment arrives late: the order expires on screen, the money takes its seats again, and staff give it back', async ({
  arrive,
  baseURL,
}) => {
  const database = new Client({ connectionString: findDatabase(Number(new URL(baseURL ?? '').port)).url });
  await database.connect();
  const { id: eventId } = await publishEvent(arrive, smallHall(1, 4));
  await sellSeats(database, eventId, 'sandbox');
  const [pia, olivia] = await Promise.all([arrive({ as: 'pia', options: phone }), arrive({ as: 'olivia' })]);
  const { page } = pia;
  const state = page.getByRole('main').getByRole('status').first();

  const order = await test.step('a player orders two seats', () => orderSeats(pia, eventId, 'sandbox', 0, 1));
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
    await moneyArrives(database, order.orderId);
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
