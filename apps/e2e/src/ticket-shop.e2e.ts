import { publishEvent } from './public-event';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('an organizer sells tickets without seats and makes a code for one; it saves one buyer money and is used up for the next', async ({
  arrive,
}) => {
  const { id: eventId, organizer } = await publishEvent(arrive);
  const desk = organizer.page;
  const dialog = desk.getByRole('dialog');
  const gone = () => expect(dialog).toHaveCount(0);

  await test.step('she adds a ticket type, its price, a limit and a way to pay', async () => {
    await desk.goto(`/admin/events/${eventId}/prices`);
    await desk.getByRole('button', { name: 'Add a ticket type' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Evening ticket');
    await dialog.getByLabel('Comes with').selectOption({ label: 'No place of its own' });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await gone();
    await desk.getByLabel(/^Evening ticket, /).fill('15');
    await desk.getByRole('button', { name: 'See what moves' }).click();
    await expect(desk.getByText(/^Evening ticket, .*not sold → €15\.00/)).toBeVisible();
    await desk.getByRole('button', { name: 'Save the prices' }).click();
    await expect(desk.getByText('The prices are saved')).toBeVisible();
    await desk.getByRole('button', { name: 'Add a quota' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Room');
    await dialog.getByLabel('Tickets in all').fill('3');
    await dialog.getByRole('checkbox', { name: 'Evening ticket' }).check();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await gone();
    await expect(desk.getByText('0 ordered, 0 held, 3 left of 3')).toBeVisible();
    await desk.getByRole('checkbox', { name: 'At the door', exact: true }).check();
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('and makes a code', async () => {
    await desk.getByRole('link', { name: 'Vouchers' }).click();
    await desk.getByRole('button', { name: 'Make vouchers' }).click();
    await dialog.getByLabel('Code', { exact: true }).fill('friends');
    await dialog.getByLabel('Percent', { exact: true }).fill('20');
    await dialog.getByRole('button', { name: 'Make vouchers' }).click();
    await gone();
    await expect(desk.getByRole('row', { name: /FRIENDS/ })).toContainText('0 of 1');
  });

  const [pia, paul] = await Promise.all([arrive({ as: 'pia', options: phone }), arrive({ as: 'paul' })]);
  const take = async ({ page }: typeof pia, count: number) => {
    await page.goto(`/events/${eventId}/seats`);
    const more = page.getByRole('button', { name: 'One more: Evening ticket' });
    for (let pressed = 0; pressed < count; pressed++) await more.click();
    await page.getByRole('button', { name: `Take ${count} ticket` }).click();
    await expect(page.getByRole('region', { name: 'Your cart' })).toContainText('held for you');
  };
  const useCode = async ({ page }: typeof pia) => {
    await page.getByRole('button', { name: 'I have a voucher code' }).click();
    await page.getByLabel('Voucher code').fill(' Friends ');
    await page.getByRole('button', { name: 'Use it' }).click();
  };

  await test.step('a player takes two tickets on a phone, of which one is cheaper with the code', async () => {
    const cart = pia.page.getByRole('region', { name: 'Your cart' });
    await take(pia, 2);
    await expect(cart).toContainText('€30.00');
    await useCode(pia);
    await expect(cart).toContainText('€3.00 off with FRIENDS');
    await expect(cart).toContainText('€27.00');
  });

  await test.step('the next finds one ticket left and the code used up', async () => {
    await paul.page.goto(`/events/${eventId}/seats`);
    await expect(paul.page.getByText('1 left')).toBeVisible();
    await take(paul, 1);
    await useCode(paul);
    await expect(paul.page.getByText('This code has been used as often as it can be.')).toBeVisible();
  });

  await test.step('she orders and has her tickets; her organizer sees what the code was used for', async () => {
    await pia.page.getByRole('button', { name: 'Order for €27.00' }).click();
    await expect(pia.page.getByText(/^Confirmed/)).toBeVisible();
    await pia.page.getByRole('link', { name: 'To your tickets' }).click();
    await expect(pia.page.getByRole('heading', { name: 'My tickets' })).toBeVisible();
    await desk.reload();
    await expect(desk.getByRole('row', { name: /FRIENDS/ })).toContainText('€3.00');
    await desk.getByRole('button', { name: 'Uses of FRIENDS' }).click();
    await expect(dialog).toContainText('Evening ticket');
    await expect(dialog).toContainText('−€3.00');
  });
});
