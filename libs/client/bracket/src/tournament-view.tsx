import { isPassing, tournamentQueries, type TournamentRef, useLiveTournament, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, ErrorState, LoadingRows, Notice, type PanelTab, Tabs } from '@ringside/client/ui';
import type { Tournament } from '@ringside/contracts/tournaments';
import type { EventId, TournamentId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { BracketView } from './bracket-view';
import { ChampionCard } from './champion-card';
import { DrawProof } from './draw-proof';
import { EntrantsList } from './entrants-list';
import { MatchDialog } from './match-dialog';
import { MyMatchCard } from './my-match-card';
import { StandingsTable } from './standings-table';
import { TournamentHeader } from './tournament-header';
import { entrantOf, useBracket } from './use-bracket';

/** One tournament as players and viewers see it, live from sign-up to the champion. */
export function TournamentView({
  eventId,
  tournamentId,
}: {
  readonly eventId: EventId;
  readonly tournamentId: TournamentId;
}): ReactNode {
  const t = useTexts();
  const ref = { eventId, tournamentId };
  useLiveTournament(ref);
  const { data: tournament, error, refetch } = useQuery(tournamentQueries.one(ref));
  if (error && !tournament) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!tournament) return <LoadingRows label={t('tournaments.loading')} />;
  return (
    <div className="grid min-w-0 gap-5">
      <TournamentHeader tournament={tournament} />
      {tournament.state === 'cancelled' && <Notice tone="warning" title={t('tournaments.cancelled.text')} />}
      {tournament.startedAt === null ? <BeforeStart tournament={tournament} /> : <Started tournament={tournament} />}
    </div>
  );
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactNode {
  const t = useTexts();
  const code = error instanceof Error ? error.message : 'UNKNOWN';
  return (
    <ErrorState
      title={t('tournaments.failed')}
      action={isPassing(error) && <Button onClick={onRetry}>{t('tournaments.retry')}</Button>}
    >
      {t.refusal(code)}
    </ErrorState>
  );
}

const refOf = ({ eventId, id }: Tournament): TournamentRef => ({ eventId, tournamentId: id });

function BeforeStart({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const { data } = useQuery(tournamentQueries.entrants(refOf(tournament)));
  if (!data) return <LoadingRows label={t('tournaments.loading')} />;
  return (
    <section className="grid gap-3">
      <h3 className="text-lg font-semibold">{t('tournaments.tab.entrants')}</h3>
      <EntrantsList entrants={data} userId={user?.id} />
      <DrawProof draws={tournament.draws} />
    </section>
  );
}

function Started({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const ref = refOf(tournament);
  const { user } = useSession();
  const { model, error, refetch } = useBracket(ref, true);
  const [chosen, setChosen] = useState<string | null>(null);
  if (error && !model) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!model) return <LoadingRows label={t('tournaments.loading')} rows={6} />;
  const mine = entrantOf(model, user?.id);
  const tabs: PanelTab[] = [
    {
      id: 'bracket',
      label: t('tournaments.tab.bracket'),
      content: <BracketView model={model} mine={mine} onChoose={setChosen} />,
    },
    {
      id: 'standings',
      label: t('tournaments.tab.standings'),
      content: <StandingsTable tournament={ref} model={model} mine={mine} />,
    },
    {
      id: 'entrants',
      label: t('tournaments.tab.entrants'),
      content: (
        <div className="grid gap-5">
          <EntrantsList entrants={[...model.people.values()]} userId={user?.id} />
          <DrawProof draws={tournament.draws} />
        </div>
      ),
    },
  ];
  return (
    <>
      {tournament.state === 'finished' && <ChampionCard tournament={tournament} model={model} />}
      {mine && tournament.state !== 'cancelled' && <MyMatchCard tournament={ref} model={model} mine={mine} />}
      <Tabs label={t('tournaments.tabs')} tabs={model.matches.size > 0 ? tabs : tabs.slice(1)} />
      <MatchDialog model={model} matchId={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
