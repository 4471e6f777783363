import { Circle, CircleAlert, CircleCheck, CircleDot, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BadgeProps } from './badge';
import { classes } from './classes';
import { softTone, type Tone } from './tone';

const shapes: Readonly<Record<Tone, LucideIcon>> = {
  neutral: Circle,
  accent: CircleDot,
  positive: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  info: Info,
};

interface StatusPillProps extends BadgeProps {
  /** A shape of its own instead of the tone's. */
  readonly icon?: ReactNode;
}

/** The state of something: its word, with a shape of its tone. */
export function StatusPill({ tone = 'neutral', icon, children, className }: StatusPillProps): ReactNode {
  const Shape = shapes[tone];
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full py-1 pr-2.5 pl-2 text-xs font-semibold whitespace-nowrap',
        '[&_svg]:size-3.5 [&_svg]:shrink-0',
        softTone[tone],
        className,
      )}
    >
      {icon ?? <Shape aria-hidden="true" strokeWidth={2.5} />}
      {children}
    </span>
  );
}
