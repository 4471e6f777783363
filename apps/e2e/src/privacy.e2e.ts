import { readFile } from 'node:fs/promises';
import { signUp } from '@ringside/contracts/accounts';
import { register } from '@ringside/contracts/registrations';
import { eventFacts, publishEvent, SOON_DAYS, unique } from './public-event';
import { expect, test } from './story';

const german = { locale: 'de-DE', timezoneId: 'Europe/Berlin' };

test('somebody takes along all that is known of them and leaves for good, in German; the others go on', async ({
  arrive,
}) => {
  const username = unique('greta')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const [greta, pia] = await Promise.all([arrive({ options: german }), arrive({ as: 'pia', options: german })]);
  const facts = { ...eventFacts(unique('Letzte Runde'), SOON_DAYS), venue: null, capacity: 1 };
  const { id: eventId, title } = await publishEvent(arrive, undefined, facts);
  const password = 'Viermal um den Ring';
  const me = { username, email: `${username}@example.org`, password, name: 'Greta Lang' };
  await greta.call(signUp, { body: me });
  const place = { params: { eventId }, body: { isListed: true } };
  await greta.call(register, place);
  await pia.call(register, place);

  await test.step('everything about her is a file, without secrets', async () => {
    await greta.page.goto('/settings/privacy');
    const card = greta.page.locator('section').filter({ hasText: 'Alles über dich, als Datei' });
    await card.getByLabel('Dein Passwort').fill('nicht dieses');
    await card.getByRole('button', { name: 'Datei erstellen' }).click();
    await expect(card.getByText('Das ist nicht dein Passwort.')).toBeVisible();
    await card.getByLabel('Dein Passwort').fill(password);
    const download = greta.page.waitForEvent('download');
    await card.getByRole('button', { name: 'Datei erstellen' }).click();
    const file = await readFile((await (await download).path())!, 'utf8');
    expect(file).toContain(me.email);
    expect(file).toContain(title);
    expect(file).not.toContain(password);
  });

  await test.step('she leaves: her place goes to the next, and her account opens no more', async () => {
    await pia.page.goto(`/events/${eventId}`);
    const part = pia.page.getByRole('region', { name: 'Meine Teilnahme' });
    await expect(part.getByRole('status')).toContainText('Platz 1 auf der Warteliste');
    const card = greta.page.locator('section').filter({ hasText: 'Dein Konto löschen' });
    await card.getByLabel(/^Tippe deinen Benutzernamen/).fill(username);
    await card.getByLabel('Dein Passwort').fill(password);
    await card.getByRole('button', { name: 'Mein Konto endgültig löschen' }).click();
    await expect(greta.page.getByText('Dein Konto ist gelöscht. Mach’s gut!')).toBeVisible();
    await expect(part.getByRole('status')).toHaveText('Du hast einen Platz');
    await greta.page.goto('/sign-in');
    await greta.page.getByLabel('Benutzername oder E-Mail').fill(username);
    await greta.page.getByLabel('Passwort', { exact: true }).fill(password);
    await greta.page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(greta.page.getByRole('alert')).toBeVisible();
    await expect(greta.page.getByRole('button', { name: 'Dein Konto' })).toBeHidden();
  });
});
