import { moneyQueries, useCloseGiftCard } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, EmptyState, LoadingRows, StatusPill, Table } from '@ringside/client/ui';
import type { GiftCard } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Gift } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { SearchField } from '../people/search-field';
import { IssueCards } from './issue-cards';

/** Gift cards of the event: issued, looked up and voided. */
export function GiftCardsView(): ReactNode {
  const t = useAdminTexts();
  const { id: eventId } = useDeskEvent();
  const [search, setSearch] = useState('');
  const find = useCallback((words: string) => setSearch(words), []);
  const list = useInfiniteQuery(moneyQueries.giftCards(eventId, search));
  const cards = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('money.part.giftCards')}</h2>
        <IssueCards eventId={eventId} />
      </div>
      <SearchField
        label={t('money.giftCards.search')}
        hint={t('money.giftCards.search.hint')}
        value={search}
        onChange={find}
      />
      {cards ? (
        cards.length === 0 ? (
          <EmptyState icon={<Gift />} title={t('money.giftCards.none')}>
            {t('money.giftCards.none.text')}
          </EmptyState>
        ) : (
          <Card flush>
            <Cards eventId={eventId} cards={cards} />
          </Card>
        )
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
      <MoreButton list={list} />
    </section>
  );
}

interface CardsProps {
  readonly eventId: EventId;
  readonly cards: readonly GiftCard[];
}

function Cards({ eventId, cards }: CardsProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const close = useCloseGiftCard(eventId);
  const [closing, setClosing] = useState<GiftCard | null>(null);
  const confirm = () => {
    if (closing) void close.mutateAsync(closing.cardId).finally(() => setClosing(null));
  };
  return (
    <>
      <Table
        caption={t('money.part.giftCards')}
        rows={cards}
        rowKey={({ cardId }) => cardId}
        columns={[
          { key: 'card', header: t('money.giftCards.card'), isName: true, cell: ({ tail }) => `…${tail}` },
          {
            key: 'balance',
            header: t('money.giftCards.balance'),
            cell: ({ balance, amount, currency }) =>
              t('money.giftCards.of', {
                balance: format.money(balance, currency),
                amount: format.money(amount, currency),
              }),
          },
          { key: 'note', header: t('money.giftCards.note'), cell: ({ note }) => note },
          { key: 'at', header: t('money.giftCards.issued'), cell: ({ createdAt }) => format.date(createdAt) },
          {
            key: 'close',
            header: '',
            align: 'end',
            cell: (card) =>
              card.closedAt ? (
                <StatusPill>{t('money.giftCards.closed')}</StatusPill>
              ) : (
                <Button size="small" variant="ghost" onClick={() => setClosing(card)}>
                  {t('money.giftCards.close')}
                </Button>
              ),
          },
        ]}
      />
      <ConfirmDialog
        open={closing !== null}
        danger
        title={t('money.giftCards.close.title')}
        confirmLabel={t('money.giftCards.close')}
        cancelLabel={t('frame.cancel')}
        busy={close.isPending}
        onConfirm={confirm}
        onCancel={() => setClosing(null)}
      >
        {t('money.giftCards.close.text')}
      </ConfirmDialog>
    </>
  );
}
