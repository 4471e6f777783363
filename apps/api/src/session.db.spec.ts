import { getSession, signIn, signOut, signUp } from '@ringside/contracts/accounts';
import { watchTopic } from '@ringside/contracts/platform';
import { Person, type WholeApp, wholeApp } from './testing';

describe('a session', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());

  it('is kept in a cookie that scripts cannot read and other sites cannot send', async () => {
    const visitor = server.visitor();
    const answer = await visitor.ask(signUp, {
      body: { username: 'Mia', email: 'mia@example.org', password: 'correct horse' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      username: 'Mia',
      name: 'Mia',
      role: 'player',
      needs: ['confirmation'],
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^ringside_session=[^;]+;.*HttpOnly.*SameSite=Lax/i);
    expect((await visitor.call(getSession, {})).user?.username).toBe('Mia');
  });

  it('starts with the username in any case or with the e-mail address, once that is confirmed', async () => {
    const byMail = () =>
      server.visitor().ask(signIn, { body: { identifier: 'mia@example.org', password: 'correct horse' } });
    expect((await byMail()).body.code).toBe('WRONG_CREDENTIALS');
    await server.database.query(`update app_user set email_verified = true where username = 'mia'`);
    for (const identifier of ['mia', 'MIA', 'mia@example.org', 'Mia@Example.org']) {
      const answer = await server.visitor().ask(signIn, { body: { identifier, password: 'correct horse' } });
      expect([identifier, answer.status]).toEqual([identifier, 201]);
    }
  });

  it('is refused alike for a wrong password and for nobody', async () => {
    const refusals = await Promise.all(
      ['mia', 'nobody', 'nobody@example.org'].map((identifier) =>
        server.visitor().ask(signIn, { body: { identifier, password: 'wrong horse' } }),
      ),
    );
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([401, 'WRONG_CREDENTIALS']));
  });

  it('says that a username is taken, also when two people race for it', async () => {
    const body = { username: 'racer', email: 'racer@example.org', password: 'correct horse' };
    const answers = await Promise.all([server.visitor().ask(signUp, { body }), server.visitor().ask(signUp, { body })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(
      (await server.visitor().ask(signUp, { body: { ...body, email: 'r@example.org', username: 'RACER' } })).body.code,
    ).toBe('USERNAME_TAKEN');
  });

  it('does not begin with a password made of the own name', async () => {
    const answer = await server
      .visitor()
      .ask(signUp, { body: { username: 'konrad', email: 'k@example.org', password: 'Konrad12' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'PASSWORD_TOO_EASY']);
  });

  it('ends at once when signed out: the cookie is dead and its sockets are closed', async () => {
    const person = await server.person();
    const { cookie } = person;
    const socket = await person.socket();
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    await person.call(signOut, {});
    expect(await closed).toBe('io server disconnect');
    person.cookie = cookie;
    expect(await person.call(getSession, {})).toEqual({ user: null });
  });

  it.each([
    ['forged', (cookie: string) => cookie.replace(/\..*/, '.AAAA')],
    ['of the bare token', (cookie: string) => cookie.replace(/\..*/, '')],
    ['empty', () => 'ringside_session='],
  ])('is not read from a cookie that is %s', async (_how, change) => {
    const person = await server.person();
    person.cookie = change(person.cookie);
    expect(await person.call(getSession, {})).toEqual({ user: null });
  });
});

describe('a socket', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());

  it('opens only from our own pages', async () => {
    const person = await server.person();
    await expect(person.socket({ origin: 'https://evil.example' })).rejects.toThrow();
    await expect(person.socket({ origin: 'null' })).rejects.toThrow();
    expect((await person.socket()).connected).toBe(true);
    expect((await new Person(server.origin).socket()).connected).toBe(true);
  });

  it('answers every packet, also what it does not know or cannot read', async () => {
    const socket = await server.visitor().socket();
    const answers = await Promise.all([
      socket.emitWithAck('no:such', {}),
      socket.emitWithAck(watchTopic.name, { topic: 'no-such-topic' }),
      socket.emitWithAck(watchTopic.name, { topic: 7, extra: true }),
      socket.emitWithAck(watchTopic.name),
      socket.emitWithAck(watchTopic.name, null, 'more', ['and more']),
      socket.emitWithAck('__proto__', {}),
    ]);
    expect(answers.map((answer: { ok: boolean; error: { code: string } }) => [answer.ok, answer.error.code])).toEqual([
      [false, 'NOT_FOUND'],
      [false, 'NOT_FOUND'],
      [false, 'INVALID'],
      [false, 'INVALID'],
      [false, 'INVALID'],
      [false, 'NOT_FOUND'],
    ]);
  });

  it('is slowed down when it floods, and stays open', async () => {
    const socket = await server.visitor().socket();
    const answers = await Promise.all(Array.from({ length: 100 }, () => socket.emitWithAck('no:such', {})));
    const codes = answers.map((answer: { error: { code: string } }) => answer.error.code);
    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThan(40);
    expect(socket.connected).toBe(true);
  });
});

describe('a hall full of people', () => {
  it('signs up within the same moment', async () => {
    const server = await wholeApp();
    const body = (n: number) => ({ username: `guest${n}`, email: `guest${n}@example.org`, password: 'correct horse' });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => server.visitor().ask(signUp, { body: body(n) })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(201));
    await server.close();
  }, 60_000);
});
