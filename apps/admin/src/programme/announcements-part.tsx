import { programmeQueries, randomKey, refusalOf, useAnnouncementStep, useLiveProgramme } from '@ringside/client/api';
import { AnnouncementText, FailureView } from '@ringside/client/shell';
import { loadLifeTexts, loadProgrammeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, EmptyState, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { Announcement, EventDetails, EventState } from '@ringside/contracts/events';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { AnnouncementDialog } from './announcement-dialog';
import { AnnouncementVersions } from './announcement-versions';

const HEARD: readonly EventState[] = ['published', 'started', 'finished', 'cancelled'];

/** What was announced, and everything to announce more. */
export function AnnouncementsPart(): ReactNode {
  const event = useDeskEvent();
  return (
    <MoreTexts load={loadLifeTexts}>
      <MoreTexts load={loadProgrammeTexts}>
        <Announcements event={event} />
      </MoreTexts>
    </MoreTexts>
  );
}

interface Open {
  readonly said: Announcement | null;
  readonly key: string;
}

function Announcements({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  useLiveProgramme(event.id);
  const list = useInfiniteQuery(programmeQueries.announcements(event.id));
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const items = list.data.pages.flatMap((page) => page.items);
  return <Said event={event} items={items} more={<MoreButton list={list} />} />;
}

interface SaidProps {
  readonly event: EventDetails;
  readonly items: readonly Announcement[];
  readonly more: ReactNode;
}

function Said({ event, items, more }: SaidProps): ReactNode {
  const t = useAdminTexts();
  // a dialog is made anew each time: what was typed into the last one is not the next one's
  const [open, setOpen] = useState<Open | null>(null);
  const [leaving, setLeaving] = useState<Announcement | null>(null);
  const mayWrite = event.may.manage && HEARD.includes(event.state);
  const write = (said: Announcement | null) => setOpen({ said, key: randomKey() });
  const add = mayWrite && (
    <Button variant="primary" icon={<Megaphone aria-hidden="true" />} onClick={() => write(null)}>
      {t('life.announce.new')}
    </Button>
  );
  return (
    <section className="grid max-w-4xl gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-sm text-muted">{t('life.announce.lead')}</p>
        {items.length > 0 && add}
      </div>
      {event.may.manage && !mayWrite && <Notice>{t('life.announce.notYet')}</Notice>}
      {items.length === 0 && <EmptyState icon={<Megaphone />} title={t('life.announce.empty')} action={add} />}
      <ul className="grid gap-4">
        {items.map((said) => (
          <li key={said.id}>
            <One event={event} said={said} onEdit={write} onDelete={setLeaving} />
          </li>
        ))}
      </ul>
      {more}
      {open && (
        <AnnouncementDialog
          key={open.key}
          event={event}
          said={open.said && (items.find(({ id }) => id === open.said?.id) ?? open.said)}
          attempt={open.key}
          onClose={() => setOpen(null)}
        />
      )}
      <DeleteDialog event={event} said={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

interface OneProps {
  readonly event: EventDetails;
  readonly said: Announcement;
  readonly onEdit: (said: Announcement) => void;
  readonly onDelete: (said: Announcement) => void;
}

function One({ event, said, onEdit, onDelete }: OneProps): ReactNode {
  const t = useAdminTexts();
  return (
    <Card>
      <div className="grid gap-4">
        <AnnouncementText said={said} />
        {event.may.manage && (
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" onClick={() => onEdit(said)}>
              {t('frame.edit')}
            </Button>
            <Button size="small" variant="ghost" className="text-danger!" onClick={() => onDelete(said)}>
              {t('life.announce.delete')}
            </Button>
          </div>
        )}
        {said.editedAt !== null && <AnnouncementVersions eventId={event.id} said={said} />}
      </div>
    </Card>
  );
}

interface DeleteDialogProps {
  readonly event: EventDetails;
  readonly said: Announcement | null;
  readonly onClose: () => void;
}

function DeleteDialog({ event, said, onClose }: DeleteDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useAnnouncementStep(event.id);
  // its words stay while the dialog fades away
  const [shown, setShown] = useState(said);
  if (said && said !== shown) setShown(said);
  const remove = () =>
    shown &&
    step.mutate(
      { do: 'delete', id: shown.id },
      {
        onSuccess: () => toasts.push({ tone: 'positive', title: t('life.announce.deleted'), key: 'announcement' }),
        onError: (error) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'announcement' });
        },
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      open={said !== null}
      danger
      title={t('life.announce.delete.ask', { title: shown?.title ?? '' })}
      busy={step.isPending}
      confirmLabel={t('life.announce.delete')}
      cancelLabel={t('frame.cancel')}
      onCancel={onClose}
      onConfirm={remove}
    >
      {t('life.announce.delete.text')}
    </ConfirmDialog>
  );
}
