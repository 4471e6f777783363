import type { ReactNode } from 'react';
import { classes } from './classes';

interface PageProps {
  readonly title: ReactNode;
  /** One sentence below the title, or facts in a row. */
  readonly lead?: ReactNode;
  /** Above the title: breadcrumbs. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly children?: ReactNode;
}

const widths = { narrow: 'max-w-lg', normal: 'max-w-6xl', wide: 'max-w-[100rem]' } as const;

/** A page inside the frame: its one heading, what can be done, and the content in a column that suits it. */
export function Page({ title, lead, above, actions, width = 'normal', children }: PageProps): ReactNode {
  return (
    <div className={classes('mx-auto grid w-full content-start gap-6 px-4 py-6 sm:px-6 sm:py-8', widths[width])}>
      <header className="grid gap-2">
        {above}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid min-w-0 gap-1.5">
            <h1 className="text-2xl font-bold break-words sm:text-3xl">{title}</h1>
            {lead != null && <div className="max-w-prose text-muted">{lead}</div>}
          </div>
          {actions != null && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}
