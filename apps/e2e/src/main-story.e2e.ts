import type { Page } from '@playwright/test';
import { ChatPage } from './chat-page';
import type { Somebody } from './people';
import { eventFacts, SOON_DAYS, unique } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

const facts = eventFacts(unique('Harbour LAN'), SOON_DAYS);
const cup = 'Harbour Cup';

/** As `<input type="datetime-local">` takes it; the organizer's browser and the event share their zone. */
const wallTime = (iso: string) => `${iso.slice(0, 10)}T18:30`;

test('an event lives from an organizer’s form to a champion, and everybody sees each other’s moves at once', async ({
  arrive,
}) => {
  test.setTimeout(180_000);
  const [olivia, moritz, visitor] = await Promise.all([arrive({ as: 'olivia' }), arrive({ as: 'moritz' }), arrive()]);
  const eventId = await test.step('the organizer makes the event', () => makeEvent(olivia.page));
  await test.step('a moderator publishes it', () => publish(olivia.page, moritz.page, visitor.page));

  const [pia, paul] = await Promise.all([arrive(), arrive({ as: 'paul' })]);
  await pia.signIn('pia');
  const seats = await test.step('two players want the same seat', () => raceForSeat(eventId, pia.page, paul.page));
  await test.step('they talk', () => talk(eventId, pia.page, paul.page, olivia.page));
  const others = await Promise.all([arrive({ as: 'kestrel' }), arrive({ as: 'nimbus' })]);
  await test.step('two more press the same seat at the same moment', () => pressTogether(eventId, others, seats));
  await test.step('four play the tournament', () => playCup(eventId, olivia.page, [pia, paul, ...others]));
});

