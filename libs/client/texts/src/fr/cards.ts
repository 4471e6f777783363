import type { cardsTexts as en } from '../en/cards';
import type { TranslationOf } from '../message';

export const cardsTexts = {
  'cards.title': 'Badges et cartes de place',
  'cards.lead':
    'Un PDF à découper, plusieurs par page A4. Les badges portent le code du billet ; les cartes de place, visibles dans la salle, non.',
  'cards.badge': 'Badges',
  'cards.seatCard': 'Cartes de place',
  'cards.which': 'Lesquels',
  'cards.unprinted': 'Pas encore imprimés',
  'cards.all': 'Tous',
  'cards.section': 'Secteur {section}',
  'cards.print': { one: 'Imprimer {count} carte', other: 'Imprimer {count} cartes' },
  'cards.printAll': 'Imprimer',
  'cards.nothing': 'Tout est imprimé.',
  'cards.none': 'Il n’y a pas encore de billets.',
  'cards.made': { one: '{count} carte est dans le fichier.', other: '{count} cartes sont dans le fichier.' },
  'cards.left': { one: '{count} de plus n’y tient pas.', other: '{count} de plus n’y tiennent pas.' },
  'cards.next': 'Le fichier suivant',
  'cards.again': 'Reprendre le fichier',
  'cards.discard': 'L’impression a échoué',
  'cards.discarded': 'Ces cartes comptent à nouveau comme non imprimées.',
  'cards.of': 'Cartes de {what}',
  'cards.chosen': { one: '{count} billet choisi', other: '{count} billets choisis' },
  'cards.choose': 'Choisir {what} pour l’impression',
  'cards.clear': 'N’en choisir aucun',
} as const satisfies TranslationOf<typeof en>;
