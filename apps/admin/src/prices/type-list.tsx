import { refusalOf, useOrderTicketTypes, useRemoveTicketType } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, FormError, IconButton, StatusPill } from '@ringside/client/ui';
import { type Catalogue, type TicketType, TICKET_TYPES_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { TypeDialog } from './type-dialog';

interface TypeListProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly catalogue: Catalogue;
}

/** The ticket types of an event, in the order in which buyers see them. */
export function TypeList({ eventId, zone, catalogue }: TypeListProps): ReactNode {
  const t = useAdminTexts();
  const remove = useRemoveTicketType(eventId);
  const order = useOrderTicketTypes(eventId);
  const [edited, setEdited] = useState<TicketType | 'new' | null>(null);
  const { ticketTypes, categories } = catalogue;
  const failed = remove.error ?? order.error;
  const refusal = failed ? refusalOf(failed) : undefined;
  const move = (from: number, by: 1 | -1) => {
    const ids = ticketTypes.map(({ id }) => id);
    ids.splice(from + by, 0, ...ids.splice(from, 1));
    order.mutate(ids);
  };
  return (
    <Card
      title={t('prices.types')}
      actions={
        ticketTypes.length < TICKET_TYPES_MAX && (
          <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setEdited('new')}>
            {t('prices.newType')}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        {ticketTypes.length === 0 && <p className="text-muted">{t('prices.free')}</p>}
        <ul className="divide-y divide-line">
          {ticketTypes.map((type, index) => (
            <TypeRow
              key={type.id}
              type={type}
              currency={catalogue.currency}
              isBusy={order.isPending}
              onUp={index > 0 ? () => move(index, -1) : undefined}
              onDown={index < ticketTypes.length - 1 ? () => move(index, 1) : undefined}
              onEdit={() => setEdited(type)}
              onRemove={() => remove.mutate(type.id)}
            />
          ))}
        </ul>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      </div>
      {edited !== null && (
        <TypeDialog
          eventId={eventId}
          zone={zone}
          currency={catalogue.currency}
          hasSeats={categories.some(({ place }) => place === 'seat')}
          type={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

interface TypeRowProps {
  readonly type: TicketType;
  readonly currency: string;
  readonly isBusy: boolean;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function TypeRow({ type, currency, isBusy, onUp, onDown, onEdit, onRemove }: TypeRowProps): ReactNode {
  const t = useAdminTexts();
  const { name, about, place, sold, held } = type;
  const named = { type: name };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0 grow basis-52">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          <TypePill type={type} />
          {type.needsApproval && <StatusPill tone="warning">{t('prices.approved')}</StatusPill>}
        </p>
        {about !== '' && <p className="text-sm text-muted">{about}</p>}
        <p className="text-sm text-muted tabular-nums">
          {[t(`prices.place.${place}`), t('prices.used', { sold, held })].join(' · ')}
        </p>
        <ChosenPrice type={type} currency={currency} />
        <SaleWindow type={type} />
      </div>
      <div className="flex items-center">
        <IconButton
          icon={<ArrowUp />}
          label={t('prices.up', named)}
          disabled={!onUp || isBusy}
          onClick={() => onUp?.()}
        />
        <IconButton
          icon={<ArrowDown />}
          label={t('prices.down', named)}
          disabled={!onDown || isBusy}
          onClick={() => onDown?.()}
        />
        <IconButton icon={<Pencil />} label={t('prices.changeType', named)} onClick={onEdit} />
        <IconButton icon={<Trash2 />} label={t('prices.remove', named)} disabled={sold + held > 0} onClick={onRemove} />
      </div>
    </li>
  );
}

/** What keeps buyers from it; nothing for a type that is on sale. */
function TypePill({ type: { isActive, channels, byVoucherOnly } }: Pick<TypeRowProps, 'type'>): ReactNode {
  const t = useAdminTexts();
  if (!isActive) return <StatusPill>{t('prices.archived')}</StatusPill>;
  if (!channels.includes('web')) return <StatusPill tone="info">{t('prices.boxOfficeOnly')}</StatusPill>;
  if (byVoucherOnly) return <StatusPill tone="info">{t('prices.hidden')}</StatusPill>;
  return null;
}

/** Between which amounts buyers choose. */
function ChosenPrice({ type: { priceChoice }, currency }: Pick<TypeRowProps, 'type' | 'currency'>): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (!priceChoice) return null;
  const [from, to] = [priceChoice.least, priceChoice.most ?? 0].map((amount) => format.money(amount, currency));
  const told =
    priceChoice.most === null
      ? t('prices.chosen.from', { from: from ?? '' })
      : t('prices.chosen.between', { from: from ?? '', to: to ?? '' });
  return <p className="text-sm text-muted tabular-nums">{told}</p>;
}

function SaleWindow({ type: { saleFrom, saleUntil } }: Pick<TypeRowProps, 'type'>): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const told = [
    ...(saleFrom ? [t('prices.soldFrom', { at: format.dateTime(saleFrom) })] : []),
    ...(saleUntil ? [t('prices.soldUntil', { at: format.dateTime(saleUntil) })] : []),
  ];
  return told.length > 0 && <p className="text-sm text-muted">{told.join(' · ')}</p>;
}
