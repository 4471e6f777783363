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
import type { TeamId } from '@ringside/kernel';
import { type FormEvent, useState, type ReactNode } from 'react';
import { checkTeam, type TeamDraft } from './check-team';

interface TeamFormProps {
  /** The team to change; a new one without. */
  readonly team?: Draft;
  readonly submitLabel: string;
  readonly onSaved: (team: Team) => void;
}

/** What the form begins with; without an id it makes a team. */
type Draft = TeamDraft & { readonly id: TeamId | null };
const NOTHING: Draft = { id: null, name: '', tag: '', about: '' };
const nameBounds = { min: TEAM_NAME_MIN, max: TEAM_NAME_MAX };
const tagBounds = { min: TEAM_TAG_MIN, max: TEAM_TAG_MAX };

type FieldName = 'name' | 'tag';

/** What is said under a field: what the form found, or what the server did. */
function useComplaints(wrong: readonly FieldName[], error: unknown) {
  const t = useTexts();
  const { code, details } = refusalOf(error);
  const refusal = error ? t.refusal(code, details) : null;
  const own = {
    name: wrong.includes('name') ? t('teams.invalid.name', nameBounds) : null,
    tag: wrong.includes('tag') ? t('teams.invalid.tag', tagBounds) : null,
  };
  if (code === 'TEAM_NAME_TAKEN') return { name: own.name ?? refusal, tag: own.tag, rest: null };
  if (code === 'TEAM_TAG_TAKEN') return { name: own.name, tag: own.tag ?? refusal, rest: null };
  return { ...own, rest: refusal };
}

/** Name, tag and words of a team. What was typed stays through a refusal. */
export function TeamForm({ team = NOTHING, submitLabel, onSaved }: TeamFormProps): ReactNode {
  const t = useTexts();
  const save = useSaveTeam(team.id);
  // one key for this form: pressing again after a lost answer makes no second team
  const [key] = useState(randomKey);
  const [draft, setDraft] = useState<TeamDraft>(team);
  const [wrong, setWrong] = useState<readonly FieldName[]>([]);
  const change = (part: Partial<TeamDraft>) => setDraft((now) => ({ ...now, ...part }));
  const complaints = useComplaints(wrong, save.error);
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
      <Field label={t('teams.name')} hint={t('teams.name.hint', nameBounds)} error={complaints.name}>
        <TextInput value={draft.name} maxLength={60} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Field label={t('teams.tag')} hint={t('teams.tag.hint', tagBounds)} error={complaints.tag}>
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
      <FormError message={complaints.rest} />
      <Button type="submit" variant="primary" busy={save.isPending} className="justify-self-start">
        {submitLabel}
      </Button>
    </form>
  );
}
