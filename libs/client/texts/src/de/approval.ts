import type { approvalTexts as en } from '../en/approval';
import type { TranslationOf } from '../message';

export const approvalTexts = {
  'approval.first':
    'Die Veranstalter sehen sich diese Bestellung zuerst an. Deine Plätze bleiben dir, bis sie entscheiden, und du zahlst vorher nichts.',
  'approval.ask': 'Bei den Veranstaltern anfragen',
  'approval.asked':
    'Bestellung {code} liegt bei den Veranstaltern, deine Plätze bleiben dir solange. Du erfährst es, sobald sie entschieden haben.',
  'approval.toOrder': 'Zur Bestellung',
  'approval.eachOne': 'jedes wird von den Veranstaltern freigegeben',
} as const satisfies TranslationOf<typeof en>;
