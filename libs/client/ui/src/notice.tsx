import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { softTone, type Tone } from './tone';

export type NoticeTone = Exclude<Tone, 'neutral' | 'accent'>;

export const toneIcons: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  positive: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What to do about it. */
  readonly action?: ReactNode;
  /** Read out when it appears; a warning or failure interrupts. Leave out for what is there from the start. */
  readonly announce?: boolean;
  readonly className?: string;
}

/** A sentence the reader should not miss, in the flow of the page. */
export function Notice({ tone = 'info', title, children, action, announce, className }: NoticeProps): ReactNode {
  const Icon = toneIcons[tone];
  const urgent = tone === 'danger' || tone === 'warning';
  return (
    <div
      role={announce ? (urgent ? 'alert' : 'status') : undefined}
      className={classes('flex items-start gap-3 rounded-control px-4 py-3 text-sm', softTone[tone], className)}
    >
      <Icon aria-hidden="true" className="mt-px size-5 shrink-0" />
      <div className="min-w-0 grow self-center text-text">
        {title != null && <p className="font-semibold">{title}</p>}
        {children != null && <div className={title != null ? 'mt-0.5' : undefined}>{children}</div>}
      </div>
      {action != null && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
}
