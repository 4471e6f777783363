import {
  acceptInvitation,
  createTeam,
  getMyTeams,
  invitePerson,
  type NewTeam,
  setMemberRole,
} from '@ringside/contracts/teams';
import { type GrantableRole, grantStaffRole } from '@ringside/contracts/staff';
import type { EventId } from '@ringside/kernel';
import type { DemoClient } from './demo-client';

interface DemoTeam extends NewTeam {
  /** The captain first. */
  readonly people: readonly string[];
  readonly substitutes?: readonly string[];
  /** Have not answered yet. */
  readonly invited?: readonly string[];
}

const TEAMS: readonly DemoTeam[] = [
  {
    name: 'Northern Owls',
    tag: 'OWL',
    about: 'Awake when everybody else sleeps. Rocket League since 2019, one trophy and many excuses.',
    people: ['kestrel', 'nimbus', 'juno', 'echo'],
    substitutes: ['echo'],
    invited: ['paul'],
  },
  {
    name: 'Élan Vital',
    tag: 'ELAN',
    about: 'De Lausanne et des environs. Nous perdons avec style.',
    people: ['adele', 'bastien', 'lumen', 'quill'],
    invited: ['pia'],
  },
  {
    name: 'Hafenkante',
    tag: 'HFK',
    about: 'Fünf Leute, ein Bulli, kein Schlaf.',
    people: ['lena_b', 'hanna', 'clara', 'pixelpeter', 'moss'],
    substitutes: ['moss'],
  },
  { name: 'Static Noise', tag: 'STN', about: '', people: ['static', 'glitch', 'riptide'] },
];

/** Who helps the organizer at the LAN weekend. */
const STAFF: readonly (readonly [string, GrantableRole])[] = [
  ['oscar', 'manager'],
  ['viktor', 'referee'],
  ['noor', 'chatModerator'],
  ['selma', 'door'],
];

/** Teams as their people form them: each is invited and accepts. */
export async function formTeams(cast: (username: string) => DemoClient): Promise<void> {
  for (const { people, substitutes = [], invited = [], ...facts } of TEAMS) {
    const [captain, ...others] = people.map(cast);
    if (!captain) continue;
    const { id: teamId } = await captain.call(createTeam, { body: facts });
    for (const person of [...others, ...invited.map(cast)]) {
      await captain.call(invitePerson, { params: { teamId }, body: { userId: person.id } });
    }
    for (const person of others) await accept(person);
    for (const { id: userId } of substitutes.map(cast)) {
      await captain.call(setMemberRole, { params: { teamId, userId }, body: { role: 'substitute' } });
    }
  }
}

async function accept(person: DemoClient): Promise<void> {
  for (const { id } of (await person.call(getMyTeams, {})).invitations) {
    await person.call(acceptInvitation, { params: { invitationId: id } });
  }
}

/** Gives the organizer's helpers their roles. */
export async function staffEvent(cast: (username: string) => DemoClient, eventId: EventId): Promise<void> {
  const organizer = cast('olivia');
  for (const [username, role] of STAFF) {
    const { id: userId } = cast(username);
    await organizer.call(grantStaffRole, { params: { eventId }, body: { userId, role } });
  }
}
