import { listMoneyOrders } from '@ringside/contracts/booking';
import { getBoxOfficeOrder, listShifts } from '@ringside/contracts/box-office';
import { Client } from 'pg';
import { findDatabase } from './own-server';
import { publishEvent, smallHall } from './public-event';
import { sellSeats } from './seat-sale';
import { expect, test } from './story';

test('a guest buys for cash in a shift, comes in with the code from the screen, is seated elsewhere, and the drawer is right', async ({
  arrive,
  baseURL,
}) => {
  const database = new Client({ connectionString: findDatabase(Number(new URL(baseURL ?? '').port)).url });
  await database.connect();
  const { id: eventId, organizer } = await publishEvent(arrive, smallHall(1, 4));
  await sellSeats(database, eventId, 'atTheDoor');
  await database.end();
  const { page } = organizer;
  const desk = `/admin/events/${eventId}`;

  await test.step('a shift begins with what is in the drawer', async () => {
    await page.goto(`${desk}/box-office`);
    await page.getByRole('button', { name: 'Open shift' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Cash in the drawer now').fill('50');
    await dialog.getByRole('button', { name: 'Open shift' }).click();
    await expect(page.getByText('In the drawer: €50.00')).toBeVisible();
  });

  const code = await test.step('a seat is sold for cash, and its code is on the screen', async () => {
    await page.getByRole('textbox', { name: 'Seat', exact: true }).fill('A-1');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Name of the guest').fill('Kim Guest');
    await page.getByLabel('Money received').fill('30');
    await expect(page.getByText('Change: €5.00')).toBeVisible();
    await page.getByRole('button', { name: 'Cash €25.00' }).click();
    await expect(page.getByRole('img', { name: 'Code of A-1' })).toBeVisible();
    const { items } = await organizer.call(listMoneyOrders, { params: { eventId }, query: {} });
    const params = { eventId, orderId: items[0]!.orderId };
    return (await organizer.call(getBoxOfficeOrder, { params })).tickets[0]!.code;
  });

  await test.step('its badge is a file to print, and counts as printed', async () => {
    const fetched = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Badges' }).click();
    expect((await fetched).suggestedFilename()).toBe('cards.pdf');
    await expect(page.getByText('1 card is in the file.')).toBeVisible();
    await page.getByRole('button', { name: 'Next guest' }).click();
    await expect(page.getByText('In the drawer: €75.00')).toBeVisible();
  });

  await test.step('the code lets the guest in', async () => {
    await page.goto(`${desk}/door`);
    await page.getByLabel('Code, or the seat').fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('status')).toContainText('Welcome');
  });

  await test.step('inside, the guest is seated elsewhere with a reason, and that badge is missing now', async () => {
    await page.getByRole('link', { name: 'Lists, tickets and log' }).click();
    const acts = page.getByRole('group', { name: 'Actions for A-1' });
    await acts.getByRole('button', { name: 'Seat elsewhere' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New seat').fill('A-3');
    await dialog.getByLabel('Reason, for the audit log').fill('A broken chair');
    await dialog.getByRole('button', { name: 'Seat elsewhere' }).click();
    await expect(page.getByRole('group', { name: 'Actions for A-3' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print 1 card' })).toBeVisible();
  });

  await test.step('the shift ends with what was counted', async () => {
    await page.goto(`${desk}/box-office`);
    await page.getByRole('button', { name: 'Close shift' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Cash counted').fill('74');
    await dialog.getByLabel('Remark').fill('A coin is missing');
    await dialog.getByRole('button', { name: 'Close shift' }).click();
    await expect(page.getByRole('row', { name: /€1\.00 less than expected \(A coin is missing\)/ })).toBeVisible();
    const { items } = await organizer.call(listShifts, { params: { eventId }, query: {} });
    expect(items).toMatchObject([{ cash: 2500, card: 0, sales: 1 }]);
  });
});
