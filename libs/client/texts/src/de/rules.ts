import type { rulesTexts as en } from '../en/rules';
import type { TranslationOf } from '../message';

/** Who may buy, and from when on. */
export const rulesTexts = {
  'rules.title': 'Wer kaufen darf',
  'rules.needsRegistration': 'Nur Leute mit angenommener Anmeldung',
  'rules.needsRegistration.hint': 'Andere werden erst zur Anmeldung geschickt.',
  'rules.registers': 'Eine bestätigte Bestellung meldet an, wer sie aufgegeben hat',
  'rules.registers.hint': 'Die Anmeldung ist sofort angenommen, und mit der Stornierung zurückgenommen.',
  'rules.needsApproval': 'Du nimmst jede Bestellung einzeln an',
  'rules.needsApproval.hint':
    'Ihre Plätze bleiben reserviert, bis du entscheidest, höchstens so lange, wie man Zeit zum Bezahlen hat. Erst dann wird bezahlt.',
  'rules.openings': 'Frühere Öffnungen',
  'rules.openings.lead':
    'Der Verkauf kann für manche früher öffnen als für alle: für Teams ab einer Größe oder für eine Ticketart und alle, die eine haben.',
  'rules.openings.always':
    'Dein Verkauf hat keinen Beginn, er ist also schon für alle offen. Gib oben an, wann er öffnet.',
  'rules.openings.add': 'Öffnung hinzufügen',
  'rules.openings.for': 'Für',
  'rules.openings.team': 'Teams',
  'rules.openings.type': 'Eine Ticketart',
  'rules.openings.size': 'Mitglieder mindestens',
  'rules.openings.which': 'Ticketart',
  'rules.openings.at': 'Öffnet',
  'rules.openings.zone': 'Zeit von {zone}',
  'rules.openings.remove': 'Diese Öffnung entfernen',
  'rules.openings.more': 'Mehr Mitglieder',
  'rules.openings.fewer': 'Weniger Mitglieder',
  'rules.save': 'Öffnungen speichern',
  'rules.saved': 'Gespeichert',
  'refusal.OPENING_UNKNOWN': 'Eine dieser Ticketarten gibt es nicht mehr. Lade die Seite neu.',
} satisfies TranslationOf<typeof en>;
