import type { Page } from '@playwright/test';
import { unique } from './public-event';
import { expect, test } from './story';

// where no hour of the year comes twice or not at all: the event starts some minutes from now
const french = { locale: 'fr-FR', timezoneId: 'Africa/Tunis' };
const title = unique('Nuit des manettes');
const first = 'Une soirée, une salle, un tournoi.';
const corrected = 'Une soirée, une salle, un tournoi ouvert à tous.';
const edited = 'Une soirée, deux salles, un tournoi ouvert à tous.';
const reason = 'Dites qui peut venir.';
const MINUTE_MS = 60_000;

/** What a clock in Tunis shows so many minutes from now, as `<input type="datetime-local">` takes it. */
const clockIn = (minutes: number): string =>
  new Date(Date.now() + minutes * MINUTE_MS).toLocaleString('sv-SE', { timeZone: 'Africa/Tunis' }).slice(0, 16);

test('an event goes its whole way in French: sent back, corrected, published by another moderator, edited by a diff, started, finished and made again', async ({
  arrive,
}) => {
  test.setTimeout(150_000);
  const people = [{ as: 'olivia' }, { as: 'moritz' }, { as: 'ada' }, {}].map((who) =>
    arrive({ ...who, options: french }),
  );
  const pages = (await Promise.all(people)).map(({ page }) => page);
  const [olivia, moritz, ada, visitor] = pages as [Page, Page, Page, Page];

  await test.step('the organizer writes a draft and submits it', async () => {
    await draft(olivia);
    await submit(olivia);
  });

  await test.step('a moderator sends it back with a reason, which its organizer reads at once', async () => {
    await moritz.goto('/admin/moderation');
    await moritz.getByRole('link', { name: title }).click();
    await moritz.getByRole('button', { name: 'Renvoyer' }).click();
    const dialog = moritz.getByRole('dialog', { name: 'Le renvoyer ?' });
    await dialog.getByRole('button', { name: 'Renvoyer' }).click();
    await expect(dialog.getByText('Remplissez ce champ.')).toBeVisible(); // never without a reason
    await dialog.getByLabel('Motif').fill(reason);
    await dialog.getByRole('button', { name: 'Renvoyer' }).click();
    await expect(olivia.getByText(reason, { exact: true }).first()).toBeVisible();
  });

  await test.step('corrected and submitted again, another moderator publishes it', async () => {
    await visitor.goto('/');
    await expect(visitor.getByText('En direct', { exact: true })).toBeVisible();
    await rewrite(olivia, corrected, 'Enregistrer', 'Enregistré.');
    await submit(olivia);
    await ada.goto('/admin/moderation');
    await ada.getByRole('link', { name: title }).click();
    await expect(ada.getByText('Déjà renvoyé, parce que')).toBeVisible();
    await expect(visitor.getByRole('link', { name: title })).toBeHidden();
    await ada.getByRole('button', { name: 'Publier' }).click();
    await visitor.getByRole('link', { name: title }).click();
    await expect(visitor.getByText(corrected)).toBeVisible();
  });

  await test.step('an edit is judged by what it changes; until then visitors read the approved words', async () => {
    await rewrite(olivia, edited, 'Envoyer à l’examen', /^Envoyée aux modérateurs/);
    await moritz.goto('/admin/moderation');
    await moritz.getByRole('listitem').filter({ hasText: 'Modification' }).getByRole('link', { name: title }).click();
    const change = moritz.locator('section').filter({ hasText: 'Ce qui changerait' });
    await expect(change.locator('del')).toHaveText(/une salle/);
    await expect(change.locator('ins')).toHaveText(/deux salles/);
    await expect(visitor.getByText(corrected)).toBeVisible();
    await moritz.getByRole('button', { name: 'Approuver la modification' }).click();
    await expect(visitor.getByText(edited)).toBeVisible();
  });

  await test.step('it is started and finished, and the visitor sees it', async () => {
    await olivia.getByRole('link', { name: 'Aperçu' }).click();
    for (const [step, state] of [
      ['Lancer maintenant', 'En cours'],
      ['Terminer', 'Terminé'],
    ] as const) {
      await olivia.getByRole('button', { name: step }).click();
      await olivia.getByRole('alertdialog').getByRole('button', { name: step }).click();
      await expect(olivia.getByRole('heading', { level: 2, name: state, exact: true })).toBeVisible();
      await expect(visitor.getByText(state, { exact: true }).first()).toBeVisible();
    }
    await expect(olivia.getByText('Moritz Brandt a approuvé la modification')).toBeVisible();
    await expect(olivia.getByText('Ada Okafor l’a publié')).toBeVisible();
  });

  await test.step('it stands in the archive, and the next one is made from it', async () => {
    await olivia.getByRole('button', { name: 'Dupliquer' }).click();
    await olivia.getByRole('dialog').getByRole('button', { name: 'Créer le brouillon' }).click();
    await expect(olivia.getByRole('heading', { level: 2, name: 'Brouillon' })).toBeVisible();
    await expect(olivia.getByText(edited)).toBeVisible();
    await olivia.goto('/admin/events');
    await expect(olivia.getByRole('link', { name: title })).toHaveCount(1);
    await olivia.getByRole('radio', { name: 'Archives' }).check();
    await olivia.getByRole('listitem').filter({ hasText: 'Terminé' }).getByRole('link', { name: title }).click();
    await expect(olivia.getByRole('heading', { level: 2, name: 'Terminé', exact: true })).toBeVisible();
  });
});

/** By the form. It may be started at once: its start is nearer than half an hour. */
async function draft(page: Page): Promise<void> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('Résumé').fill(first);
  await page.getByLabel('Description').fill('Apportez votre manette.');
  await page.getByRole('textbox', { name: 'Lieu' }).fill(`Salle de ${title}`);
  await page.getByLabel('Début').fill(clockIn(20));
  await page.getByLabel('Fin').fill(clockIn(260));
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Aperçu' }).click();
  await page.getByRole('button', { name: 'Soumettre à l’examen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Soumettre à l’examen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'En cours d’examen' })).toBeVisible();
}

/** Another summary by the settings of the desk. */
async function rewrite(page: Page, summary: string, save: string, told: string | RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Paramètres', exact: true }).click();
  await page.getByLabel('Résumé').fill(summary);
  await page.getByRole('button', { name: save }).click();
  await expect(page.getByText(told)).toBeVisible();
}
