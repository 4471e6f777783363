import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { Trophy } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { type BracketModel, entrantsIn, isEntrant, nodeOf, seedOf } from './bracket-model';
import { matchLine, matchName, matchWord, sideName } from './bracket-words';
import { MatchStateWord } from './match-state';

/** Pixels; the board lays cards out by it. */
export const CARD = { width: 248, height: 92 } as const;

interface MatchCardProps {
  readonly match: Match;
  /** Names and places; a new one draws the card only if the match or its players changed. */
  readonly model: BracketModel;
  /** On the path that is being looked at. */
  readonly isOn: boolean;
  readonly mine: EntrantId | null;
  readonly onChoose: (matchId: string) => void;
  /** The reader points at these entrants, or no longer at any. */
  readonly onPoint: (entrants: readonly EntrantId[]) => void;
  readonly style?: CSSProperties;
  readonly className?: string;
}

/** One match: its sides with seeds and score, who won, and how it stands. A press shows the details. */
export const MatchCard = memo(function MatchCard(props: MatchCardProps): ReactNode {
  const { match, model, isOn, mine, onChoose, onPoint, style, className } = props;
  const t = useTexts();
  const isMine = mine !== null && match.sides.includes(mine);
  const word = t(`tournaments.match.${matchWord(match)}`);
  return (
    <button
      type="button"
      onClick={() => onChoose(match.id)}
      onFocus={() => onPoint(entrantsIn(match))}
      onBlur={() => onPoint([])}
      onPointerLeave={() => onPoint([])}
      data-match={match.id}
      style={style}
      className={classes(
        'flex flex-col overflow-clip rounded-control border bg-raised text-left text-sm shadow-card transition-colors hover:border-outline',
        isOn ? 'border-accent ring-1 ring-accent' : isMine ? 'border-accent-text' : 'border-edge',
        className,
      )}
    >
      {/* the whole sentence as text, not as a label: a label would have to repeat the words on the card */}
      <span className="sr-only">{`${matchName(t, model, match.id)}. ${matchLine(t, model, match)}. ${word}.`}</span>
      <span aria-hidden="true" className="contents">
        <SideRow {...{ match, model, mine, onPoint }} slot={0} />
        <SideRow {...{ match, model, mine, onPoint }} slot={1} />
        <span className="flex h-6 shrink-0 items-center justify-between border-t border-line bg-well px-2.5">
          <MatchStateWord match={match} />
          <span className="text-xs text-muted">
            {t('tournaments.bestOf.short', { games: nodeOf(model, match.id)?.bestOf ?? 1 })}
          </span>
        </span>
      </span>
    </button>
  );
}, isSameCard);

/** The model is new with every change of any match; of it a card needs the frame and the people only. */
const lookOf = ({ match, model, isOn, mine, style, onChoose }: MatchCardProps) =>
  [match, model.graph, model.people, isOn, mine, style?.top, style?.left, onChoose] as const;

function isSameCard(before: MatchCardProps, after: MatchCardProps): boolean {
  const known = lookOf(before);
  return lookOf(after).every((part, index) => part === known[index]);
}

type SideRowProps = Pick<MatchCardProps, 'match' | 'model' | 'mine' | 'onPoint'> & { readonly slot: 0 | 1 };

type Standing = 'winner' | 'loser' | 'open' | 'unknown';

const nameLooks: Readonly<Record<Standing, string>> = {
  winner: 'font-bold',
  loser: 'text-muted',
  open: 'font-medium',
  unknown: 'text-muted italic',
};

function standingOf({ sides, winner }: Match, slot: 0 | 1): Standing {
  if (!isEntrant(sides[slot])) return 'unknown';
  if (winner === null) return 'open';
  return winner === sides[slot] ? 'winner' : 'loser';
}

function SideRow({ match, model, mine, onPoint, slot }: SideRowProps): ReactNode {
  const t = useTexts();
  const side = match.sides[slot];
  const standing = standingOf(match, slot);
  const entrant = isEntrant(side) ? side : null;
  const score = scoreIn(match, slot);
  return (
    <span
      onPointerEnter={() => onPoint(entrant ? [entrant] : [])}
      className={classes('flex min-h-0 grow items-center gap-2 px-2.5', slot === 1 && 'border-t border-line')}
    >
      <span className="w-6 shrink-0 text-right text-xs text-muted tabular-nums">
        {entrant ? seedOf(model, entrant) : ''}
      </span>
      <span className="flex min-w-0 grow items-baseline gap-1">
        <span className={classes('min-w-0 truncate', nameLooks[standing])}>
          {/* where somebody comes from would not fit; the details and the list have it */}
          {side === 'pending' ? t('tournaments.side.pending') : sideName(t, model, match, slot)}
        </span>
        {entrant !== null && entrant === mine && (
          <span className="shrink-0 text-xs text-accent-text">({t('tournaments.side.you')})</span>
        )}
      </span>
      {standing === 'winner' && <Trophy aria-hidden="true" className="size-3.5 shrink-0 text-accent-text" />}
      {score !== null && (
        <span className={classes('shrink-0 tabular-nums', standing === 'winner' ? 'font-bold' : 'text-muted')}>
          {score}
        </span>
      )}
    </span>
  );
}

/** The games won; in brackets as long as nobody has confirmed them. Who went on without playing has no score. */
function scoreIn({ status, score, report }: Match, slot: 0 | 1): string | null {
  if (score) return status === 'walkover' ? null : String(score[slot]);
  if (report?.state !== 'reported') return null;
  const [claim] = report.claims;
  return claim ? `(${claim.score[slot]})` : null;
}
