import { useTexts } from '@ringside/client/texts';
import { Dialog } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { type BracketModel, isEntrant, nodeOf, seedOf } from './bracket-model';
import { matchName, sideName } from './bracket-words';
import { MatchStateWord } from './match-state';

interface MatchDialogProps {
  readonly model: BracketModel;
  /** The match shown; closed without. */
  readonly matchId: string | null;
  readonly onClose: () => void;
  /** What the reader may do about it, below the facts. */
  readonly children?: (match: Match) => ReactNode;
}

/** Everything about one match. */
export function MatchDialog({ model, matchId, onClose, children }: MatchDialogProps): ReactNode {
  const t = useTexts();
  const match = matchId === null ? undefined : model.matches.get(matchId);
  return (
    <Dialog
      open={match !== undefined}
      onClose={onClose}
      closeLabel={t('tournaments.close')}
      title={match ? matchName(t, model, match.id) : t('tournaments.match.details')}
    >
      {match && (
        <div className="grid gap-5">
          <MatchFacts model={model} match={match} />
          {children?.(match)}
        </div>
      )}
    </Dialog>
  );
}

function MatchFacts({ model, match }: { readonly model: BracketModel; readonly match: Match }): ReactNode {
  const t = useTexts();
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <MatchStateWord match={match} />
        <span className="text-xs text-muted">
          {t('tournaments.bestOf', { games: nodeOf(model, match.id)?.bestOf ?? 1 })}
        </span>
      </p>
      <ul className="overflow-clip rounded-control border border-line">
        <Side model={model} match={match} slot={0} />
        <Side model={model} match={match} slot={1} />
      </ul>
      {match.how === 'ruling' && <p className="text-sm text-muted">{t('tournaments.match.ruled')}</p>}
      {match.kept && <p className="text-sm text-warning">{t('tournaments.match.kept')}</p>}
      <GameScores match={match} />
      <Claims model={model} match={match} />
    </div>
  );
}

function Side({
  model,
  match,
  slot,
}: {
  readonly model: BracketModel;
  readonly match: Match;
  readonly slot: 0 | 1;
}): ReactNode {
  const t = useTexts();
  const side = match.sides[slot];
  const isWinner = match.winner !== null && match.winner === side;
  return (
    <li className="flex items-center gap-3 border-line px-3 py-2.5 not-first:border-t">
      <span className="w-6 text-right text-xs text-muted tabular-nums">
        {isEntrant(side) ? seedOf(model, side) : ''}
      </span>
      <span className={isWinner ? 'grow font-bold' : 'grow'}>{sideName(t, model, match, slot)}</span>
      {isWinner && (
        <>
          <Trophy aria-hidden="true" className="size-4 text-accent-text" />
          <span className="sr-only">{t('tournaments.side.winner')}</span>
        </>
      )}
      <span className={isWinner ? 'text-lg font-bold tabular-nums' : 'text-lg text-muted tabular-nums'}>
        {match.score?.[slot]}
      </span>
    </li>
  );
}

function GameScores({ match }: { readonly match: Match }): ReactNode {
  const t = useTexts();
  if (match.games.length === 0) return null;
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold text-muted">{t('tournaments.games')}</h3>
      <ol className="flex flex-wrap gap-2">
        {match.games.map(([a, b], index) => (
          <li key={index} className="rounded-full bg-well px-3 py-1 text-sm tabular-nums">
            <span className="sr-only">{t('tournaments.game', { number: index + 1 })}: </span>
            {a}–{b}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Claim against claim, as long as nothing is final. */
function Claims({ model, match }: { readonly model: BracketModel; readonly match: Match }): ReactNode {
  const t = useTexts();
  if (!match.report) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {match.report.claims.map(({ by, score }) => (
        <li key={by}>
          {t('tournaments.claim', {
            name: model.people.get(by)?.name ?? t('tournaments.side.unknown'),
            score: `${score[0]}–${score[1]}`,
          })}
        </li>
      ))}
    </ul>
  );
}
