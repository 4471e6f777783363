/** Orders that the organizers look at first. */
export const approvalTexts = {
  'approval.first':
    'The organizers look at this order first. Your places are kept until they decide, and you pay nothing before.',
  'approval.ask': 'Ask the organizers',
  'approval.asked':
    'Order {code} is with the organizers and your places are kept for it. You are told as soon as they have decided.',
  'approval.toOrder': 'See the order',
  'approval.eachOne': 'the organizers approve each one',
} as const;
