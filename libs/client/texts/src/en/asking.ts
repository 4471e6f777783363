export const askingTexts = {
  'asking.title': 'Before you order',
  'asking.of': 'Questions for {ticket}',
  'asking.optional': 'optional',
  'asking.later': 'can wait until after the order',
  'asking.yes': 'Yes',
  'asking.no': 'No',
  'asking.needed': 'Please answer this.',
  'asking.wrong': 'This is not an answer that is asked for here.',
  'asking.open': 'not answered yet',
  'asking.answerOpen': { one: 'Answer {count} question', other: 'Answer {count} questions' },
  'asking.change': 'Change answers',
  'asking.save': 'Save answers',
} as const;
