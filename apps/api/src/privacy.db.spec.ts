import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getSession, signIn, signUp } from '@ringside/contracts/accounts';
import { sessionEnded } from '@ringside/contracts/platform';
import { eraseAccount, exportOwnData, getOwnPrivacy, giveConsent } from '@ringside/contracts/privacy';
import { getRegistration, register } from '@ringside/contracts/registrations';
import { createApiToken } from '@ringside/contracts/tokens';
import { listEntrants } from '@ringside/contracts/tournaments';
import { anEvent } from '@ringside/server/testing';
import type { UserId } from '@ringside/kernel';
import { nextEvent, type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';
import { aRunningCup, bracketOf, settle } from './testing/tournament';

const PASSWORD = 'a long enough pass';

describe('privacy', () => {
  let server: WholeApp;
  const folder = mkdtempSync(path.join(tmpdir(), 'ringside-privacy-'));
  beforeAll(async () => {
    server = await wholeApp({ ERASURES_FILE: path.join(folder, 'erased-accounts.txt') });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const usernameOf = (person: Person) => person.user?.username ?? '';
  const erasing = (person: Person, username = usernameOf(person)) => ({ body: { password: PASSWORD, username } });
  const codeOf = async (asked: Promise<{ body?: { code?: string } }>) => (await asked).body?.code;

  /** Tables in which a word stands anywhere. */
  async function tablesWith(word: string): Promise<string[]> {
    const tables = await server.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await server.database.query(`select from ${name} t where t::text ilike $1 limit 1`, [`%${word}%`]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  describe('the export', () => {
    it('tells what is kept about its person and no secret, and asks for the password', async () => {
      const person = await server.person('organizer');
      const { eventId } = await anEvent(server.database, { ownerId: person.id });
      const token = await person.call(createApiToken, {
        body: { name: 'Script', scopes: ['events:read'], days: 1, password: PASSWORD },
      });
      expect(await codeOf(person.ask(exportOwnData, { body: { password: 'wrong' } }))).toBe('WRONG_PASSWORD');
      const told = await person.call(exportOwnData, { body: { password: PASSWORD } });
      expect(told.account).toMatchObject({ id: person.id, email: `${usernameOf(person)}@example.org` });
      expect(told.records['event.owner_id']).toEqual([expect.objectContaining({ id: eventId })]);
      expect(told.records['api_token.user_id']).toEqual([expect.objectContaining({ id: token.id, name: 'Script' })]);
      const secrets = await server.database.query<{ secret: string }>(
        `select password as secret from account where user_id = $1
         union all select token from session where user_id = $1
         union all select token_hash::text from api_token where user_id = $1`,
        [person.id],
      );
      expect(secrets.length).toBeGreaterThanOrEqual(3);
      const text = JSON.stringify(told);
      expect(secrets.filter(({ secret }) => text.includes(secret))).toEqual([]);
    });

    it('holds nothing of anybody else', async () => {
      const [one, other] = [await server.person(), await server.person()];
      const told = JSON.stringify(await one.call(exportOwnData, { body: { password: PASSWORD } }));
      expect([told.includes(one.id), told.includes(other.id), told.includes(usernameOf(other))]).toEqual([
        true,
        false,
        false,
      ]);
    });
  });

  describe('erasing', () => {
    it('leaves others their history and nothing that tells who it was', async () => {
      const person = await server.person();
      const [username, id] = [usernameOf(person), person.id];
      await server.database.query(`update app_user set name = 'Zebulon Quick' where id = $1`, [id]);
      const cup = await aRunningCup(server, [person, await server.person()]);
      const [match] = (await bracketOf(cup)).matches;
      await settle(cup, match?.id ?? '', [1, 0]);
      await untilTasksAreDone(server); // what others are told of the result names the person
      const { token } = await person.call(createApiToken, {
        body: { name: 'Script', scopes: ['events:read'], days: 1, password: PASSWORD },
      });
      const socket = await person.socket();
      const [told, closed] = [nextEvent(socket, sessionEnded.name), nextEvent<string>(socket, 'disconnect')];

      expect((await person.ask(eraseAccount, erasing(person))).status).toBe(204);
      await told;
      expect(await closed).toBe('io server disconnect');
      expect(person.cookie).toBe('');
      const script = await server.visitor().fetch('GET', '/my-events', undefined, { authorization: `Bearer ${token}` });
      expect(script.status).toBe(401);
      const again = { identifier: username, password: PASSWORD };
      expect(await codeOf(server.visitor().ask(signIn, { body: again }))).toBe('WRONG_CREDENTIALS');

      const entrants = JSON.stringify(await cup.organizer.call(listEntrants, { params: cup.ref }));
      expect([entrants.includes('Deleted player'), entrants.includes('Zebulon')]).toEqual([true, false]);
      // the farewell mail is the last thing that knows the address; it goes with its sending
      expect((await tablesWith(username)).filter((table) => !['mail', 'outbox'].includes(table))).toEqual([]);
      expect((await tablesWith('Zebulon')).filter((table) => !['mail', 'outbox'].includes(table))).toEqual([]);

      const namesake = { username, email: `${username}@example.org`, password: PASSWORD };
      expect((await server.visitor().ask(signUp, { body: namesake })).status).toBe(201);
    });

    it('gives a place at an event that is to come to who waits for it', async () => {
      const { eventId } = await anEvent(server.database);
      await server.database.query('update event set capacity = 1 where id = $1', [eventId]);
      const [first, second] = [await server.person(), await server.person()];
      const entering = { params: { eventId }, body: { isListed: true } };
      const states = [await first.call(register, entering), await second.call(register, entering)];
      expect(states.map(({ mine }) => mine?.state)).toEqual(['accepted', 'waitlisted']);
      await first.call(eraseAccount, erasing(first));
      await untilTasksAreDone(server);
      expect((await second.call(getRegistration, { params: { eventId } })).mine?.state).toBe('accepted');
    });

    it('wants the password and the username, typed', async () => {
      const person = await server.person();
      const wrong = { password: 'not the pass', username: usernameOf(person) };
      expect(await codeOf(person.ask(eraseAccount, { body: wrong }))).toBe('WRONG_PASSWORD');
      expect(await codeOf(person.ask(eraseAccount, erasing(person, 'somebody')))).toBe('NOT_CONFIRMED');
      expect((await person.call(getSession, {})).user?.id).toBe(person.id);
    });

    it('waits until events that are not over and teams have somebody else', async () => {
      const organizer = await server.person('organizer');
      const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
      await server.database.query(
        `with made as (insert into team (slug, name, tag) values ('foxes', 'Foxes', 'FOX') returning id)
         insert into team_member (team_id, user_id, role) select id, $1, 'captain' from made`,
        [organizer.id],
      );
      const { duties } = await organizer.call(getOwnPrivacy, {});
      expect(duties).toEqual({
        events: [{ id: eventId, title: expect.any(String) }],
        teams: [{ slug: 'foxes', name: 'Foxes' }],
      });
      const refused = await organizer.ask(eraseAccount, erasing(organizer));
      expect([refused.status, refused.body.code, refused.body.details]).toEqual([409, 'DUTIES_LEFT', duties]);
      await server.database.query(`update event set state = 'cancelled' where id = $1`, [eventId]);
      await server.database.query(`update team set disbanded_at = now() where slug = 'foxes'`);
      expect((await organizer.ask(eraseAccount, erasing(organizer))).status).toBe(204);
    });

    it('leaves an administrator, also when the last two go at the same moment', async () => {
      const admins = [await server.person('admin'), await server.person('admin')];
      await server.database.query(`update app_user set role = 'player' where role = 'admin' and id <> all($1)`, [
        admins.map(({ id }) => id),
      ]);
      const answers = await Promise.all(admins.map((admin) => admin.ask(eraseAccount, erasing(admin))));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('LAST_ADMIN');
    });

    it('is done again when a backup brings the account back', async () => {
      const person = await server.person();
      const [username, { id }] = [usernameOf(person), person];
      await person.call(eraseAccount, erasing(person));
      await server.database.query(
        `update app_user set username = $2, name = $2, email = $2 || '@example.org' where id = $1`,
        [id, username],
      );
      await server.database.query('delete from erased_account where user_id = $1', [id]);
      const nameOf = async (userId: UserId) =>
        (await server.database.query<{ name: string }>('select name from app_user where id = $1', [userId]))[0]?.name;
      expect(await nameOf(id)).toBe(username);
      const restored = await server.node();
      expect(await nameOf(id)).toBe('Deleted player');
      await restored.close();
    });
  });

  describe('consent', () => {
    const publish = (version: number, isMaterial: boolean) =>
      server.database.query(
        `insert into site_page_version (page, version, is_material, texts) values ('privacy', $1, $2, '{"en": "We keep little."}')`,
        [version, isMaterial],
      );

    it('is asked for until it is given, and again when the text has changed in what matters', async () => {
      const person = await server.person();
      const asked = async () => (await person.call(getOwnPrivacy, {})).isAsked;
      const now = (await person.call(getOwnPrivacy, {})).version;
      expect(await asked()).toBe(true);
      await person.call(giveConsent, { body: { version: now } });
      expect(await asked()).toBe(false);
      await publish(now + 1, false);
      expect(await asked()).toBe(false);
      await publish(now + 2, true);
      expect(await asked()).toBe(true);
      const stale = await person.ask(giveConsent, { body: { version: now } });
      expect([stale.body.code, stale.body.details]).toEqual(['STALE', { version: now + 2 }]);
      await person.call(giveConsent, { body: { version: now + 2 } });
      expect(await person.call(getOwnPrivacy, {})).toMatchObject({
        isAsked: false,
        consent: { version: now + 2, givenAt: expect.any(String) },
      });
    });
  });
});
