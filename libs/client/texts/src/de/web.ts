import { accountsTexts } from './accounts';
import { bookingTexts } from './booking';
import { reasonsTexts } from './reasons';
import { chatTexts } from './chat';
import { contactTexts } from './contact';
import { discoveryTexts } from './discovery';
import { eventsTexts } from './events';
import { frameTexts } from './frame';
import { notificationsTexts } from './notifications';
import { pagesTexts } from './pages';
import { picturesTexts } from './pictures';
import { platformTexts } from './platform';
import { registrationsTexts } from './registrations';
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
  ...registrationsTexts,
  ...programmeTexts,
  ...tournamentsTexts,
  ...chatTexts,
  ...contactTexts,
  ...notificationsTexts,
  ...picturesTexts,
  ...discoveryTexts,
};
