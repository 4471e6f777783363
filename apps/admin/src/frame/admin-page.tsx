import { PageHeading } from '@ringside/client/shell';
import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface AdminPageProps {
  /** The words of the heading, which the browser's tab shows too. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** Above the heading: the way back. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  /** A form reads best in a narrow column. */
  readonly narrow?: boolean;
  readonly children?: ReactNode;
}

/** A page of the organizers' app: its heading, what can be done, and the content. */
export function AdminPage({ title, lead, above, actions, narrow = false, children }: AdminPageProps): ReactNode {
  return (
    <div
      className={classes(
        'mx-auto grid w-full content-start gap-6 px-4 py-6 sm:px-6 sm:py-8 [&>*]:min-w-0',
        narrow ? 'max-w-3xl' : 'max-w-6xl',
      )}
    >
      <header className="grid gap-2">
        {above}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid min-w-0 gap-1.5">
            <PageHeading title={title} className="text-2xl font-bold break-words sm:text-3xl" />
            {lead != null && <div className="max-w-prose text-muted">{lead}</div>}
          </div>
          {actions != null && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}
