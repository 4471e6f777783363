import type { ReactNode } from 'react';
import { classes } from './classes';

interface StatProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** What the number is to be read against: "of 240", "since yesterday". */
  readonly note?: ReactNode;
  readonly icon?: ReactNode;
  /** 0 … 1, drawn as a bar below. */
  readonly share?: number;
  readonly className?: string;
}

/** One counted number. Several of them stand in a <dl> by <StatRow>. */
export function Stat({ label, value, note, icon, share, className }: StatProps): ReactNode {
  return (
    <div
      className={classes(
        'grid content-start gap-1 rounded-card border border-line bg-raised p-4 shadow-card',
        className,
      )}
    >
      <dt className="flex items-center gap-2 text-sm text-muted [&_svg]:size-4">
        {icon}
        {label}
      </dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-bold tracking-tight tabular-nums">{value}</span>
        {note != null && <span className="text-sm text-muted">{note}</span>}
      </dd>
      {share !== undefined && (
        <dd aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-well">
          <span className="block h-full rounded-full bg-accent" style={{ width: `${clampPercent(share)}%` }} />
        </dd>
      )}
    </div>
  );
}

const clampPercent = (share: number): number => Math.min(100, Math.max(0, share * 100));

/** Counted numbers side by side. */
export const StatRow = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">{children}</dl>
);
