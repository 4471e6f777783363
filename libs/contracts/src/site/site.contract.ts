import * as z from 'zod';
import { InvoiceIssuer } from '../booking/invoice-party.contract';
import { endpoint } from '../endpoint';
import { line, Moment, prose } from '../fields';
import { LANGUAGES } from '../notifications/language';
import { EVENT_CREATORS, PAGE_NOTE_MAX, PAGE_TEXT_MAX, SIGN_UP_MODES, SITE_NAME_MAX, SITE_PAGES } from './site.limits';

const facts = {
  name: line(SITE_NAME_MAX),
  /** Where people write to who runs the site; `null`: only by the contact form. */
  contact: z.email().max(200).nullable(),
  /** Pages that are not written in a reader’s language are shown in this one. */
  language: z.enum(LANGUAGES),
  signUp: z.enum(SIGN_UP_MODES),
  eventCreation: z.enum(EVENT_CREATORS),
};

export const Site = z
  .strictObject({
    ...facts,
    /** Whether mails leave this server; else they are kept in it, and who runs the site hands links on. */
    sendsMail: z.boolean(),
  })
  .meta({ id: 'Site' });
export type Site = z.output<typeof Site>;

export const SiteSettings = z.strictObject({ ...facts, rev: z.int().min(1) }).meta({ id: 'SiteSettings' });
export type SiteSettings = z.output<typeof SiteSettings>;

export const getSite = endpoint({
  method: 'GET',
  path: '/site',
  summary: 'What this site is called and how it is run',
  permission: 'site.read',
  response: Site,
  errors: [],
});

export const getSiteSettings = endpoint({
  method: 'GET',
  path: '/site/settings',
  summary: 'Get the site’s settings',
  permission: 'site.manage',
  response: SiteSettings,
  errors: [],
});

export const putSiteSettings = endpoint({
  method: 'PUT',
  path: '/site/settings',
  summary: 'Change the site’s settings',
  description: 'Refused with STALE when `rev` is not the newest: another admin was faster, and nothing was changed.',
  permission: 'site.manage',
  body: SiteSettings,
  response: SiteSettings,
  errors: ['STALE'],
});

/** Who writes invoices for all events of the site that say nothing else. */
export const SiteIssuer = z.strictObject({ issuer: InvoiceIssuer.nullable() }).meta({ id: 'SiteIssuer' });
export type SiteIssuer = z.output<typeof SiteIssuer>;

export const getSiteIssuer = endpoint({
  method: 'GET',
  path: '/site/invoice-issuer',
  summary: 'Who writes the invoices of events that have no issuer of their own',
  permission: 'site.manage',
  response: SiteIssuer,
  errors: [],
});

export const putSiteIssuer = endpoint({
  method: 'PUT',
  path: '/site/invoice-issuer',
  summary: 'Set who writes the invoices of events that have no issuer of their own',
  description: 'For invoices from now on: what was issued stays as it is.',
  permission: 'site.manage',
  body: SiteIssuer,
  response: SiteIssuer,
  errors: [],
});

const page = z.enum(SITE_PAGES);

export const SitePage = z
  .strictObject({
    page,
    /** 0: the text that comes with Ringside. */
    version: z.int(),
    /** The one it is written in: not always the one that was asked for. */
    language: z.enum(LANGUAGES),
    html: z.string(),
    /** `null` for the text that comes with Ringside. */
    writtenAt: Moment.nullable(),
    /** What this version changed, in its author’s words. */
    note: z.string(),
  })
  .meta({ id: 'SitePage' });
export type SitePage = z.output<typeof SitePage>;

export const getSitePage = endpoint({
  method: 'GET',
  path: '/site/pages/:page',
  summary: 'Read a page of the site',
  description: 'As HTML, rendered and sanitised. `version` reads an earlier one: what people agreed to stays readable.',
  permission: 'site.read',
  params: z.strictObject({ page }),
  query: z.strictObject({ language: z.enum(LANGUAGES).optional(), version: z.coerce.number().int().min(0).optional() }),
  response: SitePage,
  errors: ['NOT_FOUND'],
});

const text = prose(PAGE_TEXT_MAX);
const PageTexts = z.strictObject({ en: text.optional(), fr: text.optional(), de: text.optional() });
export type PageTexts = z.output<typeof PageTexts>;

export const PageVersion = z
  .strictObject({
    version: z.int(),
    /** People are asked to agree again. */
    isMaterial: z.boolean(),
    note: z.string(),
    writtenAt: Moment.nullable(),
    writtenBy: z.string().nullable(),
  })
  .meta({ id: 'PageVersion' });
export type PageVersion = z.output<typeof PageVersion>;

export const PageSource = z
  .strictObject({
    page,
    version: z.int(),
    /** Markdown; without a language, the page is shown in another one. */
    texts: PageTexts,
    /** Newest first. */
    versions: z.array(PageVersion),
  })
  .meta({ id: 'PageSource' });
export type PageSource = z.output<typeof PageSource>;

export const getPageSource = endpoint({
  method: 'GET',
  path: '/site/pages/:page/source',
  summary: 'Get a page as it is written, with its earlier versions',
  permission: 'site.manage',
  params: z.strictObject({ page }),
  response: PageSource,
  errors: [],
});

export const NewPageVersion = z
  .strictObject({
    /** The version that was edited. */
    base: z.int().min(0),
    texts: PageTexts.refine((all) => Object.values(all).some((one) => one?.trim()), {
      error: 'must be written in one language at least',
    }),
    isMaterial: z.boolean(),
    note: z.string().trim().max(PAGE_NOTE_MAX),
  })
  .meta({ id: 'NewPageVersion' });
export type NewPageVersion = z.output<typeof NewPageVersion>;

export const addPageVersion = endpoint({
  method: 'POST',
  path: '/site/pages/:page/versions',
  summary: 'Write a new version of a page',
  description:
    'It is shown at once; earlier versions are kept. With `isMaterial` on the privacy page people are asked to agree again. ' +
    'Refused with STALE when `base` is not the newest.',
  permission: 'site.manage',
  params: z.strictObject({ page }),
  body: NewPageVersion,
  response: PageSource,
  errors: ['STALE'],
});
