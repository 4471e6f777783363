import type { EventDetails } from '@ringside/contracts/events';

/** Which parts of the desk somebody has. The server judges again; this only decides what is offered. */
export const deskRights = ({ may, myRoles }: Pick<EventDetails, 'may' | 'myRoles'>) => ({
  /** Leads the event: owner, manager or admin. */
  manages: may.manage,
  /** Decides matches. */
  rules: may.manage || myRoles.includes('referee'),
  /** Lets people in. */
  letsIn: may.manage || myRoles.includes('door'),
  /** Helps without leading: may lay their roles down. */
  helps: !myRoles.includes('owner') && myRoles.length > 0,
});
