import type { waitlistTexts as en } from '../en/waitlist';
import type { TranslationOf } from '../message';

/** The waitlist at the desk. */
export const waitlistTexts = {
  'waitlist.title': 'Liste d’attente',
  'waitlist.lead':
    'Quand tout est pris, on peut attendre. Ce qui se libère est gardé pour la première personne de la file aussi longtemps que vous l’indiquez ici, puis pour la suivante.',
  'waitlist.open': 'On peut rejoindre la liste d’attente',
  'waitlist.minutes': 'Durée d’une offre en minutes',
  'waitlist.save': 'Enregistrer',
  'waitlist.saved': 'Enregistré',
  'waitlist.waiting': 'En attente',
  'waitlist.offered': 'Proposées',
  'waitlist.accepted': 'Commandées',
  'waitlist.expired': 'Abandonnées',
  'waitlist.none': 'Personne n’attend',
  'waitlist.noneText': 'Qui s’inscrit apparaît ici.',
  'waitlist.person': 'Personne',
  'waitlist.wants': 'Attend',
  'waitlist.state': 'État',
  'waitlist.joined': 'Inscription',
  'waitlist.anything': 'N’importe quoi',
  'waitlist.party': { one: '{count} personne', other: '{count} personnes' },
  'waitlist.until': 'Gardé jusqu’au {at}',
  'waitlist.remove': 'Retirer',
  'waitlist.removeTitle': 'Retirer {name} de la liste d’attente ?',
  'waitlist.removeText': 'Ce qui lui est gardé passe à la personne suivante.',
  'waitlist.removeHint': 'La personne le lit.',
  'waitlist.removed': 'Retiré de la liste d’attente',
  'waitlist.place': 'Numéro {place}',
  'waitlist.left': 'Partie',
  'waitlist.closedNote': 'La liste d’attente est fermée. Qui s’y trouve garde sa place et reçoit des offres.',
  'waitlist.gone': 'Un compte supprimé',
  'waitlist.more': 'Plus de minutes',
  'waitlist.fewer': 'Moins de minutes',
} satisfies TranslationOf<typeof en>;
