import type { waitlistTexts as en } from '../en/waitlist';
import type { TranslationOf } from '../message';

/** The waitlist at the desk. */
export const waitlistTexts = {
  'waitlist.title': 'Warteliste',
  'waitlist.lead':
    'Ist alles vergeben, kann man warten. Was frei wird, wird so lange, wie du hier angibst, für die erste Person in der Reihe gehalten, dann für die nächste.',
  'waitlist.open': 'Man kann sich auf die Warteliste setzen',
  'waitlist.minutes': 'Minuten, die ein Angebot gilt',
  'waitlist.save': 'Speichern',
  'waitlist.saved': 'Gespeichert',
  'waitlist.waiting': 'Wartend',
  'waitlist.offered': 'Angeboten',
  'waitlist.accepted': 'Bestellt',
  'waitlist.expired': 'Verfallen',
  'waitlist.none': 'Niemand wartet',
  'waitlist.noneText': 'Wer sich einträgt, erscheint hier.',
  'waitlist.person': 'Person',
  'waitlist.wants': 'Wartet auf',
  'waitlist.state': 'Stand',
  'waitlist.joined': 'Eingetragen',
  'waitlist.anything': 'Irgendetwas',
  'waitlist.party': { one: '{count} Person', other: '{count} Personen' },
  'waitlist.until': 'Gehalten bis {at}',
  'waitlist.remove': 'Entfernen',
  'waitlist.removeTitle': '{name} von der Warteliste nehmen?',
  'waitlist.removeText': 'Was für diese Person gehalten wird, bekommt die nächste.',
  'waitlist.removeHint': 'Die Person liest ihn.',
  'waitlist.removed': 'Von der Warteliste genommen',
  'waitlist.place': 'Nummer {place}',
  'waitlist.left': 'Gegangen',
  'waitlist.closedNote': 'Die Warteliste ist geschlossen. Wer darauf steht, behält den Platz und bekommt Angebote.',
  'waitlist.gone': 'Ein gelöschtes Konto',
  'waitlist.more': 'Mehr Minuten',
  'waitlist.fewer': 'Weniger Minuten',
} satisfies TranslationOf<typeof en>;
