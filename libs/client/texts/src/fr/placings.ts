import type { placingsTexts as en } from '../en/placings';
import type { TranslationOf } from '../message';

export const placingsTexts = {
  'placings.lead':
    'Donnez des places et des points à ceux qui ont participé. Ils figurent sur la page de l’événement et comptent pour le classement de {season}.',
  'placings.notYet': 'Les places se donnent une fois l’événement terminé',
  'placings.notYet.text': 'Revenez quand il est fini. Vous pourrez ensuite les modifier à tout moment.',
  'placings.game': 'Pour',
  'placings.game.whole': 'L’événement dans son ensemble',
  'placings.person': 'Qui a participé',
  'placings.person.hint': 'Tapez une partie d’un nom et appuyez sur Entrée : chacun prend la place suivante.',
  'placings.person.nobody': 'Personne de ce nom n’a participé, ou tout le monde a déjà une place.',
  'placings.empty': 'Personne n’a encore de place',
  'placings.empty.text': 'Ajoutez d’abord le vainqueur.',
  'placings.place': 'Place de {name}',
  'placings.points': 'Points de {name}',
  'placings.column.place': 'Place',
  'placings.column.points': 'Points',
  'placings.remove': 'Retirer {name}',
  'placings.suggested': 'Chaque place propose ses points ; écrivez-en d’autres si vous voulez.',
  'placings.save': 'Enregistrer les places',
  'placings.saved': 'Les places sont enregistrées',
  'placings.unsaved': 'Pas encore enregistré',
  'placings.discard': 'Annuler les modifications',
  'placings.count': { one: '{count} personne classée', other: '{count} personnes classées' },
  'placings.proposal.there': 'Résultats disponibles : {tournaments}',
  'placings.proposal.taken': 'Proposé d’après les résultats de {tournaments}',
  'placings.proposal.unsaved':
    'Vérifiez les places et les points de chaque jeu, modifiez ce que vous voulez, puis enregistrez. Rien n’est encore enregistré.',
  'placings.proposal.undecided': 'Pas encore décidé : {tournaments}.',
  'placings.proposal.toTournaments': 'Aux tournois',
  'placings.proposal.absent': {
    one: '{count} personne qui a joué n’avait pas de place à l’événement et n’est pas reprise.',
    other: '{count} personnes qui ont joué n’avaient pas de place à l’événement et ne sont pas reprises.',
  },
  'placings.proposal.take': 'Reprendre ces places',
} satisfies TranslationOf<typeof en>;
