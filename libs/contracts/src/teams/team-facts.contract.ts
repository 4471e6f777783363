import * as z from 'zod';
import { line, Moment, prose } from '../fields';
import { PictureId, TeamId, UserId } from '../ids';
import * as limits from './team.limits';

/** Letters and digits of any script: a tag is said aloud and stands before names. */
const Tag = z
  .string()
  .trim()
  .min(limits.TEAM_TAG_MIN)
  .max(limits.TEAM_TAG_MAX)
  .regex(/^[\p{L}\p{N}]+$/u, 'may have letters and digits');

export const NewTeam = z
  .strictObject({
    name: line(limits.TEAM_NAME_MAX, limits.TEAM_NAME_MIN).regex(/[\p{L}\p{N}]/u, 'needs a letter or digit'),
    tag: Tag,
    /** A few plain lines. */
    about: prose(limits.TEAM_ABOUT_MAX).default(''),
  })
  .meta({ id: 'NewTeam' });
export type NewTeam = z.output<typeof NewTeam>;

const Person = z.strictObject({
  id: UserId,
  username: z.string(),
  name: z.string(),
  /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
  picture: PictureId.optional(),
});

/** What stands for a team in a list. */
const ref = { id: TeamId, slug: z.string(), name: z.string(), tag: z.string() };
export const TeamRef = z.strictObject(ref).meta({ id: 'TeamRef' });
export type TeamRef = z.output<typeof TeamRef>;

export const TeamMember = z
  .strictObject({ person: Person, role: z.enum(limits.TEAM_ROLES), since: Moment })
  .meta({ id: 'TeamMember' });
export type TeamMember = z.output<typeof TeamMember>;

/** A team whole, with what the asker is to it. */
export const Team = z
  .strictObject({
    ...ref,
    about: z.string(),
    createdAt: Moment,
    /** `null` while it lives. */
    disbandedAt: Moment.nullable(),
    /** The captain first, substitutes last; of a disbanded team those who were in it at its end. */
    members: z.array(TeamMember),
    /** Who was in it before, the latest first; fifty at most. */
    past: z.array(z.strictObject({ person: Person, from: Moment, until: Moment })),
    /** The asker's role; `null` for everybody else. */
    myRole: z.enum(limits.TEAM_ROLES).nullable(),
    may: z.strictObject({
      /** Is its captain, and it lives. */
      lead: z.boolean(),
      leave: z.boolean(),
      disband: z.boolean(),
    }),
  })
  .meta({ id: 'Team' });
export type Team = z.output<typeof Team>;

/** An invitation by name, as its reader or its team sees it. */
export const TeamInvitation = z
  .strictObject({
    id: z.uuid(),
    team: TeamRef,
    person: Person,
    /** `null` when the account is gone. */
    invitedBy: z.strictObject({ id: UserId, name: z.string() }).nullable(),
    expiresAt: Moment,
  })
  .meta({ id: 'TeamInvitation' });
export type TeamInvitation = z.output<typeof TeamInvitation>;

/** A link that lets people join. Its token is told once, to who makes it; only a hash of it is kept. */
export const TeamLink = z
  .strictObject({ id: z.uuid(), expiresAt: Moment, uses: z.int(), maxUses: z.int() })
  .meta({ id: 'TeamLink' });
export type TeamLink = z.output<typeof TeamLink>;
