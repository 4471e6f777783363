import type { accountsTexts as en } from '../en/accounts';
import type { TranslationOf } from '../message';

export const accountsTexts = {} satisfies TranslationOf<typeof en>;
