import { useTexts } from '@ringside/client/texts';
import type { Match } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import type { BracketLayout, PlacedMatch } from '@ringside/tournament-core';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { BracketLines, type BracketLine } from './bracket-lines';
import { type BracketModel, entrantsIn } from './bracket-model';
import { roundName } from './bracket-words';
import { CARD, MatchCard } from './match-card';
import { type Area, useVisibleArea } from './use-visible-area';

const GAP = { x: 48, y: 16 } as const;
const HEAD = 44;
const MARGIN = 16;
const COLUMN = CARD.width + GAP.x;
const ROW = CARD.height + GAP.y;
/** Brackets up to this many cards are drawn whole: scrolling them costs nothing. */
const DRAWN_WHOLE = 64;

interface BracketBoardProps {
  readonly model: BracketModel;
  readonly layout: BracketLayout;
  readonly mine: EntrantId | null;
  /** Whose path is shown. */
  readonly pointed: readonly EntrantId[];
  /** Is brought into sight when it changes. */
  readonly shown: string | null;
  readonly onPoint: (entrants: readonly EntrantId[]) => void;
  readonly onChoose: (matchId: string) => void;
}

interface Card {
  readonly placed: PlacedMatch;
  readonly match: Match;
  readonly x: number;
  readonly y: number;
}

/** The bracket as a drawing: one column a round, lines from each match to the next. Only what is in sight is mounted. */
export function BracketBoard({ model, layout, mine, pointed, shown, onPoint, onChoose }: BracketBoardProps): ReactNode {
  const t = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const area = useVisibleArea(scroller);
  const cards = useMemo(() => cardsOf(layout, model), [layout, model]);
  const seen = cards.size <= DRAWN_WHOLE ? [...cards.values()] : [...cards.values()].filter((card) => isIn(area, card));
  const width = layout.columns.length * COLUMN - GAP.x + 2 * MARGIN;
  const height = layout.rows * ROW + HEAD + MARGIN;
  useBringIntoSight(scroller, shown === null ? undefined : cards.get(shown));
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={t('tournaments.bracket.label')}
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[82dvh] overflow-auto overscroll-x-contain rounded-card border border-line bg-surface"
    >
      <div className="relative min-w-full" style={{ width, height }}>
        <div className="sticky top-0 z-10 border-b border-line bg-raised/95 backdrop-blur" style={{ height: HEAD }}>
          {layout.columns.map((column, index) => (
            <h3
              key={column.round}
              className="absolute inset-y-0 flex items-center text-sm font-semibold"
              style={{ left: MARGIN + index * COLUMN, width: CARD.width }}
            >
              {roundName(t, column.name)}
            </h3>
          ))}
        </div>
        <BracketLines lines={linesTo(seen, cards, pointed)} width={width} height={height} />
        {seen.map(({ placed, match, x, y }) => (
          <MatchCard
            key={placed.id}
            match={match}
            model={model}
            mine={mine}
            isOn={entrantsIn(match).some((entrant) => pointed.includes(entrant))}
            onPoint={onPoint}
            onChoose={onChoose}
            className="absolute"
            style={{ left: x, top: y - CARD.height / 2, width: CARD.width, height: CARD.height }}
          />
        ))}
      </div>
    </div>
  );
}

/** Where each card stands; `y` is its middle. */
function cardsOf(layout: BracketLayout, { matches }: BracketModel): ReadonlyMap<string, Card> {
  const cards = new Map<string, Card>();
  layout.columns.forEach((column, index) => {
    for (const placed of column.matches) {
      const match = matches.get(placed.id);
      if (match)
        cards.set(placed.id, { placed, match, x: MARGIN + index * COLUMN, y: HEAD + GAP.y / 2 + placed.y * ROW });
    }
  });
  return cards;
}

const isIn = (area: Area, { x, y }: Card): boolean =>
  x + CARD.width >= area.left &&
  x <= area.left + area.width &&
  y + CARD.height >= area.top &&
  y - CARD.height <= area.top + area.height;

/** The lines that arrive at the cards in sight. One is highlighted where a pointed entrant went along it. */
function linesTo(
  seen: readonly Card[],
  cards: ReadonlyMap<string, Card>,
  pointed: readonly EntrantId[],
): BracketLine[] {
  return seen.flatMap(({ placed, match, x, y }) =>
    placed.from.flatMap((id) => {
      const feeder = cards.get(id);
      if (!feeder) return [];
      const isOn = pointed.some((entrant) => match.sides.includes(entrant) && feeder.match.sides.includes(entrant));
      return [
        { key: `${id} ${placed.id}`, from: [feeder.x + CARD.width, feeder.y] as const, to: [x, y] as const, isOn },
      ];
    }),
  );
}

function useBringIntoSight(scroller: { readonly current: HTMLElement | null }, card: Card | undefined): void {
  const { x, y } = card ?? {};
  useEffect(() => {
    const element = scroller.current;
    if (!element || x === undefined || y === undefined) return;
    const left = x + CARD.width / 2 - element.clientWidth / 2;
    element.scrollTo?.({ left, top: y - element.clientHeight / 2, behavior: 'smooth' });
  }, [scroller, x, y]);
}
