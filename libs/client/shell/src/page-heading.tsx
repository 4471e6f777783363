import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { usePage } from './use-page';

interface PageHeadingProps {
  /** The words of the heading, which the browser's tab shows too. */
  readonly title: string;
  readonly className?: string;
}

/** The `h1` of a page: names the browser's tab and takes the focus when the person comes from another page. */
export function PageHeading({ title, className }: PageHeadingProps): ReactNode {
  const heading = usePage(title);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes('outline-none', className)}>
      {title}
    </h1>
  );
}
