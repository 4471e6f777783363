import { register } from '@ringside/contracts/registrations';
import { eventFacts, publishEvent, SOON_DAYS, unique } from './public-event';
import { expect, test } from './story';

const french = { locale: 'fr-FR', timezoneId: 'Europe/Paris' };

test('an administrator runs the site in French: answers a letter, writes a page, and reads what was counted', async ({
  arrive,
}) => {
  const [ada, visitor] = await Promise.all([arrive({ as: 'ada', options: french }), arrive({ options: french })]);
  const subject = unique('Une place pour mon fauteuil');

  await test.step('a letter of a visitor stands in the inbox and is answered', async () => {
    await ada.page.goto('/admin/inbox');
    await expect(ada.page.getByRole('heading', { level: 1, name: 'Boîte de contact' })).toBeVisible();
    await visitor.page.goto('/contact');
    await visitor.page.getByLabel('Votre nom').fill('Nora Petit');
    await visitor.page.getByLabel('Votre adresse e-mail').fill('nora@example.org');
    await visitor.page.getByLabel('Objet').fill(subject);
    await visitor.page.getByLabel('Votre message').fill('Y a-t-il une rampe à l’entrée de la salle ?');
    await visitor.page.getByRole('button', { name: 'Envoyer' }).click();
    await expect(visitor.page.getByText('Merci, votre message est arrivé')).toBeVisible();

    await ada.page.getByRole('link', { name: subject }).click();
    await ada.page.getByLabel('Votre réponse').fill('Oui, par la porte du quai. Appelez-nous en arrivant.');
    await ada.page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(ada.page.getByText(/^Réponse de Ada Okafor, /)).toBeVisible();
    await ada.page.getByRole('link', { name: 'E-mails' }).click();
    const mail = ada.page.getByRole('listitem').filter({ hasText: 'nora@example.org' });
    await expect(mail.first()).toContainText('Oui, par la porte du quai.');
  });

  await test.step('the house rules are written, and visitors read them', async () => {
    await ada.page.getByRole('link', { name: 'Le site', exact: true }).click();
    await ada.page.getByRole('link', { name: 'Rédiger Règlement' }).click();
    const rule = unique('Pas de boissons près des machines');
    await ada.page.getByRole('radio', { name: 'Français' }).check();
    await ada.page.getByLabel('Texte (Français)').fill(`# Ici\n\n- **${rule}**`);
    await ada.page.getByRole('button', { name: 'Publier cette version' }).click();
    await expect(ada.page.getByText(/^La version \d+ est en ligne\.$/)).toBeVisible();
    await visitor.page.getByRole('contentinfo').getByRole('link', { name: 'Règlement' }).click();
    await expect(visitor.page.getByRole('listitem').filter({ hasText: rule })).toBeVisible();
  });

  await test.step('who takes part in an event is counted, as a plot and as numbers', async () => {
    const facts = { ...eventFacts(unique('Tournoi du quai'), SOON_DAYS), venue: null, capacity: 8 };
    const { id: eventId } = await publishEvent(arrive, undefined, facts);
    for (const as of ['pia', 'paul'])
      await (await arrive({ as })).call(register, { params: { eventId }, body: { isListed: true } });
    await ada.page.goto(`/admin/events/${eventId}/reports`);
    const figure = ada.page.locator('div').filter({ has: ada.page.getByText('Participent', { exact: true }) });
    await expect(figure.last()).toContainText('2');
    await ada.page.getByRole('button', { name: /^Tableau ?: Nouvelles inscriptions/ }).click();
    await expect(
      ada.page.getByRole('region', { name: 'Nouvelles inscriptions' }).getByRole('row').nth(1),
    ).toContainText('2');
    await ada.page.getByRole('link', { name: 'Vue d’ensemble' }).first().click();
    await expect(ada.page.getByRole('heading', { level: 1, name: 'Vue d’ensemble' })).toBeVisible();
    await expect(ada.page.getByRole('button', { name: 'Compter à nouveau' })).toBeEnabled();
  });
});
