export const answersTexts = {
  'answers.title': 'Answers',
  'answers.open': 'not answered yet',
  'answers.yes': 'Yes',
  'answers.no': 'No',
  'answers.export': 'Answers',
  'answers.answered': '{answered} of {asked}',
  'answers.sum': '{sum} in all',
  'answers.choice': 'Choice',
  'answers.none': 'Nobody has answered yet.',
} as const;
