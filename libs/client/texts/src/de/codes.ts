import type { codesTexts as en } from '../en/codes';
import type { TranslationOf } from '../message';

export const codesTexts = {
  'codes.have': 'Ich habe einen Gutscheincode',
  'codes.code': 'Gutscheincode',
  'codes.use': 'Einlösen',
  'codes.close': 'Nicht jetzt',
  'codes.entered': 'Gutscheincode {code}',
  'codes.off': '{off} Nachlass je Ticket',
  'codes.opensTypes': 'öffnet: {types}',
  'codes.opensSeats': 'öffnet die Plätze von {group}',
  'codes.left': { one: 'für noch {count} Ticket', other: 'für noch {count} Tickets' },
  'codes.usedUp': 'so oft benutzt, wie es geht',
  'codes.putAway': 'Code {code} weglegen',
  'codes.lineOff': '{off} weniger mit {code}',
  'codes.lineWith': 'mit {code}',
} as const satisfies TranslationOf<typeof en>;
