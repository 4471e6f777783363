import { programmeQueries, randomKey, refusalOf, useLiveProgramme, useScheduleStep } from '@ringside/client/api';
import { FailureView, ScheduleList } from '@ringside/client/shell';
import { loadLifeTexts, loadProgrammeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, EmptyState, IconButton, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { EventDetails, EventState, ScheduleItem } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { CalendarClock, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { ScheduleItemDialog } from './schedule-item-dialog';

const CLOSED: readonly EventState[] = ['suspended', 'finished', 'cancelled'];

/** The timetable of the event, with everything to write it. */
export function SchedulePart(): ReactNode {
  const event = useDeskEvent();
  return (
    <MoreTexts load={loadLifeTexts}>
      <MoreTexts load={loadProgrammeTexts}>
        <Schedule event={event} />
      </MoreTexts>
    </MoreTexts>
  );
}

function Schedule({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  useLiveProgramme(event.id);
  const { data, error, refetch } = useQuery(programmeQueries.schedule(event.id));
  if (!data) {
    return error ? (
      <FailureView error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  return <Lines event={event} items={data.items} />;
}

interface LinesProps {
  readonly event: EventDetails;
  readonly items: readonly ScheduleItem[];
}

function Lines({ event, items }: LinesProps): ReactNode {
  const t = useAdminTexts();
  // a dialog is made anew each time: what was typed into the last one is not the next one's
  const [open, setOpen] = useState<{ readonly item: ScheduleItem | null; readonly key: string } | null>(null);
  const [leaving, setLeaving] = useState<ScheduleItem | null>(null);
  const mayWrite = event.may.manage && !CLOSED.includes(event.state);
  const edit = (item: ScheduleItem | null) => setOpen({ item, key: randomKey() });
  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => edit(null)}>
      {t('life.schedule.add')}
    </Button>
  );
  return (
    <section className="grid max-w-4xl gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-sm text-muted">
          {t('life.schedule.lead')} {t('life.schedule.moves')}
        </p>
        {items.length > 0 && add}
      </div>
      {event.may.manage && !mayWrite && <Notice>{t('life.schedule.closed')}</Notice>}
      {items.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title={t('life.schedule.empty')} action={add}>
          {mayWrite && t('life.schedule.empty.text')}
        </EmptyState>
      ) : (
        <Card>
          <ScheduleList
            items={items}
            zone={event.timeZone}
            {...(mayWrite ? { tools: (item) => <LineTools item={item} onEdit={edit} onRemove={setLeaving} /> } : {})}
          />
        </Card>
      )}
      {open && (
        <ScheduleItemDialog
          key={open.key}
          event={event}
          item={asItIsNow(open.item, items)}
          attempt={open.key}
          onClose={() => setOpen(null)}
        />
      )}
      <RemoveDialog event={event} item={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

/** After a refusal as stale the line that is edited is known anew; pressing again means to write over it. */
const asItIsNow = (item: ScheduleItem | null, items: readonly ScheduleItem[]): ScheduleItem | null =>
  item && (items.find(({ id }) => id === item.id) ?? item);

interface LineToolsProps {
  readonly item: ScheduleItem;
  readonly onEdit: (item: ScheduleItem) => void;
  readonly onRemove: (item: ScheduleItem) => void;
}

function LineTools({ item, onEdit, onRemove }: LineToolsProps): ReactNode {
  const t = useAdminTexts();
  const { title } = item;
  return (
    <div className="flex gap-1">
      <IconButton
        size="small"
        label={t('life.schedule.editOne', { title })}
        icon={<Pencil />}
        onClick={() => onEdit(item)}
      />
      <IconButton
        size="small"
        label={`${t('life.schedule.remove')}: ${title}`}
        icon={<Trash2 />}
        onClick={() => onRemove(item)}
      />
    </div>
  );
}

interface RemoveDialogProps {
  readonly event: EventDetails;
  readonly item: ScheduleItem | null;
  readonly onClose: () => void;
}

function RemoveDialog({ event, item, onClose }: RemoveDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useScheduleStep(event.id);
  // its words stay while the dialog fades away
  const [shown, setShown] = useState(item);
  if (item && item !== shown) setShown(item);
  const remove = () =>
    shown &&
    step.mutate(
      { do: 'remove', itemId: shown.id },
      {
        onSuccess: () => toasts.push({ tone: 'positive', title: t('life.schedule.removed'), key: 'schedule' }),
        onError: (error) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'schedule' });
        },
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      open={item !== null}
      danger
      title={t('life.schedule.remove.ask', { title: shown?.title ?? '' })}
      busy={step.isPending}
      confirmLabel={t('life.schedule.remove')}
      cancelLabel={t('frame.cancel')}
      onCancel={onClose}
      onConfirm={remove}
    >
      {t('life.schedule.remove.text')}
    </ConfirmDialog>
  );
}
