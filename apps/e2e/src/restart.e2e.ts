import type { Page } from '@playwright/test';
import { enterTournament, startTournament } from '@ringside/contracts/tournaments';
import { ChatPage } from './chat-page';
import { OwnServer } from './own-server';
import type { Somebody } from './people';
import { openTournament, publishEvent, type PublicEvent, smallHall } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

const port = Number(process.env['E2E_PORT'] ?? 3499) + 1;
test.use({ baseURL: `http://127.0.0.1:${port}` });
test.setTimeout(240_000);

let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.start(port);
});
test.afterAll(() => server?.stop());

/** Pia at her seats, Paul at the bracket that both play, each with the chat beside it. */
async function openPages(
  event: PublicEvent,
  [pia, paul]: readonly [Somebody, Somebody],
): Promise<{ seats: SeatPage; chats: readonly [ChatPage, ChatPage] }> {
  const params = { eventId: event.id, tournamentId: await openTournament(event) };
  for (const player of [pia, paul]) await player.call(enterTournament, { params });
  await event.organizer.call(startTournament, { params });
  const seats = new SeatPage(pia.page);
  await seats.open(event.id);
  await paul.page.goto(`/events/${event.id}/tournaments/${params.tournamentId}`);
  await expect(paul.page.getByRole('button', { name: /^Final\./ })).toBeVisible();
  return { seats, chats: [new ChatPage(pia.page), new ChatPage(paul.page)] };
}

const saysConnection = (page: Page, word: string) =>
  expect(page.getByRole('banner').getByRole('status').filter({ hasText: word })).toBeVisible({ timeout: 60_000 });

const hold = async (seats: SeatPage, seat: string) => {
  if (!(await seats.cell(seat).getAttribute('aria-selected'))?.includes('true')) await seats.cell(seat).click();
  await seats.hold();
};

test('a killed server is back by itself, and so is every page that was open', async ({ arrive }) => {
  const event = await publishEvent(arrive, smallHall(2, 6));
  const [pia, paul] = await Promise.all([arrive({ as: 'pia' }), arrive({ as: 'paul' })]);
  const { seats, chats } = await openPages(event, [pia, paul]);
  await hold(seats, 'A-1');
  await seats.confirm();
  await seats.reads('A-1', 'Mine');
  await chats[0].say('Everything works.');
  await chats[1].has('Everything works.');

  server.sleep();
  server.killApi();
  for (const { page } of [pia, paul]) await saysConnection(page, 'Offline');
  await expect(pia.page.getByText(/^You are offline\. What you hold stays yours until its time is over/)).toBeVisible();
  await hold(seats, 'A-2');
  await expect(pia.page.getByText('The server cannot be reached. Check your connection and try again.')).toBeVisible();
  await chats[0].say('Is anybody there?');
  await expect(chats[0].log.getByText('Waits for the connection; it is kept on this device.')).toBeVisible();
  await expect(pia.page.getByText('1 message waits')).toBeVisible();

  server.wake();
  for (const { page } of [pia, paul]) await saysConnection(page, 'Live');
  for (const chat of chats) await chat.has('Is anybody there?');
  await chats[1].say('We are.');
  await chats[0].has('We are.');
  await seats.reads('A-1', 'Mine');
  await hold(seats, 'A-2');
  await seats.reads('A-2', 'My hold');
  await report(paul.page, 'Paul Renard');
  await expect(paul.page.getByText('Reported. Your opponent has to confirm it.')).toBeVisible();

  // what a page says now is what is stored: the same is there for a page that never heard of it
  await seats.open(event.id);
  await seats.reads('A-1', 'Mine');
  await seats.reads('A-2', 'My hold');
  for (const text of ['Everything works.', 'Is anybody there?', 'We are.']) await chats[0].has(text);
});

test('while the database is away, commands are refused with words, and after it came back they work', async ({
  arrive,
}) => {
  const event = await publishEvent(arrive, smallHall(2, 6));
  const [pia, paul] = await Promise.all([arrive({ as: 'pia' }), arrive({ as: 'paul' })]);
  const { seats, chats } = await openPages(event, [pia, paul]);
  await chats[0].say('Before.');
  await chats[1].has('Before.');

  server.sleep();
  server.killDatabase();
  await server.answers('/health/ready', 503);
  await server.answers('/health/live', 200);
  const refused = pia.page.waitForResponse((answer) => answer.url().endsWith('/holds'));
  await hold(seats, 'A-1');
  expect((await refused).status()).toBe(503);
  await expect(pia.page.getByText('The server is busy or restarting. Try again in a moment.')).toBeVisible();
  await report(paul.page, 'Paul Renard');
  await expect(paul.page.getByText('The server is busy or restarting. Try again in a moment.')).toBeVisible();
  await chats[0].say('During.');
  await expect(chats[0].log.locator('[data-draft]').filter({ hasText: 'During.' })).toBeVisible();

  server.wake();
  await server.answers('/health/ready', 200);
  for (const chat of chats) await chat.has('During.');
  await paul.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(paul.page.getByText('Reported. Your opponent has to confirm it.')).toBeVisible();
  await hold(seats, 'A-1');
  await seats.reads('A-1', 'My hold');
  await seats.open(event.id);
  await seats.reads('A-1', 'My hold');
  for (const text of ['Before.', 'During.']) await chats[0].has(text);
});

async function report(page: Page, winner: string): Promise<void> {
  await page.getByRole('button', { name: 'Report the result' }).click();
  await page.getByRole('radio', { name: winner }).check();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}
