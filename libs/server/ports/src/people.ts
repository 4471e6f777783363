import type { SiteRole } from '@ringside/contracts';
import type { Language } from '@ringside/contracts/notifications';
import type { PictureId, UserId } from '@ringside/kernel';

/** How a person is shown to others. */
export interface PersonName {
  readonly userId: UserId;
  readonly username: string;
  readonly name: string;
  /** Absent without one. */
  readonly picture?: PictureId;
}

/** What a person is on the site. */
export interface PersonStanding {
  readonly userId: UserId;
  readonly role: SiteRole;
  /** Is banned now. */
  readonly isBanned: boolean;
}

/** How a person is reached. */
export interface PersonContact {
  readonly userId: UserId;
  readonly name: string;
  readonly address: string;
  /** Only a confirmed address gets mail that was not asked for at once. */
  readonly isConfirmed: boolean;
  readonly language: Language;
  /** IANA name; `null` until the person or their browser said it. */
  readonly timeZone: string | null;
}

/** Asked by features that show people. Implemented by accounts. */
export abstract class People {
  /** The names of those that exist, by id. */
  abstract names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonName>>;
  /** Who has this username, however it is written. */
  abstract byUsername(username: string): Promise<PersonName | undefined>;
  /** Those of the given people whose username or name contains the words. */
  abstract called(words: string, among: readonly UserId[]): Promise<ReadonlySet<UserId>>;
  /** What those that exist are on the site, by id. */
  abstract standings(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonStanding>>;
  /** How those that exist are reached, by id. */
  abstract contacts(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonContact>>;
  /** Whether what this person publishes needs no moderator: an organizer who is trusted. */
  abstract isTrusted(id: UserId): Promise<boolean>;
  /** Everybody with one of these site roles who is not banned. */
  abstract withRole(...roles: readonly SiteRole[]): Promise<readonly UserId[]>;
}
