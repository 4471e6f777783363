import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface Crumb {
  readonly label: ReactNode;
  /** Absent for the page itself. */
  readonly to?: string;
}

/** The way from the top of the site to this page. */
export function Breadcrumbs({
  label,
  crumbs,
}: {
  readonly label: string;
  readonly crumbs: readonly Crumb[];
}): ReactNode {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {crumbs.map(({ label: words, to }, index) => (
          <li key={to ?? index} className="flex items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden="true" className="size-3.5 opacity-60" />}
            {to === undefined ? (
              <span aria-current="page" className="font-medium text-text">
                {words}
              </span>
            ) : (
              <Link to={to} className="rounded-sm py-1 hover:text-text hover:underline">
                {words}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
