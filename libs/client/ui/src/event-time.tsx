import type { ReactNode } from 'react';
import { useNow } from './use-now';

type FormatMoment = (at: string, zone?: string) => string;

interface EventTimeProps {
  /** ISO 8601. */
  readonly at: string;
  /** The event's own zone (IANA name). */
  readonly zone: string;
  /** Writes a moment in a zone, or in the reader's without one. */
  readonly format: FormatMoment;
  /** Says "{time} your time". */
  readonly yours: (time: string) => string;
  readonly className?: string;
}

/** A time of an event as its place has it; the reader's own stands beside it when their clocks differ. */
export function EventTime({ at, zone, format, yours, className }: EventTimeProps): ReactNode {
  const there = format(at, zone);
  const here = format(at);
  return (
    <span className={className}>
      <time dateTime={at}>{there}</time>
      {here !== there && <span className="text-muted"> · {yours(here)}</span>}
    </span>
  );
}

interface RelativeTimeProps {
  readonly at: string;
  /** Writes how far `at` is from `now`: "3 minutes ago". */
  readonly format: (at: string, now: number) => string;
  /** The moment in full, as a tooltip. */
  readonly full?: (at: string) => string;
  readonly clock?: () => number;
  readonly className?: string;
}

/** How long ago, or how soon; it keeps itself right. */
export function RelativeTime({ at, format, full, clock, className }: RelativeTimeProps): ReactNode {
  const now = useNow(30_000, clock);
  return (
    <time dateTime={at} title={full?.(at)} className={className}>
      {format(at, now)}
    </time>
  );
}
