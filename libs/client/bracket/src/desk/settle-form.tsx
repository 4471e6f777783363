import { refusalOf, type TournamentRef, useMatchCommand } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, FormError, toasts } from '@ringside/client/ui';
import type { Match } from '@ringside/contracts/tournaments';
import { type ReactNode, useState } from 'react';
import { type BracketModel, isEntrant, nodeOf } from '../bracket-model';
import { sideName } from '../bracket-words';
import { blankDraft, resultOf } from './result-draft';
import { ResultFields } from './result-fields';

interface SettleFormProps {
  readonly tournament: TournamentRef;
  readonly model: BracketModel;
  readonly match: Match;
  readonly onDone: () => void;
}

/** A referee enters the result of a match that can be played; it is final for the players. */
export function SettleForm({ tournament, model, match, onDone }: SettleFormProps): ReactNode {
  const t = useTexts();
  const command = useMatchCommand(tournament);
  const [draft, setDraft] = useState(() => blankDraft(nodeOf(model, match.id)?.bestOf ?? 1));
  const error = command.error && refusalOf(command.error);
  const [a, b] = match.sides;
  const result = isEntrant(a) && isEntrant(b) ? resultOf(draft, [a, b]) : null;
  const send = async () => {
    if (!result) return;
    // awaited, not onSuccess: the change may be heard before the answer comes, and another form then stands in this one's place
    const done = await command
      .mutateAsync({ kind: 'settle', matchId: match.id, rev: match.rev, result })
      .catch(() => null);
    if (!done) return;
    toasts.push({ tone: 'positive', title: t('tournaments.desk.settled.toast') });
    onDone();
  };
  return (
    <section className="grid gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t('tournaments.desk.settle')}</h3>
      <ResultFields
        draft={draft}
        names={[sideName(t, model, match, 0), sideName(t, model, match, 1)]}
        onChange={setDraft}
      />
      <FormError message={error && t.refusal(error.code, error.details)} />
      <Button
        variant="primary"
        busy={command.isPending}
        disabled={!result}
        onClick={() => void send()}
        className="justify-self-end"
      >
        {t('tournaments.desk.settle')}
      </Button>
    </section>
  );
}
