import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createEvent, submitEvent } from '@ringside/contracts/events';
import { listTournaments } from '@ringside/contracts/tournaments';
import type { Somebody } from './people';
import { eventFacts, findDemoLan } from './public-event';
import { expect, test } from './story';
import { expectVisibleFocus } from './visible-focus';

// what still moves or fades in has other colours than it is going to have
const options = { reducedMotion: 'reduce' } as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another theme or another width can break in a page that is sound otherwise. */
const LOOKS = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];
const STOPS = 15;
/** One fault does not hide those of the pages after it. */
const softly = expect.configure({ soft: true });
// a trace would take a picture of the whole document at each of thousands of questions
test.use({ trace: 'off' });
test.setTimeout(300_000);
test.describe.configure({ mode: 'parallel' });

/** A page's address, and words by which one knows that it is there. */
type Place = readonly [address: string, words: string | RegExp];

async function demandNoViolations(page: Page, what: string, rules: readonly string[] = []): Promise<void> {
  // the other mode gathers the results of foreign frames in a page of its own: there are none, and it takes half the time
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe.withTags(WCAG)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
  }));
  softly(found, what).toEqual([]);
}

async function demandNoSideScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await softly.poll(over, { message: `${page.url()} is wider than ${width} px` }).toBeLessThanOrEqual(0);
}

/** Makes the window as tall as the page: what lies half beneath a bar that stays in place can be scrolled from under it. */
async function unroll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/** Each of the first stops of the Tab key can be seen. */
async function demandVisibleFocus(page: Page): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) return;
    await expectVisibleFocus(page);
  }
}

/** Changes the theme and waits until the last colour has arrived. */
async function dress(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** Opens each page once and looks at it in both themes and both sizes: wide and light, then on a phone and dark. */
async function examine({ page }: Somebody, places: readonly Place[]): Promise<void> {
  for (const [address, words] of places) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await dress(page, 'light');
    await page.goto(address);
    await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByRole('status', { name: /loading/i })).toHaveCount(0);
    await demandNoViolations(page, `${address}, wide and light`);
    await demandVisibleFocus(page);
    await demandNoSideScroll(page, 390);
    if (address === '/my-space') await unroll(page, 390); // its last row is small enough to lie half beneath the bar
    await dress(page, 'dark');
    await demandNoViolations(page, `${address}, phone and dark`, LOOKS);
    await demandNoSideScroll(page, 320);
  }
}

test('what a visitor sees is accessible', async ({ arrive }) => {
  const visitor = await arrive({ options });
  const lan = await findDemoLan(visitor);
  await examine(visitor, [
    ['/', 'Coming up'],
    [`/events/${lan}`, 'About the event'],
    [`/events/${lan}/seats`, 'List of seats'],
    ['/sign-in', 'Welcome back'],
    ['/sign-up', 'Join the event'],
    ['/no/such/page', 'There is nothing here'],
    ['/events', 'Autumn Arena Final'],
    [`/events/${lan}/participants`, 'Kestrel'],
    ['/leaderboard', 'Kestrel'],
    ['/players/kestrel', 'Events and placings'],
    ['/contact', 'Write to us'],
    ['/pages/privacy', 'Privacy'],
    ['/reset-password', 'Forgotten your password?'],
    ['/admin/', 'Sign in to organize'],
  ]);
});

test('what a player sees is accessible', async ({ arrive }) => {
  const pia = await arrive({ as: 'pia', options });
  const lan = await findDemoLan(pia);
  const tournaments = await pia.call(listTournaments, { params: { eventId: lan } });
  const one = (state: string) => tournaments.find((each) => each.state === state)?.id ?? '';
  await examine(pia, [
    [`/events/${lan}/seats`, 'List of seats'],
    [`/events/${lan}/tournaments`, 'Tekken Night Cup'],
    [`/events/${lan}/tournaments/${one('running')}`, /^Semi-finals/],
    [`/events/${lan}/tournaments/${one('finished')}`, 'Champion'],
    [`/events/${lan}/tournaments/${one('open')}`, 'Enter the tournament'],
    [`/events/${lan}/chat`, 'see you at the semi-finals'],
    ['/my-space', 'Tekken Night Cup'],
    ['/admin/', 'This part is for organizers'],
  ]);
});

