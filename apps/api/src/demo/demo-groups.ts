import { addSeatGroup, setGroupMembers, setGroupSeats } from '@ringside/contracts/booking';
import { getMyTeams } from '@ringside/contracts/teams';
import type { EventId, SeatNo, TeamId } from '@ringside/kernel';
import type { DemoClient } from './demo-client';

interface DemoGroup {
  readonly name: string;
  readonly tag: string;
  readonly color: string;
  /** The captain of the team that it is kept for. */
  readonly captain?: string;
  /** Opens it to whoever knows it. */
  readonly code?: string;
  readonly first: number;
  readonly size: number;
}

/** In the last row of the south hall. */
const GROUPS: readonly DemoGroup[] = [
  { name: 'Northern Owls', tag: 'OWL', color: '#7c3aed', captain: 'kestrel', first: 456, size: 6 },
  { name: 'Friends of the house', tag: 'FRND', color: '#b45309', code: 'AURORA-2026', first: 464, size: 8 },
];

/** Seats that are kept: for a team, and for those who know a code. */
export async function keepSeats(
  organizer: DemoClient,
  eventId: EventId,
  cast: (username: string) => DemoClient,
): Promise<void> {
  const params = { eventId };
  for (const { captain, code, first, size, ...shown } of GROUPS) {
    const body = { ...shown, opensAt: null, releasesAt: null, code: code ?? null };
    const { groupId } = await organizer.call(addSeatGroup, { params, body });
    const ofGroup = { ...params, groupId };
    const seatNos = Array.from({ length: size }, (_, i) => (first + i) as SeatNo);
    await organizer.call(setGroupSeats, { params: ofGroup, body: { seatNos } });
    if (captain === undefined) continue;
    const teamIds = await teamsOf(cast(captain), shown.name);
    await organizer.call(setGroupMembers, { params: ofGroup, body: { userIds: [], teamIds, ticketTypeIds: [] } });
  }
}

const teamsOf = async (captain: DemoClient, name: string): Promise<TeamId[]> =>
  (await captain.call(getMyTeams, {})).teams.filter((team) => team.name === name).map(({ id }) => id);
