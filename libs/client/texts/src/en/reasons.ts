/** Why a seat could not be had. */
export const reasonsTexts = {
  'reasons.taken': '{seat} is taken.',
  'reasons.held': '{seat} is held by someone else.',
  'reasons.blocked': '{seat} is blocked.',
  'reasons.notForSale': '{seat} is not for sale.',
  'reasons.notYourGroup': '{seat} is kept for a group that you are not in.',
  'reasons.onlyAccessible':
    '{seat} is kept for people who need a wheelchair place. If you need it, say so beside the map.',
  'reasons.onlyWhole': '{seat} is booked with its whole table or not at all. Take all of its seats.',
  'reasons.onlyCompanion': '{seat} belongs to the wheelchair place beside it. Take that one, too.',
  'reasons.unknown': '{seat} does not exist any more. Reload the page.',
  'reasons.keptTooLong': 'You have kept {seat} as long as is possible. For two minutes it is open to others only.',
} as const;
