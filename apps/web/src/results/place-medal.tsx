import { useFormats } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';

const medals: Readonly<Record<number, string>> = {
  1: 'bg-warning-soft text-warning ring-2 ring-warning',
  2: 'bg-well text-text ring-2 ring-outline',
  3: 'bg-accent-soft text-accent-text ring-2 ring-accent',
};

/** The number of a place; the first three stand in a ring. */
export function PlaceMedal({ place }: { readonly place: number }): ReactNode {
  const format = useFormats();
  return (
    <span
      className={classes(
        'inline-grid h-8 min-w-8 shrink-0 place-items-center rounded-full px-1.5 text-sm font-bold tabular-nums',
        medals[place] ?? 'text-muted',
      )}
    >
      {format.number(place)}
    </span>
  );
}
