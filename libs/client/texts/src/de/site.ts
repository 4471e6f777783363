import type { siteTexts as en } from '../en/site';
import type { TranslationOf } from '../message';

export const siteTexts = {
  'site.page.privacy': 'Datenschutz',
  'site.page.imprint': 'Impressum',
  'site.page.rules': 'Hausordnung',
  'site.version': 'Fassung {version}, {date}',
  'site.otherLanguage': 'Diese Seite ist noch nicht in deiner Sprache geschrieben.',
  'site.earlier': 'Das ist eine frühere Fassung der Seite.',
  'site.toNewest': 'Neueste Fassung lesen',
  'site.contact': 'Schreib uns',
  'site.lost': 'Diese Seite gibt es nicht',
} as const satisfies TranslationOf<typeof en>;
