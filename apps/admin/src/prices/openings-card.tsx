import { openingQueries, refusalOf, usePutSaleOpenings } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, FormError, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import { OPENINGS_MAX, type SaleOpening, type TicketType } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type DraftOpening, isWhole, newOpening, toDraft, toOpening } from './opening-draft';
import { OpeningRow } from './opening-row';

interface OpeningsCardProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly types: readonly TicketType[];
  /** When the sale opens for everybody. */
  readonly saleFrom: string | null;
}

/** For whom the sale opens before it opens for everybody. */
export function OpeningsCard({ eventId, ...rest }: OpeningsCardProps): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(openingQueries.of(eventId));
  return (
    <Card title={t('rules.openings')}>
      {data ? (
        <OpeningsForm key={JSON.stringify(data.openings)} eventId={eventId} openings={data.openings} {...rest} />
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={2} />
      )}
    </Card>
  );
}

interface OpeningsFormProps extends OpeningsCardProps {
  readonly openings: readonly SaleOpening[];
}

function OpeningsForm({ eventId, zone, types, saleFrom, openings }: OpeningsFormProps): ReactNode {
  const t = useAdminTexts();
  const put = usePutSaleOpenings(eventId);
  const [drafts, setDrafts] = useState<readonly DraftOpening[]>(() => openings.map(toDraft));
  const [isChecked, setChecked] = useState(false);
  const replace = (key: string, changed: Partial<DraftOpening>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)));
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    if (!drafts.every(isWhole)) return;
    put
      .mutateAsync(drafts.flatMap(toOpening))
      .then(() => toasts.push({ tone: 'positive', title: t('rules.saved'), key: 'openings' }))
      .catch(() => undefined); // said in the form
  };
  const refusal = put.error ? refusalOf(put.error) : undefined;
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <p className="max-w-prose text-sm text-muted">{t('rules.openings.lead')}</p>
      {drafts.length > 0 && saleFrom === null && <Notice tone="warning">{t('rules.openings.always')}</Notice>}
      {drafts.length > 0 && (
        <ul className="grid gap-4">
          {drafts.map((draft) => (
            <OpeningRow
              key={draft.key}
              draft={draft}
              zone={zone}
              types={types}
              isChecked={isChecked}
              onChange={(changed) => replace(draft.key, changed)}
              onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            />
          ))}
        </ul>
      )}
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div className="flex flex-wrap gap-2">
        <Button disabled={drafts.length >= OPENINGS_MAX} onClick={() => setDrafts([...drafts, newOpening()])}>
          {t('rules.openings.add')}
        </Button>
        <Button type="submit" variant="primary" busy={put.isPending}>
          {t('rules.save')}
        </Button>
      </div>
    </form>
  );
}
