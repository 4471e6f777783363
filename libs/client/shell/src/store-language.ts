import { call } from '@ringside/client/api';
import type { Language } from '@ringside/client/texts';
import { changeProfile } from '@ringside/contracts/accounts';

/** Has mails written in a language. What fails here is not worth a word: the page itself speaks it already. */
export async function storeLanguage(language: Language): Promise<void> {
  await call(changeProfile, { body: { language } }).catch(() => undefined);
}
