import { refusalOf, tournamentQueries, useEntrantStep, useTournamentStep } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, EmptyState, FormError, LoadingRows, toasts } from '@ringside/client/ui';
import type { Entrant, Tournament } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Dices, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DrawProof } from '../draw-proof';
import { moveTo, reconcile } from './seeding-order';
import { SeedingRow } from './seeding-row';

const AT_ONCE = 64;

/** Who gets which seed: by hand or by lot, before the start. */
export function SeedingPanel({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const { data } = useQuery(tournamentQueries.entrants({ eventId: tournament.eventId, tournamentId: tournament.id }));
  if (!data) return <LoadingRows label={t('tournaments.loading')} />;
  if (data.length === 0) {
    return (
      <EmptyState icon={<Users />} title={t('tournaments.entrants.none')}>
        {t('tournaments.entrants.none.text')}
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <SeedingEditor tournament={tournament} entrants={data} />
      <DrawCard tournament={tournament} />
    </div>
  );
}

function SeedingEditor({
  tournament,
  entrants,
}: {
  readonly tournament: Tournament;
  readonly entrants: readonly Entrant[];
}): ReactNode {
  const t = useTexts();
  const step = useEntrantStep({ eventId: tournament.eventId, tournamentId: tournament.id });
  const [draft, setDraft] = useState<readonly EntrantId[] | null>(null);
  const [count, setCount] = useState(AT_ONCE);
  const error = step.error && refusalOf(step.error);
  const entered = entrants.map(({ id }) => id);
  const order = draft ? reconcile(draft, entered) : entered;
  const byId = new Map(entrants.map((entrant) => [entrant.id, entrant]));
  const rest = Math.min(AT_ONCE, order.length - count);
  return (
    <Card title={t('tournaments.desk.seeding')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('tournaments.desk.seeding.text')}</p>
        <ol className="divide-y divide-line rounded-control border border-line">
          {order.slice(0, count).map((id, index) => (
            <SeedingRow
              key={id}
              name={byId.get(id)?.name ?? ''}
              seed={index + 1}
              count={order.length}
              busy={step.isPending}
              onMove={(seed) => setDraft(moveTo(order, id, seed - 1))}
              onRemove={() => step.mutate({ kind: 'remove', entrantId: id })}
            />
          ))}
        </ol>
        {rest > 0 && (
          <Button onClick={() => setCount(count + AT_ONCE)}>{t('tournaments.entrants.more', { count: rest })}</Button>
        )}
        <FormError message={error && t.refusal(error.code, error.details)} />
        {draft && (
          <div className="sticky bottom-3 flex flex-wrap justify-end gap-2 rounded-control border border-line bg-overlay p-3 shadow-overlay">
            <Button onClick={() => setDraft(null)}>{t('tournaments.desk.seeding.reset')}</Button>
            <Button
              variant="primary"
              busy={step.isPending}
              onClick={() => step.mutate({ kind: 'seed', order }, { onSuccess: () => setDraft(null) })}
            >
              {t('tournaments.desk.seeding.save')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function DrawCard({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const [asks, setAsks] = useState(false);
  const step = useTournamentStep({ eventId: tournament.eventId, tournamentId: tournament.id });
  const error = step.error && refusalOf(step.error);
  const { draws } = tournament;
  const draw = () =>
    step.mutate(
      { kind: 'draw', hash: draws.nextHash },
      {
        onSuccess: () => toasts.push({ tone: 'positive', title: t('tournaments.desk.saved') }),
        onSettled: () => setAsks(false),
      },
    );
  return (
    <Card>
      <div className="grid gap-3">
        <Button icon={<Dices aria-hidden="true" />} onClick={() => setAsks(true)}>
          {t('tournaments.desk.draw')}
        </Button>
        <FormError message={error && t.refusal(error.code, error.details)} />
        <p className="text-xs text-muted">
          {t('tournaments.draw.next')}
          <code className="mt-1 block font-mono break-all">{draws.nextHash}</code>
        </p>
        <DrawProof draws={draws} />
        <ConfirmDialog
          open={asks}
          title={t('tournaments.desk.draw.ask')}
          confirmLabel={t('tournaments.desk.draw')}
          cancelLabel={t('tournaments.cancel')}
          busy={step.isPending}
          onConfirm={draw}
          onCancel={() => setAsks(false)}
        >
          {t('tournaments.desk.draw.text')}
        </ConfirmDialog>
      </div>
    </Card>
  );
}
