import type { EventSummary } from '@ringside/contracts/events';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EventFacts } from './event-facts';
import { EventStatePill } from './event-state-pill';

interface EventRowProps {
  readonly event: EventSummary;
  readonly to: string;
  /** Below the facts: since when it waits, whose it is. */
  readonly note?: ReactNode;
}

/** An event in a list; the whole row leads to it. */
export const EventRow = ({ event, to, note }: EventRowProps): ReactNode => (
  <li className="relative flex items-center gap-4 px-4 py-4 hover:bg-hover sm:px-5">
    <div className="grid min-w-0 grow gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Link to={to} className="text-base font-semibold break-words after:absolute after:inset-0">
          {event.title}
        </Link>
        <EventStatePill state={event.state} />
      </div>
      <EventFacts event={event} />
      {note != null && <div className="text-sm text-muted">{note}</div>}
    </div>
    <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
  </li>
);

/** Events in rows. */
export const EventRows = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-raised shadow-card">
    {children}
  </ul>
);
