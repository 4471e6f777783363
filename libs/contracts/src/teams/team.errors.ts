/** Refusals of teams. */
export const teamErrors = {
  /** A living team has this name in whatever case, or one that reads the same in an address. */
  TEAM_NAME_TAKEN: 409,
  TEAM_TAG_TAKEN: 409,
  /** The team has as many people as it may: `{ max }`. */
  TEAM_FULL: 409,
  /** The person is in as many teams as they may: `{ max }`. */
  TOO_MANY_TEAMS: 409,
  ALREADY_IN_TEAM: 409,
  ALREADY_INVITED: 409,
  /** As many are invited, or as many links work, as may at once: `{ max }`. */
  TOO_MANY_INVITATIONS: 409,
  /** The invitation was taken back, answered or is out of time. */
  INVITATION_OVER: 410,
  /** The link was taken back, used up, is out of time, or was never one. */
  TEAM_LINK_OVER: 410,
  /** A captain leaves by handing the team over, or disbands it. */
  CAPTAIN_STAYS: 409,
  /** The team is no more; its page stays. */
  TEAM_DISBANDED: 409,
} as const;
