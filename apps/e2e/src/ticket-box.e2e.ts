import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addQuota, addTicketType, putPrices } from '@ringside/contracts/booking';
import { publishEvent } from './public-event';
import { expect, test } from './story';

/** A page of somebody else: another site, which the browser gives no cookie of ours. */
async function foreignSite(snippet: string): Promise<{ address: string; close: () => void }> {
  const page = `<!doctype html><title>Our club</title><h1>Our club</h1>${snippet}<p>The end</p>`;
  const server = createServer((_request, answer) => answer.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

test('an organizer puts her ticket box into her club’s site; its readers see what is left and go on here, and a link where there is no box', async ({
  arrive,
  browser,
}) => {
  const { id: eventId, title, organizer } = await publishEvent(arrive);
  const params = { eventId };
  const facts = { about: '', place: 'none', taxRate: 0, minAmount: 1, maxAmount: null, isActive: true } as const;
  const sold = {
    saleFrom: null,
    saleUntil: null,
    channels: ['web' as const],
    byVoucherOnly: false,
    needsApproval: false,
  };
  const { ticketTypes } = await organizer.call(addTicketType, { params, body: { name: 'Visit', ...facts, ...sold } });
  const ticketTypeId = ticketTypes[0]!.id;
  await organizer.call(putPrices, { params, body: { prices: [{ ticketTypeId, category: '', amount: 1500 }] } });
  const room = { name: 'Room', capacity: 3, ticketTypeIds: [ticketTypeId] };
  const { quotas } = await organizer.call(addQuota, { params, body: room });
  const desk = organizer.page;
  const toggle = desk.getByRole('checkbox', { name: 'Other sites may show the ticket box' });

  await test.step('she switches it on, makes it German and dark, and sees it', async () => {
    await desk.goto(`/admin/events/${eventId}/prices/box`);
    await toggle.check();
    await expect(desk.getByText('The ticket box can be shown now')).toBeVisible();
    await desk.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await desk.getByLabel('Light or dark').selectOption('dark');
    await expect(desk.frameLocator('iframe').getByText('Noch 3')).toBeVisible();
  });
  const site = await foreignSite(await desk.getByLabel('For your page').inputValue());

  const context = await browser.newContext();
  try {
    const reader = await context.newPage();
    const box = reader.frameLocator('iframe');

    await test.step('a reader of the site sees it whole, without a cookie, and goes on in a new tab', async () => {
      await reader.goto(site.address);
      await expect(box.getByRole('heading', { name: title })).toBeVisible();
      await expect(reader.getByRole('link', { name: `Tickets for ${title}` })).toBeHidden();
      const height = () => reader.locator('iframe').evaluate((frame) => frame.clientHeight);
      const inner = () => box.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      await expect.poll(async () => (await height()) - (await inner())).toBe(0);
      const opened = context.waitForEvent('page');
      await box.getByRole('link', { name: /^Tickets holen/ }).click();
      const shop = await opened;
      await expect(shop.getByRole('button', { name: 'One more: Visit' })).toBeVisible();
      await shop.close();
    });

    await test.step('it counts while they look, and holds its place', async () => {
      await organizer.call(addQuota, { params, body: { ...room, name: 'Chairs', capacity: 1 } });
      expect(quotas).toHaveLength(1);
      // they look at something else, and come back
      const look = () => box.locator('main').evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(async () => {
        await look();
        await expect(box.getByText('Noch 1')).toBeVisible({ timeout: 500 });
      }).toPass();
    });

    await test.step('where it is switched off, the link stays', async () => {
      await toggle.uncheck();
      await expect(desk.getByText('The ticket box is switched off')).toBeVisible();
      await reader.reload();
      await expect(reader.getByRole('link', { name: `Tickets for ${title}` })).toBeVisible();
    });
  } finally {
    site.close();
    await context.close();
  }
});
