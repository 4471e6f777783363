import { useTexts } from '@ringside/client/texts';
import { Field, NumberInput, SegmentedControl } from '@ringside/client/ui';
import { neededWins } from '@ringside/tournament-core';
import { type ReactNode, useId } from 'react';
import { ScoreSheetFields } from '../score-sheet-fields';
import type { ResultDraft } from './result-draft';

interface ResultFieldsProps {
  readonly draft: ResultDraft;
  readonly names: readonly [string, string];
  readonly onChange: (draft: ResultDraft) => void;
}

/** How a match ended, as a referee says it. */
export function ResultFields({ draft, names, onChange }: ResultFieldsProps): ReactNode {
  const t = useTexts();
  const segments = (['played', 'forfeit', 'ruling'] as const).map((value) => ({
    value,
    label: t(`tournaments.desk.how.${value}`),
  }));
  const set = (change: Partial<ResultDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="grid gap-4">
      <SegmentedControl
        label={t('tournaments.desk.how')}
        segments={segments}
        value={draft.how}
        onChange={(how) => set({ how })}
      />
      {draft.how === 'played' && (
        <ScoreSheetFields sheet={draft.sheet} names={names} onChange={(sheet) => set({ sheet })} />
      )}
      {draft.how === 'forfeit' && (
        <Choice
          legend={t('tournaments.desk.forfeit.who')}
          options={[
            { value: 0, label: names[0] },
            { value: 1, label: names[1] },
            { value: 'both', label: t('tournaments.desk.forfeit.both') },
          ]}
          value={draft.givesUp}
          onChange={(givesUp) => set({ givesUp })}
        />
      )}
      {draft.how === 'ruling' && <RulingFields draft={draft} names={names} set={set} />}
    </div>
  );
}

interface RulingFieldsProps {
  readonly draft: ResultDraft;
  readonly names: readonly [string, string];
  readonly set: (change: Partial<ResultDraft>) => void;
}

function RulingFields({ draft, names, set }: RulingFieldsProps): ReactNode {
  const t = useTexts();
  const [a, b] = draft.ruledScore;
  return (
    <>
      <p className="text-sm text-muted">{t('tournaments.desk.ruling.text')}</p>
      <Choice
        legend={t('tournaments.side.winner')}
        options={[
          { value: 0, label: names[0] },
          { value: 1, label: names[1] },
        ]}
        value={draft.ruledFor}
        onChange={(ruledFor) => set({ ruledFor })}
      />
      <div className="grid grid-cols-2 gap-3">
        {names.map((name, slot) => (
          <Field key={slot} label={t('tournaments.desk.winsOf', { name })}>
            <NumberInput
              value={draft.ruledScore[slot] ?? 0}
              min={0}
              max={neededWins(draft.sheet.bestOf)}
              increaseLabel={t('tournaments.desk.increase')}
              decreaseLabel={t('tournaments.desk.decrease')}
              onChange={(wins) => set({ ruledScore: slot === 0 ? [wins ?? 0, b] : [a, wins ?? 0] })}
            />
          </Field>
        ))}
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, as rows that can be pressed. */
export function Choice<Value extends string | number>({
  legend,
  options,
  value,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  const group = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-10 items-center gap-3 rounded-control px-2 text-sm hover:bg-hover has-disabled:opacity-45"
        >
          <input
            type="radio"
            name={group}
            className="size-4.5"
            disabled={option.disabled}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
