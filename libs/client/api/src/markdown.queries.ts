import { previewMarkdown } from '@ringside/contracts/platform';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

export const markdownQueries = {
  /** What a text in Markdown becomes. Nothing is asked for an empty one. */
  preview: (text: string) =>
    queryOptions({
      queryKey: ['markdown', text],
      queryFn: ({ signal }) => call(previewMarkdown, { body: { text } }, { signal }),
      enabled: text.trim() !== '',
      staleTime: Infinity,
      gcTime: 60_000,
    }),
};
