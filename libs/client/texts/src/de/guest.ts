import type { guestTexts as en } from '../en/guest';
import type { TranslationOf } from '../message';

export const guestTexts = {
  'guest.lead': 'Zum Vormerken brauchst du kein Konto: Du meldest dich an, wenn du bestellst.',
  'guest.hint': 'Deine Plätze bleiben so lange vorgemerkt. Codes gibst du ein, sobald du angemeldet bist.',
  'guest.order': 'Zum Bestellen anmelden oder registrieren',
  'guest.signIn': 'Anmelden oder registrieren',
  'guest.registration':
    'Dieses Event verkauft nur an Personen, deren Anmeldung angenommen ist. Melde dich erst mit deinem Konto an und dann zum Event.',
  'guest.adopted': 'Was du vorgemerkt hattest, ist jetzt in deinem Konto.',
  'guest.notAdopted': 'Was du vorgemerkt hast, ist noch nicht in deinem Konto',
  'guest.which': { one: 'Wähle {count} zum Übernehmen', other: 'Wähle {count} zum Übernehmen' },
  'guest.rest': 'Was du nicht übernimmst, ist sofort für andere frei.',
  'guest.takeOver': { one: '{count} übernehmen', other: '{count} übernehmen' },
  'guest.title': 'Dein Konto für die Bestellung',
  'guest.new': 'Neu hier',
  'guest.known': 'Ich habe ein Konto',
} as const satisfies TranslationOf<typeof en>;
