import { planQueries, refusalOf, usePlanStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { PlanComparison } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RepricedSeats } from './repriced-seats';

interface PublishDialogProps {
  readonly eventId: EventId;
  readonly revision: number;
  readonly onClose: () => void;
}

/** What becomes of the seats, before it does. */
export function PublishDialog({ eventId, revision, onClose }: PublishDialogProps): ReactNode {
  const t = useAdminTexts();
  const { data, error } = useQuery(planQueries.comparison(eventId, revision));
  const step = usePlanStep(eventId);
  const failure = step.error ?? error;
  const refusal = failure && refusalOf(failure);
  const publish = () =>
    void step.mutateAsync({ kind: 'publish', revision }).then(
      () => {
        toasts.push({ tone: 'positive', title: t('drafting.published') });
        onClose();
      },
      () => undefined, // it is told below
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('drafting.publish')}
      closeLabel={t('frame.close')}
      actions={
        <Button variant="primary" busy={step.isPending} disabled={!data || data.broken.length > 0} onClick={publish}>
          {t('drafting.publish.now')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <p>{t('drafting.publish.text')}</p>
        {data ? (
          <>
            <Changes comparison={data} />
            <RepricedSeats comparison={data} />
          </>
        ) : (
          !refusal && <LoadingRows label={t('plans.loading')} />
        )}
        {refusal && (
          <Notice tone="danger" announce>
            {t.refusal(refusal.code, refusal.details)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

const KINDS = ['added', 'removed', 'renamed', 'repainted', 'moved'] as const;

function Changes({ comparison }: { readonly comparison: PlanComparison }): ReactNode {
  const t = useAdminTexts();
  const { broken } = comparison;
  const changed = KINDS.filter((kind) => comparison[kind].count > 0);
  return (
    <>
      {broken.length > 0 && (
        <Notice tone="danger" title={t('drafting.publish.broken', { count: broken.length })}>
          <p>{t('refusal.SEATS_IN_USE')}</p>
          <ul className="mt-2 max-h-40 list-disc overflow-y-auto ps-5">
            {broken.map(({ seatNo, label, how, state }) => (
              <li key={`${seatNo} ${how}`}>
                {t(`drafting.broken.${how}`, { seat: label, state: t(`drafting.state.${state}`) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changed.length === 0 && <p className="text-muted">{t('drafting.publish.same')}</p>}
      {changed.map((kind) => {
        const { count, labels } = comparison[kind];
        return (
          <details key={kind}>
            <summary className="cursor-pointer font-medium">{t(`drafting.change.${kind}`, { count })}</summary>
            <p className="mt-1 text-sm text-muted">
              {labels.join(', ')}
              {count > labels.length && ' …'}
            </p>
          </details>
        );
      })}
    </>
  );
}
