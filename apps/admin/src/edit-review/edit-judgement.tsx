import { lifeQueries, refusalOf, useEditStep } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadLifeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, LinkButton, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { EventDetails, ProposedEdit } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../events/reason-dialog';
import { ProposedBy } from './edit-card';
import { EditDiff } from './edit-diff';

interface EditJudgementProps {
  readonly event: EventDetails;
  /** What stands there once it is decided. */
  readonly decided: (words: string) => ReactNode;
}

/** A proposed edit as a moderator reads it: what would change, and the decision. */
export function EditJudgement(props: EditJudgementProps): ReactNode {
  return (
    <MoreTexts load={loadLifeTexts}>
      <Judgement {...props} />
    </MoreTexts>
  );
}

function Judgement({ event, decided }: EditJudgementProps): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(lifeQueries.edit(event.id, event.rev));
  if (query.error) return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingRows label={t('frame.loading')} />;
  if (query.data.state !== 'open') return decided(t(`life.review.decided.${query.data.state}`));
  return <Open event={event} edit={query.data} />;
}

function Open({ event, edit }: { readonly event: EventDetails; readonly edit: ProposedEdit }): ReactNode {
  const t = useAdminTexts();
  const [first] = useState(edit);
  const isOther = first.id !== edit.id || first.rev !== edit.rev;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] [&>*]:min-w-0">
      <div className="grid content-start gap-4 lg:order-2">
        {isOther && (
          <Notice tone="warning" announce>
            {t('life.review.changed')}
          </Notice>
        )}
        <Card title={t('admin.queue.decision')}>
          <div className="grid gap-4">
            <p className="text-sm text-muted">{t('life.review.lead')}</p>
            {edit.may.judge ? <Decision event={event} edit={edit} /> : <Notice>{t('admin.queue.own')}</Notice>}
            <LinkButton to={`/events/${event.id}`} variant="ghost" className="justify-self-start">
              {t('admin.queue.look')}
            </LinkButton>
          </div>
        </Card>
      </div>
      <Card title={t('life.diff.label')}>
        <div className="grid gap-4">
          <ProposedBy edit={edit} />
          <EditDiff edit={edit} />
        </div>
      </Card>
    </div>
  );
}

function Decision({ event, edit }: { readonly event: EventDetails; readonly edit: ProposedEdit }): ReactNode {
  const t = useAdminTexts();
  const navigate = useNavigate();
  const step = useEditStep(event.id);
  const [isRejecting, setRejecting] = useState(false);
  const done = (title: string) => {
    toasts.push({ tone: 'positive', title, key: 'edit' });
    void navigate('/moderation');
  };
  const approve = () =>
    step.mutate(
      { command: 'approve', rev: edit.rev },
      {
        onSuccess: () => done(t('life.review.approved')),
        onError: (error) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'edit' });
        },
      },
    );
  const open = () => {
    step.reset();
    setRejecting(true);
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" busy={step.isPending && step.variables.command === 'approve'} onClick={approve}>
        {t('life.review.approve')}
      </Button>
      <Button onClick={open}>{t('life.review.reject')}</Button>
      <ReasonDialog
        open={isRejecting}
        title={t('life.review.reject.ask')}
        text={t('life.review.reject.text')}
        action={t('life.review.reject')}
        busy={step.isPending}
        refusal={step.error}
        onClose={() => setRejecting(false)}
        onSend={(reason) =>
          step.mutate(
            { command: 'reject', rev: edit.rev, reason },
            { onSuccess: () => done(t('life.review.rejected')) },
          )
        }
      />
    </div>
  );
}
