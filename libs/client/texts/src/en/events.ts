export const eventsTexts = {
  'events.state.draft': 'Draft',
  'events.state.submitted': 'In review',
  'events.state.rejected': 'Sent back',
  'events.state.published': 'Published',
  'events.state.suspended': 'Suspended',
  'events.state.started': 'On now',
  'events.state.finished': 'Finished',
  'events.state.cancelled': 'Cancelled',
  'events.online': 'Online',
  'events.places': { one: '{count} place', other: '{count} places' },
  'events.by': 'by {name}',
  'events.organizer': 'Organizer',
  'refusal.EVENT_WRONG_STATE':
    'The event has moved on meanwhile, so this is no longer possible. What you see now is its new state.',
  'refusal.EVENT_LOCKED': 'The event is out: moderators approved what it says, so only its capacity can be changed.',
  'refusal.EVENT_INCOMPLETE': 'Something is still missing. See what on the overview, complete it and try again.',
  'refusal.EVENT_TITLE_TAKEN':
    'Another event has this title and starts at the same time. Change the title or the start.',
  'refusal.EVENT_VENUE_TAKEN': 'You have another event at this venue at this time. Change the venue or the time.',
  'refusal.EVENT_TOO_EARLY': 'It is too early: the event can be started from {startableFrom} on.',
  'refusal.EVENT_OWN': 'This is your own event: another moderator has to decide.',
} as const;
