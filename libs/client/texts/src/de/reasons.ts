import type { reasonsTexts as en } from '../en/reasons';
import type { TranslationOf } from '../message';

export const reasonsTexts = {
  'reasons.taken': '{seat} ist vergeben.',
  'reasons.held': '{seat} ist von jemand anderem vorgemerkt.',
  'reasons.blocked': '{seat} ist gesperrt.',
  'reasons.notForSale': '{seat} ist nicht im Verkauf.',
  'reasons.notYourGroup': '{seat} ist für eine Gruppe reserviert, zu der du nicht gehörst.',
  'reasons.onlyAccessible':
    '{seat} ist für Menschen freigehalten, die einen Rollstuhlplatz brauchen. Brauchst du ihn, gib es neben dem Plan an.',
  'reasons.onlyWhole': '{seat} gibt es nur mit dem ganzen Tisch. Nimm alle seine Plätze.',
  'reasons.onlyCompanion': '{seat} gehört zum Rollstuhlplatz daneben. Nimm auch diesen.',
  'reasons.unknown': '{seat} gibt es nicht mehr. Lade die Seite neu.',
  'reasons.keptTooLong':
    'Du hast {seat} so lange vorgemerkt wie möglich. Zwei Minuten lang können nur andere den Platz nehmen.',
} as const satisfies TranslationOf<typeof en>;
