import type { bookingTexts as en } from '../en/booking';
import type { TranslationOf } from '../message';

export const bookingTexts = {} satisfies TranslationOf<typeof en>;
