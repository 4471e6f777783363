import type { approvalTexts as en } from '../en/approval';
import type { TranslationOf } from '../message';

export const approvalTexts = {
  'approval.first':
    'Les organisateurs regardent d’abord cette commande. Vos places sont gardées jusqu’à leur décision, et vous ne payez rien avant.',
  'approval.ask': 'Demander aux organisateurs',
  'approval.asked':
    'La commande {code} est chez les organisateurs et vos places sont gardées. Vous serez averti dès leur décision.',
  'approval.toOrder': 'Voir la commande',
  'approval.eachOne': 'accordé un par un par les organisateurs',
} as const satisfies TranslationOf<typeof en>;
