import type { ReactNode } from 'react';

/** The first tab stop of a page: jumps over the navigation to the element with this id. */
export function SkipLink({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <a
      href={`#${to}`}
      className={
        'fixed top-2 left-2 z-50 not-focus:sr-only rounded-control bg-accent px-4 py-2.5 font-semibold text-accent-ink ' +
        'shadow-overlay'
      }
    >
      {children}
    </a>
  );
}