test('what somebody sees of themselves and their teams is accessible', async ({ arrive }) => {
  await examine(await arrive({ as: 'pia', options }), [
    ['/settings', 'Your picture'],
    ['/settings/sign-in', 'Second step at sign-in'],
    ['/settings/devices', 'Devices'],
    ['/settings/notifications', 'How you are told'],
    ['/settings/tokens', 'API tokens'],
    ['/settings/privacy', 'Erase your account'],
    ['/notifications', 'Notifications'],
    ['/teams', 'My teams'],
    ['/teams/new', 'Create a team'],
    ['/teams/northern-owls', 'Who plays'],
  ]);
});

test('what an organizer sees is accessible', async ({ arrive }) => {
  const olivia = await arrive({ as: 'olivia', options });
  const lan = await findDemoLan(olivia);
  const tournaments = await olivia.call(listTournaments, { params: { eventId: lan } });
  const running = tournaments.find(({ state }) => state === 'running')?.id ?? '';
  const draft = await olivia.call(createEvent, { body: eventFacts() });
  await examine(olivia, [
    ['/admin/events', 'Northern Lights LAN'],
    ['/admin/events/new', 'Create draft'],
    [`/admin/events/${draft.id}`, 'Submit for review'],
    [`/admin/events/${draft.id}/seating`, 'Begin with a block of seats'],
    [`/admin/events/${lan}`, 'On now'],
    [`/admin/events/${lan}/tournaments`, 'Tekken Night Cup'],
    [`/admin/events/${lan}/tournaments/${running}`, 'Enter the result'],
    [`/admin/events/${lan}/chat`, 'see you at the semi-finals'],
    [`/admin/events/${lan}/settings`, 'Capacity'],
    [`/admin/events/${lan}/schedule`, 'Doors and check-in'],
    [`/admin/events/${lan}/announcements`, 'Second check-in desk is open'],
    [`/admin/events/${lan}/registrations`, 'Kestrel'],
    [`/admin/events/${lan}/staff`, 'Give a role'],
    [`/admin/events/${lan}/pictures`, 'Pictures'],
    [`/admin/events/${lan}/door`, 'Code, or the seat'],
    [`/admin/events/${lan}/box-office`, 'This sale'],
    [`/admin/events/${lan}/door/desk`, 'All scans'],
    [`/admin/events/${lan}/reports`, 'Revenue by ticket type'],
    [`/admin/events/${lan}/seating`, 'published in version 2'],
    [`/admin/events/${lan}/kept-seats`, 'Friends of the house'],
    [`/admin/events/${lan}/prices`, 'Weekend at a desk'],
    [`/admin/events/${lan}/prices/questions`, 'Nothing is asked yet'],
    [`/admin/events/${lan}/money`, 'Income'],
    [`/admin/events/${lan}/money/waitlist`, 'People may join the waitlist'],
  ]);
});

test('what a moderator sees is accessible', async ({ arrive }) => {
  const [moritz, olivia] = await Promise.all([arrive({ as: 'moritz', options }), arrive({ as: 'olivia' })]);
  const { id: eventId, title, rev } = await olivia.call(createEvent, { body: eventFacts() });
  await olivia.call(submitEvent, { params: { eventId }, body: { rev } });
  await examine(moritz, [
    ['/admin/moderation', title],
    [`/admin/moderation/${eventId}`, 'Your decision'],
  ]);
});

test('what an administrator sees is accessible', async ({ arrive }) => {
  await examine(await arrive({ as: 'ada', options }), [
    ['/admin/overview', 'New accounts'],
    ['/admin/people', 'People'],
    ['/admin/inbox', 'Messages'],
    ['/admin/mail', 'Mails'],
    ['/admin/site', 'Name of the site'],
    ['/admin/site/pages/privacy', 'Privacy'],
    ['/admin/audit', 'Audit log'],
  ]);
});
