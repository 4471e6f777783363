export const siteTexts = {
  'site.page.privacy': 'Privacy',
  'site.page.imprint': 'Imprint',
  'site.page.rules': 'House rules',
  'site.version': 'Version {version}, {date}',
  'site.otherLanguage': 'This page is not written in your language yet.',
  'site.earlier': 'This is an earlier version of the page.',
  'site.toNewest': 'Read the newest version',
  'site.contact': 'Write to us',
  'site.lost': 'This page is not here',
} as const;
