import { useTexts } from '@ringside/client/texts';
import { Button } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import type { BracketColumn } from '@ringside/tournament-core';
import { type ReactNode, useState } from 'react';
import type { BracketModel } from './bracket-model';
import { matchLine, matchName, roundName } from './bracket-words';
import { MatchCard } from './match-card';
import { MatchStateWord } from './match-state';

/** Matches mounted at once; more on demand. */
const AT_ONCE = 32;

interface RoundProps {
  readonly model: BracketModel;
  readonly column: BracketColumn;
  readonly mine: EntrantId | null;
  /** Only matches of these entrants; all without. */
  readonly only: ReadonlySet<EntrantId> | null;
  readonly onChoose: (matchId: string) => void;
}

/** The matches of a round that are shown: one's own first, then as in the bracket. */
function matchesOf({ model, column, mine, only }: Omit<RoundProps, 'onChoose'>): Match[] {
  const all = column.matches.flatMap(({ id }) => model.matches.get(id) ?? []);
  const chosen = only ? all.filter(({ sides }) => sides.some((side) => only.has(side as EntrantId))) : all;
  const isMine = ({ sides }: Match) => Number(mine !== null && sides.includes(mine));
  return chosen.toSorted((a, b) => isMine(b) - isMine(a));
}

const nowhere = () => undefined;

/** One round as a page of cards, for a phone. */
export function RoundPage(props: RoundProps): ReactNode {
  const matches = matchesOf(props);
  const { shown, more } = useMore(matches);
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {shown.map((match) => (
          <li key={match.id}>
            <MatchCard
              match={match}
              model={props.model}
              mine={props.mine}
              isOn={false}
              onPoint={nowhere}
              onChoose={props.onChoose}
              className="h-27 w-full text-base"
            />
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** One round as sentences, for keyboards and screen readers. */
export function RoundSentences(props: RoundProps): ReactNode {
  const { model, column, onChoose } = props;
  const t = useTexts();
  const matches = matchesOf(props);
  const { shown, more } = useMore(matches);
  if (matches.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{roundName(t, column.name)}</h3>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {shown.map((match) => (
          <li key={match.id}>
            <button
              type="button"
              onClick={() => onChoose(match.id)}
              className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 text-left hover:bg-hover"
            >
              <span className="min-w-0">
                <span className="block text-xs text-muted">{matchName(t, model, match.id)}</span>
                {matchLine(t, model, match)}
              </span>
              <MatchStateWord match={match} />
            </button>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function useMore<T>(all: readonly T[]): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const t = useTexts();
  const [count, setCount] = useState(AT_ONCE);
  const rest = Math.min(AT_ONCE, all.length - count);
  const more = rest > 0 && (
    <Button onClick={() => setCount(count + AT_ONCE)}>{t('tournaments.more', { count: rest })}</Button>
  );
  return { shown: all.slice(0, count), more };
}
