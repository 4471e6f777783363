import { randomUUID } from 'node:crypto';
import { expect, test } from './story';

test('A message reaches an administrator live, in French, and its writer gets an answer', async ({ arrive }) => {
  const subject = `Parking ${randomUUID().slice(0, 8)}`;
  const admin = await arrive({ as: 'ada', options: { locale: 'fr-FR' } });
  const desk = admin.page;
  await desk.goto('/admin/people');
  await expect(desk.getByRole('link', { name: /^Notifications : / })).toBeVisible();
  await expect(desk.getByText('En direct')).toBeVisible(); // from now on nothing is missed

  const visitor = await arrive();
  await visitor.page.goto('/contact');
  await visitor.page.getByLabel('Your name').fill('Zoé');
  await visitor.page.getByLabel('Your e-mail address').fill('zoe@example.org');
  await visitor.page.getByLabel('Subject').fill(subject);
  await visitor.page.getByLabel('Your message').fill('Is there a place to park at the hall?');
  await visitor.page.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.page.getByText('Thank you, your message is with us')).toBeVisible();

  const told = `Quelqu’un a écrit : « ${subject} »`;
  await expect(desk.getByText(told)).toBeVisible(); // without anything asked
  await desk.getByRole('link', { name: /^Notifications : \d+ non lues?/ }).click();
  const row = desk.getByRole('listitem').filter({ has: desk.getByRole('link', { name: told }) });
  await expect(row.getByText('Non lue')).toBeVisible();
  await row.getByRole('link', { name: told }).click();
  await expect(desk.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await desk.getByLabel('Votre réponse').fill('Yes, behind the hall, for free.');
  await desk.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(desk.getByRole('heading', { name: /^Réponse de / })).toBeVisible();

  await desk.goto('/admin/mail');
  const mail = desk.getByRole('listitem').filter({ hasText: `Re: ${subject}` });
  await mail.getByText('Contenu').click();
  await expect(mail.getByText('Yes, behind the hall, for free.')).toBeVisible();
  await desk.goto('/admin/notifications');
  await expect(row).toBeVisible();
  await expect(row.getByText('Non lue')).toHaveCount(0); // following it has read it
});

test('A person chooses how they are told, and the choice stays', async ({ arrive }) => {
  const { page } = await arrive({ as: 'paul', options: { locale: 'de-DE', viewport: { width: 390, height: 844 } } });
  await page.goto('/settings/notifications');
  const matches = page.getByRole('group', { name: 'Meine Matches' }).getByRole('checkbox', { name: 'Per E-Mail' });
  await expect(matches).not.toBeChecked();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await matches.check();
  await saved;
  await page.reload();
  await expect(matches).toBeChecked();
  await matches.uncheck();
});
