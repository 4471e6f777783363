import { refusalOf, useMatchCommand } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Badge, Button, ConfirmDialog, FormError } from '@ringside/client/ui';
import type { Entrant, Tournament } from '@ringside/contracts/tournaments';
import { type ReactNode, useState } from 'react';
import type { BracketModel } from '../bracket-model';
import { EntrantAvatar } from '../entrant-avatar';

const AT_ONCE = 64;

interface Asked {
  readonly entrant: Entrant;
  readonly kind: 'drop' | 'disqualify';
}

/** Takes entrants out of a running tournament. */
export function DropPanel({
  tournament,
  model,
}: {
  readonly tournament: Tournament;
  readonly model: BracketModel;
}): ReactNode {
  const t = useTexts();
  const command = useMatchCommand({ eventId: tournament.eventId, tournamentId: tournament.id });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [count, setCount] = useState(AT_ONCE);
  const error = command.error && refusalOf(command.error);
  const entrants = [...model.people.values()];
  const rest = Math.min(AT_ONCE, entrants.length - count);
  const isRunning = tournament.state === 'running';
  return (
    <div className="grid gap-4">
      <FormError message={error && t.refusal(error.code, error.details)} />
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {entrants.slice(0, count).map((entrant) => (
          <DropRow key={entrant.id} entrant={entrant} isRunning={isRunning} onAsk={setAsked} />
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setCount(count + AT_ONCE)}>{t('tournaments.entrants.more', { count: rest })}</Button>
      )}
      <ConfirmDialog
        open={asked !== null}
        danger
        title={t('tournaments.desk.drop.ask', { name: asked?.entrant.name ?? '' })}
        confirmLabel={t(asked?.kind === 'disqualify' ? 'tournaments.desk.disqualify' : 'tournaments.desk.drop')}
        cancelLabel={t('tournaments.cancel')}
        busy={command.isPending}
        onConfirm={() =>
          asked &&
          command.mutate({ kind: asked.kind, entrantId: asked.entrant.id }, { onSettled: () => setAsked(null) })
        }
        onCancel={() => setAsked(null)}
      >
        {t('tournaments.desk.drop.text')}
      </ConfirmDialog>
    </div>
  );
}

interface DropRowProps {
  readonly entrant: Entrant;
  readonly isRunning: boolean;
  readonly onAsk: (asked: Asked) => void;
}

function DropRow({ entrant, isRunning, onAsk }: DropRowProps): ReactNode {
  const t = useTexts();
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-2">
      <span className="w-8 text-right text-xs text-muted tabular-nums">{entrant.seed}</span>
      <EntrantAvatar entrant={entrant} size="small" />
      <span className="min-w-0 grow truncate text-sm font-medium">{entrant.name}</span>
      {entrant.state !== 'entered' && <Badge tone="warning">{t(`tournaments.entrants.${entrant.state}`)}</Badge>}
      {entrant.state === 'entered' && isRunning && (
        <span className="flex gap-1">
          <Button size="small" variant="ghost" onClick={() => onAsk({ entrant, kind: 'drop' })}>
            {t('tournaments.desk.drop')}
          </Button>
          <Button size="small" variant="ghost" onClick={() => onAsk({ entrant, kind: 'disqualify' })}>
            {t('tournaments.desk.disqualify')}
          </Button>
        </span>
      )}
    </li>
  );
}
