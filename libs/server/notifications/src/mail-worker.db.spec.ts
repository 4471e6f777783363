import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MailState } from '@ringside/contracts/notifications';
import { Database, Logs } from '@ringside/server/platform';
import { type TestDatabase, testConfig, testDatabase, testPlatform } from '@ringside/server/testing';
import { MailComposer } from './mail-composer';
import { MailCourier } from './mail-courier';
import { MailWorker } from './mail-worker';
import { MailRepository, type NewMail } from './mail.repository';
import { aMailServer, type MailServer, refusal } from './testing/a-mail-server';

interface Row {
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly params: unknown;
  readonly waits: boolean;
}

describe('sending mails', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let smtp: MailServer;
  let mails: MailRepository;
  beforeAll(async () => {
    database = await testDatabase();
    app = await testPlatform(database);
    smtp = await aMailServer();
    mails = repository();
  }, 60_000);
  afterAll(async () => {
    await smtp.close();
    await app.close();
    await database.drop();
  });
  beforeEach(async () => {
    await database.query('delete from mail');
    smtp.behave({});
  });

  const settings = () => testConfig(database.url, { SMTP_URL: smtp.url, PUBLIC_URL: 'https://hall.example' });
  const repository = () => new MailRepository(app.get(Database), settings());
  /** Another node's worth of worker. */
  const worker = (courier = new MailCourier(settings())) =>
    new MailWorker(repository(), new MailComposer(settings()), courier, app.get(Logs), settings());

  async function queue(mail: Partial<NewMail> = {}): Promise<string> {
    const id = mail.id ?? randomUUID();
    const whole = { userId: null, template: 'passwordChanged', address: `${id}@example.org`, name: 'Zoé' } as const;
    await app
      .get(Database)
      .transact(() => mails.add([{ ...whole, language: 'fr', params: {}, link: null, ...mail, id }]));
    return id;
  }

  async function rowOf(id: string): Promise<Row> {
    const [row] = await database.query<Row>(
      `select state, attempts, last_error as "lastError", params, due_at > clock_timestamp() as waits from mail where id = $1`,
      [id],
    );
    if (!row) throw new Error(`There is no mail ${id}.`);
    return row;
  }

  const arrived = (id: string) => smtp.accepted.filter(({ messageId }) => messageId === `<${id}@hall.example>`);
  const makeDue = (id: string) => database.query('update mail set due_at = clock_timestamp() where id = $1', [id]);
  const letClaimRunOut = (id: string) =>
    database.query(`update mail set claimed_until = clock_timestamp() - interval '1 s' where id = $1`, [id]);

  it('delivers a mail and forgets what it said', async () => {
    const id = await queue();
    await worker().drain();
    expect(arrived(id)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, params: null });
  });

  it('makes one mail of a task that runs twice', async () => {
    const id = await queue();
    await queue({ id });
    await worker().drain();
    await worker().drain();
    expect(arrived(id)).toHaveLength(1);
  });

  it('delivers each mail once when several workers send at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 24 }, () => queue()));
    await Promise.all([worker().drain(), worker().drain(), worker().drain()]);
    expect(ids.map((id) => arrived(id).length)).toEqual(ids.map(() => 1));
  });

  it('sends what an account waits for before notifications', async () => {
    const notifications = Array.from({ length: 8 }, () => randomUUID());
    const [person] = await database.query<{ id: NonNullable<NewMail['userId']> }>(
      `insert into app_user (name, username, email) values ('Ann', $1, $1) returning id`,
      [randomUUID()],
    );
    for (const id of notifications)
      await queue({ id, userId: person?.id ?? null, template: 'eventStarted', params: { event: 'LAN' }, link: '/' });
    const urgent = await queue({ template: 'resetPassword', link: '/reset#1' });
    const first = await mails.claim();
    expect(first?.id).toBe(urgent);
  });

  it.each([
    [
      'for now by the address',
      { recipient: () => Promise.reject(refusal(450, 'mailbox busy')) },
      'queued',
      /mailbox busy/,
    ],
    [
      'for good by the address',
      { recipient: () => Promise.reject(refusal(550, 'no such user')) },
      'failed',
      /no such user/,
    ],
    ['for now after its content', { mail: () => Promise.reject(refusal(451, 'try later')) }, 'queued', /try later/],
    ['for good after its content', { mail: () => Promise.reject(refusal(554, 'looks like spam')) }, 'failed', /spam/],
    [
      'by a server that wants no connection',
      { connect: () => Promise.reject(refusal(421, 'too busy')) },
      'queued',
      /busy/,
    ],
    ['by a connection that breaks before its end', { cutsAt: 'recipient' as const }, 'queued', /closed|reset|EPIPE/i],
  ])('settles a mail that is refused %s', async (_how, ways, state, reason) => {
    const id = await queue();
    smtp.behave(ways);
    await worker().drain();
    expect(await rowOf(id)).toMatchObject({ state, attempts: 1, lastError: expect.stringMatching(reason) as unknown });
    expect(arrived(id)).toHaveLength(0);
    if (state === 'failed') return;
    expect((await rowOf(id)).waits).toBe(true); // it is not tried again at once
    smtp.behave({});
    await makeDue(id);
    await worker().drain();
    expect(arrived(id)).toHaveLength(1);
  });

  it('never repeats a mail whose acceptance it did not hear of', async () => {
    const id = await queue();
    smtp.behave({ cutsAt: 'end' });
    await worker().drain();
    expect(await rowOf(id)).toMatchObject({ state: 'unsure' });
    smtp.behave({});
    await makeDue(id);
    await worker().drain();
    expect(arrived(id)).toHaveLength(1); // the one that it did not hear of
  });

  /** A worker that has claimed a mail and waits in the middle of it while its claim runs out and another one sends it. */
  async function overtake(id: string, courier: MailCourier): Promise<void> {
    const isStuck = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    smtp.behave({
      connect: () => {
        isStuck.resolve();
        return goOn.promise;
      },
    });
    const slow = worker(courier).drain();
    await isStuck.promise;
    await letClaimRunOut(id);
    smtp.behave({});
    await worker().drain();
    goOn.resolve();
    await slow;
  }

  it('delivers once when a worker wakes up after another one has taken its mail over', async () => {
    const id = await queue();
    await overtake(id, new MailCourier(settings()));
    expect(arrived(id)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: 'sent' });
  });

  it('would deliver twice if it did not ask before the end of the mail (negative control)', async () => {
    const id = await queue();
    const heedless = new MailCourier(settings());
    const deliver = heedless.deliver.bind(heedless);
    heedless.deliver = (mail) => deliver(mail, () => Promise.resolve(true));
    await overtake(id, heedless);
    expect(arrived(id)).toHaveLength(2);
  });

  it('sends the mail of a node that died before the hand-over, and not that of one that died after it', async () => {
    const [before, after] = [await queue(), await queue()];
    const claims = [await mails.claim(), await mails.claim()];
    const dead = claims.find((mail) => mail?.id === after);
    if (!dead) throw new Error('The mail was not claimed.');
    expect(await mails.handOver(dead)).toBe(true);
    await Promise.all([letClaimRunOut(before), letClaimRunOut(after)]);
    await worker().drain();
    expect(await rowOf(before)).toMatchObject({ state: 'sent' });
    expect(await rowOf(after)).toMatchObject({ state: 'unsure' });
    expect([arrived(before).length, arrived(after).length]).toEqual([1, 0]);
  });

  it('writes mails that programs and people can read, in each language', async () => {
    const link = '/reset-password#token=a&b';
    const ids = await Promise.all(
      (['en', 'fr', 'de'] as const).map((language) =>
        queue({ language, template: 'resetPassword', name: 'Zoé <b>', link }),
      ),
    );
    await worker().drain();
    const got = ids.map((id) => arrived(id)[0]);
    expect(got.map((mail) => mail?.subject)).toEqual([
      'Set a new password',
      'Choisissez un nouveau mot de passe',
      'Wähle ein neues Passwort',
    ]);
    for (const mail of got) {
      expect(mail?.text).toContain(`https://hall.example${link}`);
      expect(mail?.text).toContain('Zoé <b>');
      expect(mail?.html).toContain('href="https://hall.example/reset-password#token=a&amp;b"');
      expect(mail?.html).toContain('Zoé &lt;b&gt;');
      expect(mail?.html).not.toMatch(/<img|<script|src=|url\(/);
      const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]));
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      expect(headers.has('list-unsubscribe')).toBe(false); // one cannot do without it
      expect(mail?.from).toMatchObject({ name: 'Ringside', address: 'no-reply@hall.example' });
    }
  });

  it('lets a name or a subject start no header of its own', async () => {
    const evil = 'x\r\nBcc: everybody@example.org\r\n\r\nbody';
    const id = await queue({
      template: 'contactReply',
      name: evil,
      params: { subject: evil, text: 'Hi.\r\n.\r\nQUIT' },
    });
    await worker().drain();
    const [mail] = arrived(id);
    expect(mail?.bcc ?? []).toEqual([]);
    expect(mail?.headers.filter(({ key }) => key === 'bcc')).toEqual([]);
    expect(mail?.subject).toBe('Re : x Bcc: everybody@example.org body');
    expect(mail?.text).toMatch(/Hi\.\s+\.\s+QUIT/);
  });
});
