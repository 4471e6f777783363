import { serverNow } from '@ringside/client/api';
import { useFormats, useLanguage, useTexts } from '@ringside/client/texts';
import { classes, useNow } from '@ringside/client/ui';
import type { ScheduleItem, ScheduleKind } from '@ringside/contracts/events';
import { CircleDot, Clapperboard, Coffee, DoorOpen, type LucideIcon, Mic, Radio, Trophy, Utensils } from 'lucide-react';
import type { ReactNode } from 'react';
import { daysOf, isOn, type ScheduleDay } from './schedule-days';

interface ScheduleListProps {
  /** In the order of time. */
  readonly items: readonly ScheduleItem[];
  /** The event's own zone. */
  readonly zone: string;
  /** What stands at the end of a line, on the desk. */
  readonly tools?: (item: ScheduleItem) => ReactNode;
}

const icons: Readonly<Record<ScheduleKind, LucideIcon>> = {
  doors: DoorOpen,
  tournament: Trophy,
  show: Clapperboard,
  talk: Mic,
  food: Utensils,
  break: Coffee,
  other: CircleDot,
};

const TICK_MS = 15_000;

/** A timetable by days, with what is on now. Times are the event's; the reader's own stand beside them where they differ. */
export function ScheduleList({ items, zone, tools }: ScheduleListProps): ReactNode {
  const format = useFormats();
  const now = useNow(TICK_MS, serverNow);
  return (
    <div className="grid gap-6">
      {daysOf(items, zone).map((day) => (
        <section key={day.date} className="grid gap-2">
          <h3 className="font-semibold">{format.date(day.items[0]?.startsAt ?? day.date, zone)}</h3>
          <ol className="grid divide-y divide-line">
            {day.items.map((item) => (
              <Line key={item.id} item={item} day={day} zone={zone} isNow={isOn(item, now)} tools={tools?.(item)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  readonly item: ScheduleItem;
  readonly day: ScheduleDay;
  readonly zone: string;
  readonly isNow: boolean;
  readonly tools: ReactNode;
}

function Line({ item, day, zone, isNow, tools }: LineProps): ReactNode {
  const t = useTexts();
  const Icon = icons[item.kind];
  return (
    <li
      aria-current={isNow ? 'time' : undefined}
      className={classes(
        'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 py-3 sm:grid-cols-[8.5rem_minmax(0,1fr)_auto]',
        isNow && '-mx-3 rounded-control bg-accent-soft px-3',
      )}
    >
      <Times item={item} day={day} zone={zone} />
      <div className="col-start-1 min-w-0 sm:col-start-2 sm:row-start-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium break-words">
          <Icon aria-hidden="true" className="size-4.5 shrink-0 text-accent-text" />
          <span className="sr-only">{t(`programme.kind.${item.kind}`)}: </span>
          {item.title}
          {isNow && (
            <span className="inline-flex items-center gap-1 rounded-full bg-accent px-2 py-0.5 text-xs font-semibold text-accent-ink">
              <Radio aria-hidden="true" className="size-3" strokeWidth={2.5} />
              {t('programme.schedule.now')}
            </span>
          )}
        </p>
        {item.place && <p className="text-sm text-muted">{item.place}</p>}
        {item.description && (
          <p className="mt-1 max-w-prose text-sm break-words whitespace-pre-line">{item.description}</p>
        )}
      </div>
      {tools != null && <div className="col-start-2 row-start-1 sm:col-start-3">{tools}</div>}
    </li>
  );
}

function Times({ item: { startsAt, endsAt }, day, zone }: Omit<LineProps, 'isNow' | 'tools'>): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { language } = useLanguage();
  const time = day.hasClockChange ? namedTime(language) : format.time;
  const span = (say: (at: string, in_?: string) => string, in_?: string) =>
    [startsAt, endsAt].flatMap((at) => (at === null ? [] : say(at, in_))).join(' – ');
  const there = span(time, zone);
  const isElsewhere = span(format.dateTime) !== span(format.dateTime, zone);
  const isOtherDay = format.date(startsAt) !== format.date(startsAt, zone);
  return (
    <p className="text-sm tabular-nums sm:pt-0.5">
      <time dateTime={startsAt} className="font-medium">
        {there}
      </time>
      {isElsewhere && (
        <span className="block text-xs text-muted">
          {t('programme.schedule.yours', { time: isOtherDay ? format.dateTime(startsAt) : span(format.time) })}
        </span>
      )}
    </p>
  );
}

/** On a day when an hour comes twice, "02:30 CEST" and "02:30 CET" are told apart by the name of their time. */
const namedTime =
  (language: string) =>
  (at: string, timeZone?: string): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      ...(timeZone === undefined ? {} : { timeZone }),
    }).format(new Date(at));
