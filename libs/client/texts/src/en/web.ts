import { accountsTexts } from './accounts';
import { approvalTexts } from './approval';
import { guestTexts } from './guest';
import { bookingTexts } from './booking';
import { reasonsTexts } from './reasons';
import { chatTexts } from './chat';
import { contactTexts } from './contact';
import { discoveryTexts } from './discovery';
import { eventsTexts } from './events';
import { frameTexts } from './frame';
import { notificationsTexts } from './notifications';
import { pagesTexts } from './pages';
import { payTexts } from './pay';
import { askingTexts } from './asking';
import { codesTexts } from './codes';
import { waitingTexts } from './waiting';
import { picturesTexts } from './pictures';
import { platformTexts } from './platform';
import { privacyTexts } from './privacy';
import { saleTexts } from './sale';
import { settingsTexts } from './settings';
import { siteTexts } from './site';
import { ticketsTexts } from './tickets';
import { tokensTexts } from './tokens';
import { resultsTexts } from './results';
import { registrationsTexts } from './registrations';
import { teamsTexts } from './teams';
import { programmeTexts } from './programme';
import { tournamentsTexts } from './tournaments';

/** Everything the participants' app says. */
export const webTexts = {
  ...frameTexts,
  ...platformTexts,
  ...pagesTexts,
  ...accountsTexts,
  ...eventsTexts,
  ...bookingTexts,
  ...reasonsTexts,
  ...ticketsTexts,
  ...saleTexts,
  ...payTexts,
  ...approvalTexts,
  ...guestTexts,
  ...askingTexts,
  ...codesTexts,
  ...waitingTexts,
  ...registrationsTexts,
  ...resultsTexts,
  ...programmeTexts,
  ...tournamentsTexts,
  ...teamsTexts,
  ...chatTexts,
  ...contactTexts,
  ...notificationsTexts,
  ...picturesTexts,
  ...discoveryTexts,
  ...settingsTexts,
  ...tokensTexts,
  ...privacyTexts,
  ...siteTexts,
};
