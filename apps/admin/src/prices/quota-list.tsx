import { refusalOf, useRemoveQuota } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, FormError, IconButton } from '@ringside/client/ui';
import { type Catalogue, type Quota, QUOTAS_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { QuotaDialog } from './quota-dialog';

interface QuotaListProps {
  readonly eventId: EventId;
  readonly catalogue: Catalogue;
}

/** The limits that ticket types share, with how much of each is gone. */
export function QuotaList({ eventId, catalogue }: QuotaListProps): ReactNode {
  const t = useAdminTexts();
  const [edited, setEdited] = useState<Quota | 'new' | null>(null);
  const [removed, setRemoved] = useState<Quota | null>(null);
  const remove = useRemoveQuota(eventId);
  const refusal = remove.error ? refusalOf(remove.error) : undefined;
  const { quotas, ticketTypes } = catalogue;
  return (
    <Card
      title={t('prices.quotas')}
      actions={
        quotas.length < QUOTAS_MAX && (
          <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setEdited('new')}>
            {t('prices.newQuota')}
          </Button>
        )
      }
    >
      <p className="text-sm text-muted">{t('prices.quotasHint')}</p>
      <ul className="divide-y divide-line">
        {quotas.map((quota) => (
          <QuotaRow
            key={quota.id}
            quota={quota}
            types={ticketTypes.filter(({ id }) => quota.ticketTypeIds.includes(id)).map(({ name }) => name)}
            onEdit={() => setEdited(quota)}
            onRemove={() => setRemoved(quota)}
          />
        ))}
      </ul>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      {edited !== null && (
        <QuotaDialog
          eventId={eventId}
          catalogue={catalogue}
          quota={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <ConfirmDialog
        open={removed !== null}
        danger
        title={t('prices.removeQuota', { quota: removed?.name ?? '' })}
        confirmLabel={t('prices.removeQuota.confirm')}
        cancelLabel={t('frame.cancel')}
        busy={remove.isPending}
        onConfirm={() => removed && remove.mutate(removed.id, { onSettled: () => setRemoved(null) })}
        onCancel={() => setRemoved(null)}
      >
        {t('prices.removeQuota.text')}
      </ConfirmDialog>
    </Card>
  );
}

interface QuotaRowProps {
  readonly quota: Quota;
  readonly types: readonly string[];
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function QuotaRow({ quota, types, onEdit, onRemove }: QuotaRowProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { name, sold, held, capacity } = quota;
  return (
    <li className="grid gap-2 py-3 first:pt-3 last:pb-0">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-medium">{name}</p>
          <p className="text-sm text-muted">{format.list(types)}</p>
        </div>
        <div className="flex shrink-0">
          <IconButton icon={<Pencil />} label={t('prices.changeQuota', { quota: name })} onClick={onEdit} />
          <IconButton icon={<Trash2 />} label={t('prices.removeQuota', { quota: name })} onClick={onRemove} />
        </div>
      </div>
      <div aria-hidden="true" className="flex h-2 overflow-clip rounded-full bg-well">
        <div className="bg-accent" style={{ width: shareOf(sold, capacity) }} />
        <div className="bg-accent opacity-45" style={{ width: shareOf(held, capacity) }} />
      </div>
      <p className="text-sm tabular-nums">
        {t('prices.quotaUsed', { sold, held, left: capacity - sold - held, capacity })}
      </p>
    </li>
  );
}

const shareOf = (part: number, whole: number): string => `${whole === 0 ? 0 : (part / whole) * 100}%`;
