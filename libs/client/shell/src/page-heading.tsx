import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { usePage } from './use-page';

interface PageHeadingProps {
  readonly title: string;
  /** What the browser's tab says, where it is more than the heading. */
  readonly tab?: string;
  readonly className?: string;
}

/** The `h1` of a page: names the browser's tab and takes the focus when the person comes from another page. */
export function PageHeading({ title, tab = title, className }: PageHeadingProps): ReactNode {
  const heading = usePage(tab);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes('outline-none', className)}>
      {title}
    </h1>
  );
}
