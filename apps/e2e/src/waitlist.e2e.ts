import { cancelMyOrder } from '@ringside/contracts/booking';
import { publishEvent, smallHall } from './public-event';
import { SeatPage } from './seat-page';
import { orderSeats } from './seat-sale';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('what is given back is held for the first on the waitlist, who sees it come and orders it', async ({ arrive }) => {
  const { id: eventId } = await publishEvent(arrive, smallHall(1, 1));
  const [pia, olivia, paul] = await Promise.all([
    arrive({ as: 'pia', options: phone }),
    arrive({ as: 'olivia' }),
    arrive({ as: 'paul' }),
  ]);
  const taken = await orderSeats(paul, eventId, 'free', 0);

  await test.step('the organizer opens the waitlist', async () => {
    await olivia.page.goto(`/admin/events/${eventId}/money/waitlist`);
    await olivia.page.getByRole('checkbox', { name: 'People may join the waitlist' }).check();
    await olivia.page.getByRole('button', { name: 'Save' }).click();
    await expect(olivia.page.getByText('Saved')).toBeVisible();
  });

  const seats = new SeatPage(pia.page);
  await test.step('a player finds everything taken and joins it on her phone', async () => {
    await seats.open(eventId);
    await pia.page.getByRole('button', { name: 'Join the waitlist' }).click();
    await pia.page.getByRole('dialog').getByRole('button', { name: 'Join the waitlist' }).click();
    await expect(pia.page.getByText('Number 1 in line')).toBeVisible();
    await expect(olivia.page.getByRole('row', { name: /Pia/ })).toContainText('Waiting', { timeout: 15_000 });
  });

  await test.step('the seat is given back, and offered to her without a reload', async () => {
    await paul.call(cancelMyOrder, { params: { eventId, orderId: taken.orderId } });
    await expect(pia.page.getByText('Held for you: A-1')).toBeVisible({ timeout: 15_000 });
    await expect(pia.page.getByRole('timer', { name: 'Time left for the offer' })).toBeVisible();
  });

  await test.step('she takes it', async () => {
    await pia.page.getByRole('button', { name: 'To the cart' }).click();
    await seats.confirm();
    await seats.reads('A-1', 'Mine');
    await expect(pia.page.getByText('Held for you: A-1')).toBeHidden({ timeout: 15_000 });
    await expect(olivia.page.getByRole('row', { name: /Pia/ })).toContainText('Ordered', { timeout: 25_000 });
  });
});
