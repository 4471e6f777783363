import type { tournamentsTexts as en } from '../en/tournaments';
import type { TranslationOf } from '../message';

export const tournamentsTexts = {} satisfies TranslationOf<typeof en>;
