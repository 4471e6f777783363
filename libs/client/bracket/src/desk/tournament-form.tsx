import type { RefusalError } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Checkbox, Field, FormError, NumberInput, Select, TextInput } from '@ringside/client/ui';
import {
  BEST_OF_CHOICES,
  type BestOf,
  CAP_MAX,
  CAP_MIN,
  GAME_NAME_MAX,
  TOURNAMENT_NAME_MAX,
} from '@ringside/contracts/tournaments';
import { type FormEvent, type ReactNode, useState } from 'react';

/** What the form asks for. */
export interface TournamentFacts {
  readonly name: string;
  readonly game: string;
  readonly cap: number;
  readonly bestOf: BestOf;
  readonly finalBestOf: BestOf | null;
  readonly thirdPlace: boolean;
}

const blank: TournamentFacts = { name: '', game: '', cap: 32, bestOf: 1, finalBestOf: null, thirdPlace: false };

interface TournamentFormProps {
  readonly initial?: TournamentFacts;
  /** The bracket exists: only name and game can change. */
  readonly isSettled?: boolean;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly error: RefusalError | null;
  readonly onSubmit: (facts: TournamentFacts) => void;
  readonly onCancel?: () => void;
}

const bestOfIn = (value: string): BestOf | null => BEST_OF_CHOICES.find((games) => String(games) === value) ?? null;

/** Name, game, places and rules of a tournament. */
export function TournamentForm(props: TournamentFormProps): ReactNode {
  const { initial = blank, isSettled = false, submitLabel, busy, error, onSubmit, onCancel } = props;
  const t = useTexts();
  const [facts, setFacts] = useState(initial);
  const set = (change: Partial<TournamentFacts>) => setFacts({ ...facts, ...change });
  const isComplete = facts.name.trim() !== '' && facts.game.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) onSubmit({ ...facts, name: facts.name.trim(), game: facts.game.trim() });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('tournaments.desk.name')}>
          <TextInput
            required
            maxLength={TOURNAMENT_NAME_MAX}
            value={facts.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label={t('tournaments.desk.game')}>
          <TextInput
            required
            maxLength={GAME_NAME_MAX}
            value={facts.game}
            onChange={(event) => set({ game: event.target.value })}
          />
        </Field>
      </div>
      {isSettled ? (
        <p className="text-sm text-muted">{t('tournaments.desk.settled')}</p>
      ) : (
        <Rules facts={facts} set={set} />
      )}
      <FormError message={error && t.refusal(error.code, error.details)} />
      <div className="flex flex-wrap justify-end gap-2">
        {onCancel && <Button onClick={onCancel}>{t('tournaments.cancel')}</Button>}
        <Button type="submit" variant="primary" busy={busy} disabled={!isComplete}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

interface RulesProps {
  readonly facts: TournamentFacts;
  readonly set: (change: Partial<TournamentFacts>) => void;
}

function Rules({ facts, set }: RulesProps): ReactNode {
  const t = useTexts();
  const choices = BEST_OF_CHOICES.map((games) => ({ value: String(games), label: t('tournaments.bestOf', { games }) }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('tournaments.desk.cap')} hint={t('tournaments.desk.cap.hint', { min: CAP_MIN, max: CAP_MAX })}>
          <NumberInput
            value={facts.cap}
            min={CAP_MIN}
            max={CAP_MAX}
            increaseLabel={t('tournaments.desk.increase')}
            decreaseLabel={t('tournaments.desk.decrease')}
            onChange={(cap) => set({ cap: cap ?? CAP_MIN })}
          />
        </Field>
        <Field label={t('tournaments.desk.bestOf')}>
          <Select
            choices={choices}
            value={String(facts.bestOf)}
            onChange={(event) => set({ bestOf: bestOfIn(event.target.value) ?? 1 })}
          />
        </Field>
        <Field label={t('tournaments.desk.finalBestOf')}>
          <Select
            choices={[{ value: '', label: t('tournaments.desk.asOthers') }, ...choices]}
            value={String(facts.finalBestOf ?? '')}
            onChange={(event) => set({ finalBestOf: bestOfIn(event.target.value) })}
          />
        </Field>
      </div>
      <Checkbox
        label={t('tournaments.thirdPlace')}
        checked={facts.thirdPlace}
        onChange={(event) => set({ thirdPlace: event.target.checked })}
      />
    </>
  );
}
