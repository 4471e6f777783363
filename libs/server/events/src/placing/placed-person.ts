import type { Placing } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';
import type { PersonName } from '@ringside/server/ports';

/** A person whose account is gone is shown by no name. */
export function shownPerson(userId: UserId, names: ReadonlyMap<UserId, PersonName>): Placing['person'] {
  const person = names.get(userId);
  const shown = { userId, username: person?.username ?? '', name: person?.name ?? '—' };
  return person?.picture === undefined ? shown : { ...shown, picture: person.picture };
}
