import type { Page } from '@playwright/test';
import { getMyTickets } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import type { Somebody } from './people';
import { publishEvent, smallHall } from './public-event';
import { orderSeats } from './seat-sale';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A device at the door, whose hand-held reader types. */
class Gate {
  private constructor(private readonly page: Page) {}

  static async opens({ page }: Somebody, eventId: EventId, name: string): Promise<Gate> {
    await page.goto(`/admin/events/${eventId}/door`);
    await page.getByLabel('This device is called').fill(name);
    await page.getByLabel('This device is called').blur();
    await expect(page.getByText('this page opens again')).toBeVisible();
    return new Gate(page);
  }

  async scans(code: string, ...says: readonly string[]): Promise<void> {
    await this.page.getByLabel('Code, or the seat').fill(code);
    await this.page.keyboard.press('Enter');
    for (const words of says) await expect(this.page.getByRole('main').getByRole('status')).toContainText(words);
  }
}

test('a door lets a ticket in once, goes on alone without a connection, and tells of what two devices both let in', async ({
  arrive,
}) => {
  const { id: eventId, organizer } = await publishEvent(arrive, smallHall(1, 4));
  const [first, second, third] = await codesOf(await arrive({ as: 'pia' }), eventId, 0, 1, 2);
  const other = await arrive({ as: 'olivia', options: phone });
  const north = await Gate.opens(other, eventId, 'North gate');
  const south = await Gate.opens(organizer, eventId, 'South gate');

  await test.step('a ticket that is scanned twice is told when and where it came in', async () => {
    await north.scans(first, 'Welcome', 'A-1');
    await south.scans(first, 'Already in', 'North gate');
    await expect(organizer.page.getByText('1 of 3 came')).toBeVisible();
  });

  const { page, context } = other;
  await test.step('without a connection the page opens again and decides alone', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('Offline: this device decides alone')).toBeVisible();
    await north.scans(first, 'Already in');
    await north.scans(second, 'Welcome', 'A-2');
    await north.scans('a-2', 'Already in'); // the same ticket, by its seat
    await north.scans(forged(third), 'Forged');
    await page.reload();
    await north.scans(second, 'Already in');
    await expect(page.getByText('5 waiting to be sent')).toBeVisible();
  });

  await test.step('with it back the scans are sent, and both doors are told what cannot be', async () => {
    await south.scans(second, 'Welcome', 'A-2'); // it could not know
    await context.setOffline(false);
    const conflict = /A-2: South gate at .*, contradicts North gate/;
    for (const each of [page, organizer.page]) await expect(each.getByText(conflict)).toBeVisible();
    await expect(page.getByText('waiting to be sent')).toHaveCount(0);
    await expect(page.getByText('Online', { exact: true })).toBeVisible();
    await expect(page.getByText('2 of 3 came')).toBeVisible();
    await north.scans(third, 'Welcome', 'A-3');
  });
});

/** The codes of seats that somebody orders. */
async function codesOf(buyer: Somebody, eventId: EventId, ...numbers: number[]): Promise<[string, string, string]> {
  const params = { eventId };
  await orderSeats(buyer, eventId, 'free', ...numbers);
  const { tickets } = await buyer.call(getMyTickets, { params });
  return tickets.map(({ code }) => code) as [string, string, string];
}

/** The code with another letter in its signature. */
function forged(code: string): string {
  const at = code.length - 20;
  return code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
}
