import type { Language } from '@ringside/contracts/notifications';
import {
  addPageVersion,
  getPageSource,
  getSite,
  getSitePage,
  getSiteSettings,
  type NewPageVersion,
  putSiteSettings,
  type SitePageName,
  type SiteSettings,
} from '@ringside/contracts/site';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

export const siteQueries = {
  everything: ['site'] as const,

  /** What the site is called and how to reach who runs it. */
  about: () => queryOptions({ queryKey: ['site', 'about'], queryFn: ({ signal }) => call(getSite, {}, { signal }) }),

  page: (page: SitePageName, language: Language, version?: number) =>
    queryOptions({
      queryKey: ['site', 'page', page, language, version ?? 'newest'],
      queryFn: ({ signal }) =>
        call(
          getSitePage,
          { params: { page }, query: { language, ...(version === undefined ? {} : { version }) } },
          { signal },
        ),
    }),

  settings: () =>
    queryOptions({ queryKey: ['site', 'settings'], queryFn: ({ signal }) => call(getSiteSettings, {}, { signal }) }),

  /** A page as it is written, with its versions. */
  source: (page: SitePageName) =>
    queryOptions({
      queryKey: ['site', 'source', page],
      queryFn: ({ signal }) => call(getPageSource, { params: { page } }, { signal }),
    }),
};

/** Whatever comes of it, what is shown of the site is asked for again: after STALE it is somebody else's. */
function useSiteCommand<Wish, Answer>(send: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => cache.invalidateQueries({ queryKey: siteQueries.everything }),
  });
}

export const usePutSiteSettings = () => useSiteCommand((body: SiteSettings) => call(putSiteSettings, { body }));

export const useAddPageVersion = (page: SitePageName) =>
  useSiteCommand((body: NewPageVersion) => call(addPageVersion, { params: { page }, body }));
