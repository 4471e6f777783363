/** Who may buy, and from when on. */
export const rulesTexts = {
  'rules.title': 'Who may buy',
  'rules.needsRegistration': 'Only people with an accepted registration',
  'rules.needsRegistration.hint': 'Others are sent to the registration first.',
  'rules.registers': 'A confirmed order registers its buyer',
  'rules.registers.hint': 'Their registration is accepted at once, and undone when they cancel.',
  'rules.needsApproval': 'You approve each order',
  'rules.needsApproval.hint':
    'Its places are kept until you decide, at most as long as one has to pay. Only then it is paid.',
  'rules.openings': 'Earlier openings',
  'rules.openings.lead':
    'The sale may open for some before it opens for everybody: for teams of a size, or for a kind of ticket and whoever has one.',
  'rules.openings.always': 'Your sale has no beginning, so it is open to everybody already. Say above when it opens.',
  'rules.openings.add': 'Add an opening',
  'rules.openings.for': 'For',
  'rules.openings.team': 'Teams',
  'rules.openings.type': 'A kind of ticket',
  'rules.openings.size': 'Members at least',
  'rules.openings.which': 'Kind of ticket',
  'rules.openings.at': 'Opens',
  'rules.openings.zone': 'Time of {zone}',
  'rules.openings.remove': 'Remove this opening',
  'rules.openings.more': 'More members',
  'rules.openings.fewer': 'Fewer members',
  'rules.save': 'Save the openings',
  'rules.saved': 'Saved',
  'refusal.OPENING_UNKNOWN': 'One of these kinds of ticket is gone. Reload the page.',
} as const;
