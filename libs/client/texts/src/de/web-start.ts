import { eventsTexts } from './events';
import { frameTexts } from './frame';
import { pagesTexts } from './pages';
import { platformTexts } from './platform';

/** What the participants' app says before a view is opened; the views bring their own texts. */
export const webStartTexts = { ...frameTexts, ...platformTexts, ...pagesTexts, ...eventsTexts };
