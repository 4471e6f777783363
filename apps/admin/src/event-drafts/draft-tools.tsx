import { refusalOf, useDeleteEvent } from '@ringside/client/api';
import { loadLifeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, toasts } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { Copy, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMayCreate } from '../frame/use-may-create';
import { useMe } from '../frame/use-me';
import { DuplicateDialog } from './duplicate-dialog';

/** What can be done with an event as a whole: make another from it, or remove it while nobody has seen it. */
export function DraftTools({ event }: { readonly event: EventDetails }): ReactNode {
  const mayDuplicate = useMayCreate(useMe()).mayCreate && event.may.manage;
  if (!mayDuplicate && !event.may.delete) return null;
  return (
    <MoreTexts load={loadLifeTexts}>
      <div className="-mx-2 flex flex-wrap gap-1 border-t border-line pt-3">
        {mayDuplicate && <DuplicateButton event={event} />}
        {event.may.delete && <DeleteButton event={event} />}
      </div>
    </MoreTexts>
  );
}

function DuplicateButton({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="small" icon={<Copy aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('life.duplicate')}
      </Button>
      {isOpen && <DuplicateDialog event={event} onClose={() => setOpen(false)} />}
    </>
  );
}

function DeleteButton({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const navigate = useNavigate();
  const removal = useDeleteEvent(event.id);
  const [isAsking, setAsking] = useState(false);
  // a promise, not a callback of `mutate`: the desk of a deleted event may be gone by then
  const remove = () =>
    void removal.mutateAsync(undefined).then(
      () => {
        toasts.push({ tone: 'positive', title: t('life.delete.done') });
        void navigate('/events', { replace: true });
      },
      (error: unknown) => {
        const { code, details } = refusalOf(error);
        setAsking(false);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'delete' });
      },
    );
  return (
    <>
      <Button
        variant="ghost"
        size="small"
        className="text-danger!"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('life.delete')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        danger
        title={t('life.delete.ask')}
        busy={removal.isPending}
        confirmLabel={t('life.delete')}
        cancelLabel={t('frame.cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={remove}
      >
        {t('life.delete.text', { title: event.title })}
      </ConfirmDialog>
    </>
  );
}
