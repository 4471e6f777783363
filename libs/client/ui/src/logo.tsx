import type { ReactNode } from 'react';
import { classes } from './classes';

/** The mark: the ring from above, open at one corner, and the seat beside it. */
export function LogoMark({ className }: { readonly className?: string }): ReactNode {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classes('size-8', className)}>
      <path
        d="M28 15.5V10a6 6 0 0 0-6-6H10a6 6 0 0 0-6 6v12a6 6 0 0 0 6 6h5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <path
        d="M20.5 14.5v-1a2 2 0 0 0-2-2h-5a2 2 0 0 0-2 2v5a2 2 0 0 0 2 2h1"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        opacity="0.55"
      />
      <circle cx="24" cy="24" r="5" className="fill-accent" />
    </svg>
  );
}

/** The mark with the name, which the narrowest windows have no room to show. */
export function Logo({ name, className }: { readonly name: string; readonly className?: string }): ReactNode {
  return (
    <span className={classes('inline-flex items-center gap-2.5 font-bold tracking-tight', className)}>
      <LogoMark className="size-7" />
      <span className="text-lg max-[23rem]:sr-only">{name}</span>
    </span>
  );
}
