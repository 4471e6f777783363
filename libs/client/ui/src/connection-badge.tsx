import { CloudOff, RefreshCw, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export type ConnectionState = 'live' | 'connecting' | 'offline';

interface ConnectionBadgeProps {
  readonly state: ConnectionState;
  readonly words: Readonly<Record<ConnectionState, string>>;
  /** What the state means for the reader. */
  readonly hints?: Readonly<Record<ConnectionState, string>>;
  readonly className?: string;
}

const looks: Readonly<Record<ConnectionState, { readonly tone: string; readonly icon: LucideIcon | null }>> = {
  live: { tone: 'text-positive', icon: null },
  connecting: { tone: 'text-warning bg-warning-soft', icon: RefreshCw },
  offline: { tone: 'text-danger bg-danger-soft', icon: CloudOff },
};

/** Whether what is on the page is up to date. Quiet while it is, plain when it is not; a change is read out. */
export function ConnectionBadge({ state, words, hints, className }: ConnectionBadgeProps): ReactNode {
  const { tone, icon: Icon } = looks[state];
  return (
    <span
      role="status"
      title={hints?.[state]}
      data-connection={state}
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold whitespace-nowrap',
        tone,
        className,
      )}
    >
      {Icon ? (
        <Icon aria-hidden="true" className={classes('size-3.5', state === 'connecting' && 'animate-spin')} />
      ) : (
        <span aria-hidden="true" className="size-2 rounded-full bg-current ring-4 ring-positive/20" />
      )}
      {words[state]}
    </span>
  );
}
