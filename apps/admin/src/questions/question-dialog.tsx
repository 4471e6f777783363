import { useQuestionStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, DateTimeInput, Field, Select, TextArea, TextInput } from '@ringside/client/ui';
import {
  type DeskQuestion,
  QUESTION_HELP_MAX,
  QUESTION_KINDS,
  QUESTION_LABEL_MAX,
  type QuestionKind,
  type TicketType,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { ChoiceFields } from './choice-fields';
import {
  draftOfQuestion,
  factsOf,
  faultsOf,
  hasChoices,
  hasLimits,
  type QuestionDraft,
  type QuestionFaults,
} from './question-draft';

interface QuestionDialogProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly types: readonly TicketType[];
  /** The question to change; a new one without. */
  readonly question: DeskQuestion | null;
  readonly onClose: () => void;
}

/** A question in full: what is asked, of which tickets, when, and what counts as an answer. */
export function QuestionDialog({ eventId, zone, types, question, onClose }: QuestionDialogProps): ReactNode {
  const t = useAdminTexts();
  const command = useQuestionStep(eventId);
  const [draft, setDraft] = useState(() => draftOfQuestion(question));
  const [isTried, setTried] = useState(false);
  const put = (changed: Partial<QuestionDraft>) => setDraft({ ...draft, ...changed });
  const send = () => {
    setTried(true);
    const facts = factsOf(draft);
    if (!facts) return;
    command
      .mutateAsync(
        question
          ? { step: 'change', questionId: question.questionId, question: { ...facts, rev: question.rev } }
          : { step: 'add', question: facts },
      )
      .then(onClose)
      .catch(() => undefined); // the dialog says it
  };
  const part = { draft, faults: isTried ? faultsOf(draft) : NO_FAULTS, onChange: put };
  return (
    <FormDialog
      title={question ? t('questions.changeOne', { question: question.label }) : t('questions.new')}
      action={question ? t('questions.save') : t('questions.add')}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <Words {...part} isAnswered={(question?.answers ?? 0) > 0} />
      {hasChoices(draft.kind) && (
        <ChoiceFields
          choices={draft.choices}
          error={part.faults.choices ? t('questions.choices.wrong') : null}
          onChange={(choices) => put({ choices })}
        />
      )}
      <Bounds {...part} />
      <Rules {...part} zone={zone} />
      {types.length > 0 && <Types {...part} types={types} />}
    </FormDialog>
  );
}

const NO_FAULTS: QuestionFaults = {
  ...{ label: false, choices: false, least: false, most: false, latest: false, types: false },
};

interface PartProps {
  readonly draft: QuestionDraft;
  readonly faults: QuestionFaults;
  readonly onChange: (changed: Partial<QuestionDraft>) => void;
}

function Words({ draft, faults, isAnswered, onChange }: PartProps & { readonly isAnswered: boolean }): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <Field label={t('questions.label')} error={faults.label ? t('admin.form.required') : null}>
        <TextInput
          data-autofocus
          value={draft.label}
          maxLength={QUESTION_LABEL_MAX}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      </Field>
      <Field label={t('questions.kind')} hint={isAnswered ? t('questions.kind.fixed') : null}>
        <Select
          value={draft.kind}
          disabled={isAnswered}
          onChange={(event) => onChange({ kind: event.target.value as QuestionKind })}
          choices={QUESTION_KINDS.map((value) => ({ value, label: t(`questions.kind.${value}`) }))}
        />
      </Field>
      <Field label={t('questions.help')} hint={t('questions.help.hint')}>
        <TextArea
          rows={2}
          value={draft.help}
          maxLength={QUESTION_HELP_MAX}
          onChange={(event) => onChange({ help: event.target.value })}
        />
      </Field>
    </>
  );
}

/** What counts as an answer of this kind. */
function Bounds({ draft, faults, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  const { kind, earliest, latest } = draft;
  if (kind === 'date') {
    return (
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('questions.earliest')}>
          <TextInput
            type="date"
            value={earliest ?? ''}
            onChange={(event) => onChange({ earliest: event.target.value || null })}
          />
        </Field>
        <Field label={t('questions.latest')} error={faults.latest ? t('questions.latest.wrong') : null}>
          <TextInput
            type="date"
            value={latest ?? ''}
            onChange={(event) => onChange({ latest: event.target.value || null })}
          />
        </Field>
      </div>
    );
  }
  if (!hasLimits(kind)) return null;
  const of = kind === 'number' ? 'number' : kind === 'choices' ? 'choices' : 'text';
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t(`questions.least.${of}`)} error={faults.least ? t('questions.bound.wrong') : null}>
        <TextInput
          inputMode="decimal"
          value={draft.least}
          onChange={(event) => onChange({ least: event.target.value })}
        />
      </Field>
      <Field label={t(`questions.most.${of}`)} error={faults.most ? t('questions.bound.wrong') : null}>
        <TextInput
          inputMode="decimal"
          value={draft.most}
          onChange={(event) => onChange({ most: event.target.value })}
        />
      </Field>
    </div>
  );
}

function Rules({ draft, zone, onChange }: PartProps & { readonly zone: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="grid gap-1">
      <Checkbox
        label={t('questions.required')}
        hint={t('questions.required.hint')}
        checked={draft.isRequired}
        onChange={(event) => onChange({ isRequired: event.target.checked })}
      />
      <Checkbox
        label={t('questions.later')}
        hint={t('questions.later.hint')}
        checked={draft.isLater}
        onChange={(event) => onChange({ isLater: event.target.checked })}
      />
      {draft.isLater && (
        <Field label={t('questions.until')} hint={t('questions.until.hint', { zone })}>
          <DateTimeInput zone={zone} value={draft.answerUntil} onChange={(answerUntil) => onChange({ answerUntil })} />
        </Field>
      )}
      <Checkbox
        label={t('questions.atDoor')}
        hint={t('questions.atDoor.hint')}
        checked={draft.atDoor}
        onChange={(event) => onChange({ atDoor: event.target.checked })}
      />
    </div>
  );
}

/** The tickets that it is asked for. */
function Types({ draft, faults, types, onChange }: PartProps & Pick<QuestionDialogProps, 'types'>): ReactNode {
  const t = useAdminTexts();
  const { ticketTypeIds } = draft;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t('questions.types')}</legend>
      <Checkbox
        label={t('questions.types.all')}
        checked={ticketTypeIds === null}
        onChange={(event) => onChange({ ticketTypeIds: event.target.checked ? null : [] })}
      />
      {ticketTypeIds !== null &&
        types.map(({ id, name }, index) => (
          <Checkbox
            key={id}
            className="ml-8"
            label={name}
            checked={ticketTypeIds.includes(id)}
            error={faults.types && index === types.length - 1 ? t('questions.types.wrong') : null}
            onChange={(event) => {
              const others = ticketTypeIds.filter((each) => each !== id);
              onChange({ ticketTypeIds: event.target.checked ? [...others, id] : others });
            }}
          />
        ))}
    </fieldset>
  );
}
