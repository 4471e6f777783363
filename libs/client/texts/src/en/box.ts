/** The ticket box in pages of other sites. */
export const boxTexts = {
  'box.title': 'Ticket box',
  'box.lead':
    'Shows your tickets with their prices, and how many are left, in a page of your own site. Buying goes on here, in a new tab.',
  'box.switch': 'Other sites may show the ticket box',
  'box.switch.hint': 'Only the box: every other page of this site stays out of frames.',
  'box.saved.on': 'The ticket box can be shown now',
  'box.saved.off': 'The ticket box is switched off',
  'box.notPublic': 'Nobody sees the box before the event is published.',
  'box.look': 'Look',
  'box.theme': 'Light or dark',
  'box.theme.auto': 'As the reader’s device',
  'box.theme.light': 'Light',
  'box.theme.dark': 'Dark',
  'box.language': 'Language',
  'box.language.auto': 'As the reader’s browser',
  'box.accent': 'Colour of the button',
  'box.snippet': 'For your page',
  'box.snippet.hint': 'Paste this where the box belongs. Where scripts are blocked, the link stays.',
  'box.copied': 'Copied',
  'box.preview': 'Preview',
  'box.link': 'Tickets for {event}',
} as const;
