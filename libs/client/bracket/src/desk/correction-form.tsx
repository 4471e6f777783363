import {
  refusalOf,
  type RefusalError,
  type TournamentRef,
  useCorrectionPreview,
  useMatchCommand,
} from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Checkbox, FormError, toasts } from '@ringside/client/ui';
import type { CorrectionImpact, FinalResult, Match } from '@ringside/contracts/tournaments';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type BracketModel, isEntrant, nodeOf } from '../bracket-model';
import { sideName } from '../bracket-words';
import { type Choices, CorrectionPreview } from './correction-preview';
import { blankDraft, resultOf } from './result-draft';
import { ResultFields } from './result-fields';

interface CorrectionFormProps {
  readonly tournament: TournamentRef;
  readonly model: BracketModel;
  readonly match: Match;
  readonly onDone: () => void;
}

/** Corrects or withdraws an accepted result: first what it would touch, then a choice for each played match, then the change. */
export function CorrectionForm({ tournament, model, match, onDone }: CorrectionFormProps): ReactNode {
  const t = useTexts();
  const [draft, setDraft] = useState(() => blankDraft(nodeOf(model, match.id)?.bestOf ?? 1));
  const [isWithdrawn, setWithdrawn] = useState(false);
  const correction = useCorrection(tournament, match, onDone);
  const form = useRef<HTMLElement>(null);
  // the preview and the button that confirms it appear below what is in sight
  useEffect(() => {
    if (correction.impact) form.current?.scrollIntoView?.({ block: 'end', behavior: 'smooth' });
  }, [correction.impact]);
  const [a, b] = match.sides;
  const given = isEntrant(a) && isEntrant(b) ? resultOf(draft, [a, b]) : null;
  const isReady = isWithdrawn || given !== null;
  const result = isWithdrawn ? null : given;
  const edit = (change: () => void) => {
    change();
    correction.forget();
  };
  return (
    <section ref={form} className="grid gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t('tournaments.desk.correct')}</h3>
      <Checkbox
        label={t('tournaments.desk.withdraw')}
        checked={isWithdrawn}
        onChange={(event) => edit(() => setWithdrawn(event.target.checked))}
      />
      {!isWithdrawn && (
        <ResultFields
          draft={draft}
          names={[sideName(t, model, match, 0), sideName(t, model, match, 1)]}
          onChange={(next) => edit(() => setDraft(next))}
        />
      )}
      {correction.impact && (
        <CorrectionPreview
          model={model}
          impact={correction.impact}
          choices={correction.choices}
          onChoose={correction.choose}
        />
      )}
      <FormError message={correction.error && t.refusal(correction.error.code, correction.error.details)} />
      {correction.impact ? (
        <Button
          variant="danger"
          busy={correction.isBusy}
          disabled={!isReady || !correction.isChosen}
          onClick={() => void correction.send(result)}
          className="justify-self-end"
        >
          {t('tournaments.desk.correct.confirm')}
        </Button>
      ) : (
        <Button
          busy={correction.isBusy}
          disabled={!isReady}
          onClick={() => correction.look(result)}
          className="justify-self-end"
        >
          {t('tournaments.desk.preview')}
        </Button>
      )}
    </section>
  );
}

/** A preview that came with a refusal: the affected matches have changed since the last one. */
const impactIn = (error: RefusalError): CorrectionImpact | null =>
  (error.details['impact'] as CorrectionImpact | undefined) ?? null;

function useCorrection(tournament: TournamentRef, match: Match, onDone: () => void) {
  const t = useTexts();
  const preview = useCorrectionPreview(tournament);
  const command = useMatchCommand(tournament);
  const [impact, setImpact] = useState<CorrectionImpact | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const error = command.error ?? preview.error;
  const show = (next: CorrectionImpact | null) => {
    setImpact(next);
    setChoices({});
  };
  return {
    impact,
    choices,
    choose: (matchId: string, choice: 'reset' | 'keep') => setChoices({ ...choices, [matchId]: choice }),
    isChosen: (impact?.affected ?? []).every(({ matchId, played }) => !played || matchId in choices),
    isBusy: preview.isPending || command.isPending,
    error: error && refusalOf(error),
    forget: () => {
      show(null);
      preview.reset();
      command.reset();
    },
    look: (result: FinalResult | null) => preview.mutate({ matchId: match.id, result }, { onSuccess: show }),
    // awaited, not onSuccess: the change may be heard before the answer comes, and this form is then drawn anew
    send: async (result: FinalResult | null) => {
      const confirmed = impact ? { token: impact.token } : {};
      const correction = { kind: 'correct', matchId: match.id, rev: match.rev, result, choices, ...confirmed } as const;
      const done = await command
        .mutateAsync(correction)
        .catch((failure: unknown) => show(impactIn(refusalOf(failure))));
      if (!done) return;
      toasts.push({ tone: 'positive', title: t('tournaments.desk.corrected') });
      onDone();
    },
  };
}
