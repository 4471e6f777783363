import * as my from '@ringside/contracts/accounts';
import { submitEvent } from '@ringside/contracts/events';
import type { SessionId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import type { Socket } from 'socket.io-client';
import { bytesOf, codesOf, nextEvent, Person, type Postbox, postbox, type WholeApp, wholeApp } from './testing';

const PASSWORD = 'a long enough pass';
const OTHER = 'quite another pass';
const NO_SESSION = '0198c0de-0000-7000-8000-00000000dead' as SessionId;
const closing = (socket: Socket) => nextEvent<string>(socket, 'disconnect');

describe('an account', () => {
  let server: WholeApp;
  let second: WholeApp;
  let post: Postbox;
  beforeAll(async () => {
    server = await wholeApp({ REQUIRE_TWO_FACTOR: '1', PUBLIC_URL: 'http://arena.example' });
    second = await server.node();
    post = postbox([server, second]);
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await server.close();
  });

  const mailOf = (person: Person) => `${person.user?.username}@example.org`;
  const signingIn = (identifier: string, password = PASSWORD) =>
    server.visitor().ask(my.signIn, { body: { identifier, password } });
  const ofName = (person: Person, password?: string) => signingIn(person.user?.username ?? '', password);
  const outOfTime = (table: string) => server.database.query(`update ${table} set expires_at = clock_timestamp()`);
  async function confirmed(person: Person): Promise<Person> {
    const token = await post.token(mailOf(person), 'confirmAddress');
    await server.visitor().call(my.confirmAddress, { body: { token } });
    return person;
  }
  const aPerson = async () => confirmed(await server.person());

  describe('its address', () => {
    it('is confirmed by a link that works once, in any browser, and not out of time', async () => {
      const person = await server.person();
      expect((await person.call(my.getSession, {})).user?.needs).toEqual(['confirmation']);
      const [first] = await post.to(mailOf(person));
      expect(first).toMatchObject({
        template: 'confirmAddress',
        params: { link: expect.stringMatching(/^\/confirm-address#[\w-]{43}$/) },
      });
      await outOfTime('mail_link');
      const late = await post.token(mailOf(person), 'confirmAddress');
      expect((await person.ask(my.confirmAddress, { body: { token: late } })).body.code).toBe('LINK_VOID');
      await person.call(my.sendConfirmation, {});
      const token = await post.token(mailOf(person), 'confirmAddress');
      expect(token).not.toBe(late);
      const answers = await Promise.all(
        [server, second].map((node) => node.visitor().ask(my.confirmAddress, { body: { token } })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
      expect((await person.call(my.getSession, {})).user?.needs).toBeUndefined();
    });

    it('is stored with nothing that would open the link', async () => {
      const person = await server.person();
      const token = await post.token(mailOf(person), 'confirmAddress');
      const [row] = await server.database.query<{ row: string }>(
        'select mail_link::text as row from mail_link where user_id = $1',
        [person.id],
      );
      expect(row!.row).toContain(mailOf(person));
      expect(row!.row).not.toContain(token);
      expect(row!.row).not.toContain(Buffer.from(token).toString('hex'));
    });

    it('is told apart by nobody who signs up with it: only its owner hears of that', async () => {
      const owner = await aPerson();
      const body = (username: string, email: string) => ({ body: { username, email, password: PASSWORD } });
      const [known, unknown] = [server.visitor(), server.visitor()];
      const answers = [
        await known.ask(my.signUp, body('knownone', mailOf(owner))),
        await unknown.ask(my.signUp, body('unknown1', 'unknown1@example.org')),
      ];
      const shape = ({ status, body: { username, needs, role } }: (typeof answers)[number]) => ({
        status,
        length: username.length,
        needs,
        role,
      });
      expect(shape(answers[0]!)).toEqual(shape(answers[1]!));
      expect((await post.to(mailOf(owner))).map(({ template }) => template)).toEqual([
        'confirmAddress',
        'signUpExists',
      ]);
      // and whoever signed up with it does not get in by it, alike for both
      expect((await signingIn('unknown1@example.org')).body.code).toBe('WRONG_CREDENTIALS');
      expect((await signingIn(mailOf(owner))).body.id).toBe(owner.id);
    });

    it('is one person’s: of two who claim it, who confirms it first has it', async () => {
      const email = 'shared@example.org';
      for (const username of ['claimant1', 'claimant2'])
        await server.visitor().call(my.signUp, { body: { username, email, password: PASSWORD } });
      const tokens = (await post.to(email)).map(({ params }) => String(params['link']).split('#')[1]!);
      expect(tokens).toHaveLength(2);
      const answers = await Promise.all(
        tokens.map((token, n) => [server, second][n]!.visitor().ask(my.confirmAddress, { body: { token } })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
      const owners = await server.database.query('select from app_user where email = $1 and email_verified', [email]);
      expect(owners).toHaveLength(1);
    });

    it('is changed once the new one is confirmed, and the old one is told', async () => {
      const person = await aPerson();
      const [old, fresh] = [mailOf(person), `new-${mailOf(person)}`];
      const change = (password: string) => person.ask(my.changeAddress, { body: { email: fresh, password } });
      expect((await change('not the password')).body.code).toBe('WRONG_PASSWORD');
      expect((await change(PASSWORD)).status).toBe(204);
      const token = await post.token(fresh, 'confirmNewAddress');
      expect(await person.call(my.getAccount, {})).toMatchObject({ email: old, newEmail: fresh, isConfirmed: true });
      await server.visitor().call(my.confirmAddress, { body: { token } });
      expect(await person.call(my.getAccount, {})).toMatchObject({ email: fresh, newEmail: null, isConfirmed: true });
      expect((await post.to(old)).at(-1)).toMatchObject({ template: 'addressChanged', params: { address: fresh } });
    });
  });

  describe('its password', () => {
    const setting = (token: string, password = OTHER) =>
      server.visitor().ask(my.resetPassword, { body: { token, password } });
    const asking = (email: string, headers = {}) =>
      server.visitor().ask(my.askPasswordReset, { body: { email } }, headers);

    it('is never one of those that were stolen elsewhere or made of the own name', async () => {
      const person = await aPerson();
      const change = (password: string) => person.ask(my.changePassword, { body: { current: PASSWORD, password } });
      const up = (password: string) =>
        server.visitor().ask(my.signUp, { body: { username: 'konrad', email: 'k@example.org', password } });
      const codes = [
        await up('Password123'),
        await up('Konrad12'),
        await change('Iloveyou1'),
        await change(`${person.user!.username}1`),
      ].map(({ status, body }) => [status, body.code]);
      expect(codes).toEqual([
        [422, 'PASSWORD_BREACHED'],
        [422, 'PASSWORD_TOO_EASY'],
        [422, 'PASSWORD_BREACHED'],
        [422, 'PASSWORD_TOO_EASY'],
      ]);
    });

    it('is changed by who knows it: every other session ends, this one goes on under a new cookie', async () => {
      const person = await aPerson();
      const elsewhere = new Person(second.origin);
      await elsewhere.call(my.signIn, { body: { identifier: person.user!.username, password: PASSWORD } });
      const closed = closing(await elsewhere.socket());
      const { cookie } = person;
      const wrong = await person.ask(my.changePassword, { body: { current: OTHER, password: OTHER } });
      expect([wrong.status, wrong.body.code]).toEqual([403, 'WRONG_PASSWORD']);
      await person.call(my.changePassword, { body: { current: PASSWORD, password: OTHER } });
      expect(person.cookie).not.toBe(cookie);
      expect((await person.call(my.getSession, {})).user?.id).toBe(person.id);
      expect(await closed).toBe('io server disconnect'); // on another node
      person.cookie = cookie;
      expect(await person.call(my.getSession, {})).toEqual({ user: null });
      expect((await ofName(person)).status).toBe(401);
      expect((await ofName(person, OTHER)).status).toBe(201);
      expect((await post.to(mailOf(person))).at(-1)?.template).toBe('passwordChanged');
    });

    it('is asked for anew without a word on whether there is an account, by a link whose host is ours', async () => {
      const person = await aPerson();
      const poisoned = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
      const answers = [await asking(mailOf(person), poisoned), await asking('nobody@example.org')];
      expect(answers.map(({ status, body }) => [status, body])).toEqual([
        [204, ''],
        [204, ''],
      ]);
      expect(await post.to('nobody@example.org')).toEqual([]);
      expect(JSON.stringify(await post.to(mailOf(person)))).not.toContain('evil');
      expect((await post.to(mailOf(person))).at(-1)?.params['link']).toMatch(/^\/reset-password#/);
    });

    it('is set by a link once: every session ends, and nobody is signed in by it', async () => {
      const person = await aPerson();
      const socket = await person.socket();
      const closed = closing(socket);
      await asking(mailOf(person));
      const token = await post.token(mailOf(person), 'resetPassword');
      expect((await setting(token, 'password123')).body.code).toBe('PASSWORD_BREACHED'); // the link is still good
      const answers = await Promise.all([
        setting(token),
        second.visitor().ask(my.resetPassword, { body: { token, password: OTHER } }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
      expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
      expect(await closed).toBe('io server disconnect');
      expect((await ofName(person, OTHER)).status).toBe(201);
      await asking(mailOf(person));
      const late = await post.token(mailOf(person), 'resetPassword');
      await outOfTime('mail_link');
      expect((await setting(late)).body.code).toBe('LINK_VOID');
    });

    it('brings three links at most while they are good, and any of them works', async () => {
      const person = await aPerson();
      for (let n = 0; n < 5; n++) expect((await asking(mailOf(person))).status).toBe(204);
      const links = (await post.to(mailOf(person))).filter(({ template }) => template === 'resetPassword');
      expect(links).toHaveLength(3);
      expect((await setting(String(links[0]?.params['link']).split('#')[1]!)).status).toBe(204);
      expect((await setting(String(links[1]?.params['link']).split('#')[1]!)).status).toBe(410);
    });
  });

  describe('its sessions', () => {
    it('are listed with their browsers, and ended one by one: their sockets close at once', async () => {
      const person = await server.person();
      const phone = server.visitor();
      await phone.call(
        my.signIn,
        { body: { identifier: person.user!.username, password: PASSWORD } },
        { 'user-agent': 'Phone/1' },
      );
      const { items } = await person.call(my.listOwnSessions, {});
      expect(items.map(({ userAgent, isThis }) => [userAgent, isThis])).toEqual([
        ['Phone/1', false],
        [expect.any(String), true],
      ]);
      const closed = closing(await phone.socket());
      const ending = (sessionId: SessionId) => ({ params: { sessionId } });
      const stranger = await server.person();
      for (const id of [items[0]!.id, NO_SESSION])
        expect((await stranger.ask(my.endOwnSession, ending(id))).body.code).toBe('NOT_FOUND');
      await person.call(my.endOwnSession, ending(items[0]!.id));
      expect(await closed).toBe('io server disconnect');
      expect(await phone.call(my.getSession, {})).toEqual({ user: null });
    });

    it('are ended all but one', async () => {
      const person = await server.person();
      const others = [new Person(server.origin), new Person(second.origin)];
      for (const other of others)
        await other.call(my.signIn, { body: { identifier: person.user!.username, password: PASSWORD } });
      const sockets = await Promise.all(others.map((other) => other.socket()));
      const closed = sockets.map(closing);
      await person.call(my.endOtherSessions, {});
      expect(await Promise.all(closed)).toEqual(Array(2).fill('io server disconnect'));
      expect((await person.call(my.listOwnSessions, {})).items.map(({ isThis }) => isThis)).toEqual([true]);
    });

    it('are bounded: a script that signs in again and again leaves fifty', async () => {
      const person = await server.person();
      await server.database.query(
        `insert into session (user_id, token, expires_at, used_at)
         select $1, $2 || n, now() + interval '1 day', now() - n * interval '1 hour' from generate_series(1, 60) n`,
        [person.id, person.id],
      );
      await ofName(person);
      const { items } = await person.call(my.listOwnSessions, {});
      expect([items.length, items.filter(({ isThis }) => isThis).length]).toEqual([50, 1]);
    });
  });

  it('knows the name, language and time zone that its person chose, and mails use them', async () => {
    const person = await aPerson();
    const change = { name: 'Mia Čech', language: 'de', timeZone: 'Europe/Prague' } as const;
    expect(await person.call(my.changeProfile, { body: change })).toMatchObject(change);
    expect((await person.call(my.getSession, {})).user?.name).toBe(change.name);
    expect(await person.call(my.changeProfile, { body: { timeZone: null } })).toMatchObject({
      ...change,
      timeZone: null,
    });
    expect((await person.ask(my.changeProfile, { body: { timeZone: 'Mars/Olympus' } })).status).toBe(422);
    await person.call(my.changePassword, { body: { current: PASSWORD, password: OTHER } });
    const told = (await post.to(mailOf(person))).at(-1);
    expect(told).toMatchObject({ template: 'passwordChanged', to: { language: 'de' } });
  });

  describe('its second factor', () => {
    const forgetSteps = (person: Person) =>
      server.database.query('delete from two_factor_step where user_id = $1', [person.id]);
    async function protect(person: Person) {
      const { secret, uri } = await person.call(my.beginTwoFactor, { body: { password: PASSWORD } });
      expect(uri).toContain(`secret=${secret}`);
      const { backupCodes } = await person.call(my.confirmTwoFactor, { body: { code: codesOf(secret)[1]! } });
      await forgetSteps(person);
      return { secret, backupCodes };
    }
    async function challengeOf(person: Person): Promise<string> {
      const { status, body } = await ofName(person);
      expect([status, body.code]).toEqual([401, 'CODE_NEEDED']);
      return String(body.details?.['challenge']);
    }
    const coming = (challenge: string, code: string, node = server) =>
      node.visitor().ask(my.signInWithCode, { body: { challenge, code } });

    it('is on once a code was given: other sessions end, and signing in takes two steps', async () => {
      const person = await aPerson();
      const other = server.visitor();
      await other.call(my.signIn, { body: { identifier: person.user!.username, password: PASSWORD } });
      const { secret, backupCodes } = await protect(person);
      expect(backupCodes).toHaveLength(10);
      expect(await other.call(my.getSession, {})).toEqual({ user: null });
      expect((await person.call(my.getSession, {})).user?.id).toBe(person.id);
      expect((await post.to(mailOf(person))).at(-1)?.template).toBe('twoFactorOn');
      const challenge = await challengeOf(person);
      const phone = server.visitor();
      const answer = await phone.ask(my.signInWithCode, { body: { challenge, code: codesOf(secret)[1]! } });
      expect([answer.status, answer.body.id]).toEqual([201, person.id]);
      expect((await phone.call(my.getSession, {})).user?.id).toBe(person.id);
      expect((await coming(challenge, codesOf(secret)[2]!)).body.code).toBe('CHALLENGE_OVER');
    });

    it('takes each code once, also on two nodes at the same moment', async () => {
      const person = await aPerson();
      const { secret, backupCodes } = await protect(person);
      for (const code of [codesOf(secret)[1]!, backupCodes[0]!]) {
        const challenges = [await challengeOf(person), await challengeOf(person)];
        const answers = await Promise.all(
          challenges.map((challenge, n) => coming(challenge, code, [server, second][n]!)),
        );
        const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
        // who comes second finds the code used, or the sign-in over
        expect(refused).toHaveLength(1);
        expect(['WRONG_CODE', 'CHALLENGE_OVER']).toContain(refused[0]);
        expect((await coming(await challengeOf(person), code)).body.code).toBe('WRONG_CODE');
      }
      expect((await person.call(my.getAccount, {})).twoFactor.backupCodes).toBe(9);
    });

    it('pauses after many wrong codes, but its owner gets in by a backup code', async () => {
      const person = await aPerson();
      const { secret, backupCodes } = await protect(person);
      const wrong = codesOf(secret)[1] === '000000' ? '111111' : '000000';
      const challenge = await challengeOf(person);
      const answers: (string | undefined)[] = [];
      for (let n = 0; n < 10; n++) answers.push((await coming(challenge, wrong)).body.code);
      expect(new Set(answers)).toEqual(new Set(['WRONG_CODE']));
      const right = await coming(await challengeOf(person), codesOf(secret)[1]!);
      expect([right.status, right.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
      expect((await coming(await challengeOf(person), backupCodes[3]!)).status).toBe(201);
      expect((await coming(await challengeOf(person), codesOf(secret)[1]!)).status).toBe(201);
    });

    it('is not skipped by a new password, and a sign-in half done ends with the old one', async () => {
      const person = await aPerson();
      const { backupCodes } = await protect(person);
      const challenge = await challengeOf(person);
      await server.visitor().call(my.askPasswordReset, { body: { email: mailOf(person) } });
      const token = await post.token(mailOf(person), 'resetPassword');
      await server.visitor().call(my.resetPassword, { body: { token, password: OTHER } });
      expect((await coming(challenge, backupCodes[0]!)).body.code).toBe('CHALLENGE_OVER');
      expect((await ofName(person, OTHER)).body.code).toBe('CODE_NEEDED');
      await outOfTime('sign_in_challenge');
    });

    it('is stored so that neither its secret nor its codes can be read', async () => {
      const person = await aPerson();
      const { secret, backupCodes } = await protect(person);
      const rows = await server.database.query<{ row: string }>(
        `select two_factor::text as row from two_factor where user_id = $1
         union all select backup_code::text from backup_code where user_id = $1`,
        [person.id],
      );
      const stored = rows.map(({ row }) => row).join();
      expect(rows).toHaveLength(11);
      expect(stored).not.toContain(bytesOf(secret).toString('hex'));
      for (const code of backupCodes)
        expect(stored).not.toContain(Buffer.from(code.replaceAll('-', '')).toString('hex'));
    });

    it('is reset by an admin for who has lost it: signed out, told by mail, written down; never by anybody for themselves', async () => {
      const [admin, moderator, person] = [
        await server.person('admin'),
        await server.person('moderator'),
        await aPerson(),
      ];
      for (const one of [admin, moderator, person]) await protect(one);
      const reset = (one: Person) => ({ params: { userId: one.id }, body: { reason: 'Showed an identity card' } });
      expect((await moderator.ask(my.resetTwoFactor, reset(person))).status).toBe(403);
      expect((await admin.ask(my.resetTwoFactor, reset(admin))).body.code).toBe('OWN_ACCOUNT');
      const { hasTwoFactor, sessions, may } = await admin.call(my.resetTwoFactor, reset(person));
      expect([hasTwoFactor, sessions, may.resetTwoFactor]).toEqual([false, 0, false]);
      expect((await person.ask(my.getAccount, {})).status).toBe(401);
      expect((await ofName(person)).status).toBe(201);
      expect((await admin.call(my.resetTwoFactor, reset(person))).sessions).toBe(1); // a repeat finds none and ends nothing
      expect((await post.to(mailOf(person))).filter(({ template }) => template === 'twoFactorOff')).toHaveLength(1);
      const { items } = await admin.call(my.listAudit, { query: { target: person.id } });
      expect(items.map(({ action, reason }) => [action, reason])).toEqual([
        ['user.resetTwoFactor', 'Showed an identity card'],
      ]);
    });

    it('is switched off with the password and a code, and new backup codes void the old ones', async () => {
      const person = await aPerson();
      const { backupCodes } = await protect(person);
      const proof = (code: string, password = PASSWORD) => ({ body: { code, password } });
      expect((await person.ask(my.endTwoFactor, proof(backupCodes[0]!, OTHER))).body.code).toBe('WRONG_PASSWORD');
      const renewed = await person.call(my.renewBackupCodes, proof(backupCodes[0]!));
      expect((await person.ask(my.endTwoFactor, proof(backupCodes[1]!))).body.code).toBe('WRONG_CODE');
      await person.call(my.endTwoFactor, proof(renewed.backupCodes[0]!));
      expect((await post.to(mailOf(person))).at(-1)?.template).toBe('twoFactorOff');
      expect((await ofName(person)).status).toBe(201);
      expect((await person.ask(my.renewBackupCodes, proof('123456'))).body.code).toBe('TWO_FACTOR_OFF');
    });

    it('is wanted of organizers, moderators and admins: without it they are players', async () => {
      const moderator = await server.person('moderator');
      const organizer = await server.person('organizer');
      const { eventId } = await anEvent(server.database, { ownerId: organizer.id, state: 'draft' });
      const asked = async () => [
        await moderator.ask(my.listUsers, { query: {} }),
        await organizer.ask(submitEvent, { params: { eventId }, body: { rev: 1 } }),
      ];
      expect((await moderator.call(my.getSession, {})).user).toMatchObject({
        role: 'moderator',
        needs: ['confirmation', 'twoFactor'],
      });
      expect((await asked()).map(({ body }) => body.code)).toEqual(Array(2).fill('TWO_FACTOR_REQUIRED'));
      const closed = closing(await moderator.socket());
      const { backupCodes } = await protect(moderator);
      await protect(organizer);
      expect(await closed).toBe('io server disconnect'); // and may come back with the role's rights
      expect((await moderator.ask(my.listUsers, { query: {} })).status).toBe(200);
      expect((await asked()).map(({ body }) => body.code)).not.toContain('TWO_FACTOR_REQUIRED');
      const off = await moderator.ask(my.endTwoFactor, { body: { password: PASSWORD, code: backupCodes[0]! } });
      expect([off.status, off.body.code]).toEqual([403, 'TWO_FACTOR_REQUIRED']);
    });
  });
});
