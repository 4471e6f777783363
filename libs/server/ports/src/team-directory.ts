import type { TeamId, UserId } from '@ringside/kernel';

/** A living team as other features show it. */
export interface TeamBadge {
  readonly teamId: TeamId;
  readonly name: string;
  readonly tag: string;
}

export interface LedTeam extends TeamBadge {
  /** Everybody in it, its captain first. */
  readonly members: readonly UserId[];
}

/** Asked by features that care who belongs together. Implemented by teams. */
export abstract class TeamDirectory {
  /** The living teams that people are in, by person; those without one are left out. */
  abstract teamsOf(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly TeamBadge[]>>;
  /** Those of the teams that live, by id. */
  abstract badges(teamIds: readonly TeamId[]): Promise<ReadonlyMap<TeamId, TeamBadge>>;
  /** How many are in the largest living team that somebody is in; 0 for who is in none. */
  abstract largestOf(userId: UserId): Promise<number>;
  /** The living teams that somebody leads, by name. */
  abstract ledBy(userId: UserId): Promise<readonly LedTeam[]>;
}
