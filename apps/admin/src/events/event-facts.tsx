import { useFormats, useTexts } from '@ringside/client/texts';
import { classes, EventTime } from '@ringside/client/ui';
import type { EventSummary } from '@ringside/contracts/events';
import { CalendarClock, Gamepad2, MapPin, Users } from 'lucide-react';
import type { ReactNode } from 'react';

interface EventFactsProps {
  readonly event: EventSummary;
  readonly className?: string;
}

/** When, where, for how many and what is played, each with its sign. */
export function EventFacts({ event, className }: EventFactsProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <ul className={classes('flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-muted', className)}>
      <Fact icon={<CalendarClock />}>
        <EventTime
          at={event.startsAt}
          zone={event.timeZone}
          format={format.dateTime}
          yours={(time) => t('frame.yourTime', { time })}
        />
      </Fact>
      <Fact icon={<MapPin />}>{event.venue?.name ?? t('events.online')}</Fact>
      <Fact icon={<Users />}>{t('events.places', { count: event.capacity })}</Fact>
      {event.games.length > 0 && <Fact icon={<Gamepad2 />}>{format.list(event.games)}</Fact>}
    </ul>
  );
}

const Fact = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }): ReactNode => (
  <li className="flex items-start gap-1.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
    {icon}
    <span className="min-w-0 break-words">{children}</span>
  </li>
);
