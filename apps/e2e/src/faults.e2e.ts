import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Client } from 'pg';
import { findDatabase } from './own-server';
import { findDemoLan, publishEvent, smallHall } from './public-event';
import { SeatPage } from './seat-page';
import { expect, test } from './story';

const port = Number(process.env['E2E_PORT'] ?? 3499);

test('a wrong password is told in words that do not say which half was wrong, and what was typed stays', async ({
  arrive,
}) => {
  const { page } = await arrive();
  for (const identifier of ['pia', `nobody-${randomUUID()}`]) {
    await page.goto('/sign-in');
    await page.getByLabel('Username or e-mail').fill(identifier);
    await page.getByLabel('Password', { exact: true }).fill('not-the-password');
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Username, e-mail or password is not right. Check them and try again.')).toBeVisible();
    await expect(page.getByLabel('Username or e-mail')).toHaveValue(identifier);
  }
});

test('an event that is not there says so and leads on', async ({ arrive }) => {
  const { page } = await arrive();
  for (const id of [randomUUID(), 'no-id-at-all']) {
    await page.goto(`/events/${id}`);
    await expect(page.getByText('This event is not here')).toBeVisible();
  }
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

test('a player finds the organizers’ app closed, and the API behind it too', async ({ arrive }) => {
  const { page, context } = await arrive({ as: 'pia' });
  const visitor = await arrive();
  const eventId = await findDemoLan(visitor);
  await page.goto(`/admin/events/${eventId}/settings`);
  await expect(page.getByRole('heading', { name: 'This part is for organizers' })).toBeVisible();
  const finish = await context.request.post(`/api/v1/events/${eventId}/finish`);
  expect(finish.status()).toBe(403);
  const queue = await context.request.get('/api/v1/moderation/events');
  expect(queue.status()).toBe(403);
});

test('whoever brings a forged cookie is a visitor', async ({ arrive, baseURL }) => {
  const { page, context } = await arrive();
  const eventId = await findDemoLan(await arrive());
  const value = encodeURIComponent(`${'a'.repeat(32)}.${Buffer.alloc(32, 7).toString('base64')}`);
  await context.addCookies([{ name: 'ringside_session', value, url: baseURL ?? '' }]);
  await page.goto(`/events/${eventId}`);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  const hold = await context.request.post(`/api/v1/events/${eventId}/holds`, { data: { seatNos: [1] } });
  expect(hold.status()).toBe(401);
});

/** What a WebSocket handshake from a page of this origin is answered. */
const handshake = (origin: string, cookie: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', origin, cookie };
    const path = '/socket.io/?EIO=4&transport=websocket';
    const key = Buffer.alloc(16, 1).toString('base64');
    const asked = request({ port, host: '127.0.0.1', path, headers: { ...headers, 'sec-websocket-key': key } });
    asked.on('response', (answer) => resolve(answer.statusCode));
    asked.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });

test('a hostile page gets nothing done with a player’s cookie, neither by REST nor by socket', async ({
  arrive,
  baseURL,
}) => {
  const { context, page } = await arrive({ as: 'pia' });
  const origin = 'https://hostile.example';
  const signOut = await context.request.delete('/api/v1/session', { headers: { origin } });
  expect(signOut.status()).toBe(403);
  expect(((await signOut.json()) as { code: string }).code).toBe('FOREIGN_ORIGIN');
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(await handshake(origin, cookies)).toBe(400);
  expect(await handshake(baseURL ?? '', cookies)).toBe(101); // the same from our own page is let in
  await page.goto('/my-space');
  await expect(page.getByRole('button', { name: 'Your account' })).toBeVisible();
});

test('a page without a network says so, and heals when the network is back', async ({ arrive }) => {
  const event = await publishEvent(arrive, smallHall(1, 6));
  const [pia, paul] = await Promise.all([arrive({ as: 'pia' }), arrive({ as: 'paul' })]);
  const [seats, others] = [new SeatPage(pia.page), new SeatPage(paul.page)];
  await Promise.all([seats.open(event.id), others.open(event.id)]);
  const badge = pia.page.getByRole('banner').getByRole('status');
  await expect(badge).toHaveText('Live');

  await pia.context.setOffline(true);
  await expect(badge).toHaveText('Offline', { timeout: 60_000 });
  await expect(pia.page.getByText('What you see may be out of date; it heals by itself.')).toBeVisible();
  await others.cell('A-3').click();
  await others.hold();
  await others.reads('A-3', 'My hold');
  await seats.reads('A-3', 'Free');

  await pia.context.setOffline(false);
  await expect(badge).toHaveText('Live', { timeout: 60_000 });
  await seats.reads('A-3', 'Held by someone');
});

test('a hold that runs out is told on the screen and frees the seat for everyone', async ({ arrive }) => {
  const event = await publishEvent(arrive, smallHall(1, 6));
  // how long a hold lasts is a setting of the event that no form has yet: the story makes it seconds
  const database = new Client({ connectionString: findDatabase(port).url });
  await database.connect();
  await database.query(`update event_sale set hold_length = '8 seconds' where event_id = $1`, [event.id]);
  await database.end();
  const [pia, paul] = await Promise.all([arrive({ as: 'pia' }), arrive({ as: 'paul' })]);
  const [seats, others] = [new SeatPage(pia.page), new SeatPage(paul.page)];
  await Promise.all([seats.open(event.id), others.open(event.id)]);
  await seats.cell('A-2').click();
  await seats.hold();
  await expect(pia.page.getByRole('timer', { name: 'Time left to confirm' })).toHaveText(/^0:0\d$/);
  await others.reads('A-2', 'Held by someone');
  await expect(pia.page.getByText(/^Your time is over and the seats are free for everyone again/)).toBeVisible();
  await others.reads('A-2', 'Free');
  await seats.reads('A-2', 'Free');
});

test('signing out in one tab signs the other out at once and cuts its socket', async ({ arrive }) => {
  const { page, context } = await arrive({ as: 'paul' });
  const other = await context.newPage();
  const opened = other.waitForEvent('websocket');
  await Promise.all([page.goto('/my-space'), other.goto('/')]);
  const socket = await opened;
  await expect(other.getByRole('button', { name: 'Your account' })).toBeVisible();
  await expect(other.getByText('Live', { exact: true })).toBeVisible();
  const cut = socket.waitForEvent('close');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await cut;
  await expect(other.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Your account' })).toBeHidden();
});
