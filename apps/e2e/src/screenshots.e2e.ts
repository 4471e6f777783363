import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findDemoLan } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

// Pictures of the demo as it looks now are below dist. Those of the README are replaced on demand only, so that a test run
// leaves the working tree as it was: E2E_SCREENSHOTS=1.
const root = path.resolve(import.meta.dirname, '../../..');
const made = path.join(root, 'dist/screenshots');
const shown = path.join(root, 'docs/screenshots');
const MOST_BYTES = 350_000;

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(made, { recursive: true });
  const file = path.join(made, name);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled' });
  expect(statSync(file).size).toBeLessThan(MOST_BYTES);
  if (process.env['E2E_SCREENSHOTS'] !== '1' && existsSync(path.join(shown, name))) return;
  mkdirSync(shown, { recursive: true });
  copyFileSync(file, path.join(shown, name));
}

const wide = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', colorScheme: 'dark' } as const;

test('the seat map of the LAN, with seats that somebody is choosing', async ({ arrive }) => {
  const paul = await arrive({ as: 'paul', options: wide });
  const seats = new SeatPage(paul.page);
  await seats.open(await findDemoLan(paul));
  await paul.page.getByRole('button', { name: 'South hall' }).click();
  await seats.cell('A-1').focus();
  for (const [seat, key] of [
    ['C-21', 'C21'],
    ['C-22', 'ArrowRight'],
  ] as const) {
    if (key === 'ArrowRight') await paul.page.keyboard.press(key);
    else await paul.page.keyboard.type(key);
    await expect(seats.cell(seat)).toBeFocused();
    await paul.page.keyboard.press('Enter');
    await seats.reads(seat, 'Selected');
  }
  await expect(paul.page.getByRole('heading', { name: '2 seats selected' })).toBeVisible();
  await paul.page.getByRole('button', { name: 'Show the whole hall' }).click();
  await paul.page.evaluate(() => window.scrollTo(0, 0));
  await picture(paul.page, 'web.png');
});

test('the tournament on a phone, in the dark', async ({ arrive }) => {
  const pia = await arrive({ as: 'pia', options: phone });
  await pia.page.goto(`/events/${await findDemoLan(pia)}/tournaments`);
  await pia.page.getByRole('link', { name: 'Tekken Night Cup' }).click();
  await expect(pia.page.getByRole('button', { name: /^Quarter-finals|^Round of/ }).first()).toBeVisible();
  await picture(pia.page, 'phone.png');
});

test('the desk of the LAN', async ({ arrive }) => {
  const olivia = await arrive({ as: 'olivia', options: wide });
  const lan = await findDemoLan(olivia);
  await olivia.page.goto(`/admin/events/${lan}/tournaments`);
  await olivia.page.getByRole('link', { name: 'Tekken Night Cup' }).click();
  await expect(olivia.page.getByRole('button', { name: 'Enter the result' }).first()).toBeVisible();
  await picture(olivia.page, 'admin.png');
});
