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
} as const;
