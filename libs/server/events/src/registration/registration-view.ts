import type { EventRegistration, MyRegistration, RegistrationSettings } from '@ringside/contracts/registrations';
import type { EventAccess } from '../event-access.policy';
import type { EventRow } from '../event.entity';
import { decideJoin, decideRegister, decideWithdraw, isTaking, type RegistrationMoment } from './registration.policy';
import type { RegistrationRow } from './registration.repository';

export const toMine = (row: RegistrationRow): MyRegistration => ({
  id: row.id,
  state: row.state,
  place: row.place,
  isListed: row.isListed,
  reason: row.reason,
  registeredAt: row.registeredAt.toISOString(),
});

/** How registration stands for one person. */
export function toView(
  event: EventRow,
  access: EventAccess,
  moment: RegistrationMoment,
  mine: RegistrationRow | undefined,
): EventRegistration {
  const register = decideRegister(moment, mine?.state);
  const isOut = mine === undefined || mine.state === 'withdrawn';
  return {
    eventId: event.id,
    ...moment.settings,
    counts: { capacity: event.capacity, taken: moment.taken, waiting: moment.waiting },
    mine: mine ? toMine(mine) : null,
    may: {
      registerBar: register.ok ? null : register.code,
      withdraw: !isOut && decideWithdraw(moment, mine.state).ok,
      join: !isOut && mine.state !== 'joined' && decideJoin(moment, mine.state).ok,
      seeParticipants: seesParticipants(moment.settings, access, mine),
    },
  };
}

/** Whether somebody may read the participants' list. Its staff and the site's moderators always may. */
export function seesParticipants(
  { audience }: Pick<RegistrationSettings, 'audience'>,
  access: EventAccess,
  mine: Pick<RegistrationRow, 'state'> | undefined,
): boolean {
  if (audience === 'everyone' || access.isStaff || access.isModerator) return true;
  return audience === 'participants' && mine !== undefined && isTaking(mine.state);
}
