import { register } from '@ringside/contracts/registrations';
import type { Page } from '@playwright/test';
import { eventFacts, publishEvent, SOON_DAYS, unique } from './public-event';
import { expect, test } from './story';

const german = { locale: 'de-DE', timezoneId: 'Europe/Berlin' };

/** The reader's part in the event. */
const part = (page: Page) => page.getByRole('region', { name: 'Meine Teilnahme' });

test('a full event: somebody withdraws, and the next in line sees at once that the place is theirs', async ({
  arrive,
}) => {
  const facts = { ...eventFacts(unique('Kleine LAN'), SOON_DAYS), venue: null, capacity: 1 };
  const { id: eventId, title } = await publishEvent(arrive, undefined, facts);
  const [pia, paul, juno, olivia] = await Promise.all([
    arrive({ as: 'pia', options: german }),
    arrive({ as: 'paul', options: german }),
    arrive({ as: 'juno' }),
    arrive({ as: 'olivia', options: german }),
  ]);

  await test.step('the first gets the only place', async () => {
    await pia.page.goto(`/events/${eventId}`);
    await pia.page.getByLabel('Meinen Namen in der Teilnehmerliste zeigen').check();
    await pia.page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await expect(part(pia.page).getByRole('status')).toHaveText('Du hast einen Platz');
  });

  await test.step('two more wait in line', async () => {
    await paul.page.goto(`/events/${eventId}`);
    await expect(part(paul.page)).toContainText('1 von 1 Plätzen ist vergeben');
    await paul.page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await expect(part(paul.page).getByRole('status')).toContainText('Platz 1 auf der Warteliste');
    await juno.call(register, { params: { eventId }, body: { isListed: false } });
    await expect(part(paul.page)).toContainText('2 Personen warten');
  });

  await test.step('the organizer sees all of them', async () => {
    await olivia.page.goto(`/admin/events/${eventId}/registrations`);
    await expect(olivia.page.getByRole('heading', { name: title })).toBeVisible();
    await expect(olivia.page.getByRole('button', { name: 'Warteliste 2' })).toBeVisible();
  });

  await test.step('the first withdraws, and the next moves up before everybody’s eyes', async () => {
    await pia.page.getByRole('button', { name: 'Abmelden', exact: true }).click();
    const question = pia.page.getByRole('alertdialog');
    await expect(question).toContainText('Dein Platz geht an den Nächsten.');
    await question.getByRole('button', { name: 'Abmelden' }).click();
    await expect(part(pia.page)).toContainText('Abgemeldet');
    await expect(part(paul.page).getByRole('status')).toHaveText('Du hast einen Platz');
    await expect(paul.page.getByText('Ein Platz ist frei geworden, und er gehört dir')).toBeVisible();
    await expect(olivia.page.getByRole('button', { name: 'Warteliste 1' })).toBeVisible();
    await expect(olivia.page.getByRole('row', { name: /paul/i })).toContainText('Angenommen');
  });

  await test.step('the organizer rejects the last one for good', async () => {
    await olivia.page.getByLabel('Juno Park auswählen').check();
    await olivia.page.getByRole('button', { name: 'Ablehnen', exact: true }).click();
    const question = olivia.page.getByRole('dialog');
    await question.getByLabel('Grund').fill('Hausverbot');
    await question.getByRole('button', { name: 'Ablehnen' }).click();
    await expect(olivia.page.getByRole('row', { name: /juno/i })).toContainText('Abgelehnt');
    await expect(juno.call(register, { params: { eventId }, body: { isListed: false } })).rejects.toThrow(
      'REGISTRATION_REJECTED',
    );
  });
});
