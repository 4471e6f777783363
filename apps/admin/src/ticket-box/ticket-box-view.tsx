import { refusalOf, ticketBoxQueries, useSwitchTicketBox } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadBoxTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Card, Checkbox, FormError, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { TicketBox } from '@ringside/contracts/booking';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { BoxLookForm } from './box-look-form';
import { BoxPreview } from './box-preview';
import { type BoxOptions, USUAL_ACCENT, writeSnippet } from './box-snippet';
import { SnippetField } from './snippet-field';

/** The event's ticket box for the organizer's own site. */
export const TicketBoxView = (): ReactNode => (
  <MoreTexts load={loadBoxTexts}>
    <Loaded />
  </MoreTexts>
);

function Loaded(): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(ticketBoxQueries.of(useDeskEvent().id));
  if (data) return <BoxCard box={data} />;
  if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
  return <LoadingRows label={t('frame.loading')} />;
}

const PUBLIC = new Set(['published', 'started', 'finished', 'cancelled']);

function BoxCard({ box }: { readonly box: TicketBox }): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const [options, setOptions] = useState<BoxOptions>({ theme: 'auto', accent: USUAL_ACCENT, language: '' });
  const isPublic = PUBLIC.has(event.state);
  const snippet = writeSnippet(
    { eventId: event.id, site: box.site, label: t('box.link', { event: event.title }) },
    options,
  );
  return (
    <Card title={t('box.title')} className="max-w-3xl">
      <div className="grid gap-5 [&>*]:min-w-0">
        <p className="max-w-prose text-sm text-muted">{t('box.lead')}</p>
        <Switch isOn={box.isOn} />
        {!isPublic && <Notice>{t('box.notPublic')}</Notice>}
        {box.isOn && (
          <>
            <BoxLookForm options={options} onChange={setOptions} />
            <SnippetField snippet={snippet} />
            {isPublic && <BoxPreview eventId={event.id} options={options} />}
          </>
        )}
      </div>
    </Card>
  );
}

function Switch({ isOn }: { readonly isOn: boolean }): ReactNode {
  const t = useAdminTexts();
  const change = useSwitchTicketBox(useDeskEvent().id);
  const [wanted, setWanted] = useState<boolean | null>(null); // as it was pressed, until that is so
  const refusal = change.error ? refusalOf(change.error) : undefined;
  const turn = (next: boolean) => {
    setWanted(next);
    change
      .mutateAsync(next)
      .then(() => toasts.push({ tone: 'positive', title: t(next ? 'box.saved.on' : 'box.saved.off'), key: 'box' }))
      .catch(() => undefined) // said below
      .finally(() => setWanted(null));
  };
  return (
    <div>
      <Checkbox
        label={t('box.switch')}
        hint={t('box.switch.hint')}
        checked={wanted ?? isOn}
        disabled={change.isPending}
        onChange={({ target }) => turn(target.checked)}
      />
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
    </div>
  );
}
