import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { publishEvent, unique } from './public-event';
import { expect, test } from './story';

const german = { locale: 'de-DE', timezoneId: 'Europe/Berlin' };

/** Somebody of the team, with their role, on its page. */
const member = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: `${name} ` });

test('a team forms by a name and by a link, is handed over, and lives on when its founder leaves', async ({
  arrive,
}) => {
  test.setTimeout(120_000);
  const as = (username: string) => arrive({ as: username, options: german });
  const [zephyr, domino, ivo] = [await as('zephyr'), await as('domino'), await as('ivo')];
  const name = unique('Nachteulen');

  await test.step('the founder makes it and invites by name', async () => {
    const { page } = zephyr;
    await page.goto('/teams/new');
    await page.getByLabel('Teamname').fill(name);
    await page.getByLabel('Kürzel').fill('!');
    await page.getByRole('button', { name: 'Team gründen' }).click();
    await expect(page.getByText('Nimm 2 bis 6 Buchstaben oder Ziffern.')).toBeVisible();
    await page.getByLabel('Kürzel').fill(randomUUID().slice(0, 6));
    await page.getByRole('button', { name: 'Team gründen' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('combobox', { name: 'Mit Namen' }).fill('domi');
    await page.getByRole('option', { name: /Domino/ }).click();
    await page.getByRole('button', { name: 'Einladen', exact: true }).click();
    await expect(page.getByText('Domino ist eingeladen.')).toBeVisible();
  });

  await test.step('who is invited joins, and the founder sees it at once', async () => {
    await domino.page.goto('/my-space');
    await domino.page
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('link', { name: 'Einladungen' })
      .click();
    await domino.page.getByRole('button', { name: `${name} beitreten` }).click();
    await expect(domino.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(member(zephyr.page, 'Domino')).toContainText('Mitglied');
  });

  await test.step('somebody else joins by the link, which serves once', async () => {
    await zephyr.page.getByLabel('Für wie viele Leute').selectOption('1');
    await zephyr.page.getByRole('button', { name: 'Link erstellen' }).click();
    const link = await zephyr.page.getByLabel('Einladungslink').inputValue();
    await ivo.page.goto(link);
    await ivo.page.getByRole('button', { name: `${name} beitreten` }).click();
    await expect(ivo.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(member(zephyr.page, 'Ivo Petrov')).toContainText('Mitglied');
    const late = await arrive({ options: german });
    await late.page.goto(link);
    await expect(late.page.getByRole('heading', { name: 'Dieser Link gilt nicht' })).toBeVisible();
  });

  await test.step('the founder hands it over and leaves', async () => {
    const { page } = zephyr;
    await page.getByRole('button', { name: 'Was mit Domino geschehen soll' }).click();
    await page.getByRole('menuitem', { name: 'Team übergeben' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Team übergeben' }).click();
    await expect(member(page, 'Domino')).toContainText('Teamkapitän');
    await expect(domino.page.getByRole('button', { name: 'Link erstellen' })).toBeVisible(); // it is theirs to lead now
    await page.getByRole('button', { name: 'Team verlassen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Team verlassen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Meine Teams' })).toBeVisible();
    await expect(page.getByText(name, { exact: true })).toBeHidden();
    const before = ivo.page.locator('section').filter({ hasText: 'Wer früher spielte' });
    await expect(before.getByText('Zephyr')).toBeVisible();
  });
});

test('a player made referee of an event enters the organizers’ app, sees only their part, and loses it at once', async ({
  arrive,
}) => {
  const event = await publishEvent(arrive);
  const [drift, olivia] = [
    await arrive({ as: 'drift', options: german }),
    await arrive({ as: 'olivia', options: german }),
  ];
  await drift.page.goto('/admin/');
  await expect(
    drift.page.getByRole('heading', { level: 1, name: 'Dieser Bereich ist für Veranstalter' }),
  ).toBeVisible();

  await test.step('the organizer gives the role', async () => {
    const { page } = olivia;
    await page.goto(`/admin/events/${event.id}/staff`);
    await page.getByRole('combobox', { name: 'Wer' }).fill('drift');
    await page.getByRole('option', { name: /Drift/ }).click();
    await page.getByLabel('Rolle', { exact: true }).selectOption('referee');
    await page.getByRole('button', { name: 'Rolle geben' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Drift' })).toContainText('Schiedsrichter');
  });

  await test.step('the player is let in without loading the page again', async () => {
    const { page } = drift;
    await page.getByRole('link', { name: event.title }).click();
    const parts = page.getByRole('navigation', { name: 'Bereiche des Events' }).getByRole('link');
    await expect(parts).toHaveText(['Übersicht', 'Turniere', 'Chat']);
    await page.getByRole('link', { name: 'Turniere', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Turniere' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Neues Turnier' })).toBeHidden();
  });

  await test.step('the organizer takes it back', async () => {
    await olivia.page.getByRole('button', { name: 'Drift die Rolle Schiedsrichter entziehen' }).click();
    await olivia.page.getByRole('alertdialog').getByRole('button', { name: 'Rolle entziehen' }).click();
    await expect(olivia.page.getByRole('row').filter({ hasText: 'Drift' })).toBeHidden();
    await expect(
      drift.page.getByRole('heading', { level: 1, name: 'Dieser Bereich ist für Veranstalter' }),
    ).toBeVisible();
  });
});
