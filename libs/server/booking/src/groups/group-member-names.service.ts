import { Inject, Injectable } from '@nestjs/common';
import type { SeatGroup, SeatGroupMember } from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { People, TeamDirectory } from '@ringside/server/ports';
import type { GroupMembers, SeatGroupRow } from './seat-group.repository';

/** Who the members of groups are, asked from the features that know them. */
@Injectable()
export class GroupMemberNames {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
  ) {}

  /** The groups with the names of their members; those who are gone are left out. */
  async name(rows: readonly SeatGroupRow[]): Promise<SeatGroup[]> {
    const people = await this.people.names(rows.flatMap(({ userIds }) => userIds));
    const teams = await this.teams.badges(rows.flatMap(({ teamIds }) => teamIds));
    return rows.map(({ userIds, teamIds, ticketTypes, opensAt, releasesAt, ...same }) => {
      const named = userIds.flatMap((id) => people.get(id) ?? []);
      const badges = teamIds.flatMap((id) => teams.get(id) ?? []);
      const members: SeatGroupMember[] = [
        ...badges.map((badge) => ({ kind: 'team' as const, ...badge })),
        ...named.map(({ userId, name }) => ({ kind: 'user' as const, userId, name })),
        ...ticketTypes.map((type) => ({ kind: 'ticketType' as const, ...type })),
      ];
      return {
        ...same,
        opensAt: opensAt?.toISOString() ?? null,
        releasesAt: releasesAt?.toISOString() ?? null,
        members,
      };
    });
  }

  /** @throws Refusal NOT_FOUND */
  async demandKnown({ userIds, teamIds }: GroupMembers): Promise<void> {
    const people = await this.people.names(userIds);
    const teams = await this.teams.badges(teamIds);
    if (!userIds.every((id) => people.has(id)) || !teamIds.every((id) => teams.has(id))) throw new Refusal('NOT_FOUND');
  }
}
