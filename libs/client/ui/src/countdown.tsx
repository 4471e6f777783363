import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { classes } from './classes';
import { useNow } from './use-now';

interface CountdownProps {
  /** The end: milliseconds since 1970 UTC, or ISO 8601. */
  readonly to: number | string;
  /** What runs out; the timer's name. */
  readonly label: string;
  /** The server's clock (milliseconds), for a device whose own is wrong. */
  readonly clock?: () => number;
  /** Says "2 days", drawn before the clock from a day on; without it the hours go on counting. */
  readonly days?: (count: number) => string;
  /** From here on it looks urgent. */
  readonly urgentBelowMs?: number;
  /** Called once when the end has come. */
  readonly onEnd?: () => void;
  readonly className?: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "4:07", "1:04:07"; seconds are rounded up, so that 0:00 is shown only when it is over. */
export function clockFace(leftMs: number, days?: (count: number) => string): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const fullDays = days ? Math.floor(seconds / 86_400) : 0;
  const hours = Math.floor(seconds / 3600) - fullDays * 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = twoDigits(seconds % 60);
  const clock = hours > 0 || fullDays > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`;
  return fullDays > 0 && days ? `${days(fullDays)} ${clock}` : clock;
}

/** The time left until a moment. */
export function Countdown({
  to,
  label,
  clock = Date.now,
  days,
  urgentBelowMs,
  onEnd,
  className,
}: CountdownProps): ReactNode {
  const end = new Date(to).getTime();
  const [endSeen, setEndSeen] = useState<number | null>(null);
  const leftMs = end - useNow(endSeen === end ? null : 1000, clock);
  const over = leftMs <= 0;
  const tellEnd = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (!over) return;
    setEndSeen(end);
    tellEnd();
  }, [over, end]);
  const urgent = urgentBelowMs !== undefined && leftMs < urgentBelowMs;
  return (
    <span
      role="timer"
      aria-label={label}
      className={classes('font-semibold tabular-nums', urgent && 'text-danger', className)}
    >
      {clockFace(leftMs, days)}
    </span>
  );
}
