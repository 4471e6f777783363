import type { Row } from '../row';
import { accountRows } from './account.rows';
import { boxOfficeRows } from './box-office.rows';
import { bookingRows } from './booking.rows';
import { checkInRows } from './check-in.rows';
import { chatRows } from './chat.rows';
import { discoveryRows } from './discovery.rows';
import { eventRows } from './event.rows';
import { notificationRows } from './notification.rows';
import { paymentRows, waitlistRows } from './payment.rows';
import { pictureRows } from './picture.rows';
import { questionRows } from './question.rows';
import { platformRows } from './platform.rows';
import { privacyRows } from './privacy.rows';
import { programmeRows } from './programme.rows';
import { registrationRows } from './registration.rows';
import { reportRows } from './report.rows';
import { siteRows } from './site.rows';
import { staffRows } from './staff.rows';
import { teamRows } from './team.rows';
import { ticketRows } from './ticket.rows';
import { tokenRows } from './token.rows';
import { tournamentRows } from './tournament.rows';
import { voucherRows } from './voucher.rows';

/** Every operation of the product. A new one needs a row: the spec says which is missing. */
export const rows: readonly Row[] = [
  ...platformRows,
  ...questionRows,
  ...siteRows,
  ...accountRows,
  ...tokenRows,
  ...privacyRows,
  ...eventRows,
  ...programmeRows,
  ...discoveryRows,
  ...reportRows,
  ...pictureRows,
  ...teamRows,
  ...registrationRows,
  ...staffRows,
  ...notificationRows,
  ...bookingRows,
  ...voucherRows,
  ...ticketRows,
  ...paymentRows,
  ...waitlistRows,
  ...checkInRows,
  ...boxOfficeRows,
  ...tournamentRows,
  ...chatRows,
];
