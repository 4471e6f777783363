import type { ReactNode } from 'react';
import { classes } from './classes';
import { softTone, type Tone } from './tone';

export interface BadgeProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A short word or number beside something. */
export function Badge({ tone = 'neutral', children, className }: BadgeProps): ReactNode {
  return (
    <span
      className={classes(
        'inline-flex min-w-5 items-center justify-center rounded-full px-2 py-0.5 text-xs font-semibold tabular-nums',
        softTone[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
