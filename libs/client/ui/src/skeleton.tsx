import type { ReactNode } from 'react';
import { classes } from './classes';

/** A quiet stand-in, in the size of what comes. Hidden from assistive technology: <Loading> says that it loads. */
export function Skeleton({ className }: { readonly className?: string }): ReactNode {
  return <span aria-hidden="true" className={classes('block animate-breathe rounded-control bg-hover', className)} />;
}

interface LoadingProps {
  /** Read out once. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Skeletons in the shape of the page that comes. */
export function Loading({ label, children }: LoadingProps): ReactNode {
  return (
    <div aria-busy="true">
      <span role="status" className="sr-only">
        {label}
      </span>
      {children}
    </div>
  );
}

/** Skeletons of a list. */
export function LoadingRows({ label, rows = 4 }: { readonly label: string; readonly rows?: number }): ReactNode {
  return (
    <Loading label={label}>
      <div className="grid gap-3">
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} className="h-16" />
        ))}
      </div>
    </Loading>
  );
}
