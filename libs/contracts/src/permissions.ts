import { accountPermissions } from './accounts/account.permissions';
import { bookingPermissions } from './booking/booking.permissions';
import { paymentPermissions } from './booking/payment.permissions';
import { boxOfficePermissions } from './box-office/box-office.permissions';
import { checkInPermissions } from './check-in/check-in.permissions';
import { chatPermissions } from './chat/chat.permissions';
import { discoveryPermissions } from './discovery/discovery.permissions';
import { eventPermissions } from './events/event.permissions';
import { notificationPermissions } from './notifications/notification.permissions';
import { picturePermissions } from './pictures/picture.permissions';
import { platformPermissions } from './platform/platform.permissions';
import { registrationPermissions } from './registrations/registration.permissions';
import { reportPermissions } from './reports/report.permissions';
import { sitePermissions } from './site/site.permissions';
import { staffPermissions } from './staff/staff.permissions';
import { ticketPermissions } from './tickets/ticket.permissions';
import { tokenPermissions } from './tokens/token.permissions';
import { teamPermissions } from './teams/team.permissions';
import { tournamentPermissions } from './tournaments/tournament.permissions';

/** Every permission of the product and who has it. An operation without one does not boot. */
export const permissions = {
  ...platformPermissions,
  ...accountPermissions,
  ...tokenPermissions,
  ...sitePermissions,
  ...eventPermissions,
  ...discoveryPermissions,
  ...picturePermissions,
  ...registrationPermissions,
  ...staffPermissions,
  ...teamPermissions,
  ...bookingPermissions,
  ...ticketPermissions,
  ...paymentPermissions,
  ...checkInPermissions,
  ...boxOfficePermissions,
  ...tournamentPermissions,
  ...chatPermissions,
  ...notificationPermissions,
  ...reportPermissions,
} as const;

export type Permission = keyof typeof permissions;
