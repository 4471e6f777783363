import { EventCover } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Card, EventTime, RichText } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';

/** What visitors will read of an event. */
export function EventPreview({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  return (
    <Card title={t('admin.queue.preview')} flush>
      <div className="relative isolate grid min-h-44 content-end gap-1 overflow-clip bg-night p-4 text-white sm:p-6">
        <EventCover
          event={event}
          sizes="(min-width: 64rem) 48rem, 100vw"
          className="absolute inset-0 -z-10 size-full"
        />
        <div className="absolute inset-0 -z-10 bg-linear-to-r from-night via-night/75 to-night/10" />
        <p className="text-xl font-bold break-words sm:text-2xl">{event.title}</p>
        {event.summary && <p className="max-w-md break-words text-white/85">{event.summary}</p>}
      </div>
      <div className="grid gap-6 p-4 sm:p-6">
        <Facts event={event} />
        {event.descriptionHtml === '' ? (
          <p className="text-muted italic">{t('admin.queue.noDescription')}</p>
        ) : (
          <RichText html={event.descriptionHtml} />
        )}
      </div>
    </Card>
  );
}

function Facts({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const time = (at: string) => (
    <EventTime
      at={at}
      zone={event.timeZone}
      format={(moment, zone) => `${format.date(moment, zone)}, ${format.time(moment, zone)}`}
      yours={(yours) => t('frame.yourTime', { time: yours })}
    />
  );
  const venue = event.venue && [event.venue.name, event.venue.address].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('admin.form.startsAt'), time(event.startsAt)],
    [t('admin.form.endsAt'), time(event.endsAt)],
    [t('admin.form.place'), venue ?? t('events.online')],
    [t('admin.form.capacity'), t('events.places', { count: event.capacity })],
    [t('admin.form.games'), event.games.length > 0 ? format.list(event.games) : '–'],
    [t('events.organizer'), event.organizer.name],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-4 text-sm sm:grid-cols-2">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-muted">{name}</dt>
          <dd className="font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
