import { refusalOf, type TournamentStep, useTournamentStep } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, FormError, toasts } from '@ringside/client/ui';
import type { Tournament } from '@ringside/contracts/tournaments';
import { bracketSize } from '@ringside/tournament-core';
import { Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';

type Asked = 'start' | 'cancel' | null;

/** Opens sign-up, starts and cancels a tournament. What cannot be undone asks first. */
export function DeskActions({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const step = useTournamentStep({ eventId: tournament.eventId, tournamentId: tournament.id });
  const [asked, setAsked] = useState<Asked>(null);
  const { state, entrants } = tournament;
  const error = step.error && refusalOf(step.error);
  const take = (next: TournamentStep, done?: string) =>
    step.mutate(next, {
      onSuccess: () => done && toasts.push({ tone: 'positive', title: done }),
      onSettled: () => setAsked(null),
    });
  return (
    <div className="grid gap-2 sm:justify-items-end">
      <div className="flex flex-row-reverse flex-wrap justify-end gap-2 sm:flex-row">
        {state !== 'finished' && state !== 'cancelled' && (
          <Button variant="ghost" onClick={() => setAsked('cancel')}>
            {t('tournaments.desk.cancel')}
          </Button>
        )}
        {state === 'draft' && (
          <Button
            variant="primary"
            busy={step.isPending}
            onClick={() => take({ kind: 'open' }, t('tournaments.desk.opened'))}
          >
            {t('tournaments.desk.open')}
          </Button>
        )}
        {state === 'open' && (
          <Button
            variant="primary"
            icon={<Play aria-hidden="true" />}
            disabled={entrants === 0}
            onClick={() => setAsked('start')}
          >
            {t('tournaments.desk.start')}
          </Button>
        )}
      </div>
      <FormError message={error && t.refusal(error.code, error.details)} />
      <AskStart
        tournament={tournament}
        open={asked === 'start'}
        busy={step.isPending}
        onConfirm={() => take({ kind: 'start' }, t('tournaments.desk.started'))}
        onCancel={() => setAsked(null)}
      />
      <ConfirmDialog
        open={asked === 'cancel'}
        danger
        title={t('tournaments.desk.cancel.ask')}
        confirmLabel={t('tournaments.desk.cancel')}
        cancelLabel={t('tournaments.desk.back')}
        busy={step.isPending}
        onConfirm={() => take({ kind: 'cancel' })}
        onCancel={() => setAsked(null)}
      >
        {t('tournaments.desk.cancel.text')}
      </ConfirmDialog>
    </div>
  );
}

interface AskStartProps {
  readonly tournament: Tournament;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function AskStart({ tournament: { entrants }, ...rest }: AskStartProps): ReactNode {
  const t = useTexts();
  const byes = entrants > 1 ? bracketSize(entrants) - entrants : 0;
  return (
    <ConfirmDialog
      {...rest}
      title={t('tournaments.desk.start.ask', { entrants })}
      confirmLabel={t('tournaments.desk.start')}
      cancelLabel={t('tournaments.cancel')}
    >
      {t('tournaments.desk.start.text')} {byes > 0 && t('tournaments.desk.start.byes', { count: byes })}
    </ConfirmDialog>
  );
}
