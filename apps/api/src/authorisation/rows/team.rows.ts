import { randomBytes } from 'node:crypto';
import * as teams from '@ringside/contracts/teams';
import { aUser } from '@ringside/server/testing';
import { type Outcome, type Persona, PERSONAS, siteRoleOf } from '../persona';
import { type Exceptions, row } from '../row';
import type { Scene } from '../scene';

const suffix = () => randomBytes(3).toString('hex');
const facts = () => ({ name: `Night Owls ${suffix()}`, tag: suffix() });

/** A team whose captain the player is and whose member the door person is. */
async function team({ server, cast }: Scene) {
  const { name, tag } = facts();
  const [made] = await server.database.query<{ id: string }>(
    `with made as (insert into team (slug, name, tag) values ($1, $2, $3) returning id),
          members as (insert into team_member (team_id, user_id, role)
                      select id, $4::uuid, 'captain' from made union all select id, $5::uuid, 'member' from made)
     select id from made`,
    [`night-owls-${tag}`, name, tag, cast.player.id, cast.door.id],
  );
  return { params: { teamId: made!.id } };
}

async function invitation(scene: Scene) {
  const { params } = await team(scene);
  const [made] = await scene.server.database.query<{ id: string }>(
    `insert into team_invitation (team_id, user_id, expires_at) values ($1, $2, now() + interval '1 day') returning id`,
    [params.teamId, scene.cast.manager.id],
  );
  return { params: { ...params, invitationId: made!.id } };
}

async function link(scene: Scene) {
  const { params } = await team(scene);
  const { id, token } = await scene.cast.player.call(teams.makeLink, { params, body: { days: 1, maxUses: 5 } });
  return { params: { ...params, linkId: id }, token };
}

const whoHasASession = (...but: readonly Persona[]) =>
  PERSONAS.filter((persona) => siteRoleOf(persona) !== undefined && !but.includes(persona));
const each = (personas: readonly Persona[], outcome: Outcome): Exceptions => ({
  except: Object.fromEntries(personas.map((persona) => [persona, outcome])),
});

/** Everybody sees the team, so it is not hidden from those who do not lead it. */
const captainOnly = each(whoHasASession('player'), 'FORBIDDEN');

export const teamRows = [
  row(teams.createTeam, () => ({ body: facts() })),
  row(teams.getTeam, async (scene) => ({ params: { team: (await team(scene)).params.teamId } })),
  row(teams.getMyTeams, () => ({})),
  row(teams.updateTeam, async (scene) => ({ ...(await team(scene)), body: facts() }), captainOnly),
  row(
    teams.setMemberRole,
    async (scene) => {
      const { params } = await team(scene);
      return { params: { ...params, userId: scene.cast.door.id }, body: { role: 'substitute' as const } };
    },
    captainOnly,
  ),
  row(
    teams.removeMember,
    async (scene) => ({ params: { ...(await team(scene)).params, userId: scene.cast.door.id } }),
    captainOnly,
  ),
  row(teams.leaveTeam, team, each(whoHasASession('player', 'door'), 'NOT_FOUND')),
  row(
    teams.handTeamOver,
    async (scene) => ({ ...(await team(scene)), body: { userId: scene.cast.door.id } }),
    captainOnly,
  ),
  row(teams.disbandTeam, team, each(whoHasASession('player', 'moderator', 'admin'), 'FORBIDDEN')),
  row(teams.listInvitations, team, captainOnly),
  row(
    teams.invitePerson,
    async (scene) => ({ ...(await team(scene)), body: { userId: await aUser(scene.server.database) } }),
    captainOnly,
  ),
  row(teams.withdrawInvitation, invitation, captainOnly),
  row(teams.acceptInvitation, invitation, { belongsTo: 'manager' }),
  row(teams.declineInvitation, invitation, { belongsTo: 'manager' }),
  row(
    teams.makeLink,
    async (scene) => ({ ...(await team(scene)), body: { days: 1 as const, maxUses: 5 } }),
    captainOnly,
  ),
  row(teams.revokeLink, link, captainOnly),
  row(teams.lookAtLink, async (scene) => ({ body: { token: (await link(scene)).token } })),
  row(teams.joinByLink, async (scene) => ({ body: { token: (await link(scene)).token } })),
];
