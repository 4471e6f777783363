import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';

interface PagerProps {
  readonly label: string;
  /** Where the reader is, in words: "Page 2 of 7". */
  readonly position: ReactNode;
  readonly previousLabel: string;
  readonly nextLabel: string;
  /** Absent on the first page. */
  readonly onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  readonly onNext?: (() => void) | undefined;
  readonly busy?: boolean;
}

/** Steps through the pages of a list. */
export function Pager({ label, position, previousLabel, nextLabel, onPrevious, onNext, busy }: PagerProps): ReactNode {
  return (
    <nav aria-label={label} aria-busy={busy || undefined} className="flex items-center justify-between gap-3">
      <Button icon={<ChevronLeft aria-hidden="true" />} disabled={!onPrevious} onClick={onPrevious}>
        {previousLabel}
      </Button>
      <p aria-live="polite" className="text-sm text-muted tabular-nums">
        {position}
      </p>
      <Button disabled={!onNext} onClick={onNext}>
        <span className="inline-flex items-center gap-2">
          {nextLabel}
          <ChevronRight aria-hidden="true" />
        </span>
      </Button>
    </nav>
  );
}
