import type { cardsTexts as en } from '../en/cards';
import type { TranslationOf } from '../message';

export const cardsTexts = {
  'cards.title': 'Badges und Platzkarten',
  'cards.lead':
    'Ein PDF zum Ausschneiden, mehrere je A4-Seite. Badges tragen den Code des Tickets; Platzkarten liegen offen im Saal und tragen keinen.',
  'cards.badge': 'Badges',
  'cards.seatCard': 'Platzkarten',
  'cards.which': 'Welche',
  'cards.unprinted': 'Noch nicht gedruckt',
  'cards.all': 'Alle',
  'cards.section': 'Bereich {section}',
  'cards.print': { one: '{count} Karte drucken', other: '{count} Karten drucken' },
  'cards.printAll': 'Drucken',
  'cards.nothing': 'Alle sind gedruckt.',
  'cards.none': 'Es gibt noch keine Tickets.',
  'cards.made': { one: '{count} Karte ist in der Datei.', other: '{count} Karten sind in der Datei.' },
  'cards.left': { one: '{count} weitere passt nicht hinein.', other: '{count} weitere passen nicht hinein.' },
  'cards.next': 'Die nächste Datei',
  'cards.again': 'Datei noch einmal holen',
  'cards.discard': 'Der Druck ist misslungen',
  'cards.discarded': 'Sie gelten wieder als nicht gedruckt.',
  'cards.of': 'Karten von {what}',
  'cards.chosen': { one: '{count} Ticket gewählt', other: '{count} Tickets gewählt' },
  'cards.choose': '{what} zum Drucken wählen',
  'cards.clear': 'Keines wählen',
} as const satisfies TranslationOf<typeof en>;
