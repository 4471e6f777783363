import { gridFeedQueries, refusalOf, useSwitchGridFeed } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, Field, FormError, Notice, Select, StatusPill } from '@ringside/client/ui';
import type { GridFeed } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { GridGuests } from './grid-guests';

/** The feed for clients of the classic grid protocol. Nothing where the server's operator opened no port for it. */
export function GridFeedCard({ eventId }: { readonly eventId: EventId }): ReactNode {
  const { data: feed } = useQuery(gridFeedQueries.one(eventId));
  if (!feed || feed.port === null) return null;
  return (
    <MoreTexts load={loadBookingTexts}>
      <OpenCard eventId={eventId} feed={feed} port={feed.port} />
    </MoreTexts>
  );
}

interface OpenCardProps {
  readonly eventId: EventId;
  readonly feed: GridFeed;
  readonly port: number;
}

function OpenCard({ eventId, feed, port }: OpenCardProps): ReactNode {
  const t = useAdminTexts();
  const isOn = feed.sectionNo !== null;
  const served = feed.sections.find(({ no }) => no === feed.sectionNo)?.name ?? '';
  return (
    <Card
      title={t('keeping.grid')}
      actions={
        <StatusPill tone={isOn ? 'positive' : 'neutral'}>{t(isOn ? 'keeping.grid.on' : 'keeping.grid.off')}</StatusPill>
      }
    >
      <div className="grid gap-4">
        <p className="max-w-prose text-sm text-muted">{t('keeping.grid.lead')}</p>
        <Notice tone="warning" title={t('keeping.grid.warning')}>
          {t('keeping.grid.warning.text')}
        </Notice>
        {isOn && <p>{t('keeping.grid.serves', { section: served, port: String(port) })}</p>}
        {feed.isInUse ? (
          <Notice>{t('keeping.grid.inUse')}</Notice>
        ) : isOn ? (
          <SwitchOff eventId={eventId} />
        ) : (
          <SwitchOn eventId={eventId} sections={feed.sections} />
        )}
        <GridGuests eventId={eventId} isOn={isOn} />
      </div>
    </Card>
  );
}

function SwitchOn({ eventId, sections }: { readonly eventId: EventId; readonly sections: GridFeed['sections'] }) {
  const t = useAdminTexts();
  const change = useSwitchGridFeed(eventId);
  const even = sections.filter(({ seatsPerRow }) => seatsPerRow !== null);
  const [chosen, setChosen] = useState(even[0]?.no);
  if (chosen === undefined) return <Notice>{t('keeping.grid.noSection')}</Notice>;
  const refusal = change.error ? refusalOf(change.error) : undefined;
  return (
    <div className="grid max-w-md gap-3">
      <Field label={t('keeping.grid.section')} hint={t('keeping.grid.section.hint')}>
        <Select
          value={String(chosen)}
          onChange={({ target }) => setChosen(Number(target.value))}
          choices={even.map(({ no, name, rows, seatsPerRow }) => ({
            value: String(no),
            label: t('keeping.grid.size', { name, rows, seats: seatsPerRow ?? 0 }),
          }))}
        />
      </Field>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div>
        <Button busy={change.isPending} onClick={() => change.mutate(chosen)}>
          {t('keeping.grid.switchOn')}
        </Button>
      </div>
    </div>
  );
}

function SwitchOff({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const change = useSwitchGridFeed(eventId);
  const [isAsking, setAsking] = useState(false);
  const refusal = change.error ? refusalOf(change.error) : undefined;
  return (
    <div className="grid gap-3">
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div>
        <Button busy={change.isPending} onClick={() => setAsking(true)}>
          {t('keeping.grid.switchOff')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={t('keeping.grid.switchOff.ask')}
        confirmLabel={t('keeping.grid.switchOff')}
        cancelLabel={t('frame.cancel')}
        onConfirm={() => {
          setAsking(false);
          change.mutate(null);
        }}
        onCancel={() => setAsking(false)}
      >
        {t('keeping.grid.switchOff.text')}
      </ConfirmDialog>
    </div>
  );
}
