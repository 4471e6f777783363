/** Texts that are spelt as in English in another language too. Whatever else equals English was forgotten. */
export const alikeWords: ReadonlySet<string> = new Set([
  'Ringside',
  'Chat',
  'Menu',
  'Pages',
  'Messages',
  'Notifications',
  'Actions',
  'Live',
  'Online',
  'Moderator',
  'Administrator',
  'Offline',
  'Events',
  '{count} minute',
  '{count} minutes',
]);
