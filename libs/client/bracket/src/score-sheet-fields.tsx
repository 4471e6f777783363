import { useTexts } from '@ringside/client/texts';
import { Checkbox, classes, TextInput } from '@ringside/client/ui';
import { GAME_POINTS_MAX } from '@ringside/contracts/tournaments';
import { Trophy } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { changeGame, isDecidedSheet, openGames, type ScoreSheet, scoreOf, type SheetGame } from './score-sheet';

interface SheetProps {
  readonly sheet: ScoreSheet;
  /** The sides, in the order of the match. */
  readonly names: readonly [string, string];
  readonly onChange: (sheet: ScoreSheet) => void;
}

/** A result filled in game by game; the next game appears when one is filled in, and none after the match is won. */
export function ScoreSheetFields({ sheet, names, onChange }: SheetProps): ReactNode {
  const t = useTexts();
  const [a, b] = scoreOf(sheet);
  const winner = a > b ? names[0] : names[1];
  const score = a > b ? `${a}–${b}` : `${b}–${a}`;
  return (
    <div className="grid gap-3">
      {sheet.games.slice(0, openGames(sheet)).map((game, index) => (
        <GameFields
          key={index}
          {...{ sheet, names, game, index }}
          onGame={(change) => onChange(changeGame(sheet, index, change))}
        />
      ))}
      <Checkbox
        label={t('tournaments.report.points')}
        checked={sheet.withPoints}
        onChange={(event) => onChange({ ...sheet, withPoints: event.target.checked })}
      />
      <p role="status" className={classes('text-sm', isDecidedSheet(sheet) ? 'font-semibold' : 'text-muted')}>
        {isDecidedSheet(sheet)
          ? t('tournaments.report.result', { name: winner, score })
          : t('tournaments.report.unfinished')}
      </p>
    </div>
  );
}

interface GameProps {
  readonly sheet: ScoreSheet;
  readonly names: readonly [string, string];
  readonly game: SheetGame;
  readonly index: number;
  readonly onGame: (change: Partial<SheetGame>) => void;
}

function GameFields(props: GameProps): ReactNode {
  return props.sheet.withPoints ? <PointFields {...props} /> : <WinnerFields {...props} />;
}

function WinnerFields({ sheet, names, game, index, onGame }: GameProps): ReactNode {
  const t = useTexts();
  const group = useId();
  const legend =
    sheet.bestOf === 1 ? t('tournaments.report.who') : t('tournaments.report.whoWon', { number: index + 1 });
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-2">
        {names.map((name, slot) => (
          <label
            key={slot}
            className={
              'relative flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-control border border-edge bg-input ' +
              'px-3 text-center text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-bold ' +
              'has-focus-visible:outline-2 has-focus-visible:outline-focus'
            }
          >
            <input
              type="radio"
              name={group}
              checked={game.winner === slot}
              onChange={() => onGame({ winner: slot === 0 ? 0 : 1 })}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {game.winner === slot && <Trophy aria-hidden="true" className="size-4 shrink-0 text-accent-text" />}
            <span className="min-w-0 break-words">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const numberIn = (text: string): number | null => (/^\d+$/.test(text) ? Math.min(Number(text), GAME_POINTS_MAX) : null);

function PointFields({ names, game, index, onGame }: GameProps): ReactNode {
  const t = useTexts();
  const [a, b] = game.points;
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t('tournaments.game', { number: index + 1 })}</legend>
      <div className="grid grid-cols-2 gap-2">
        {names.map((name, slot) => (
          <label key={slot} className="grid gap-1 text-sm">
            <span className="truncate text-muted">{name}</span>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('tournaments.report.pointsOf', { number: index + 1, name })}
              value={game.points[slot] ?? ''}
              onChange={(event) => {
                const value = numberIn(event.target.value.trim());
                onGame({ points: slot === 0 ? [value, b] : [a, value] });
              }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
