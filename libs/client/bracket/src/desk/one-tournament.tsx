import {
  refusalOf,
  tournamentQueries,
  type TournamentRef,
  useLiveTournament,
  useTournamentStep,
} from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Card, ErrorState, LoadingRows, type PanelTab, Tabs, TextLink, toasts } from '@ringside/client/ui';
import type { Tournament } from '@ringside/contracts/tournaments';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChampionCard } from '../champion-card';
import { EntrantsList } from '../entrants-list';
import { TournamentStatePill } from '../tournament-state';
import { useBracket } from '../use-bracket';
import { DeskActions } from './desk-actions';
import { DeskBracket } from './desk-bracket';
import { DropPanel } from './drop-panel';
import { RunBoard } from './run-board';
import { SeedingPanel } from './seeding-panel';
import { TournamentForm } from './tournament-form';

interface OneTournamentProps {
  readonly tournament: TournamentRef;
  readonly listAddress: string;
  /** Leads the event: prepares, starts and cancels. */
  readonly manages: boolean;
}

/** One tournament on the organizer's desk. */
export function OneTournament({ tournament: ref, listAddress, manages }: OneTournamentProps): ReactNode {
  const t = useTexts();
  useLiveTournament(ref);
  const { data: tournament, error } = useQuery(tournamentQueries.one(ref));
  if (error && !tournament)
    return <ErrorState title={t('tournaments.failed')}>{t.refusal(refusalOf(error).code)}</ErrorState>;
  if (!tournament) return <LoadingRows label={t('tournaments.loading')} />;
  return (
    <div className="grid min-w-0 gap-5">
      <TextLink to={listAddress} className="justify-self-start text-sm">
        {t('tournaments.back')}
      </TextLink>
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 justify-items-start gap-1.5">
          <TournamentStatePill state={tournament.state} />
          <h2 className="text-xl font-bold break-words sm:text-2xl">{tournament.name}</h2>
          <p className="text-sm text-muted">
            {tournament.game} · {t('tournaments.entrantsOf', { entrants: tournament.entrants, cap: tournament.cap })}
          </p>
        </div>
        {manages && <DeskActions tournament={tournament} />}
      </header>
      {tournament.startedAt !== null && <Running tournament={tournament} manages={manages} />}
      {tournament.startedAt === null &&
        (manages ? <Preparing tournament={tournament} /> : <Entered tournament={tournament} />)}
    </div>
  );
}

const refOf = ({ eventId, id }: Tournament): TournamentRef => ({ eventId, tournamentId: id });

function Preparing({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const tabs: PanelTab[] = [
    { id: 'seeding', label: t('tournaments.desk.seeding'), content: <SeedingPanel tournament={tournament} /> },
    { id: 'setup', label: t('tournaments.desk.setup'), content: <Setup tournament={tournament} /> },
  ];
  return <Tabs label={t('tournaments.tabs')} tabs={tabs} />;
}

/** Who takes part, before the start; for those who do not seed. */
function Entered({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const { data } = useQuery(tournamentQueries.entrants(refOf(tournament)));
  return data ? <EntrantsList entrants={data} /> : <LoadingRows label={t('tournaments.loading')} />;
}

interface RunningProps {
  readonly tournament: Tournament;
  readonly manages: boolean;
}

function Running({ tournament, manages }: RunningProps): ReactNode {
  const t = useTexts();
  const ref = refOf(tournament);
  const { model } = useBracket(ref, true);
  if (!model) return <LoadingRows label={t('tournaments.loading')} />;
  const tabs: PanelTab[] = [
    { id: 'run', label: t('tournaments.desk.run'), content: <RunBoard tournament={ref} model={model} /> },
    { id: 'bracket', label: t('tournaments.tab.bracket'), content: <DeskBracket tournament={ref} model={model} /> },
    {
      id: 'entrants',
      label: t('tournaments.tab.entrants'),
      content: <DropPanel tournament={tournament} model={model} />,
    },
    ...(manages
      ? [{ id: 'setup', label: t('tournaments.desk.setup'), content: <Setup tournament={tournament} /> }]
      : []),
  ];
  return (
    <>
      {tournament.state === 'finished' && <ChampionCard tournament={tournament} model={model} />}
      <Tabs label={t('tournaments.tabs')} tabs={tabs} />
    </>
  );
}

function Setup({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const step = useTournamentStep(refOf(tournament));
  const isSettled = tournament.startedAt !== null;
  return (
    <Card>
      <TournamentForm
        // another person's change is shown as soon as it is known
        key={tournament.rev}
        initial={tournament}
        isSettled={isSettled}
        submitLabel={t('tournaments.desk.save')}
        busy={step.isPending}
        error={step.error && refusalOf(step.error)}
        onSubmit={({ name, game, ...rules }) => {
          const { cap, bestOf, finalBestOf, thirdPlace } = rules;
          const change = isSettled ? { name, game } : { name, game, cap, bestOf, finalBestOf, thirdPlace };
          step.mutate(
            { kind: 'change', change: { rev: tournament.rev, ...change } },
            { onSuccess: () => toasts.push({ tone: 'positive', title: t('tournaments.desk.saved') }) },
          );
        }}
      />
    </Card>
  );
}
