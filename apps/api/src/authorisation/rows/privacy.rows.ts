import * as privacy from '@ringside/contracts/privacy';
import { row } from '../row';

const wrong = { password: 'not my password' };

export const privacyRows = [
  row(privacy.getOwnPrivacy, () => ({})),
  row(privacy.giveConsent, () => ({ body: { version: 0 } })),
  row(privacy.exportOwnData, () => ({ body: wrong })),
  row(privacy.eraseAccount, () => ({ body: { ...wrong, username: 'nobody' } })),
];
