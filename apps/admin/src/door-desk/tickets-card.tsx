import { doorQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadCardsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, LoadingRows, TextInput } from '@ringside/client/ui';
import { CARDS_MAX } from '@ringside/contracts/box-office';
import type { EventId, TicketId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { PrintCards } from '../cards/print-cards';
import { MoreButton } from '../events/more-button';
import { type Deed, DeedDialog } from './deed-dialog';
import { ReissueDialog } from './reissue-dialog';
import { TicketLine } from './ticket-line';

interface TicketsCardProps {
  readonly eventId: EventId;
  /** Leads the event; who only works at the door may do less. */
  readonly isLeading: boolean;
}

/** Finds tickets by seat, order or name, puts right what is wrong with one, and prints cards of those that are chosen. */
export function TicketsCard(props: TicketsCardProps): ReactNode {
  return (
    <MoreTexts load={loadCardsTexts}>
      <Tickets {...props} />
    </MoreTexts>
  );
}

type Reissued = { readonly ticketId: TicketId; readonly what: string };

function Tickets({ eventId, isLeading }: TicketsCardProps): ReactNode {
  const t = useAdminTexts();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(doorQueries.tickets(eventId, search));
  const [deed, setDeed] = useState<Deed | null>(null);
  const [reissued, setReissued] = useState<Reissued | null>(null);
  const { chosen, choose, clear } = useChosen();
  const tickets = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('door.tickets')}>
      <div className="grid gap-4">
        <Field label={t('door.tickets.search')}>
          <TextInput type="search" value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        {!tickets && <Missing error={query.error} onRetry={() => void query.refetch()} />}
        {tickets?.length === 0 && <p className="text-sm text-muted">{t('door.tickets.none')}</p>}
        <ul className="divide-y divide-line">
          {tickets?.map((ticket) => (
            <TicketLine
              key={ticket.ticketId}
              ticket={ticket}
              isLeading={isLeading}
              isChosen={chosen.has(ticket.ticketId)}
              onChoose={(what, isChosen) => choose(ticket.ticketId, isChosen ? what : null)}
              onDeed={setDeed}
              onReissue={(what) => setReissued({ ticketId: ticket.ticketId, what })}
            />
          ))}
        </ul>
        <MoreButton list={query} />
        {chosen.size > 0 && <Chosen eventId={eventId} chosen={chosen} onClear={clear} />}
      </div>
      {deed && <DeedDialog eventId={eventId} deed={deed} onClose={() => setDeed(null)} />}
      {reissued && <ReissueDialog eventId={eventId} {...reissued} onClose={() => setReissued(null)} />}
    </Card>
  );
}

/** The tickets that are chosen, with what they are called; no more than one file of cards holds. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlyMap<TicketId, string>>(new Map());
  const choose = (ticketId: TicketId, what: string | null) => {
    const next = new Map(chosen);
    if (what === null) next.delete(ticketId);
    else if (next.size < CARDS_MAX) next.set(ticketId, what);
    setChosen(next);
  };
  return { chosen, choose, clear: () => setChosen(new Map()) };
}

function Missing({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }): ReactNode {
  const t = useAdminTexts();
  return error ? <FailureView error={error} onRetry={onRetry} /> : <LoadingRows label={t('frame.loading')} />;
}

interface ChosenProps {
  readonly eventId: EventId;
  readonly chosen: ReadonlyMap<TicketId, string>;
  readonly onClear: () => void;
}

/** What to print of the tickets that are chosen; in sight wherever the list is scrolled to. */
function Chosen({ eventId, chosen, onClear }: ChosenProps): ReactNode {
  const t = useAdminTexts();
  const what = [...chosen.values()].join(', ');
  return (
    <section className="sticky bottom-[calc(var(--bottom-bar,0px)+0.5rem)] grid gap-2 rounded-xl border border-line bg-raised p-3 shadow-overlay">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="min-w-0 text-sm">
          <span className="font-semibold">{t('cards.chosen', { count: chosen.size })}</span>{' '}
          <span className="line-clamp-1 text-muted">{what}</span>
        </span>
        <Button size="small" variant="ghost" onClick={onClear}>
          {t('cards.clear')}
        </Button>
      </p>
      <PrintCards eventId={eventId} what={what} which={{ ticketIds: [...chosen.keys()] }} />
    </section>
  );
}
