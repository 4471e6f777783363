import type { Locator, Page } from '@playwright/test';
import { register } from '@ringside/contracts/registrations';
import { eventFacts, publishEvent, unique } from './public-event';
import { expect, test } from './story';
import { expectVisibleFocus } from './visible-focus';

/** More stops than the page has before the one that is wanted. */
const MOST_STOPS = 40;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate((element) => element === document.activeElement))) continue;
    return expectVisibleFocus(page);
  }
  throw new Error(`${String(target)} cannot be reached by Tab.`);
}

test('a visitor finds an event by keyboard, and who gets the address sees the same list in German', async ({
  arrive,
}) => {
  const words = unique('Comet');
  const free = await publishEvent(arrive, undefined, eventFacts(`${words} Open`));
  const full = await publishEvent(arrive, undefined, { ...eventFacts(`${words} Small`), capacity: 1 });
  const player = await arrive({ as: 'paul' });
  await player.call(register, { params: { eventId: full.id }, body: { isListed: true } });

  const { page } = await arrive();
  await page.goto('/events');
  const found = (of: Page) => of.getByRole('region', { name: 'Events' });
  await tabTo(page, page.getByLabel('Search', { exact: true }));
  await page.keyboard.type(words.toUpperCase());
  await expect(found(page).getByRole('status')).toHaveText('2 events');
  await expect(found(page).getByRole('link')).toHaveCount(2);

  await tabTo(page, page.getByRole('button', { name: 'Filters' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'Only with free places' }));
  await page.keyboard.press('Space');
  await expect(found(page).getByRole('status')).toHaveText('1 event');
  await expect(found(page).getByRole('link', { name: free.title })).toBeVisible();

  const friend = await arrive({ options: { locale: 'de-DE' } });
  await friend.page.goto(page.url());
  await expect(found(friend.page).getByRole('status')).toHaveText('1 Event');
  await expect(found(friend.page).getByRole('link', { name: free.title })).toBeVisible();
  await expect(friend.page.getByLabel('Suchen', { exact: true })).toHaveValue(words.toUpperCase());
  await expect(friend.page.getByRole('checkbox', { name: 'Nur mit freien Plätzen' })).toBeChecked();
});

test('pictures go from the desk to the page that everybody sees, and leave it again', async ({ arrive }) => {
  const event = await publishEvent(arrive);
  const { page } = event.organizer;
  const visitor = await arrive();
  await visitor.page.goto(`/events/${event.id}`);
  const cover = visitor.page.getByRole('main').locator('header img');
  const gallery = visitor.page.getByRole('button', { name: /^Look at it large/ });
  await expect(visitor.page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
  await expect(cover).toHaveCount(0); // a drawing stands in for it

  await test.step('the organizer sends two, and a file that is none', async () => {
    await page.goto(`/admin/events/${event.id}/pictures`);
    const photo = { mimeType: 'image/png', buffer: await page.screenshot() };
    await page.getByLabel('Add pictures').setInputFiles([
      { name: 'hall.png', ...photo },
      { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') },
      { name: 'stage.png', ...photo },
    ]);
    await expect(page.getByRole('alert').filter({ hasText: 'notes.png was not taken' })).toContainText(
      'This is not a JPEG, PNG or WebP picture.',
    );
    await expect(page.getByText('2 of 8')).toBeVisible();
  });

  const row = (place: number) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'What it shows' }).nth(place);
  await test.step('they say what each shows, and make the second one the cover', async () => {
    for (const [place, words] of ['The hall', 'The stage'].entries()) {
      await row(place).getByLabel('What it shows').fill(words);
      await row(place).getByRole('button', { name: 'Save' }).click();
      await expect(row(place).getByRole('button', { name: 'Save' })).toBeHidden();
    }
    await row(1).getByRole('button', { name: 'Move earlier: The stage' }).click();
    await expect(row(0).getByText('Cover')).toBeVisible();
    await expect(row(0).getByLabel('What it shows')).toHaveValue('The stage');
  });

  await test.step('the visitor, who touched nothing, sees the cover and looks at each large', async () => {
    await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(gallery).toHaveCount(2);
    await expect(gallery.first()).toHaveAccessibleName('Look at it large: The stage');
    await gallery.first().click();
    const large = visitor.page.getByRole('dialog');
    await expect(large.getByRole('img', { name: 'The stage' })).toBeVisible();
    await large.getByRole('button', { name: 'Next picture' }).click();
    await expect(large.getByRole('img', { name: 'The hall' })).toBeVisible();
    await visitor.page.keyboard.press('Escape');
    await expect(large).toBeHidden();
  });

  await test.step('the organizer removes one, and it leaves the visitor’s page', async () => {
    await page.getByRole('button', { name: 'Remove: The stage' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('1 of 8')).toBeVisible();
    await expect(gallery).toHaveCount(0); // one alone is the cover and needs no gallery
    await expect(cover).toBeVisible();
  });
});
