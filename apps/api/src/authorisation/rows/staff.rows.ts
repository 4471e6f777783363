import * as staff from '@ringside/contracts/staff';
import { aUser } from '@ringside/server/testing';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const somebody = ({ server }: Scene) => aUser(server.database);

export const staffRows = [
  row(staff.listStaff, ofEvent),
  row(staff.grantStaffRole, async (scene) => ({
    ...ofEvent(scene),
    body: { userId: await somebody(scene), role: 'referee' as const },
  })),
  row(
    staff.withdrawStaffRole,
    ({ eventId, cast }) => ({ params: { eventId, userId: cast.door.id, role: 'door' as const } }),
    // the door person lays down their own role; others of the staff may take nobody's
    { except: { referee: 'FORBIDDEN', chatModerator: 'FORBIDDEN' } },
  ),
  row(staff.handEventOver, async (scene) => ({
    ...ofEvent(scene),
    body: { userId: await aUser(scene.server.database, { role: 'organizer' }), from: scene.cast.owner.id },
  })),
];
