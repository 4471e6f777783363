import type { UserId } from '@ringside/kernel';

/** How a person is shown to others. */
export interface PersonName {
  readonly userId: UserId;
  readonly username: string;
  readonly name: string;
}

/** Asked by features that show people. Implemented by accounts. */
export abstract class People {
  /** The names of those that exist, by id. */
  abstract names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonName>>;
}
