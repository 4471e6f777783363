import { adminTexts } from './admin';
import { auditTexts } from './audit';
import { peopleTexts } from './people';
import { webTexts } from './web';

/** Everything the organizers' app says: it shows the participants' views too. */
export const adminAppTexts = { ...webTexts, ...adminTexts, ...peopleTexts, ...auditTexts };
