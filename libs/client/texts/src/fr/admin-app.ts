import { accountsTexts } from './accounts';
import { adminTexts } from './admin';
import { auditTexts } from './audit';
import { bookingTexts } from './booking';
import { chatTexts } from './chat';
import { peopleTexts } from './people';
import { tournamentsTexts } from './tournaments';
import { webStartTexts } from './web-start';

/** What the organizers' app says before a view is opened; views that came later bring their own texts. */
export const adminAppTexts = {
  ...webStartTexts,
  ...accountsTexts,
  ...bookingTexts,
  ...tournamentsTexts,
  ...chatTexts,
  ...adminTexts,
  ...peopleTexts,
  ...auditTexts,
};
