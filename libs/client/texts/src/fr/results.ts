import type { resultsTexts as en } from '../en/results';
import type { TranslationOf } from '../message';

export const resultsTexts = {
  'results.title': 'Classement',
  'results.lead':
    'Les points que les organisateurs ont donnés pour les places aux événements terminés, saison par saison.',
  'results.season': 'Saison',
  'results.game': 'Jeu',
  'results.game.every': 'Tous les jeux',
  'results.rank': 'Rang',
  'results.player': 'Joueur',
  'results.points': 'Points',
  'results.events': 'Événements',
  'results.wins': 'Victoires',
  'results.you': 'Vous',
  'results.none': 'Pas encore de résultats ici',
  'results.none.text':
    'Dès que des organisateurs classent les joueurs d’un événement terminé, ceux-ci apparaissent ici.',
  'results.nobody': 'Compte supprimé',
  'results.more': 'Afficher la suite',
  'results.clear': 'Tous les jeux de la saison',
  'results.lost': 'Ce joueur n’existe pas',
  'results.lost.text': 'Personne ne porte ce nom d’utilisateur, ou le compte a été supprimé.',
  'results.history': 'Événements et places',
  'results.history.none': 'Rien à montrer pour l’instant',
  'results.history.none.text': 'Les événements publics auxquels {name} participe en montrant son nom figurent ici.',
  'results.place': 'Place {place}',
  'results.pointsGiven': { one: '{count} point', other: '{count} points' },
  'results.whole': 'Général',
  'results.ofEvent': 'Résultats',
  'results.all': 'Afficher les {count}',
  'results.toBoard': 'Vers le classement',
} satisfies TranslationOf<typeof en>;
