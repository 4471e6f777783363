import type { Answer } from '@ringside/booking-core';
import { useTexts } from '@ringside/client/texts';
import { Checkbox, Field, FieldError, Select, TextArea, TextInput } from '@ringside/client/ui';
import { LONG_ANSWER_MAX, type Question, SHORT_ANSWER_MAX } from '@ringside/contracts/booking';
import { type ReactNode, useId } from 'react';
import { type Draft, faultOf } from './draft-answers';

interface AnswerFieldsProps {
  readonly questions: readonly Question[];
  readonly draft: Draft;
  /** Whether it was tried to be sent: until then nobody is told what is missing. */
  readonly isTried: boolean;
  readonly onChange: (draft: Draft) => void;
}

/** What is asked for one ticket, each kind of answer with the control that suits it. */
export function AnswerFields({ questions, draft, isTried, onChange }: AnswerFieldsProps): ReactNode {
  const t = useTexts();
  return questions.map((question) => {
    const { questionId } = question;
    const fault = isTried ? faultOf(question, draft[questionId]) : null;
    return (
      <AnswerField
        key={questionId}
        question={question}
        value={draft[questionId]}
        error={fault && t(`asking.${fault}`)}
        onChange={(value) => onChange({ ...draft, [questionId]: value })}
      />
    );
  });
}

interface AnswerFieldProps {
  readonly question: Question;
  readonly value: Answer | undefined;
  readonly error: string | null;
  readonly onChange: (value: Answer) => void;
}

function AnswerField({ question, value, error, onChange }: AnswerFieldProps): ReactNode {
  const t = useTexts();
  if (question.kind === 'choices') return <SeveralChoices {...{ question, value, error, onChange }} />;
  const { label, help, isRequired, isLater } = question;
  const spare = isRequired ? (isLater ? t('asking.later') : undefined) : t('asking.optional');
  return (
    <Field label={label} hint={help === '' ? null : help} error={error} {...(spare ? { optional: spare } : {})}>
      <Control question={question} value={value} onChange={onChange} />
    </Field>
  );
}

function Control({ question, value, onChange }: Omit<AnswerFieldProps, 'error'>): ReactNode {
  const { kind, choices, isRequired, most } = question;
  const typed = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const text = { value: typed, required: isRequired, onChange: (event: Typed) => onChange(event.target.value) };
  switch (kind) {
    case 'yesNo':
      return <YesNo question={question} value={value} onChange={onChange} />;
    case 'choice':
      return <Select {...text} choices={[NOTHING, ...choices.map(({ key, label }) => ({ value: key, label }))]} />;
    case 'number':
      return <TextInput {...text} inputMode="decimal" />;
    case 'date':
      return <TextInput {...text} {...daysOf(question)} type="date" />;
    default:
      return kind === 'longText' ? (
        <TextArea {...text} rows={3} maxLength={most ?? LONG_ANSWER_MAX} />
      ) : (
        <TextInput {...text} maxLength={most ?? SHORT_ANSWER_MAX} />
      );
  }
}

const daysOf = ({ earliest, latest }: Question) => ({ min: earliest ?? undefined, max: latest ?? undefined });

function YesNo({ question, value, onChange }: Omit<AnswerFieldProps, 'error'>): ReactNode {
  const t = useTexts();
  return (
    <Select
      required={question.isRequired}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(event) => onChange(event.target.value === '' ? '' : event.target.value === 'true')}
      choices={[NOTHING, { value: 'true', label: t('asking.yes') }, { value: 'false', label: t('asking.no') }]}
    />
  );
}

type Typed = { readonly target: { readonly value: string } };
const NOTHING = { value: '', label: '–' };

function SeveralChoices({ question, value, error, onChange }: AnswerFieldProps): ReactNode {
  const id = useId();
  const { label, help, choices } = question;
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className="grid gap-1" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {help !== '' && <p className="text-sm text-muted">{help}</p>}
      {choices.map((choice) => (
        <Checkbox
          key={choice.key}
          label={choice.label}
          checked={chosen.includes(choice.key)}
          aria-invalid={error ? true : undefined}
          onChange={(event) =>
            onChange(
              choices
                .map(({ key }) => key)
                .filter((key) => (key === choice.key ? event.target.checked : chosen.includes(key))),
            )
          }
        />
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** Brings what is wrong in a form into sight, and the reader to it. */
export const focusFault = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
