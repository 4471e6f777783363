import type { codesTexts as en } from '../en/codes';
import type { TranslationOf } from '../message';

export const codesTexts = {
  'codes.have': 'J’ai un bon',
  'codes.code': 'Code du bon',
  'codes.use': 'Utiliser',
  'codes.close': 'Pas maintenant',
  'codes.entered': 'Bon {code}',
  'codes.off': '{off} de réduction par billet',
  'codes.opensTypes': 'donne accès à : {types}',
  'codes.opensSeats': 'ouvre les places de {group}',
  'codes.left': { one: 'pour encore {count} billet', other: 'pour encore {count} billets' },
  'codes.usedUp': 'utilisé autant de fois que possible',
  'codes.putAway': 'Retirer le code {code}',
  'codes.lineOff': '−{off} avec {code}',
  'codes.lineWith': 'avec {code}',
} as const satisfies TranslationOf<typeof en>;
