import type { answersTexts as en } from '../en/answers';
import type { TranslationOf } from '../message';

export const answersTexts = {
  'answers.title': 'Antworten',
  'answers.open': 'noch nicht beantwortet',
  'answers.yes': 'Ja',
  'answers.no': 'Nein',
  'answers.export': 'Antworten',
  'answers.answered': '{answered} von {asked}',
  'answers.sum': '{sum} insgesamt',
  'answers.choice': 'Auswahl',
  'answers.none': 'Noch hat niemand geantwortet.',
} satisfies TranslationOf<typeof en>;
