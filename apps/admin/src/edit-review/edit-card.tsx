import { lifeQueries, refusalOf, useEditStep } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadLifeTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import {
  Button,
  Card,
  ConfirmDialog,
  LinkButton,
  Loading,
  Notice,
  Skeleton,
  StatusPill,
  toasts,
} from '@ringside/client/ui';
import type { EventDetails, ProposedEdit } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { Hourglass, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EditDiff } from './edit-diff';

/** On the desk: the edit that waits or was sent back, what it changes, and what its authors can do. */
export function EditCard({ event }: { readonly event: EventDetails }): ReactNode {
  return (
    <MoreTexts load={loadLifeTexts}>
      <OfEvent event={event} />
    </MoreTexts>
  );
}

function OfEvent({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(lifeQueries.edit(event.id, event.rev));
  return (
    <Card title={t('life.edit.title')}>
      {query.data ? (
        <Known event={event} edit={query.data} />
      ) : query.error ? (
        <FailureView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading label={t('frame.loading')}>
          <Skeleton className="h-24" />
        </Loading>
      )}
    </Card>
  );
}

function Known({ event, edit }: { readonly event: EventDetails; readonly edit: ProposedEdit }): ReactNode {
  const t = useAdminTexts();
  const isOpen = edit.state === 'open';
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <EditPill isOpen={isOpen} />
        <ProposedBy edit={edit} />
      </div>
      {edit.reason !== null && (
        <Notice tone="warning" title={t('admin.desk.reason')}>
          <p className="break-words whitespace-pre-line">{edit.reason}</p>
        </Notice>
      )}
      <p className="text-sm text-muted">{t(isOpen ? 'life.edit.open.text' : 'life.edit.rejected.text')}</p>
      <EditDiff edit={edit} />
      {event.may.manage && (
        <div className="flex flex-wrap gap-2">
          {event.may.commands.includes('edit') && (
            <LinkButton to="settings" variant={isOpen ? 'secondary' : 'primary'}>
              {t(isOpen ? 'life.edit.change' : 'life.edit.again')}
            </LinkButton>
          )}
          {edit.may.withdraw && <WithdrawButton event={event} />}
          {edit.may.dismiss && <DismissButton event={event} />}
        </div>
      )}
    </div>
  );
}

function EditPill({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  const t = useAdminTexts();
  const Icon = isOpen ? Hourglass : Undo2;
  return (
    <StatusPill tone={isOpen ? 'info' : 'warning'} icon={<Icon aria-hidden="true" strokeWidth={2.5} />}>
      {t(isOpen ? 'life.edit.state.open' : 'life.edit.state.rejected')}
    </StatusPill>
  );
}

export function ProposedBy({ edit }: { readonly edit: ProposedEdit }): ReactNode {
  const t = useAdminTexts();
  const at = useFormats().dateTime(edit.proposedAt);
  return (
    <p className="text-sm text-muted">
      {edit.author ? t('life.edit.by', { name: edit.author.name, at }) : t('life.edit.at', { at })}
    </p>
  );
}

/** Nothing is lost by it, so it does not ask. */
function DismissButton({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const step = useEditStep(event.id);
  const dismiss = () =>
    step.mutate(
      { command: 'dismiss' },
      {
        onError: (error) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'edit' });
        },
      },
    );
  return (
    <Button variant="ghost" busy={step.isPending} onClick={dismiss}>
      {t('life.edit.dismiss')}
    </Button>
  );
}

function WithdrawButton({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const step = useEditStep(event.id);
  const [isAsking, setAsking] = useState(false);
  const withdraw = () =>
    step.mutate(
      { command: 'withdraw' },
      {
        onSuccess: () => toasts.push({ tone: 'positive', title: t('life.edit.withdrawn'), key: 'edit' }),
        onError: (error) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'edit' });
        },
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        {t('life.edit.withdraw')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('life.edit.withdraw.ask')}
        busy={step.isPending}
        confirmLabel={t('life.edit.withdraw')}
        cancelLabel={t('frame.cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={withdraw}
      >
        {t('life.edit.withdraw.text')}
      </ConfirmDialog>
    </>
  );
}
