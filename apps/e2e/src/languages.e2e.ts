import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findDemoLan } from './public-event';
import { expect, test } from './story';

const root = path.resolve(import.meta.dirname, '../../..');

interface Words {
  readonly home: readonly string[];
  readonly event: readonly string[];
  readonly signIn: readonly string[];
  readonly seats: readonly string[];
  readonly newEvent: readonly string[];
}

const WORDS: Readonly<Record<'en' | 'fr' | 'de', Words>> = {
  en: {
    home: ['Play together, live', 'On now', 'Coming up', 'My space'],
    event: ['Overview', 'Tournaments', 'About the event'],
    signIn: ['Welcome back', 'Username or e-mail'],
    seats: ['List of seats', 'Choose your seats', 'Held by someone'],
    newEvent: ['New event', 'Title', 'Create draft'],
  },
  fr: {
    home: ['Jouez ensemble, en direct', 'En ce moment', 'À venir', 'Mon espace'],
    event: ['Présentation', 'Tournois', 'À propos de l’événement'],
    signIn: ['Heureux de vous revoir', 'Nom d’utilisateur ou e-mail'],
    seats: ['Liste des places', 'Choisissez vos places', 'Réservée par quelqu’un'],
    newEvent: ['Nouvel événement', 'Titre', 'Créer le brouillon'],
  },
  de: {
    home: ['Spielt zusammen, live', 'Jetzt gerade', 'Demnächst', 'Mein Bereich'],
    event: ['Überblick', 'Turniere', 'Über das Event'],
    signIn: ['Willkommen zurück', 'Benutzername oder E-Mail'],
    seats: ['Liste der Plätze', 'Wähle deine Plätze', 'Von jemandem vorgemerkt'],
    newEvent: ['Neues Event', 'Titel', 'Entwurf erstellen'],
  },
};

/** The page says these words, and none of the same place in English. */
async function speaks(page: Page, language: 'fr' | 'de', part: keyof Words): Promise<void> {
  for (const words of WORDS[language][part]) await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  for (const words of WORDS.en[part]) await expect(page.getByText(words, { exact: true })).toHaveCount(0);
}

/** The files that hold texts of one language in a built app. */
function catalogues(app: 'web' | 'admin', language: string): string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, 'dist/apps', app, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const files = Object.entries(manifest).filter(([source]) => source.includes(`/texts/src/${language}/`));
  return files.map(([, { file }]) => path.basename(file));
}

const locales = { fr: 'fr-FR', de: 'de-CH' } as const;

for (const language of ['fr', 'de'] as const) {
  test(`everything speaks ${language} where the browser wishes it, and fetches no other language`, async ({
    arrive,
  }) => {
    const visitor = await arrive({ options: { locale: locales[language] } });
    const asked: string[] = [];
    visitor.context.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)));
    const lan = await findDemoLan(visitor);
    const { page } = visitor;
    for (const [part, address] of [
      ['home', '/'],
      ['event', `/events/${lan}`],
      ['signIn', '/sign-in'],
      ['seats', `/events/${lan}/seats`],
    ] as const) {
      await page.goto(address);
      await speaks(page, language, part);
    }
    const olivia = await arrive({ as: 'olivia', options: { locale: locales[language] } });
    olivia.context.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)));
    await olivia.page.goto('/admin/events/new');
    await speaks(olivia.page, language, 'newEvent');

    const own = [...catalogues('web', language), ...catalogues('admin', language)];
    const others = ['en', 'fr', 'de']
      .filter((other) => other !== language)
      .flatMap((other) => [...catalogues('web', other), ...catalogues('admin', other)]);
    expect(asked.some((file) => own.includes(file))).toBe(true);
    expect(others.length).toBeGreaterThan(1);
    expect(asked.filter((file) => others.includes(file))).toEqual([]);
  });
}

test('switching the language keeps the page, its place and what was typed, and is remembered', async ({ arrive }) => {
  const { page } = await arrive();
  await page.goto('/sign-in?to=%2Fmy-space');
  await page.getByLabel('Username or e-mail').fill('pia');
  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitem', { name: 'Deutsch' }).click();
  await speaks(page, 'de', 'signIn');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fmy-space$/);
  await expect(page.getByLabel('Benutzername oder E-Mail')).toHaveValue('pia');
  await page.reload();
  await speaks(page, 'de', 'signIn');
  await page.goto('/');
  await page.getByRole('button', { name: 'Sprache: Deutsch' }).click();
  await page.getByRole('menuitem', { name: 'Français' }).click();
  await speaks(page, 'fr', 'home');
});
