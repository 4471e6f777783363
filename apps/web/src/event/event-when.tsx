import { serverNow } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { classes, useNow } from '@ringside/client/ui';
import type { EventSummary } from '@ringside/contracts/events';
import { CalendarDays, type LucideIcon, Radio } from 'lucide-react';
import type { ReactNode } from 'react';

const TICK_MS = 30_000;

type Dated = Pick<EventSummary, 'startsAt' | 'endsAt' | 'timeZone' | 'state'>;

/** Whether it is on, when it begins or when it ended, on a picture. */
export function EventMoment({ event }: { readonly event: Dated }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const now = useNow(TICK_MS, serverNow);
  if (event.state === 'started') {
    return (
      <Pill icon={Radio} look="bg-accent text-accent-ink">
        {t('pages.event.on')}
      </Pill>
    );
  }
  const isPast = Date.parse(event.endsAt) < now;
  const when = format.relative(isPast ? event.endsAt : event.startsAt, now);
  // finished before its time or cancelled: its hours say nothing of when that was
  const isOver = event.state === 'cancelled' || (event.state === 'finished' && !isPast);
  const words = isPast ? t('pages.event.ended', { when }) : t('pages.event.startsSoon', { when });
  return (
    <Pill icon={CalendarDays} look="bg-night/70 text-white backdrop-blur-sm">
      {isOver ? t(`events.state.${event.state}`) : words}
    </Pill>
  );
}

interface PillProps {
  readonly icon: LucideIcon;
  readonly look: string;
  readonly children: ReactNode;
}

/** A word on a picture, where the tones of the kit would not stand out. */
function Pill({ icon: Icon, look, children }: PillProps): ReactNode {
  return (
    <span
      className={classes('inline-flex items-center gap-1.5 rounded-full py-1 pr-3 pl-2.5 text-xs font-semibold', look)}
    >
      <Icon aria-hidden="true" className="size-3.5" strokeWidth={2.5} />
      {children}
    </span>
  );
}

/** The reader's own time zone. */
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The days of an event and its hours in its own zone, with the reader's beside them where they differ. */
export function EventHours({ event }: { readonly event: Dated }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { startsAt, endsAt, timeZone } = event;
  const hours = (zone: string) => `${format.dateTime(startsAt, zone)} – ${format.dateTime(endsAt, zone)}`;
  const there = hours(timeZone);
  const here = hours(ownZone());
  return (
    <>
      <p className="font-medium">{format.dateSpan(startsAt, endsAt, timeZone)}</p>
      <p className="text-sm text-muted">
        {there} <span className="whitespace-nowrap">({timeZone.replaceAll('_', ' ')})</span>
      </p>
      {here !== there && <p className="text-sm text-muted">{t('frame.yourTime', { time: here })}</p>}
    </>
  );
}
