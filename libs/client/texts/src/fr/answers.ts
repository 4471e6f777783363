import type { answersTexts as en } from '../en/answers';
import type { TranslationOf } from '../message';

export const answersTexts = {
  'answers.title': 'Réponses',
  'answers.open': 'pas encore de réponse',
  'answers.yes': 'Oui',
  'answers.no': 'Non',
  'answers.export': 'Réponses',
  'answers.answered': '{answered} sur {asked}',
  'answers.sum': '{sum} en tout',
  'answers.choice': 'Choix',
  'answers.none': 'Personne n’a encore répondu.',
} satisfies TranslationOf<typeof en>;
