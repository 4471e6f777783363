import type { Page } from '@playwright/test';
import { renewBackupCodes } from '@ringside/contracts/accounts';
import { codeOfApp } from './authenticator-app';
import { PASSWORD } from './people';
import { expect, test } from './story';

/** The secret of the demo's tessa; the start message shows it in base32. */
const SECRET = Buffer.from('ringside demo tessa!');

async function typePassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Benutzername oder E-Mail').fill('tessa');
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Noch ein Schritt' })).toBeVisible();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
}

const account = (page: Page) => page.getByRole('button', { name: 'Dein Konto' });

test('signs in with a second step in German, once by a backup code, and signs the other browser out', async ({
  arrive,
}) => {
  const german = { options: { locale: 'de-DE' } };
  const [phone, desk] = [await arrive(german), await arrive(german)];
  await typePassword(phone.page);
  await expect(phone.page.getByLabel('Code')).toBeFocused();
  await typeCode(phone.page, codeOfApp(SECRET, 0));
  await expect(account(phone.page)).toBeVisible();

  const { backupCodes } = await phone.call(renewBackupCodes, {
    body: { password: PASSWORD, code: codeOfApp(SECRET, 1) },
  });
  const [backupCode = ''] = backupCodes;
  await typePassword(desk.page);
  await typeCode(desk.page, backupCode);
  await expect(account(desk.page)).toBeVisible();
  const third = await arrive(german);
  await typePassword(third.page);
  await typeCode(third.page, backupCode);
  await expect(third.page.getByText('Dieser Code stimmt nicht oder wurde schon benutzt.')).toBeVisible();

  await desk.page.goto('/settings/devices');
  await desk.page.getByRole('button', { name: 'Überall sonst abmelden' }).click();
  await expect(desk.page.getByText('Du bist nirgends sonst angemeldet.')).toBeVisible();
  await expect(phone.page.getByRole('banner').getByRole('link', { name: 'Anmelden' })).toBeVisible(); // nobody touched this browser
});
