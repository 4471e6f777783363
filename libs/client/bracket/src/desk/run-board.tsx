import type { TournamentRef } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Badge, Button, EmptyState } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import { CircleCheckBig } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { BracketModel } from '../bracket-model';
import { matchLine, matchName, matchWord, type MatchWord } from '../bracket-words';
import { matchTone, MatchStateWord } from '../match-state';
import { RefereeDialog } from './desk-bracket';

const AT_ONCE = 32;
/** What needs somebody most comes first. */
const ORDER: readonly MatchWord[] = ['disputed', 'reported', 'ready'];

/** The matches that somebody has to do something about: disputes, then reports without an answer, then those to play. */
export function RunBoard({
  tournament,
  model,
}: {
  readonly tournament: TournamentRef;
  readonly model: BracketModel;
}): ReactNode {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = ORDER.map((word) => ({
    word,
    matches: [...model.matches.values()].filter((match) => matchWord(match) === word),
  }));
  const hasAny = groups.some(({ matches }) => matches.length > 0);
  return (
    <div className="grid gap-6">
      {!hasAny && (
        <EmptyState icon={<CircleCheckBig />} title={t('tournaments.desk.run.nothing')}>
          {t('tournaments.desk.run.nothing.text')}
        </EmptyState>
      )}
      {groups.map(({ word, matches }) => (
        <RunGroup key={word} word={word} matches={matches} model={model} onChoose={setChosen} />
      ))}
      <RefereeDialog tournament={tournament} model={model} matchId={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

interface RunGroupProps {
  readonly word: MatchWord;
  readonly matches: readonly Match[];
  readonly model: BracketModel;
  readonly onChoose: (matchId: string) => void;
}

function RunGroup({ word, matches, model, onChoose }: RunGroupProps): ReactNode {
  const t = useTexts();
  const [count, setCount] = useState(AT_ONCE);
  const [first] = matches;
  if (!first) return null;
  const rest = Math.min(AT_ONCE, matches.length - count);
  return (
    <section className="grid gap-2">
      <h3 className="flex items-center gap-2 font-semibold">
        {t(`tournaments.match.${word}`)}
        <Badge tone={matchTone(first)}>{matches.length}</Badge>
      </h3>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {matches.slice(0, count).map((match) => (
          <li key={match.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div className="grid min-w-0 gap-0.5">
              <span className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
                {matchName(t, model, match.id)}
                <MatchStateWord match={match} />
              </span>
              <span className="font-medium">{matchLine(t, model, match)}</span>
              <Claims match={match} model={model} />
            </div>
            <Button size="small" onClick={() => onChoose(match.id)}>
              {t('tournaments.desk.settle')}
            </Button>
          </li>
        ))}
      </ul>
      {rest > 0 && <Button onClick={() => setCount(count + AT_ONCE)}>{t('tournaments.more', { count: rest })}</Button>}
    </section>
  );
}

function Claims({ match, model }: { readonly match: Match; readonly model: BracketModel }): ReactNode {
  const t = useTexts();
  if (!match.report) return null;
  return match.report.claims.map(({ by, score }) => (
    <span key={by} className="text-sm text-muted">
      {t('tournaments.claim', {
        name: model.people.get(by)?.name ?? t('tournaments.side.unknown'),
        score: `${score[0]}–${score[1]}`,
      })}
    </span>
  ));
}
