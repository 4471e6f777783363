import type { guestTexts as en } from '../en/guest';
import type { TranslationOf } from '../message';

export const guestTexts = {
  'guest.lead': 'Zum Vormerken brauchst du kein Konto: Du meldest dich an, wenn du bestellst.',
  'guest.hint': 'Deine Plätze bleiben vorgemerkt, während du dich anmeldest. Codes gibst du danach ein.',
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
  'guest.carryOn': 'Woanders weitermachen',
  'guest.carryOn.title': 'Auf einem anderen Gerät weitermachen',
  'guest.carryOn.lead':
    'Öffne diesen Link dort: Du hast dieselben Plätze mit der Zeit, die ihnen noch bleibt. Wer den Link hat, kann an deiner Stelle weitermachen.',
  'guest.carryOn.code': 'Der Link als QR-Code',
  'guest.carryOn.link': 'Link',
  'guest.carryOn.copied': 'Der Link ist kopiert',
  'guest.carryOn.mail': 'Oder per Mail schicken an',
  'guest.carryOn.invalid': 'Das ist keine E-Mail-Adresse.',
  'guest.carryOn.send': 'Schicken',
  'guest.carryOn.sent': 'Der Link ist unterwegs an {address}.',
  'guest.carried': 'Du machst hier mit dem weiter, was du vorgemerkt hast.',
  'guest.notCarried': 'Dieser Link lässt sich nicht verwenden',
} as const satisfies TranslationOf<typeof en>;
