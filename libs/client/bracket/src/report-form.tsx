import { refusalOf, type TournamentRef, useMatchCommand } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, FormError, toasts } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import { type FormEvent, type ReactNode, useState } from 'react';
import { blankSheet, gamesOf, isDecidedSheet, scoreOf } from './score-sheet';
import { ScoreSheetFields } from './score-sheet-fields';

interface ReportFormProps {
  readonly tournament: TournamentRef;
  readonly match: Match;
  readonly bestOf: number;
  /** The sides, in the order of the match. */
  readonly names: readonly [string, string];
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** A player says how their match ended. */
export function ReportForm({ tournament, match, bestOf, names, onDone, onCancel }: ReportFormProps): ReactNode {
  const t = useTexts();
  const command = useMatchCommand(tournament);
  const [sheet, setSheet] = useState(() => blankSheet(bestOf));
  const error = command.error && refusalOf(command.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isDecidedSheet(sheet)) return;
    const { id: matchId, rev } = match;
    command.mutate(
      { kind: 'report', matchId, rev, score: scoreOf(sheet), games: gamesOf(sheet) },
      {
        onSuccess: (change) => {
          const isOpen = change.matches.some(({ id, report }) => id === matchId && report?.state === 'reported');
          if (isOpen) toasts.push({ tone: 'positive', title: t('tournaments.report.sent') });
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={send} className="grid gap-4">
      <ScoreSheetFields sheet={sheet} names={names} onChange={setSheet} />
      <FormError message={error && t.refusal(error.code, error.details)} />
      <div className="flex flex-wrap justify-end gap-2">
        {onCancel && <Button onClick={onCancel}>{t('tournaments.cancel')}</Button>}
        <Button type="submit" variant="primary" busy={command.isPending} disabled={!isDecidedSheet(sheet)}>
          {t('tournaments.report.send')}
        </Button>
      </div>
    </form>
  );
}
