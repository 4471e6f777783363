import { eventFacts, publishEvent, smallHall, unique } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('a visitor holds seats on a phone, signs up without leaving the page and orders what was held', async ({
  arrive,
}) => {
  const { id: eventId } = await publishEvent(arrive, smallHall(2, 5), eventFacts(unique('Open LAN')));
  const [visitor, paul] = await Promise.all([arrive({ options: phone }), arrive({ as: 'paul' })]);
  const [seats, others] = [new SeatPage(visitor.page), new SeatPage(paul.page)];
  const { page } = visitor;

  await test.step('the seats are held for them, and others see it', async () => {
    await Promise.all([seats.open(eventId), others.open(eventId)]);
    await seats.cell('A-1').click();
    await seats.cell('A-2').click();
    await seats.hold();
    await expect(page.getByRole('heading', { name: '2 seats are held for you' })).toBeVisible();
    await others.reads('A-1', 'Held by someone');
  });

  await test.step('a reload loses nothing, and another page hears at once what is let go', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: '2 seats are held for you' })).toBeVisible();
    const second = new SeatPage(await visitor.context.newPage());
    await second.open(eventId);
    await second.page.getByRole('button', { name: /^Release A-2/ }).click();
    await expect(page.getByRole('heading', { name: '1 seat is held for you' })).toBeVisible();
    await second.page.close();
    await others.reads('A-2', 'Free');
  });

  await test.step('they carry on on a computer by the link, and what they take there is on the phone, too', async () => {
    await page.getByRole('button', { name: 'Carry on elsewhere' }).click();
    const link = page.getByRole('dialog').getByLabel('Link', { exact: true });
    await expect(link).toHaveValue(/#carry=/);
    const computer = new SeatPage((await arrive()).page);
    await computer.page.goto(await link.inputValue());
    await expect(computer.page.getByRole('heading', { name: '1 seat is held for you' })).toBeVisible();
    await expect(computer.page).toHaveURL(/\/seats$/);
    await computer.cell('B-1').click();
    await computer.hold();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('heading', { name: '2 seats are held for you' })).toBeVisible();
  });

  await test.step('they sign up in place, and order', async () => {
    await page.getByRole('button', { name: 'Sign in or sign up to order' }).click();
    const dialog = page.getByRole('dialog');
    const name = unique('gast').replace(/\W/g, '');
    await dialog.getByLabel('Username').fill(name);
    await dialog.getByLabel('E-mail address').fill(`${name}@example.org`);
    await dialog.getByLabel('Password', { exact: true }).fill('a long enough pass');
    await dialog.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('What you held is in your account now.')).toBeVisible();
    await seats.confirm();
    await expect(page.getByText(/^Confirmed/)).toBeVisible();
    await seats.reads('A-1', 'Mine');
    await others.reads('A-1', 'Taken');
  });
});
