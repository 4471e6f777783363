import { useTexts } from '@ringside/client/texts';
import { SegmentedControl, TextInput, useWidth } from '@ringside/client/ui';
import type { EntrantId } from '@ringside/kernel';
import { List, Network } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { BracketBoard } from './bracket-board';
import { type BracketModel, currentColumn, findMatchesOf, hideColumns } from './bracket-model';
import { RoundPage, RoundSentences } from './round-list';
import { RoundTabs } from './round-tabs';

interface BracketViewProps {
  readonly model: BracketModel;
  readonly mine: EntrantId | null;
  readonly onChoose: (matchId: string) => void;
}

/** Below this a round is a page of its own. Pixels. */
const BOARD_FROM = 640;
/** Fields above this are searched by name, and begin in the round that is played. */
const LARGE = 32;

/** The bracket: a drawing on wide windows, round by round on phones, and always also a list. */
export function BracketView({ model, mine, onChoose }: BracketViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const isWide = useWidth(box) >= BOARD_FROM;
  const [view, setView] = useState<'bracket' | 'list'>('bracket');
  const [name, setName] = useState('');
  const { columns } = model.layout;
  const isLarge = model.graph.entrants.length > LARGE;
  const [column, setColumn] = useColumn(model, isWide && !isLarge);
  const found = useFound(model, name);
  const shared = { model, mine, onChoose, only: found };
  return (
    <div ref={box} className="grid min-w-0 gap-4">
      <Controls {...{ view, setView, name, setName, isLarge }} nobody={found?.size === 0} />
      {view === 'list' ? (
        <div className="grid gap-6">
          {columns.map((each) => (
            <RoundSentences key={each.round} {...shared} column={each} />
          ))}
        </div>
      ) : (
        <Rounds {...shared} {...{ isWide, isLarge, column, setColumn }} />
      )}
    </div>
  );
}

type RoundsProps = BracketViewProps & {
  readonly only: ReadonlySet<EntrantId> | null;
  readonly isWide: boolean;
  readonly isLarge: boolean;
  readonly column: number;
  readonly setColumn: (column: number) => void;
};

/** The drawing, or on a phone one round of it, with the way to the other rounds. */
function Rounds({ isWide, isLarge, column, setColumn, ...shared }: RoundsProps): ReactNode {
  const { columns } = shared.model.layout;
  const current = columns[column];
  return (
    <>
      {(isLarge || !isWide) && columns.length > 1 && (
        <RoundTabs columns={columns} selected={column} onSelect={setColumn} />
      )}
      {isWide && <PointedBoard {...shared} found={shared.only} hidden={column} />}
      {!isWide && current && <RoundPage key={current.round} {...shared} column={current} />}
    </>
  );
}

/** The column that the view begins with: the first of a small bracket that is drawn, else the round that is played. */
function useColumn(model: BracketModel, beginsAtFirst: boolean) {
  const first = () => (beginsAtFirst ? 0 : currentColumn(model.layout.columns, model.matches));
  const [column, setColumn] = useState(first);
  const [begun, setBegun] = useState(beginsAtFirst);
  if (begun !== beginsAtFirst) {
    setBegun(beginsAtFirst);
    setColumn(first());
  }
  return [column, setColumn] as const;
}

interface ControlsProps {
  readonly view: 'bracket' | 'list';
  readonly setView: (view: 'bracket' | 'list') => void;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly isLarge: boolean;
  readonly nobody: boolean;
}

function Controls({ view, setView, name, setName, isLarge, nobody }: ControlsProps): ReactNode {
  const t = useTexts();
  const segments = [
    { value: 'bracket', label: t('tournaments.view.bracket'), icon: <Network aria-hidden="true" /> },
    { value: 'list', label: t('tournaments.view.list'), icon: <List aria-hidden="true" /> },
  ] as const;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <SegmentedControl label={t('tournaments.view')} segments={segments} value={view} onChange={setView} />
      {isLarge && (
        <div className="grid grow gap-1 sm:max-w-64">
          <TextInput
            type="search"
            aria-label={t('tournaments.find')}
            placeholder={t('tournaments.find')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <p role="status" className="text-sm text-muted empty:hidden">
            {nobody ? t('tournaments.find.nobody') : ''}
          </p>
        </div>
      )}
    </div>
  );
}

/** Whose name has these letters; nothing without letters. */
function useFound(model: BracketModel, name: string): ReadonlySet<EntrantId> | null {
  const wanted = name.trim().toLocaleLowerCase();
  return useMemo(() => {
    if (wanted === '') return null;
    const people = [...model.people.values()].filter((entrant) => entrant.name.toLocaleLowerCase().includes(wanted));
    return new Set(people.map(({ id }) => id));
  }, [model.people, wanted]);
}

interface PointedBoardProps extends BracketViewProps {
  readonly hidden: number;
  readonly found: ReadonlySet<EntrantId> | null;
}

/** The drawing with what the reader points at: it draws anew with each move of the pointer, so it stands alone. */
function PointedBoard({ model, mine, onChoose, hidden, found }: PointedBoardProps): ReactNode {
  const [pointed, setPointed] = useState<readonly EntrantId[]>([]);
  const point = useCallback((entrants: readonly EntrantId[]) => setPointed(entrants), []);
  const layout = useMemo(() => hideColumns(model.layout, hidden), [model.layout, hidden]);
  const [first] = found ?? [];
  const shown = first ? (findMatchesOf(model.matches.values(), first).at(-1)?.id ?? null) : null;
  const onPath = pointed.length > 0 || !found ? pointed : [...found];
  return <BracketBoard key={hidden} {...{ model, layout, mine, onChoose, shown }} pointed={onPath} onPoint={point} />;
}
