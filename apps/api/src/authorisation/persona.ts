import type { Grant, RefusalCode, StaffRole } from '@ringside/contracts';
import type { WholeApp, Person } from '../testing';

/** Everybody who may ask the server for something, by what they are to it and to the event of the scene. */
export const PERSONAS = [
  'visitor',
  'banned', // their session was good until the ban
  'expired', // their session's time is over
  'player',
  'outsider', // an organizer: owns another event, is nobody in this one
  'owner',
  'manager',
  'referee',
  'chatModerator',
  'door',
  'moderator',
  'admin',
] as const;
export type Persona = (typeof PERSONAS)[number];
export type Cast = Readonly<Record<Persona, Person>>;

/** Those who are nothing to the event of the scene and run nothing on the site. */
export const OUTSIDERS: readonly Persona[] = ['visitor', 'player', 'outsider'];

const ROLES = { outsider: 'organizer', owner: 'organizer', moderator: 'moderator', admin: 'admin' } as const;
const isNamed = <K extends string>(record: Readonly<Record<K, unknown>>, key: string): key is K =>
  Object.hasOwn(record, key);

/** The site role, none for those whose session does not count. */
export function siteRoleOf(persona: Persona) {
  if (persona === 'visitor' || persona === 'banned' || persona === 'expired') return undefined;
  return isNamed(ROLES, persona) ? ROLES[persona] : 'player';
}

/** The role in the staff of the scene's event. */
export function staffRoleOf(persona: Persona): StaffRole | undefined {
  const staff: readonly StaffRole[] = ['owner', 'manager', 'referee', 'chatModerator', 'door'];
  return staff.find((role) => role === persona);
}

/** What an answer says of the right to ask. `passes`: whatever was refused after that had another reason. */
export type Outcome = 'passes' | RefusalCode;

export const toEverybody = (outcome: Outcome): Readonly<Record<Persona, Outcome>> =>
  Object.fromEntries(PERSONAS.map((persona) => [persona, outcome])) as Record<Persona, Outcome>;

/** What a grant says of a persona, for a request that does or does not name the event of the scene. */
export function judge(grant: Grant, persona: Persona, namesEvent: boolean): Outcome {
  if (grant.everyone) return 'passes';
  const role = siteRoleOf(persona);
  if (!role) return 'NOT_SIGNED_IN';
  const staffRole = staffRoleOf(persona);
  const byStaff = namesEvent && staffRole !== undefined && grant.staff?.includes(staffRole);
  return grant.roles?.includes(role) || byStaff ? 'passes' : 'FORBIDDEN';
}

/** Signs all of them up; then the ban comes and the time of a session goes by. */
export async function makeCast(server: WholeApp): Promise<Cast> {
  const people = await Promise.all(
    PERSONAS.map(async (persona) => {
      if (persona === 'visitor') return [persona, server.visitor()] as const;
      return [persona, await server.person(siteRoleOf(persona) ?? 'player')] as const;
    }),
  );
  const cast = Object.fromEntries(people) as Record<Persona, Person>;
  await server.database.query(`insert into user_ban (user_id, reason) values ($1, 'Cheated')`, [cast.banned.id]);
  await server.database.query(`update session set expires_at = now() - interval '1 second' where user_id = $1`, [
    cast.expired.id,
  ]);
  return cast;
}
