import type { Page } from '@playwright/test';
import { codeOfApp, secretOfKey } from './authenticator-app';
import { OwnServer } from './own-server';
import { expect, test } from './story';

const port = Number(process.env['E2E_PORT'] ?? 3499) + 3;
const german = { locale: 'de-DE', timezoneId: 'Europe/Berlin' };
const PASSWORD = 'Der lange Weg zum Ring';

test.use({ baseURL: `http://127.0.0.1:${port}` });
test.setTimeout(240_000);

let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.start(port, { RINGSIDE_DEMO: '0', REQUIRE_TWO_FACTOR: '1' });
});
test.afterAll(() => server?.stop());

test('an empty installation gets its administrator by the printed token, who appoints a moderator, in German', async ({
  arrive,
}) => {
  const [root, moe] = (await Promise.all([arrive({ options: german }), arrive({ options: german })])).map(
    ({ page }) => page,
  ) as [Page, Page];

  await test.step('whoever set it up signs up and claims the site', async () => {
    await root.goto('/admin');
    await root.getByRole('link', { name: 'Konto erstellen' }).click();
    await signUp(root, 'root');
    await expect(root.getByRole('heading', { name: 'Diese Seite hat noch keine Administration' })).toBeVisible();
    await root.getByLabel('Token').fill(server.printedAfter('enter this token:'));
    await root.getByRole('button', { name: 'Administration übernehmen' }).click();
  });

  await test.step('the role waits for a second step, and the backup codes stay until they are kept', async () => {
    await setUp(root);
    await expect(root.getByRole('link', { name: 'Protokoll' })).toBeVisible();
  });

  await test.step('a moderator is appointed, and has the queue once their account is protected', async () => {
    await moe.goto('/sign-up');
    await signUp(moe, 'moe');
    await expect(moe.getByRole('button', { name: 'Dein Konto' })).toBeVisible();
    await moe.goto('/admin');
    await expect(moe.getByRole('heading', { name: 'Dieser Bereich ist für Veranstalter' })).toBeVisible();
    await expect(moe.getByLabel('Token')).toBeHidden(); // the site has its administrator
    await root.getByRole('link', { name: 'Personen' }).click();
    await root.getByRole('link', { name: 'moe' }).click();
    await root.getByRole('button', { name: 'Rolle ändern' }).click();
    const dialog = root.getByRole('dialog');
    await dialog.getByLabel('Rolle').selectOption({ label: 'Moderator' });
    await dialog.getByRole('button', { name: 'Rolle ändern' }).click();
    await setUp(moe); // nobody touched their page: it became another by itself
    await expect(moe.getByText('Nichts wartet auf dich')).toBeVisible();
  });
});

async function signUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Benutzername').fill(name);
  await page.getByLabel('E-Mail-Adresse').fill(`${name}@example.org`);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Konto erstellen' }).click();
}

/** Sets the second step up on the page that asks for it. */
async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Zuerst dein Passwort').fill(PASSWORD);
  await page.getByRole('button', { name: 'Weiter' }).click();
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
  await page.getByRole('textbox', { name: /Code/ }).fill(codeOfApp(secretOfKey(key)));
  await page.getByRole('button', { name: 'Einschalten' }).click();
  const codes = page.getByRole('listitem');
  await expect(codes).toHaveCount(10);
  await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).click();
}
