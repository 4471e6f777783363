import { refusalOf, usePutSiteSettings } from '@ringside/client/api';
import { languageNames, languages, useAdminTexts } from '@ringside/client/texts';
import { Button, Field, FormError, Select, TextInput, toasts } from '@ringside/client/ui';
import { EVENT_CREATORS, SIGN_UP_MODES, SITE_NAME_MAX, type SiteSettings } from '@ringside/contracts/site';
import { type FormEvent, type ReactNode, useState } from 'react';

/** The settings of the site. Two admins at once: the second is told and sees what the first saved. */
export function SettingsForm({ saved }: { readonly saved: SiteSettings }): ReactNode {
  const t = useAdminTexts();
  const put = usePutSiteSettings();
  const [typed, setTyped] = useState(saved);
  const isNameless = typed.name.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isNameless) return;
    const contact = typed.contact?.trim() || null;
    put.mutate(
      { ...typed, name: typed.name.trim(), contact },
      {
        onSuccess: () => toasts.push({ tone: 'positive', title: t('upkeep.saved'), key: 'upkeep' }),
        onError: (error) => {
          // this form is drawn anew with what is saved now, so it cannot say it itself
          if (refusalOf(error).code === 'STALE') toasts.push({ tone: 'warning', title: t('upkeep.stale') });
        },
      },
    );
  };
  const { code, details } = refusalOf(put.error);
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <Field label={t('upkeep.name')} error={isNameless ? t('upkeep.invalid.name') : null}>
        <TextInput
          required
          maxLength={SITE_NAME_MAX}
          value={typed.name}
          onChange={({ target }) => setTyped({ ...typed, name: target.value })}
        />
      </Field>
      <Field label={t('upkeep.contact')} optional={t('frame.optional')} hint={t('upkeep.contact.hint')}>
        <TextInput
          type="email"
          maxLength={200}
          value={typed.contact ?? ''}
          onChange={({ target }) => setTyped({ ...typed, contact: target.value })}
        />
      </Field>
      <Choice
        label={t('upkeep.language')}
        hint={t('upkeep.language.hint')}
        value={typed.language}
        options={languages}
        nameOf={(each) => languageNames[each]}
        onChange={(language) => setTyped({ ...typed, language })}
      />
      <Choice
        label={t('upkeep.signUp')}
        value={typed.signUp}
        options={SIGN_UP_MODES}
        nameOf={(each) => t(`upkeep.signUp.${each}`)}
        onChange={(signUp) => setTyped({ ...typed, signUp })}
      />
      <Choice
        label={t('upkeep.eventCreation')}
        hint={t('upkeep.eventCreation.hint')}
        value={typed.eventCreation}
        options={EVENT_CREATORS}
        nameOf={(each) => t(`upkeep.eventCreation.${each}`)}
        onChange={(eventCreation) => setTyped({ ...typed, eventCreation })}
      />
      <FormError message={put.error ? t.refusal(code, details) : null} />
      <Button type="submit" variant="primary" busy={put.isPending} className="justify-self-start">
        {t('upkeep.save')}
      </Button>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly onChange: (chosen: T) => void;
}

function Choice<T extends string>({ options, nameOf, onChange, value, ...field }: ChoiceProps<T>): ReactNode {
  return (
    <Field {...field}>
      <Select value={value} onChange={({ target }) => onChange(options.find((each) => each === target.value) ?? value)}>
        {options.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
