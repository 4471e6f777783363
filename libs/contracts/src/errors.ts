import { accountErrors } from './accounts/account.errors';
import { bookingErrors } from './booking/booking.errors';
import { paymentErrors } from './booking/payment.errors';
import { boxOfficeErrors } from './box-office/box-office.errors';
import { checkInErrors } from './check-in/check-in.errors';
import { chatErrors } from './chat/chat.errors';
import { eventErrors } from './events/event.errors';
import { notificationErrors } from './notifications/notification.errors';
import { pictureErrors } from './pictures/picture.errors';
import { platformErrors } from './platform/platform.errors';
import { privacyErrors } from './privacy/privacy.errors';
import { registrationErrors } from './registrations/registration.errors';
import { siteErrors } from './site/site.errors';
import { staffErrors } from './staff/staff.errors';
import { ticketErrors } from './tickets/ticket.errors';
import { tokenErrors } from './tokens/token.errors';
import { teamErrors } from './teams/team.errors';
import { tournamentErrors } from './tournaments/tournament.errors';

/** Every refusal code of the product with the HTTP status it travels under. Each has a text in every language. */
export const refusalStatuses = {
  ...platformErrors,
  ...accountErrors,
  ...tokenErrors,
  ...privacyErrors,
  ...siteErrors,
  ...eventErrors,
  ...pictureErrors,
  ...registrationErrors,
  ...staffErrors,
  ...teamErrors,
  ...bookingErrors,
  ...ticketErrors,
  ...paymentErrors,
  ...checkInErrors,
  ...boxOfficeErrors,
  ...tournamentErrors,
  ...chatErrors,
  ...notificationErrors,
} as const;

export type RefusalCode = keyof typeof refusalStatuses;
