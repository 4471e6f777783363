import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { getAccount, getSession, signUp } from '@ringside/contracts/accounts';
import { PASSWORD } from './people';
import { expect, test } from './story';

const french = { locale: 'fr-FR', timezoneId: 'Europe/Paris' };
const REASON = 'Insultes répétées dans le chat';

const account = (page: Page) => page.getByRole('button', { name: 'Votre compte' });

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Nom d’utilisateur ou e-mail').fill(username);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
}

test('a ban cuts a player off whose page is open, tells them why when they come again, and is lifted', async ({
  arrive,
}) => {
  const [player, moderator] = [await arrive({ options: french }), await arrive({ as: 'moritz', options: french })];
  const username = `ban-${randomUUID().slice(0, 8)}`;
  const { id, name } = await player.call(signUp, {
    body: { username, email: `${username}@example.org`, password: PASSWORD },
  });
  const opened = player.page.waitForEvent('websocket');
  await player.page.goto('/my-space');
  await expect(account(player.page)).toBeVisible();
  const socket = await opened;
  await expect(player.page.getByRole('banner').getByText('En direct')).toBeVisible();
  expect(socket.isClosed()).toBe(false);

  await test.step('the moderator bans them for a week, with a reason', async () => {
    const { page } = moderator;
    await page.goto(`/admin/people/${id}`);
    await page.getByRole('button', { name: 'Bannir' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bannir' }).click();
    await expect(dialog.getByLabel('Motif')).toHaveAttribute('aria-invalid', 'true'); // nobody is banned for nothing
    await dialog.getByLabel('Motif').fill(REASON);
    await dialog.getByRole('button', { name: 'Bannir' }).click();
    await expect(page.getByText(`Le compte de ${name} est banni et hors ligne.`)).toBeVisible();
  });

  await test.step('the player, who touched nothing, is a visitor: on the page, on the socket and for the API', async () => {
    await expect(player.page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
    await expect.poll(() => socket.isClosed()).toBe(true);
    expect(await player.call(getSession, {})).toEqual({ user: null });
    await expect(player.call(getAccount, {})).rejects.toThrow('NOT_SIGNED_IN');
  });

  await test.step('who tries to sign in reads why, and until when', async () => {
    await player.page.goto('/sign-in');
    await signIn(player.page, username);
    await expect(player.page.getByText(`Motif : ${REASON}`)).toBeVisible();
    await expect(player.page.getByText('Ce compte est banni jusqu’au')).toBeVisible();
    await expect(account(player.page)).toBeHidden();
  });

  await test.step('the moderator lifts the ban, and the player is in again', async () => {
    const { page } = moderator;
    await page.getByRole('button', { name: 'Lever le bannissement' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lever le bannissement' }).click();
    await expect(page.getByText(`Le bannissement de ${name} est levé.`)).toBeVisible();
    await signIn(player.page, username);
    await expect(account(player.page)).toBeVisible();
  });
});
