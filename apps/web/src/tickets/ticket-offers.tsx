import { call, refusalOf, useTicketChange } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, toasts } from '@ringside/client/ui';
import { acceptSwap, acceptTransfer, endSwap, endTransfer, type MyTickets } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';

interface TicketOffersProps {
  readonly eventId: EventId;
  readonly mine: MyTickets;
}

interface Offer {
  readonly id: string;
  readonly text: string;
  readonly until: string;
  readonly accept?: { readonly label: string; readonly run: () => Promise<MyTickets> };
  readonly end: { readonly label: string; readonly run: () => Promise<MyTickets> };
}

/** What waits for an answer: tickets and seats that others offer, and what one has offered. */
export function TicketOffers({ eventId, mine }: TicketOffersProps): ReactNode {
  const t = useTexts();
  const offers = offersOf(eventId, mine, t);
  if (offers.length === 0) return null;
  return (
    <Card title={t('tickets.offers')}>
      <ul className="divide-y divide-line">
        {offers.map((offer) => (
          <OfferRow key={offer.id} eventId={eventId} offer={offer} />
        ))}
      </ul>
    </Card>
  );
}

function offersOf(eventId: EventId, mine: MyTickets, t: ReturnType<typeof useTexts>): Offer[] {
  const transfer = (transferId: string) => ({ params: { eventId, transferId } });
  const swap = (swapId: string) => ({ params: { eventId, swapId } });
  return [
    ...mine.offered.map(({ transferId: id, from, label, expiresAt }) => ({
      id,
      text: t('tickets.offer', { name: from.name, ticket: label }),
      until: expiresAt,
      accept: { label: t('tickets.accept'), run: () => call(acceptTransfer, transfer(id)) },
      end: { label: t('tickets.decline'), run: () => call(endTransfer, transfer(id)) },
    })),
    ...mine.swapsAsked.map(({ swapId: id, from, to, expiresAt }) => ({
      id,
      text: t('tickets.swapAsked', { from, to }),
      until: expiresAt,
      accept: { label: t('tickets.swap'), run: () => call(acceptSwap, swap(id)) },
      end: { label: t('tickets.decline'), run: () => call(endSwap, swap(id)) },
    })),
    ...mine.sent.map(({ transferId: id, to, label, expiresAt }) => ({
      id,
      text: `${label}: ${to.name}`,
      until: expiresAt,
      end: { label: t('tickets.takeBack'), run: () => call(endTransfer, transfer(id)) },
    })),
    ...mine.swapsSent.map(({ swapId: id, from, to, expiresAt }) => ({
      id,
      text: t('tickets.swapSent', { from, to }),
      until: expiresAt,
      end: { label: t('tickets.takeBack'), run: () => call(endSwap, swap(id)) },
    })),
  ];
}

function OfferRow({ eventId, offer }: { readonly eventId: EventId; readonly offer: Offer }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const change = useTicketChange(eventId);
  const run = (step: () => Promise<MyTickets>) =>
    void change.mutateAsync(step).catch((error: unknown) => {
      const { code, details } = refusalOf(error);
      toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'tickets' });
    });
  const { accept, end } = offer;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p>{offer.text}</p>
        <p className="text-sm text-muted">{t('tickets.until', { time: format.dateTime(offer.until) })}</p>
      </div>
      <div className="flex gap-2">
        <Button size="small" busy={change.isPending} onClick={() => run(end.run)}>
          {end.label}
        </Button>
        {accept && (
          <Button size="small" variant="primary" busy={change.isPending} onClick={() => run(accept.run)}>
            {accept.label}
          </Button>
        )}
      </div>
    </li>
  );
}
