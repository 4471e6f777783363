import type { chatTexts as en } from '../en/chat';
import type { TranslationOf } from '../message';

export const chatTexts = {} satisfies TranslationOf<typeof en>;
