import type { siteTexts as en } from '../en/site';
import type { TranslationOf } from '../message';

export const siteTexts = {
  'site.page.privacy': 'Confidentialité',
  'site.page.imprint': 'Mentions légales',
  'site.page.rules': 'Règlement',
  'site.version': 'Version {version}, {date}',
  'site.otherLanguage': 'Cette page n’est pas encore écrite dans votre langue.',
  'site.earlier': 'Ceci est une version antérieure de la page.',
  'site.toNewest': 'Lire la version la plus récente',
  'site.contact': 'Écrivez-nous',
  'site.lost': 'Cette page n’existe pas',
} as const satisfies TranslationOf<typeof en>;