/** By the form, the seating generator and the tournament desk. Answers the event's id. */
async function makeEvent(page: Page): Promise<string> {
  await page.goto('/admin/events');
  await page.getByRole('main').getByRole('link', { name: 'New event' }).click();
  await page.getByLabel('Title', { exact: true }).fill(facts.title); // the list before it can be searched by title
  await page.getByLabel('Summary').fill(facts.summary ?? '');
  await page.getByLabel('Description').fill(facts.description ?? '');
  await page.getByLabel('Games').fill('Tekken 8, Trackmania');
  await page.getByRole('textbox', { name: 'Venue' }).fill(facts.venue?.name ?? '');
  await page.getByLabel('Start').fill(wallTime(facts.startsAt));
  await page.getByLabel('End').fill(wallTime(facts.endsAt).replace('T18', 'T23'));
  await page.getByRole('button', { name: 'Create draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: facts.title })).toBeVisible();
  const eventId = /events\/([^/]+)/.exec(page.url())?.[1] ?? '';

  await page.getByRole('link', { name: 'Seating', exact: true }).click();
  const quick = page.getByRole('radio', { name: 'Quickly, by numbers' });
  await quick.click();
  await expect(quick).toBeChecked();
  await page.getByLabel('Rows', { exact: true }).fill('2');
  await page.getByLabel('Seats a row').fill('6');
  await page.getByLabel('LAN islands').uncheck();
  await expect(page.getByText('12 seats')).toBeVisible();
  await page.getByRole('button', { name: 'Save the seating' }).click();
  await expect(page.getByText('The seating is saved')).toBeVisible();

  await page.getByRole('link', { name: 'Tournaments', exact: true }).click();
  await page.getByRole('button', { name: 'New tournament' }).click();
  await page.getByLabel('Name of the tournament').fill(cup);
  await page.getByLabel('Game', { exact: true }).fill('Tekken 8');
  await page.getByRole('button', { name: 'Create the tournament' }).click();
  await page.getByRole('button', { name: 'Open sign-up' }).click();
  await expect(page.getByText('Sign-up open')).toBeVisible();
  return eventId;
}

/** The queue and the home page are open before anything happens, and neither is reloaded. */
async function publish(organizer: Page, moderator: Page, visitor: Page): Promise<void> {
  await Promise.all([moderator.goto('/admin/moderation'), visitor.goto('/')]);
  for (const page of [moderator, visitor]) await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await organizer.getByRole('link', { name: 'Overview' }).click();
  await organizer.getByRole('button', { name: 'Submit for review' }).click();
  await organizer.getByRole('alertdialog').getByRole('button', { name: 'Submit for review' }).click();

  await moderator.getByRole('link', { name: facts.title }).click();
  await expect(visitor.getByRole('link', { name: facts.title })).toBeHidden();
  await moderator.getByRole('button', { name: 'Publish' }).click();
  await expect(visitor.getByRole('link', { name: facts.title })).toBeVisible();
  await expect(organizer.getByText('Everyone sees it.')).toBeVisible();
}

/** Pia uses the map, Paul the list. Answers the seats they end up with. */
async function raceForSeat(eventId: string, piasPage: Page, paulsPage: Page): Promise<string[]> {
  const [pia, paul] = [new SeatPage(piasPage), new SeatPage(paulsPage)];
  await Promise.all([pia.open(eventId), paul.open(eventId)]);
  await pia.map.press('free');
  const wanted = await pia.selected();
  await paul.cell(wanted).click();
  expect(await paul.selected()).toBe(wanted);
  await paul.map.shows('taken', false);

  await pia.hold();
  await expect(piasPage.getByRole('timer', { name: 'Time left to confirm' })).toBeVisible();
  await pia.reads(wanted, 'My hold');
  await expect(paulsPage.getByText(`${wanted} was taken by someone else a moment ago.`)).toBeVisible();
  await paul.reads(wanted, 'Held by someone');
  await paul.map.shows('taken');
  const held = await paul.map.picture();

  await pia.confirm();
  await expect(piasPage.getByText(`Confirmed: seat ${wanted} is yours.`)).toBeVisible();
  await pia.map.shows('mine');
  await paul.reads(wanted, 'Taken');
  await paul.map.changesFrom(held);

  await paulsPage.getByRole('button', { name: /^Select \S+ instead$/ }).click();
  const neighbour = await paul.selected();
  await paul.hold();
  await paul.confirm();
  await expect(paulsPage.getByText(`Confirmed: seat ${neighbour} is yours.`)).toBeVisible();
  await pia.reads(neighbour, 'Taken');
  return [wanted, neighbour];
}

/** The server decides between two presses that are under way at once: one has the seat, the other is told so. */
async function pressTogether(eventId: string, people: readonly Somebody[], taken: readonly string[]): Promise<void> {
  const pages = people.map(({ page }) => new SeatPage(page));
  const seat = ['B-1', 'B-2', 'B-3'].find((each) => !taken.includes(each)) ?? '';
  await Promise.all(pages.map((each) => each.open(eventId)));
  for (const each of pages) await each.cell(seat).click();
  const presses = await Promise.all(pages.map((each) => each.aimAtHold()));
  await Promise.all(presses.map((press) => press()));
  const won = pages.map(({ page }) => page.getByRole('heading', { name: '1 seat is held for you' }));
  const lost = pages.map(({ page }) => page.getByText(new RegExp(`^${seat} (is held|was taken) by someone else`)));
  await expect.poll(async () => (await Promise.all(won.map((each) => each.count()))).sort()).toEqual([0, 1]);
  await expect.poll(async () => (await Promise.all(lost.map((each) => each.count()))).sort()).toEqual([0, 1]);
}

async function talk(eventId: string, pia: Page, paul: Page, olivia: Page): Promise<void> {
  await olivia.goto(`/admin/events/${eventId}/chat`);
  const [pias, pauls, olivias] = [new ChatPage(pia), new ChatPage(paul), new ChatPage(olivia)];
  await pias.say('Is the seat beside me yours?');
  await pauls.has('Is the seat beside me yours?');
  await pauls.say('It is. You were faster with mine.');
  await pias.has('It is. You were faster with mine.');
  await olivias.has('Is the seat beside me yours?');
  await olivias.has('It is. You were faster with mine.');
  await expect(pia.getByText('3 here')).toBeVisible();
}

async function playCup(eventId: string, olivia: Page, players: readonly Somebody[]): Promise<void> {
  const pages = players.map(({ page }) => page);
  await olivia.goto(`/admin/events/${eventId}/tournaments`);
  await olivia.getByRole('link', { name: cup }).click();
  // one after the other: the order of entry is the seeding
  for (const page of pages) await enter(page, eventId);
  await expect(olivia.getByText('4 of 32 entered')).toBeVisible();
  await olivia.getByRole('button', { name: 'Start the tournament' }).click();
  await olivia.getByRole('alertdialog').getByRole('button', { name: 'Start the tournament' }).click();
  const [pia, paul, kestrel, nimbus] = pages as [Page, Page, Page, Page];

  await report(pia, 'Pia Sommer');
  await expect(pia.getByText('Reported. Your opponent has to confirm it.')).toBeVisible();
  await nimbus.getByRole('button', { name: 'Yes, that is right' }).click();
  for (const page of [pia, paul])
    await expect(match(page, 'Semi-finals, match 1')).toHaveAccessibleName(/Pia Sommer beat Nimbus 1–0/);
  await report(kestrel, 'Paul Renard');
  await paul.getByRole('button', { name: 'Yes, that is right' }).click();
  for (const page of [pia, paul])
    await expect(match(page, 'Final')).toHaveAccessibleName(/Pia Sommer against Paul Renard/);
  await report(paul, 'Pia Sommer');
  await pia.getByRole('button', { name: 'Yes, that is right' }).click();
  for (const page of [...pages, olivia])
    await expect(page.getByRole('region', { name: 'Champion' }).getByText(`Pia Sommer wins the ${cup}`)).toBeAttached();
  await expect(pia.getByText('You won the tournament!')).toBeVisible();
}

async function enter(page: Page, eventId: string): Promise<void> {
  await page.goto(`/events/${eventId}/tournaments`);
  await page.getByRole('link', { name: cup }).click();
  await page.getByRole('button', { name: 'Enter the tournament' }).click();
  await expect(page.getByText('You are in', { exact: true })).toBeVisible();
}

const match = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}\\.`) });

async function report(page: Page, winner: string): Promise<void> {
  await page.getByRole('button', { name: 'Report the result' }).click();
  await page.getByRole('radio', { name: winner }).check();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}
