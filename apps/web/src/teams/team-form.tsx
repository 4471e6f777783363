import { randomKey, refusalOf, useSaveTeam } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Field, FormError, TextArea, TextInput } from '@ringside/client/ui';
import {
  type Team,
  TEAM_ABOUT_MAX,
  TEAM_NAME_MAX,
  TEAM_NAME_MIN,
  TEAM_TAG_MAX,
  TEAM_TAG_MIN,
} from '@ringside/contracts/teams';
import { type FormEvent, useState, type ReactNode } from 'react';
import { checkTeam } from './check-team';

interface TeamFormProps {
  /** The team to change; a new one without. */
  readonly team?: Team;
  readonly submitLabel: string;
  readonly onSaved: (team: Team) => void;
}

const nameBounds = { min: TEAM_NAME_MIN, max: TEAM_NAME_MAX };
const tagBounds = { min: TEAM_TAG_MIN, max: TEAM_TAG_MAX };

/** Name, tag and words of a team. What was typed stays through a refusal. */
export function TeamForm({ team, submitLabel, onSaved }: TeamFormProps): ReactNode {
  const t = useTexts();
  const save = useSaveTeam(team?.id ?? null);
  // one key for this form: pressing again after a lost answer makes no second team
  const [key] = useState(randomKey);
  const [draft, setDraft] = useState({ name: team?.name ?? '', tag: team?.tag ?? '', about: team?.about ?? '' });
  const [wrong, setWrong] = useState<readonly ('name' | 'tag')[]>([]);
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const { code, details } = refusalOf(save.error);
  const nameTaken = save.error && code === 'TEAM_NAME_TAKEN' ? t.refusal(code) : null;
  const tagTaken = save.error && code === 'TEAM_TAG_TAKEN' ? t.refusal(code) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = checkTeam(draft);
    setWrong(found);
    if (found.length > 0) return;
    const { name, tag, about } = draft;
    save.mutate({ team: { name: name.trim(), tag: tag.trim(), about: about.trim() }, key }, { onSuccess: onSaved });
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <Field
        label={t('teams.name')}
        hint={t('teams.name.hint', nameBounds)}
        error={wrong.includes('name') ? t('teams.invalid.name', nameBounds) : nameTaken}
      >
        <TextInput value={draft.name} maxLength={60} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Field
        label={t('teams.tag')}
        hint={t('teams.tag.hint', tagBounds)}
        error={wrong.includes('tag') ? t('teams.invalid.tag', tagBounds) : tagTaken}
      >
        <TextInput
          value={draft.tag}
          maxLength={12}
          className="max-w-40"
          onChange={(event) => change({ tag: event.target.value })}
        />
      </Field>
      <Field label={t('teams.about')} hint={t('teams.about.hint')} optional={t('frame.optional')}>
        <TextArea
          value={draft.about}
          maxLength={TEAM_ABOUT_MAX}
          rows={3}
          onChange={(event) => change({ about: event.target.value })}
        />
      </Field>
      <FormError message={save.error && !nameTaken && !tagTaken ? t.refusal(code, details) : null} />
      <Button type="submit" variant="primary" busy={save.isPending} className="justify-self-start">
        {submitLabel}
      </Button>
    </form>
  );
}
