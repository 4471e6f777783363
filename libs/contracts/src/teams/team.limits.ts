/** What somebody is in a team. */
export const TEAM_ROLES = ['captain', 'member', 'substitute'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Bounds that forms tell before the server has to. */
export const TEAM_NAME_MIN = 2;
export const TEAM_NAME_MAX = 40;
export const TEAM_TAG_MIN = 2;
export const TEAM_TAG_MAX = 6;
export const TEAM_ABOUT_MAX = 500;

/** How many people a team may have, captain and substitutes included. */
export const TEAM_MEMBERS_MAX = 12;
/** In how many living teams somebody may be. */
export const TEAMS_PER_PERSON_MAX = 5;

/** How long somebody may take to answer an invitation. */
export const INVITATION_DAYS = 14;
/** How many people may be invited at once. */
export const INVITATIONS_OPEN_MAX = 20;

/** For how long an invitation link may work. */
export const LINK_DAYS = [1, 7, 30] as const;
/** How many links of a team may work at once. */
export const LINKS_OPEN_MAX = 3;
/** The most uses that a link may have: nobody joins a full team anyway. */
export const LINK_USES_MAX = 50;
