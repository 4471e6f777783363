import { randomKey } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, FieldError, IconButton, TextInput } from '@ringside/client/ui';
import { QUESTION_CHOICE_MAX, QUESTION_CHOICES_MAX } from '@ringside/contracts/booking';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QuestionDraft } from './question-draft';

interface ChoiceFieldsProps {
  readonly choices: QuestionDraft['choices'];
  readonly error: string | null;
  readonly onChange: (choices: QuestionDraft['choices']) => void;
}

/** What may be chosen. Each has a key of its own, so that its words can change under answers. */
export function ChoiceFields({ choices, error, onChange }: ChoiceFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('questions.choices')}</legend>
      {choices.map(({ key, label }, index) => (
        <div key={key} className="flex items-center gap-1">
          <TextInput
            aria-label={t('questions.choice', { place: index + 1 })}
            aria-invalid={error ? true : undefined}
            value={label}
            maxLength={QUESTION_CHOICE_MAX}
            onChange={(event) =>
              onChange(choices.map((choice) => (choice.key === key ? { key, label: event.target.value } : choice)))
            }
          />
          <IconButton
            icon={<X aria-hidden="true" />}
            label={t('questions.choice.remove', { place: index + 1 })}
            onClick={() => onChange(choices.filter((choice) => choice.key !== key))}
          />
        </div>
      ))}
      {choices.length < QUESTION_CHOICES_MAX && (
        <Button
          size="small"
          className="justify-self-start"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange([...choices, { key: randomKey(), label: '' }])}
        >
          {t('questions.choice.add')}
        </Button>
      )}
      {error && <FieldError id="questions-choices-error">{error}</FieldError>}
    </fieldset>
  );
}
