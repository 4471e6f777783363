import { doorQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, Button, Card, Field, LoadingRows, TextInput } from '@ringside/client/ui';
import type { DoorTicket } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { MoreButton } from '../events/more-button';
import { type Deed, DeedDialog } from './deed-dialog';

interface TicketsCardProps {
  readonly eventId: EventId;
  readonly mayManage: boolean;
}

/** Finds tickets by seat, order or name, and puts right what is wrong with one. */
export function TicketsCard({ eventId, mayManage }: TicketsCardProps): ReactNode {
  const t = useAdminTexts();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(doorQueries.tickets(eventId, search));
  const [deed, setDeed] = useState<Deed | null>(null);
  const tickets = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('door.tickets')}>
      <div className="grid gap-4">
        <Field label={t('door.tickets.search')}>
          <TextInput type="search" value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        {!tickets && query.error && <FailureView error={query.error} onRetry={() => void query.refetch()} />}
        {!tickets && !query.error && <LoadingRows label={t('frame.loading')} />}
        {tickets?.length === 0 && <p className="text-sm text-muted">{t('door.tickets.none')}</p>}
        <ul className="divide-y divide-line">
          {tickets?.map((ticket) => (
            <TicketLine key={ticket.ticketId} ticket={ticket} onDeed={mayManage ? setDeed : undefined} />
          ))}
        </ul>
        <MoreButton list={query} />
      </div>
      {deed && <DeedDialog eventId={eventId} deed={deed} onClose={() => setDeed(null)} />}
    </Card>
  );
}

interface TicketLineProps {
  readonly ticket: DoorTicket;
  readonly onDeed: ((deed: Deed) => void) | undefined;
}

function TicketLine({ ticket, onDeed }: TicketLineProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { label, ticketType, orderCode, name, state, entries } = ticket;
  const what = label ?? ticketType ?? orderCode;
  const inside = entries.find(({ isInside }) => isInside);
  return (
    <li className="grid gap-2 py-3">
      <p>
        <span className="font-semibold">{what}</span> {name} {state === 'due' && <Badge>{t('door.tickets.due')}</Badge>}
        <span className="block text-sm text-muted">
          {[orderCode, ...(label && ticketType ? [ticketType] : [])].join(' · ')}
        </span>
      </p>
      {entries.map(({ nonce, list, at, device, isInside }) => (
        <p key={nonce} className="text-sm">
          {t(isInside ? 'door.tickets.in' : 'door.tickets.out', { list, time: format.time(at), device })}
        </p>
      ))}
      {onDeed && (
        <div role="group" aria-label={t('door.tickets.actions', { what })} className="flex flex-wrap gap-2">
          {inside && (
            <Button size="small" onClick={() => onDeed({ do: 'revert', what, nonce: inside.nonce })}>
              {t('door.revert')}
            </Button>
          )}
          {label !== null && (
            <Button size="small" onClick={() => onDeed({ do: 'reseat', what, ticketId: ticket.ticketId })}>
              {t('door.reseat')}
            </Button>
          )}
          <Button size="small" onClick={() => onDeed({ do: 'reissue', what, ticketId: ticket.ticketId })}>
            {t('door.reissue')}
          </Button>
        </div>
      )}
    </li>
  );
}
