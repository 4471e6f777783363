import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { Client } from 'pg';
import { findDatabase } from './own-server';
import { expectVisibleFocus } from './visible-focus';
import { eventFacts, publishEvent, smallHall, SOON_DAYS, unique } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

/** More stops than any page has before the one that is wanted. */
const MOST_STOPS = 80;

/** Walks to an element by Tab, which must show that the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate((element) => element === document.activeElement))) continue;
    return expectVisibleFocus(page);
  }
  throw new Error(`${String(target)} cannot be reached by Tab.`);
}

const press = async (page: Page, target: Locator) => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};

const fill = async (page: Page, target: Locator, text: string) => {
  await tabTo(page, target);
  await page.keyboard.type(text);
};

test('a visitor signs up, finds the event and books a seat without a mouse', async ({ arrive }) => {
  const event = await publishEvent(arrive, smallHall(2, 6), eventFacts(unique('Keyboard LAN'), SOON_DAYS));
  const { page } = await arrive();
  const username = `keys-${randomUUID().slice(0, 8)}`;

  await page.goto('/');
  await page.getByRole('link', { name: event.title }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('main').getByRole('link', { name: 'Create account' }));
  await fill(page, page.getByRole('textbox', { name: 'Username' }), username);
  await fill(page, page.getByRole('textbox', { name: 'E-mail address' }), `${username}@players.example`);
  await fill(page, page.getByRole('textbox', { name: 'Password' }), 'a horse on the stairs');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Welcome, ${username}!`)).toBeVisible();

  await press(page, page.getByRole('link', { name: event.title }));
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Tickets', exact: true }));
  const seats = new SeatPage(page);
  await tabTo(page, seats.cell('A-1'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(seats.cell('B-2')).toBeFocused();
  await page.keyboard.press('Enter');
  await seats.reads('B-2', 'Selected');
  await press(page, page.getByRole('button', { name: 'Hold 1 seat' }));
  await press(page, page.getByRole('button', { name: 'Confirm 1 seat' }));
  await expect(page.getByText('Confirmed: seat B-2 is yours.')).toBeVisible();
  await seats.reads('B-2', 'Mine');
});

test('a party finds its best seats without a mouse; a hold that ends is told, and its seats are free before the eyes of others', async ({
  arrive,
  baseURL,
}) => {
  const database = new Client({ connectionString: findDatabase(Number(new URL(baseURL ?? '').port)).url });
  await database.connect();
  const { id: eventId } = await publishEvent(arrive, smallHall(2, 6));
  const [{ page }, paul] = await Promise.all([arrive({ as: 'pia' }), arrive({ as: 'paul' })]);
  const [mine, others] = [new SeatPage(page), new SeatPage(paul.page)];
  await Promise.all([mine.open(eventId), others.open(eventId)]);

  const find = async () => {
    await tabTo(page, page.getByRole('spinbutton', { name: 'How many?' }));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await press(page, page.getByRole('button', { name: 'Find the best seats' }));
    await expect(page.getByRole('heading', { name: '3 seats are held for you' })).toBeVisible();
  };
  await find();
  await expect(paul.page.getByRole('gridcell', { name: /Held by someone/ })).toHaveCount(3);

  await database.query(
    `with ends as (update hold set held_until = clock_timestamp() + interval '6 seconds' where event_id = $1 returning id, held_until)
     update seat_state s set held_until = ends.held_until from ends where s.event_id = $1 and s.hold_id = ends.id`,
    [eventId],
  );
  await database.end();
  await page.reload();
  await expect(page.getByRole('timer', { name: 'Time left to confirm' })).toBeVisible();
  await expect(page.getByText('Your time is over', { exact: false })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /My hold/ })).toHaveCount(0);
  await expect(paul.page.getByRole('gridcell', { name: /Held by someone/ })).toHaveCount(0);

  await find();
  await press(page, page.getByRole('button', { name: 'Confirm 3 seats' }));
  await expect(page.getByRole('gridcell', { name: /Mine/ })).toHaveCount(3);
  await expect(paul.page.getByRole('gridcell', { name: /Taken/ })).toHaveCount(3);
});
