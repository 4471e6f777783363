import type { ReactNode } from 'react';
import { classes } from './classes';

interface RichTextProps {
  /** HTML that the server rendered and sanitised, and nothing else. */
  readonly html: string;
  readonly className?: string;
}

/** A longer text with headings, lists, tables and links, in the product's typography. */
export const RichText = ({ html, className }: RichTextProps): ReactNode => (
  <div className={classes('rich-text', className)} dangerouslySetInnerHTML={{ __html: html }} />
);
