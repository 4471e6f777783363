import type { adminTexts as en } from '../en/admin';
import type { TranslationOf } from '../message';

export const adminTexts = {} satisfies TranslationOf<typeof en>;
