import { useTexts } from '@ringside/client/texts';
import { classes, type Tone } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import { Check, Clock, Flag, type LucideIcon, MessageCircleQuestion, Minus, Play, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { matchWord, type MatchWord } from './bracket-words';

const looks: Readonly<
  Record<MatchWord, { readonly icon: LucideIcon; readonly tone: Tone; readonly className: string }>
> = {
  pending: { icon: Clock, tone: 'neutral', className: 'text-muted' },
  ready: { icon: Play, tone: 'accent', className: 'text-accent-text' },
  reported: { icon: MessageCircleQuestion, tone: 'info', className: 'text-info' },
  disputed: { icon: TriangleAlert, tone: 'danger', className: 'text-danger' },
  done: { icon: Check, tone: 'neutral', className: 'text-muted' },
  walkover: { icon: Flag, tone: 'neutral', className: 'text-muted' },
  bye: { icon: Minus, tone: 'neutral', className: 'text-muted' },
  empty: { icon: Minus, tone: 'neutral', className: 'text-muted' },
};

export const matchTone = (match: Match): Tone => looks[matchWord(match)].tone;

/** The state of a match: its word with a shape of its own. */
export function MatchStateWord({
  match,
  className,
}: {
  readonly match: Match;
  readonly className?: string;
}): ReactNode {
  const t = useTexts();
  const word = matchWord(match);
  const { icon: Icon, className: colour } = looks[word];
  return (
    <span className={classes('inline-flex items-center gap-1 text-xs font-medium', colour, className)}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {t(`tournaments.match.${word}`)}
    </span>
  );
}
