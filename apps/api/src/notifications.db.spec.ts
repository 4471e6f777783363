import { randomUUID } from 'node:crypto';
import { setRole } from '@ringside/contracts/accounts';
import {
  countUnread,
  getChoices,
  getContact,
  getSubscription,
  listContacts,
  listMails,
  listNotifications,
  markAllRead,
  markRead,
  type Notification,
  notificationAdded,
  notificationsRead,
  putChoice,
  putContactState,
  replyContact,
  resendMail,
  sendContact,
  unsubscribe,
} from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { notifyPeople, sendMail } from '@ringside/server/ports';
import { TidyJob } from '@ringside/server/notifications';
import { disputeReport, reportMatch } from '@ringside/contracts/tournaments';
import { getEventRoom } from '@ringside/contracts/chat';
import { aRunningCup, bracketOf, settle as settleMatchOf } from './testing/tournament';
import { nextEvent, type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

interface Told {
  readonly notification: Notification;
  readonly unread: number;
}

describe('notifications', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp({ ADDRESS_LIMIT_FACTOR: '2' });
  }, 60_000);
  afterAll(() => server.close());

  /** Has people told of something, and waits until they are. Answers the cause's key. */
  async function tell(to: readonly Person[], { title = 'LAN', key = randomUUID() as string } = {}): Promise<string> {
    await server.app.get(Database).transact(() =>
      server.app.get(Outbox).add(notifyPeople, {
        to: to.map(({ id }) => id),
        kind: 'eventStarted',
        params: { event: title },
        link: '/events',
        key,
      }),
    );
    await untilTasksAreDone(server);
    return key;
  }

  const confirm = (person: Person) =>
    server.database.query('update app_user set email_verified = true where id = $1', [person.id]);
  const mailsTo = (person: Person) =>
    server.database.query<{ template: string; state: string }>(
      'select template, state from mail where user_id = $1 order by id',
      [person.id],
    );
  const listOf = (person: Person) => person.call(listNotifications, { query: {} });

  it('come once for one cause, however often its task runs', async () => {
    const pia = await server.person();
    const key = await tell([pia]);
    await tell([pia], { key });
    await tell([pia, pia]);
    const { items, unread } = await listOf(pia);
    expect(items.map(({ kind, params, isRead }) => ({ kind, params, isRead }))).toEqual([
      { kind: 'eventStarted', params: { event: 'LAN' }, isRead: false },
      { kind: 'eventStarted', params: { event: 'LAN' }, isRead: false },
    ]);
    expect(unread).toBe(2);
  });

  it('reach the pages that a person has open, on any node, and nobody else', async () => {
    const [pia, paul] = [await server.person(), await server.person()];
    const second = await server.node();
    try {
      const there = second.visitor();
      there.cookie = pia.cookie;
      const [here, elsewhere, other] = [await pia.socket(), await there.socket(), await paul.socket()];
      const strangers: unknown[] = [];
      other.on(notificationAdded.name, (told) => strangers.push(told));
      const heard = [here, elsewhere].map((socket) => nextEvent<Told>(socket, notificationAdded.name));
      await tell([pia], { title: 'Arena' });
      for (const told of await Promise.all(heard))
        expect(told).toMatchObject({ notification: { params: { event: 'Arena' }, isRead: false }, unread: 1 });
      const own = nextEvent<Told>(other, notificationAdded.name);
      await tell([paul], { title: 'Own' });
      await own;
      expect(strangers).toHaveLength(1);
    } finally {
      await second.close();
    }
  });

  it('are paged without a gap, and read one by one or up to what was seen', async () => {
    const pia = await server.person();
    for (const title of ['a', 'b', 'c', 'd', 'e']) await tell([pia], { title });
    const first = await pia.call(listNotifications, { query: { limit: 2 } });
    const rest = await pia.call(listNotifications, { query: { limit: 100, cursor: first.next } });
    expect([...first.items, ...rest.items].map(({ params }) => params['event'])).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(rest.next).toBeUndefined();

    const [e, d] = first.items.map(({ id }) => id);
    const page = await pia.socket();
    const heard = nextEvent(page, notificationsRead.name);
    expect(await pia.call(markRead, { params: { notificationId: d ?? '' } })).toEqual({ unread: 4 });
    expect(await heard).toEqual({ unread: 4 });
    await tell([pia], { title: 'not seen yet' });
    expect(await pia.call(markAllRead, { body: { upTo: e ?? '' } })).toEqual({ unread: 1 });
    const left = await pia.call(listNotifications, { query: { only: 'unread' } });
    expect(left.items.map(({ params }) => params['event'])).toEqual(['not seen yet']);
  });

  it('of another are not there', async () => {
    const [pia, paul] = [await server.person(), await server.person()];
    await tell([pia]);
    const [item] = (await listOf(pia)).items;
    const answer = await paul.ask(markRead, { params: { notificationId: item?.id ?? '' } });
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
    expect(await paul.call(markAllRead, { body: { upTo: item?.id ?? '' } })).toEqual({ unread: 0 });
    expect(await pia.call(countUnread, {})).toEqual({ unread: 1 });
    expect((await server.visitor().ask(listNotifications, { query: {} })).status).toBe(401);
  });

  it('are mailed to those who want it, at a confirmed address, and not to banned people', async () => {
    const [pia, unconfirmed, unwilling, banned] = await Promise.all([1, 2, 3, 4].map(() => server.person()));
    if (!pia || !unconfirmed || !unwilling || !banned) throw new Error('Somebody is missing.');
    for (const person of [pia, unwilling, banned]) await confirm(person);
    const choices = await unwilling.call(putChoice, {
      params: { group: 'events' },
      body: { mail: false, desktop: true },
    });
    expect(choices.choices.find(({ group }) => group === 'events')?.mail).toBe(false);
    await server.database.query(`insert into user_ban (user_id, reason) values ($1, 'x')`, [banned.id]);
    await tell([pia, unconfirmed, unwilling, banned]);
    const counts = await Promise.all(
      [pia, unconfirmed, unwilling, banned].map(async (each) => (await mailsTo(each)).length),
    );
    expect(counts).toEqual([1, 0, 0, 0]);
    expect((await unconfirmed.call(getChoices, {})).isAddressConfirmed).toBe(false);
  });

  it('are ended by the one click that a mail carries, and by no forged one', async () => {
    const pia = await server.person();
    await confirm(pia);
    await tell([pia]);
    const admin = await server.person('admin');
    const { items } = await admin.call(listMails, { query: { limit: 100 } });
    const text =
      items.find((mail) => mail.isNotification && mail.to.startsWith(pia.user?.username ?? ''))?.content?.text ?? '';
    const token = /unsubscribe\/(\S+)/.exec(text)?.[1] ?? '';
    const program = server.visitor();
    expect(await program.call(getSubscription, { params: { token } })).toEqual({ group: 'events', isMailed: true });
    const click = (of: string, type: string) =>
      fetch(`${server.origin}/api/v1/subscriptions/${of}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await click(`${token.slice(0, -3)}AAA`, 'application/x-www-form-urlencoded')).status).toBe(404);
    expect((await program.call(getSubscription, { params: { token } })).isMailed).toBe(true);
    expect((await click(token, 'application/x-www-form-urlencoded')).status).toBe(200);
    expect((await click(token, 'multipart/form-data; boundary=x')).status).toBe(200);
    expect(await program.call(unsubscribe, { params: { token } })).toEqual({ group: 'events', isMailed: false });
    await tell([pia]);
    expect(await mailsTo(pia)).toHaveLength(1);
    const form = await program.fetch('POST', '/contact', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415); // forms are taken nowhere else
  });

  it('are kept for half a year after they were read', async () => {
    const pia = await server.person();
    for (const title of ['old', 'read lately', 'unread']) await tell([pia], { title });
    await server.database.query(
      `update notification set read_at = clock_timestamp() - case params ->> 'event' when 'old' then interval '181 days' else interval '179 days' end
        where user_id = $1 and params ->> 'event' <> 'unread'`,
      [pia.id],
    );
    await server.app.get(TidyJob).run();
    expect((await listOf(pia)).items.map(({ params }) => params['event'])).toEqual(['unread', 'read lately']);
  });

  it('tell a person of a new role on the site', async () => {
    const [admin, pia] = [await server.person('admin'), await server.person()];
    await admin.call(setRole, { params: { userId: pia.id }, body: { role: 'organizer', from: 'player' } });
    await untilTasksAreDone(server);
    expect((await listOf(pia)).items).toMatchObject([{ kind: 'roleChanged', params: { role: 'organizer' } }]);
  });

  it('call the sides of a match, ask the other side about a report, and referees about a dispute', async () => {
    const cup = await aRunningCup(server, 2);
    const [first, second] = cup.players;
    const [match] = (await bracketOf(cup)).matches;
    if (!first || !second || !match) throw new Error('The cup is not complete.');
    await untilTasksAreDone(server);
    const told = async (person: Person) => (await listOf(person)).items.map(({ kind, params }) => [kind, params]);
    const opponent = (person: Person) => ({ tournament: cup.tournament.name, opponent: person.user?.name });
    expect(await told(first)).toEqual([['matchReady', opponent(second)]]);
    expect(await told(second)).toEqual([['matchReady', opponent(first)]]);

    const params = { ...cup.ref, matchId: match.id };
    const said = { rev: match.rev, score: [1, 0] as [number, number] };
    await first.call(reportMatch, { params, body: { ...said, commandId: randomUUID() } });
    await second.call(disputeReport, { params, body: { ...said, commandId: randomUUID() } });
    await untilTasksAreDone(server);
    expect((await told(second))[0]).toEqual(['matchReported', opponent(first)]);
    expect(await told(first)).toHaveLength(1); // nobody is told of their own report
    expect(await told(cup.organizer)).toEqual([
      ['matchDisputed', { tournament: cup.tournament.name, match: match.id }],
    ]);
    await settleMatchOf(cup, match.id);
    await untilTasksAreDone(server);
    // the room follows its log a moment after the COMMIT
    const codes = async () => {
      const { messages } = await cup.organizer.call(getEventRoom, { params: cup.ref });
      return messages.map(({ data }) => data?.['code']);
    };
    while ((await codes()).length < 2);
    expect(await codes()).toEqual(['tournamentStarted', 'tournamentFinished']);
  });

  it('have mails beside them, which are kept for administrators alone where no mail server is', async () => {
    const [admin, moderator] = [await server.person('admin'), await server.person('moderator')];
    await server.app.get(Database).transact(() =>
      server.app.get(Outbox).add(sendMail, {
        to: { address: 'zoe@example.org', name: 'Zoé', language: 'de' },
        template: 'resetPassword',
        params: { name: 'Zoé', link: '/reset-password#secret' },
      }),
    );
    await untilTasksAreDone(server);
    const { items: kept, isSending } = await admin.call(listMails, { query: { state: 'kept', limit: 100 } });
    const items = kept.filter(({ to }) => to === 'zoe@example.org');
    expect(isSending).toBe(false);
    expect(items).toMatchObject([{ to: 'zoe@example.org', state: 'kept', isOpen: false }]);
    expect(items[0]?.content?.text).toContain('http://127.0.0.1:0/reset-password#secret');
    expect((await moderator.ask(listMails, { query: {} })).status).toBe(403);
    const answer = await admin.ask(resendMail, { params: { mailId: items[0]?.id ?? '' } });
    expect(answer.body.code).toBe('MAIL_NOT_OPEN');
  });

  const message = {
    name: 'Zoé',
    address: 'zoe@example.org',
    subject: 'Parking',
    text: 'Is there a place to park at the hall?',
    language: 'fr' as const,
  };

  it('come of the contact form, and its writer gets one answer', async () => {
    const [admin, colleague] = [await server.person('admin'), await server.person('admin')];
    const page = await admin.socket();
    const told = nextEvent<Told>(page, notificationAdded.name);
    expect((await server.visitor().ask(sendContact, { body: message })).status).toBe(204);
    expect((await told).notification).toMatchObject({ kind: 'contactReceived', params: { subject: 'Parking' } });
    const { items, unread } = await admin.call(listContacts, { query: {} });
    expect(unread).toBe(1);
    const contactId = items[0]?.id ?? '';
    expect((await admin.call(putContactState, { params: { contactId }, body: { state: 'read' } })).state).toBe('read');
    const text = 'Yes, behind the hall, for free.';
    const answers = await Promise.all(
      [admin, colleague].map((each) => each.ask(replyContact, { params: { contactId }, body: { text } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await untilTasksAreDone(server);
    const mails = await admin.call(listMails, { query: { limit: 100 } });
    const replies = mails.items.filter(({ template }) => template === 'contactReply');
    expect(replies).toMatchObject([{ to: 'zoe@example.org', language: 'fr', content: { subject: 'Re : Parking' } }]);
    expect(await admin.call(getContact, { params: { contactId } })).toMatchObject({ state: 'done', reply: { text } });
  });

  it('of the contact form name the account of somebody who is signed in, not an address they claim', async () => {
    const [admin, pia] = [await server.person('admin'), await server.person()];
    await pia.call(sendContact, { body: message });
    const { items } = await admin.call(listContacts, { query: {} });
    expect(items[0]).toMatchObject({ userId: pia.id satisfies UserId, address: `${pia.user?.username}@example.org` });
  });

  it('never come of what a program filled in, nor of a flood', async () => {
    const count = async () => (await server.database.query('select id from contact')).length;
    const before = await count();
    const program = await server.visitor().ask(sendContact, { body: { ...message, website: 'https://spam.example' } });
    expect(program.status).toBe(204); // it shall think that it succeeded
    expect(await count()).toBe(before);
    const statuses: number[] = [];
    for (let sent = 0; sent < 10; sent++)
      statuses.push((await server.visitor().ask(sendContact, { body: message })).status);
    expect(statuses).toContain(204);
    expect(statuses.at(-1)).toBe(429);
    expect(await count()).toBe(before + statuses.filter((status) => status === 204).length);
  });
});
