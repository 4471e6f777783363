import type { Params } from '@ringside/contracts';
import {
  acceptInvitation,
  createTeam,
  declineInvitation,
  disbandTeam,
  getMyTeams,
  getTeam,
  handTeamOver,
  invitePerson,
  joinByLink,
  leaveTeam,
  listInvitations,
  lookAtLink,
  makeLink,
  myTeamsChanged,
  removeMember,
  revokeLink,
  setMemberRole,
  type Team,
  teamChanged,
  TEAM_MEMBERS_MAX,
  TEAMS_PER_PERSON_MAX,
  updateTeam,
  withdrawInvitation,
} from '@ringside/contracts/teams';
import { listPictures } from '@ringside/contracts/pictures';
import { watchTopic } from '@ringside/contracts/platform';
import type { TeamId } from '@ringside/kernel';
import { PageHeads } from '@ringside/server/platform';
import { aUser } from '@ringside/server/testing';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

let made = 0;

describe('teams', () => {
  let server: WholeApp;
  let captain: Person;
  let team: Team;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    captain = await server.person();
    team = await aTeam(captain);
  });
  const facts = () => ({ name: `Team ${++made}`, tag: `T${made}` });
  const aTeam = (person: Person) => person.call(createTeam, { body: facts() });
  const of = (one: Team = team) => ({ params: { teamId: one.id } });
  const member = (person: Person): { params: Params<typeof removeMember> } => ({
    params: { teamId: team.id, userId: person.id },
  });
  const naming = (person: Person) => ({ ...of(), body: { userId: person.id } });
  const seen = (asker: Person = server.visitor(), one: string = team.slug) =>
    asker.call(getTeam, { params: { team: one } });
  const rolesIn = async () => (await seen()).members.map(({ person, role }) => [person.id, role]);
  const invite = async (person: Person) => {
    const { invitations } = await captain.call(invitePerson, naming(person));
    const found = invitations.find((each) => each.person.id === person.id);
    if (!found) throw new Error('not invited');
    return { params: { invitationId: found.id } };
  };
  const joined = async () => {
    const person = await server.person();
    await person.call(acceptInvitation, await invite(person));
    return person;
  };
  const linked = (days: 1 | 7 | 30 = 7, maxUses = 5) => captain.call(makeLink, { ...of(), body: { days, maxUses } });
  /** People straight in the database, until the team has so many. */
  const fillTo = async (count: number) => {
    for (let n = (await seen()).members.length; n < count; n++) {
      const userId = await aUser(server.database);
      await server.database.query(`insert into team_member (team_id, user_id, role) values ($1, $2, 'member')`, [
        team.id,
        userId,
      ]);
    }
  };
  const size = async (teamId: TeamId = team.id) =>
    (await server.database.query(`select 1 from team_member where team_id = $1 and left_at is null`, [teamId])).length;
  /** Sends both while a third connection holds the team, so that both are on their way before either decides. */
  const overlapped = async <T>(requests: readonly (() => Promise<T>)[]): Promise<T[]> => {
    const holder = await server.database.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from team where id = $1 for update', [team.id]);
      const answers = requests.map((send) => send());
      await waiting(requests.length);
      await holder.query('commit');
      return await Promise.all(answers);
    } finally {
      await holder.end();
    }
  };
  const waiting = async (count: number) => {
    for (;;) {
      const [row] = await server.database.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((row?.count ?? 0) >= count) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  describe('a name', () => {
    it('is unique whatever its case, and so is a tag, until the team is disbanded', async () => {
      const other = await server.person();
      const taken = async (change: object) =>
        (await other.ask(createTeam, { body: { ...facts(), ...change } })).body.code;
      expect(await taken({ name: team.name.toUpperCase() })).toBe('TEAM_NAME_TAKEN');
      expect(await taken({ tag: team.tag.toLowerCase() })).toBe('TEAM_TAG_TAKEN');
      await captain.call(disbandTeam, of());
      const again = await other.call(createTeam, { body: { name: team.name, tag: team.tag } });
      expect(again.slug).not.toBe(team.slug); // the old page stays where it was
      expect((await seen()).disbandedAt).not.toBeNull();
    });

    it('goes to one of two who ask for it at once', async () => {
      const body = facts();
      const two = [await server.person(), await server.person()];
      const answers = await Promise.all(two.map((person) => person.ask(createTeam, { body })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('is changed by its captain, and the address stays', async () => {
      const body = { name: 'Night Owls & Co', tag: 'OWLS', about: 'We play late.' };
      const changed = await captain.call(updateTeam, { ...of(), body });
      expect(changed).toMatchObject({ ...body, slug: team.slug });
    });
  });

  it('form by invitation: who is asked accepts or declines, and nobody does it for them', async () => {
    const [asked, other] = [await server.person(), await server.person()];
    const socket = await asked.socket();
    const heard = nextEvent(socket, myTeamsChanged.name);
    const invitation = await invite(asked);
    await heard;
    const [waitingOne] = (await asked.call(getMyTeams, {})).invitations;
    expect(waitingOne).toMatchObject({ team: { slug: team.slug }, invitedBy: { id: captain.id } });
    expect((await captain.ask(invitePerson, naming(asked))).body.code).toBe('ALREADY_INVITED');
    expect((await other.ask(acceptInvitation, invitation)).body.code).toBe('NOT_FOUND');
    await asked.call(declineInvitation, invitation);
    expect((await asked.ask(acceptInvitation, invitation)).body.code).toBe('INVITATION_OVER');
    await asked.call(acceptInvitation, await invite(asked));
    expect(await rolesIn()).toEqual([
      [captain.id, 'captain'],
      [asked.id, 'member'],
    ]);
    expect((await captain.ask(invitePerson, naming(asked))).body.code).toBe('ALREADY_IN_TEAM');
    expect((await asked.call(getMyTeams, {})).teams).toMatchObject([{ slug: team.slug, role: 'member', members: 2 }]);
  });

  it('forget an invitation that was taken back or is out of time, and can ask anew', async () => {
    const asked = await server.person();
    const { params } = await invite(asked);
    await captain.call(withdrawInvitation, { params: { teamId: team.id, ...params } });
    expect((await asked.ask(acceptInvitation, { params })).body.code).toBe('INVITATION_OVER');
    const late = await invite(asked);
    await server.database.query(
      `update team_invitation set created_at = now() - interval '20 days', expires_at = now() - interval '1 day' where id = $1`,
      [late.params.invitationId],
    );
    expect((await asked.ask(acceptInvitation, late)).body.code).toBe('INVITATION_OVER');
    expect((await captain.call(listInvitations, of())).invitations).toEqual([]);
    await asked.call(acceptInvitation, await invite(asked));
    expect(await size()).toBe(2);
  });

  describe('a link', () => {
    it('lets as many join as it has uses, is shown once and kept as a hash', async () => {
      const { token, ...link } = await linked(7, 1);
      expect((await server.visitor().call(lookAtLink, { body: { token } })).team.slug).toBe(team.slug);
      const two = [await server.person(), await server.person()];
      const answers = await overlapped(two.map((person) => () => person.ask(joinByLink, { body: { token } })));
      expect(answers.map(({ status, body }) => (status === 200 ? 'in' : body.code)).sort()).toEqual([
        'TEAM_LINK_OVER',
        'in',
      ]);
      expect(await size()).toBe(2);
      const [kept] = await server.database.query<{ row: string }>(
        `select row_to_json(l)::text as row from team_link l where id = $1`,
        [link.id],
      );
      expect(kept?.row).not.toContain(token);
      expect(JSON.stringify(await captain.call(listInvitations, of()))).not.toContain(token);
    });

    it('works no more once it is taken back, out of time or forged', async () => {
      const [back, late] = [await linked(), await linked()];
      await captain.call(revokeLink, { params: { teamId: team.id, linkId: back.id } });
      await server.database.query(
        `update team_link set created_at = now() - interval '20 days', expires_at = now() - interval '1 day' where id = $1`,
        [late.id],
      );
      const person = await server.person();
      for (const token of [back.token, late.token, `${back.token.slice(0, -1)}x`, 'x']) {
        expect((await person.ask(joinByLink, { body: { token } })).body.code).toBe('TEAM_LINK_OVER');
      }
      expect(await size()).toBe(1);
    });

    it('is not used up by somebody who is in the team already', async () => {
      const { token } = await linked(7, 1);
      expect((await captain.ask(joinByLink, { body: { token } })).body.code).toBe('ALREADY_IN_TEAM');
      expect((await (await server.person()).ask(joinByLink, { body: { token } })).status).toBe(200);
    });
  });

  it('have one captain: who cannot leave, and who hands the team over', async () => {
    const next = await joined();
    expect((await captain.ask(leaveTeam, of())).body.code).toBe('CAPTAIN_STAYS');
    expect((await captain.ask(removeMember, member(captain))).body.code).toBe('CAPTAIN_STAYS');
    await captain.call(handTeamOver, naming(next));
    expect(await rolesIn()).toEqual([
      [next.id, 'captain'],
      [captain.id, 'member'],
    ]);
    await captain.call(leaveTeam, of());
    expect((await next.ask(leaveTeam, of())).body.code).toBe('CAPTAIN_STAYS'); // the last one too
    const { members, past } = await seen();
    expect([members.length, past.map(({ person }) => person.id)]).toEqual([1, [captain.id]]);
  });

  it('have one captain after two hand-overs at once: the second finds that the team is not theirs any more', async () => {
    const two = [await joined(), await joined()];
    const answers = await overlapped(two.map((person) => () => captain.ask(handTeamOver, naming(person))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await rolesIn()).filter(([, role]) => role === 'captain')).toHaveLength(1);
  });

  it('would be taken from the new captain without judging under the lock (negative control)', async () => {
    const two = [await joined(), await joined()];
    const isCaptain = `select 1 from team_member where team_id = $1 and user_id = $2 and role = 'captain' and left_at is null`;
    const sessions = [await server.database.connect(), await server.database.connect()];
    try {
      for (const one of sessions) expect((await one.query(isCaptain, [team.id, captain.id])).rowCount).toBe(1);
      for (const [n, one] of sessions.entries()) {
        await one.query(`update team_member set role = 'member' where team_id = $1 and role = 'captain'`, [team.id]);
        await one.query(`update team_member set role = 'captain' where team_id = $1 and user_id = $2`, [
          team.id,
          two[n]?.id,
        ]);
      }
    } finally {
      await Promise.all(sessions.map((one) => one.end()));
    }
    // whom the captain chose first has lost it to a command of somebody who was captain no more
    expect((await rolesIn())[0]).toEqual([two[1]?.id, 'captain']);
  });

  it('give their last place to one of two who accept at once', async () => {
    const two = [await server.person(), await server.person()];
    const invitations = [await invite(two[0]!), await invite(two[1]!)];
    await fillTo(TEAM_MEMBERS_MAX - 1);
    const answers = await overlapped(two.map((person, n) => () => person.ask(acceptInvitation, invitations[n]!)));
    const codes = answers.map(({ status, body }) => (status === 200 ? 'in' : body.code));
    expect(codes.toSorted()).toEqual(['TEAM_FULL', 'in']);
    expect(await size()).toBe(TEAM_MEMBERS_MAX);
    const loser = two[codes.indexOf('TEAM_FULL')]!;
    expect((await loser.call(getMyTeams, {})).invitations).toHaveLength(1); // not used up
  });

  it('would be overfull without the lock (negative control)', async () => {
    await fillTo(TEAM_MEMBERS_MAX - 1);
    const people = [await aUser(server.database), await aUser(server.database)];
    const sessions = [await server.database.connect(), await server.database.connect()];
    try {
      for (const one of sessions) {
        await one.query('begin');
        const found = await one.query('select 1 from team_member where team_id = $1 and left_at is null', [team.id]);
        expect(found.rowCount).toBeLessThan(TEAM_MEMBERS_MAX);
      }
      for (const [n, one] of sessions.entries()) {
        await one.query(`insert into team_member (team_id, user_id, role) values ($1, $2, 'member')`, [
          team.id,
          people[n],
        ]);
      }
      for (const one of sessions) await one.query('commit');
    } finally {
      await Promise.all(sessions.map((one) => one.end()));
    }
    expect(await size()).toBe(TEAM_MEMBERS_MAX + 1);
  });

  it('are as many as somebody may be in, also when they are created at once', async () => {
    const person = await server.person();
    const answers = await Promise.all(
      Array.from({ length: TEAMS_PER_PERSON_MAX + 2 }, () => person.ask(createTeam, { body: facts() })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(TEAMS_PER_PERSON_MAX);
    expect((await person.ask(acceptInvitation, await invite(person))).body.code).toBe('TOO_MANY_TEAMS');
  });

  it('are led by their captain alone', async () => {
    const [mate, stranger] = [await joined(), await server.person('organizer')];
    const found: Record<string, number[]> = {};
    for (const [name, asker] of Object.entries({ visitor: server.visitor(), stranger, mate })) {
      found[name] = [
        (await asker.ask(updateTeam, { ...of(), body: facts() })).status,
        (await asker.ask(listInvitations, of())).status,
        (await asker.ask(invitePerson, naming(stranger))).status,
        (await asker.ask(makeLink, { ...of(), body: { days: 1, maxUses: 1 } })).status,
        (await asker.ask(setMemberRole, { ...member(mate), body: { role: 'substitute' } })).status,
        (await asker.ask(removeMember, member(captain))).status,
        (await asker.ask(handTeamOver, naming(mate))).status,
        (await asker.ask(disbandTeam, of())).status,
      ];
    }
    expect(found).toEqual({ visitor: Array(8).fill(401), stranger: Array(8).fill(403), mate: Array(8).fill(403) });
    await captain.call(setMemberRole, { ...member(mate), body: { role: 'substitute' } });
    expect((await seen(mate)).myRole).toBe('substitute');
    expect((await captain.ask(removeMember, member(mate))).status).toBe(204);
    expect((await captain.ask(removeMember, member(mate))).body.code).toBe('NOT_FOUND');
  });

  it('show live who comes and goes to whoever looks at them', async () => {
    const visitor = server.visitor();
    const socket = await visitor.socket();
    await visitor.send(socket, watchTopic, { topic: `team:${team.id}` });
    const heard = nextEvent(socket, teamChanged.name);
    await joined();
    expect(await heard).toEqual({ teamId: team.id });
    const nowhere = await visitor.send(socket, watchTopic, { topic: 'team:0198c0de-0000-7000-8000-00000000dead' });
    expect(nowhere).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('stay readable once they are disbanded, and nothing else can be done with them', async () => {
    const mate = await joined();
    const { token } = await linked();
    const late = await server.person();
    const invitation = await invite(late);
    await captain.call(disbandTeam, of());
    const { members, may } = await seen(captain);
    expect([members.length, may]).toEqual([2, { lead: false, leave: false, disband: false }]);
    const codes = [
      await captain.ask(handTeamOver, naming(mate)),
      await captain.ask(disbandTeam, of()),
      await mate.ask(leaveTeam, of()),
      await late.ask(acceptInvitation, invitation),
      await late.ask(joinByLink, { body: { token } }),
    ].map(({ body }) => body.code);
    expect(codes).toEqual([...Array<string>(4).fill('TEAM_DISBANDED'), 'TEAM_LINK_OVER']);
    expect((await mate.call(getMyTeams, {})).teams).toEqual([]);
  });

  it('are told of where their address is shared, and to search engines while they live', async () => {
    const heads = server.app.get(PageHeads);
    await captain.call(updateTeam, {
      ...of(),
      body: { name: `<${team.name}>`, tag: team.tag, about: 'We play late.' },
    });
    const page = await heads.write('<head><title>x</title></head>', `/teams/${team.slug}`);
    expect(page).toContain(`<title>&lt;${team.name}&gt; (${team.tag}) · Ringside</title>`);
    expect(page).toContain('<meta property="og:description" content="We play late." />');
    expect(await heads.sitemap()).toContain(`/teams/${team.slug}</loc>`);
    await captain.call(disbandTeam, of());
    expect(await heads.sitemap()).not.toContain(`/teams/${team.slug}</loc>`);
  });

  it('have a picture that everybody sees and only the captain of a living team changes', async () => {
    const mate = await joined();
    const params = { ownerKind: 'team' as const, ownerId: team.id };
    const send = (asker: Person) =>
      fetch(`${server.origin}/api/v1/pictures/team/${team.id}`, {
        method: 'POST',
        headers: { cookie: asker.cookie, origin: server.origin, 'content-type': 'image/png' },
        body: new Uint8Array(Buffer.from('no picture')),
      });
    expect((await server.visitor().call(listPictures, { params })).items).toEqual([]);
    expect([(await send(mate)).status, (await (await send(captain)).json()).code]).toEqual([403, 'PICTURE_TYPE']);
    await captain.call(disbandTeam, of());
    expect((await (await send(captain)).json()).code).toBe('TEAM_DISBANDED');
  });

  it('are ended by moderators too, which stands in the audit log', async () => {
    const moderator = await server.person('moderator');
    expect((await moderator.call(disbandTeam, of())).disbandedAt).not.toBeNull();
    const deeds = await server.database.query(
      `select action, actor_id as actor, target_name as name from audit_entry where target_id = $1`,
      [team.id],
    );
    expect(deeds).toEqual([{ action: 'team.disband', actor: moderator.id, name: team.name }]);
  });
});
