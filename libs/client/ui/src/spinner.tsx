import type { ReactNode } from 'react';
import { classes } from './classes';

/** Turning ring. With a label it is announced; without, it decorates something that says itself what it waits for. */
export function Spinner({ label, className }: { readonly label?: string; readonly className?: string }): ReactNode {
  const ring = (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={classes('size-5 animate-spin', className)}>
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="3" opacity="0.25" />
      <path d="M21 12a9 9 0 0 0-9-9" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
  if (label === undefined) return ring;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-muted">
      {ring}
      <span className="text-sm">{label}</span>
    </span>
  );
}
