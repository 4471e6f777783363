import { type Language, LANGUAGES } from '@ringside/contracts/notifications';
import type { PageTexts } from '@ringside/contracts/site';

/** The language that a page is shown in: the reader's, else the site's, else the first one that it is written in. */
export function chooseLanguage(texts: PageTexts, reader: Language | undefined, site: Language): Language {
  const wishes = [...(reader === undefined ? [] : [reader]), site, ...LANGUAGES];
  return wishes.find((language) => texts[language]?.trim()) ?? site;
}
