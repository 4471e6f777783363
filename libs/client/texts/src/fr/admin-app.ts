import { accountsTexts } from './accounts';
import { adminTexts } from './admin';
import { webStartTexts } from './web-start';

/** What the organizers' app says before a view is opened; views that came later bring their own texts. */
export const adminAppTexts = {
  ...webStartTexts,
  ...accountsTexts,
  ...adminTexts,
};
