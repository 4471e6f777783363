import { refusalOf, type TournamentRef, tournamentQueries, useMatchCommand } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, FormError } from '@ringside/client/ui';
import type { Claim, Match, Score } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Armchair, Swords } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type BracketModel, findOpenMatch, isEntrant, nodeOf, seedOf } from './bracket-model';
import { matchName, sideName } from './bracket-words';
import { MatchStateWord } from './match-state';
import { ReportForm } from './report-form';
import { EntrantAvatar } from './entrant-avatar';

interface MineProps {
  readonly tournament: TournamentRef;
  readonly model: BracketModel;
  /** The entrant who is looking. */
  readonly mine: EntrantId;
}

/** What a player does next: play and report, answer, wait; or where the way has ended. */
export function MyMatchCard({ tournament, model, mine }: MineProps): ReactNode {
  const t = useTexts();
  const match = findOpenMatch(model.matches.values(), mine);
  if (!match) return <MyEnd tournament={tournament} model={model} mine={mine} />;
  const slot = match.sides[0] === mine ? 0 : 1;
  const opponent = match.sides[1 - slot];
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          <Swords aria-hidden="true" className="size-5 text-accent-text" />
          {t('tournaments.mine.title')}
        </span>
      }
      actions={<MatchStateWord match={match} />}
      className="border-accent"
    >
      <div className="grid gap-4">
        <p className="text-sm text-muted">
          {matchName(t, model, match.id)} · {t('tournaments.bestOf', { games: nodeOf(model, match.id)?.bestOf ?? 1 })}
        </p>
        {opponent !== undefined && isEntrant(opponent) ? (
          <>
            <Opponent model={model} opponent={opponent} />
            <WhereToMeet tournament={tournament} matchId={match.id} />
            <NextAct key={`${match.id} ${match.rev}`} {...{ tournament, model, mine, match }} />
          </>
        ) : (
          <p>{waiting(t, model, match, slot === 0 ? 1 : 0)}</p>
        )}
      </div>
    </Card>
  );
}

function waiting(t: ReturnType<typeof useTexts>, model: BracketModel, match: Match, slot: 0 | 1): string {
  const source = nodeOf(model, match.id)?.slots[slot];
  if (!source || source.from === 'seed') return t('tournaments.side.pending');
  const words = source.from === 'winner' ? 'tournaments.mine.wait' : 'tournaments.mine.wait.loser';
  return t(words, { match: matchName(t, model, source.of) });
}

function Opponent({ model, opponent }: { readonly model: BracketModel; readonly opponent: EntrantId }): ReactNode {
  const t = useTexts();
  const entrant = model.people.get(opponent) ?? { name: t('tournaments.side.unknown') };
  const { name } = entrant;
  return (
    <p className="flex items-center gap-3">
      <span className="text-muted">{t('tournaments.mine.against')}</span>
      <EntrantAvatar entrant={entrant} />
      <span className="min-w-0">
        <strong className="block truncate text-lg leading-tight">{name}</strong>
        <span className="text-xs text-muted">{t('tournaments.side.seed', { seed: seedOf(model, opponent) })}</span>
      </span>
    </p>
  );
}

/** Where the two sit, when the opponent has a seat. */
function WhereToMeet({
  tournament,
  matchId,
}: {
  readonly tournament: TournamentRef;
  readonly matchId: string;
}): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { data } = useQuery(tournamentQueries.myMatch(tournament));
  if (!data || data.match?.id !== matchId || data.seats.theirs.length === 0) return null;
  const mine = format.list(data.seats.mine);
  const theirs = format.list(data.seats.theirs);
  return (
    <p className="flex items-center gap-3">
      <Armchair aria-hidden="true" className="size-5 shrink-0 text-muted" />
      {mine ? t('tournaments.mine.seats', { mine, theirs }) : t('tournaments.mine.theirSeat', { theirs })}
    </p>
  );
}

type ActProps = MineProps & { readonly match: Match };

/** The one thing that the player can do about the match now. */
function NextAct(props: ActProps): ReactNode {
  const { model, mine, match } = props;
  const t = useTexts();
  const [isReporting, setReporting] = useState(false);
  const [claim] = match.report?.claims ?? [];
  const names = [sideName(t, model, match, 0), sideName(t, model, match, 1)] as const;
  if (match.report?.state === 'disputed') {
    return <p className="font-medium text-danger">{t('tournaments.mine.disputed')}</p>;
  }
  if (isReporting) return <Reporting {...props} names={names} onDone={() => setReporting(false)} />;
  if (!claim) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('tournaments.mine.ready')}</p>
        <Button variant="primary" onClick={() => setReporting(true)}>
          {t('tournaments.report')}
        </Button>
      </div>
    );
  }
  const opponent = match.sides[0] === mine ? names[1] : names[0];
  if (claim.by !== mine) return <AnswerReport {...props} claim={claim} opponent={opponent} />;
  return (
    <div className="grid justify-items-start gap-3">
      <p>{t('tournaments.mine.reported', { score: `${claim.score[0]}–${claim.score[1]}`, opponent })}</p>
      <Button onClick={() => setReporting(true)}>{t('tournaments.mine.change')}</Button>
    </div>
  );
}

type ReportingProps = ActProps & { readonly names: readonly [string, string]; readonly onDone: () => void };

function Reporting({ tournament, model, match, names, onDone }: ReportingProps): ReactNode {
  const bestOf = nodeOf(model, match.id)?.bestOf ?? 1;
  return (
    <div className="max-w-xl">
      <ReportForm {...{ tournament, match, bestOf, names, onDone }} onCancel={onDone} />
    </div>
  );
}

function AnswerReport({
  tournament,
  match,
  claim,
  opponent,
}: ActProps & { readonly claim: Claim; readonly opponent: string }): ReactNode {
  const t = useTexts();
  const command = useMatchCommand(tournament);
  const error = command.error && refusalOf(command.error);
  const score: Score = claim.score;
  const answer = (kind: 'confirm' | 'dispute') => command.mutate({ kind, matchId: match.id, rev: match.rev, score });
  const isRunning = (kind: string) => command.isPending && command.variables.kind === kind;
  return (
    <div className="grid gap-3">
      <p>{t('tournaments.mine.answer', { opponent, score: `${score[0]}–${score[1]}` })}</p>
      <FormError message={error && t.refusal(error.code, error.details)} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={isRunning('confirm')} onClick={() => answer('confirm')}>
          {t('tournaments.mine.confirm')}
        </Button>
        <Button busy={isRunning('dispute')} onClick={() => answer('dispute')}>
          {t('tournaments.mine.dispute')}
        </Button>
      </div>
    </div>
  );
}

/** The way has ended here: with which place. */
function MyEnd({ tournament, mine }: MineProps): ReactNode {
  const t = useTexts();
  const { data } = useQuery(tournamentQueries.standings(tournament));
  const own = data?.find(({ entrantId }) => entrantId === mine);
  if (!own) return null;
  return (
    <Card>
      <p className="font-semibold">{endWords(t, own.place, own.shared)}</p>
    </Card>
  );
}

function endWords(t: ReturnType<typeof useTexts>, place: number | null, shared: boolean): string {
  if (place === null) return t('tournaments.mine.dropped');
  if (place === 1) return t('tournaments.mine.won');
  return t(shared ? 'tournaments.mine.out.shared' : 'tournaments.mine.out', { place });
}
