import { claimAdmin, getAdminClaim, getSession } from '@ringside/contracts/accounts';
import { AdminClaimService } from '@ringside/server/accounts';
import { type WholeApp, wholeApp } from './testing';

describe('the first administrator', () => {
  let server: WholeApp;
  beforeEach(async () => {
    server = await wholeApp();
  }, 60_000);
  afterEach(() => server.close());
  const issue = async () => (await server.app.get(AdminClaimService).issue())!;

  it('is whoever enters the token that the server printed, in the session they have', async () => {
    const person = await server.person();
    expect(await person.call(getAdminClaim, {})).toEqual({ isOpen: true });
    const answer = await person.ask(claimAdmin, { body: { token: await issue() } });
    expect([answer.status, answer.body.role]).toEqual([200, 'admin']);
    expect((await person.call(getSession, {})).user?.role).toBe('admin');
    expect(await server.app.get(AdminClaimService).issue()).toBeUndefined();
    expect(await (await server.person()).call(getAdminClaim, {})).toEqual({ isOpen: false });
  });

  it('is one of two who are equally fast', async () => {
    const token = await issue();
    const people = await Promise.all([server.person(), server.person()]);
    const answers = await Promise.all(people.map((person) => person.ask(claimAdmin, { body: { token } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('is nobody with a wrong token, an older one, or without a session', async () => {
    const old = await issue();
    const token = await issue();
    const person = await server.person();
    expect((await person.ask(claimAdmin, { body: { token: old } })).body.code).toBe('WRONG_CLAIM');
    expect((await person.ask(claimAdmin, { body: { token: `${token}x` } })).body.code).toBe('WRONG_CLAIM');
    expect((await server.visitor().ask(claimAdmin, { body: { token } })).status).toBe(401);
    expect((await person.call(getSession, {})).user?.role).toBe('player');
  });
});
