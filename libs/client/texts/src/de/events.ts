import type { eventsTexts as en } from '../en/events';
import type { TranslationOf } from '../message';

export const eventsTexts = {} satisfies TranslationOf<typeof en>;
