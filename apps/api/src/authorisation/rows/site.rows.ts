import * as site from '@ringside/contracts/site';
import { row } from '../row';

const settings = {
  name: 'Ringside',
  contact: null,
  language: 'en',
  signUp: 'open',
  eventCreation: 'organizers',
  rev: 1,
} as const;
const imprint = { params: { page: 'imprint' as const } };

export const siteRows = [
  row(site.getSite, () => ({})),
  row(site.getSiteSettings, () => ({})),
  row(site.putSiteSettings, () => ({ body: settings })),
  row(site.getSiteIssuer, () => ({})),
  row(site.putSiteIssuer, () => ({ body: { issuer: null } })),
  row(site.getSitePage, () => ({ ...imprint, query: {} })),
  row(site.getPageSource, () => imprint),
  row(site.addPageVersion, () => ({
    ...imprint,
    body: { base: 0, texts: { en: 'We are the Harbour Club.' }, isMaterial: false, note: '' },
  })),
];
