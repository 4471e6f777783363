import type { reasonsTexts as en } from '../en/reasons';
import type { TranslationOf } from '../message';

export const reasonsTexts = {
  'reasons.taken': '{seat} est prise.',
  'reasons.held': '{seat} est réservée par quelqu’un d’autre.',
  'reasons.blocked': '{seat} est bloquée.',
  'reasons.notForSale': '{seat} n’est pas en vente.',
  'reasons.notYourGroup': '{seat} est gardée pour un groupe dont vous ne faites pas partie.',
  'reasons.onlyAccessible':
    '{seat} est gardée pour les personnes qui ont besoin d’une place en fauteuil. Si c’est votre cas, indiquez-le à côté du plan.',
  'reasons.onlyWhole': '{seat} se réserve avec toute la table ou pas du tout. Prenez toutes ses places.',
  'reasons.onlyCompanion': '{seat} va avec la place en fauteuil voisine. Prenez aussi celle-ci.',
  'reasons.unknown': '{seat} n’existe plus. Rechargez la page.',
  'reasons.keptTooLong':
    'Vous avez gardé {seat} aussi longtemps que possible. Pendant deux minutes, seuls les autres peuvent la prendre.',
} as const satisfies TranslationOf<typeof en>;
