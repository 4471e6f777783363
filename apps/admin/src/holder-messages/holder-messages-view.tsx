import { holderMessageQueries, orderQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadHoldersTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Card, LoadingRows } from '@ringside/client/ui';
import type { HolderMessage, TicketType } from '@ringside/contracts/booking';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { MessageForm } from './message-form';

/** Writing to those who have tickets, and what was written. */
export const HolderMessagesView = (): ReactNode => (
  <MoreTexts load={loadHoldersTexts}>
    <Loaded />
  </MoreTexts>
);

function Loaded(): ReactNode {
  const t = useAdminTexts();
  const { id: eventId } = useDeskEvent();
  const { data, error, refetch } = useQuery(orderQueries.catalogue(eventId));
  if (!data) {
    if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  return (
    <div className="grid max-w-3xl gap-6 [&>*]:min-w-0">
      <Card title={t('holders.title')}>
        <MessageForm eventId={eventId} types={data.ticketTypes} />
      </Card>
      <Sent types={data.ticketTypes} />
    </div>
  );
}

function Sent({ types }: { readonly types: readonly TicketType[] }): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery(holderMessageQueries.list(useDeskEvent().id));
  const messages = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('holders.sent.list')}>
      {messages ? (
        messages.length === 0 ? (
          <p className="text-sm text-muted">{t('holders.none')}</p>
        ) : (
          <ul className="grid divide-y divide-line [&>li]:py-3 [&>li]:first:pt-0 [&>li]:last:pb-0">
            {messages.map((message) => (
              <MessageRow key={message.messageId} message={message} types={types} />
            ))}
          </ul>
        )
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={2} />
      )}
      <MoreButton list={list} />
    </Card>
  );
}

interface MessageRowProps {
  readonly message: HolderMessage;
  readonly types: readonly TicketType[];
}

function MessageRow({ message, types }: MessageRowProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { title, text, people, author, sentAt, holders, ticketTypeIds } = message;
  const named = types.filter(({ id }) => ticketTypeIds.includes(id)).map(({ name }) => name);
  const to = [t(`holders.state.${holders}`), ...(named.length > 0 ? [format.list(named)] : [])].join(', ');
  return (
    <li className="grid gap-1">
      <p className="font-medium">{title}</p>
      <p className="whitespace-pre-line">{text}</p>
      <p className="text-sm text-muted">
        {[format.dateTime(sentAt), author, t('holders.people', { count: people }), to].join(' · ')}
      </p>
    </li>
  );
}
