import * as z from 'zod';
import { endpoint } from '../endpoint';
import { prose } from '../fields';
import { MARKDOWN_MAX } from './markdown.limits';

export const previewMarkdown = endpoint({
  method: 'POST',
  path: '/markdown/preview',
  summary: 'See what a text in Markdown becomes',
  description: 'The same HTML that pages show later. Nothing is kept.',
  permission: 'markdown.preview',
  body: z.strictObject({ text: prose(MARKDOWN_MAX) }),
  response: z.strictObject({
    /** Safe to put into a page: a fixed list of tags, links to http, https and mailto. */
    html: z.string(),
  }),
  status: 200,
  errors: [],
});
